import { sheets } from './advanced-services.ts'
import type { CellLook } from './cell-look.ts'
import { throwIfRefused } from './refusal.ts'
import type { Sight } from './tab-write.ts'
import { quotedTitle, rawCells } from './written-rows.ts'

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet
type CellData = GoogleAppsScript.Sheets.Schema.CellData

const cellFields = 'effectiveValue,formattedValue,note,userEnteredFormat.backgroundColor'
const fields = `sheets(properties.sheetId,data.rowData.values(${cellFields}))`

/** Values, notes and colours of the first rows of a tab, or of all, at one moment. */
export function seeTab(
  spreadsheetId: string,
  tab: { readonly sheetId: number; readonly title: string; readonly rows: number | undefined },
): Sight {
  const { sheetId, title, rows: height } = tab
  const rowSpan = height === undefined ? '' : `!1:${height}`
  const answer = ask(spreadsheetId, `${quotedTitle(title)}${rowSpan}`)
  const sheet = (answer.sheets ?? []).find(
    ({ properties }) => (properties?.sheetId ?? 0) === sheetId,
  )
  const rows = (sheet?.data?.[0]?.rowData ?? []).map(({ values }) => values ?? [])
  return { grid: rows.map(rawCells), looks: rows.map((cells) => cells.map(lookOf)) }
}

function ask(spreadsheetId: string, range: string): Spreadsheet {
  try {
    return sheets().get(spreadsheetId, { ranges: [range], fields })
  } catch (error) {
    throwIfRefused(error)
    throw error
  }
}

function lookOf({ note = '', userEnteredFormat }: CellData): CellLook | undefined {
  const colour = userEnteredFormat?.backgroundColor
  return note === '' && !colour ? undefined : { note, colour }
}
