import type { Tab } from '../../shared/book/column.ts'
import { sheets } from '../google/advanced-services.ts'
import { type ColumnMark, columnMarks, markFields } from '../google/column-marks.ts'

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet
type CellData = GoogleAppsScript.Sheets.Schema.CellData

/** The first rows of a tab: the header should be the first of them. */
export type TopCell = { readonly text: string; readonly note: string }

/** One of our tabs as people left it. */
export type ObservedTab = {
  readonly sheetId: number
  readonly hidden: boolean
  readonly frozenRows: number
  readonly rowCount: number
  readonly columnCount: number
  readonly top: readonly (readonly TopCell[])[]
  readonly marks: readonly ColumnMark[]
  readonly rules: readonly GoogleAppsScript.Sheets.Schema.ConditionalFormatRule[]
  readonly protections: readonly GoogleAppsScript.Sheets.Schema.ProtectedRange[]
  readonly groups: readonly GoogleAppsScript.Sheets.Schema.DimensionGroup[]
  readonly hasFilter: boolean
  /** Validation and number format of the cells below the header; undefined where people type nothing. */
  readonly cells: readonly (readonly CellData[])[] | undefined
}

export type ObservedSheet = {
  readonly sheetId: number
  readonly title: string
  readonly hidden: boolean
}

export type ObservedBook = {
  readonly timeZone: string
  readonly locale: string
  /** Every sheet, other people's included. */
  readonly sheets: readonly ObservedSheet[]
  readonly tabs: ReadonlyMap<number, ObservedTab>
}

/** How deep the header may have slipped. */
const topRows = 10

const structureFields = [
  'properties(timeZone,locale)',
  `sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount,frozenRowCount)),
   conditionalFormats,protectedRanges(protectedRangeId,range,description),columnGroups(range),basicFilter(range))`,
]
  .join(',')
  .replace(/\s/g, '')
const topFields = `sheets(properties.sheetId,data(rowData.values(effectiveValue,note),${markFields}))`
const cellFields =
  'sheets(properties.sheetId,data.rowData.values(dataValidation(condition,strict),userEnteredFormat.numberFormat))'

/** Tabs that only the system writes: nobody needs lists to choose from there. */
const writtenBySystem: ReadonlySet<string> = new Set([
  'forecast',
  'mailLog',
  'pastMails',
  'operations',
  'snapshot',
])

/** What there is of these tabs, in three calls whatever the number of tabs. */
export function observeBook(spreadsheetId: string, tabs: readonly Tab[]): ObservedBook {
  const answer = sheets().get(spreadsheetId, { fields: structureFields })
  const all = answer.sheets ?? []
  const own = all.filter(({ properties }) =>
    tabs.some(({ sheetId }) => sheetId === properties?.sheetId),
  )
  const typed = own.filter(({ properties }) => {
    const tab = tabs.find(({ sheetId }) => sheetId === properties?.sheetId)
    return tab !== undefined && !writtenBySystem.has(tab.key) && rowsOf({ properties }) > 1
  })
  const ask = (ranges: readonly string[], fields: string): readonly Sheet[] =>
    ranges.length === 0
      ? []
      : (sheets().get(spreadsheetId, { ranges: [...ranges], fields }).sheets ?? [])
  const tops = ask(
    own.map((sheet) => rowsRange(sheet, 1, topRows)),
    topFields,
  )
  const bodies = ask(
    typed.map((sheet) => rowsRange(sheet, 2, rowsOf(sheet))),
    cellFields,
  )
  return {
    timeZone: answer.properties?.timeZone ?? '',
    locale: answer.properties?.locale ?? '',
    sheets: all.map(({ properties }) => ({
      sheetId: properties?.sheetId ?? 0,
      title: properties?.title ?? '',
      hidden: properties?.hidden === true,
    })),
    tabs: new Map(
      own.map((sheet) => {
        const observed = observedTab(sheet, {
          top: sheetIn(tops, sheet),
          body: sheetIn(bodies, sheet),
        })
        return [observed.sheetId, observed]
      }),
    ),
  }
}

const rowsOf = ({ properties }: Pick<Sheet, 'properties'>): number =>
  properties?.gridProperties?.rowCount ?? 0

const sheetIn = (answer: readonly Sheet[], { properties }: Sheet): Sheet | undefined =>
  answer.find((sheet) => sheet.properties?.sheetId === properties?.sheetId)

function rowsRange(sheet: Sheet, from: number, to: number): string {
  const title = (sheet.properties?.title ?? '').replace(/'/g, "''")
  return `'${title}'!${from}:${Math.min(to, rowsOf(sheet))}`
}

function observedTab(
  sheet: Sheet,
  { top, body }: { readonly top: Sheet | undefined; readonly body: Sheet | undefined },
): ObservedTab {
  const { properties } = sheet
  return {
    sheetId: properties?.sheetId ?? 0,
    hidden: properties?.hidden === true,
    frozenRows: properties?.gridProperties?.frozenRowCount ?? 0,
    rowCount: rowsOf(sheet),
    columnCount: properties?.gridProperties?.columnCount ?? 0,
    top: (top?.data?.[0]?.rowData ?? []).map(({ values }) => (values ?? []).map(topCell)),
    marks: top ? columnMarks([top]) : [],
    rules: sheet.conditionalFormats ?? [],
    protections: sheet.protectedRanges ?? [],
    groups: sheet.columnGroups ?? [],
    hasFilter: sheet.basicFilter !== undefined,
    cells: body && (body.data?.[0]?.rowData ?? []).map(({ values }) => values ?? []),
  }
}

function topCell({ effectiveValue, note }: CellData): TopCell {
  const { stringValue, numberValue, boolValue } = effectiveValue ?? {}
  return { text: String(stringValue ?? numberValue ?? boolValue ?? ''), note: note ?? '' }
}
