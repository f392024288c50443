import { sheets } from '../../google/advanced-services.ts'

/** A tab of the check's own; nothing else of the book is touched. */
export const scratchSheetId = 1099
export const scratchTitle = '自己点検'
export const scratchRows = 6

type Request = GoogleAppsScript.Sheets.Schema.Request

export const send = (spreadsheetId: string, requests: Request[]) =>
  sheets().batchUpdate({ requests }, spreadsheetId)

export const area = (row: number, column: number) => ({
  sheetId: scratchSheetId,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
})

export const writeText = (row: number, column: number, text: string): Request => ({
  updateCells: {
    range: area(row, column),
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
  },
})

/** Makes the scratch tab anew, with what people are asked to do there. */
export function openScratch(spreadsheetId: string): void {
  closeScratch(spreadsheetId)
  const lines = [
    ['1. この下に入力', '2. この列を並べ替え', '3. この下に入力して元に戻す'],
    ['', 'い'],
    ['', 'あ'],
  ]
  send(spreadsheetId, [
    {
      addSheet: {
        properties: {
          sheetId: scratchSheetId,
          title: scratchTitle,
          gridProperties: { rowCount: scratchRows, columnCount: 6, frozenRowCount: 1 },
        },
      },
    },
    ...lines.flatMap((line, row) => line.map((text, column) => writeText(row, column, text))),
  ])
}

export function closeScratch(spreadsheetId: string): void {
  const answer = sheets().get(spreadsheetId, { fields: 'sheets.properties.sheetId' })
  const isThere = (answer.sheets ?? []).some(
    ({ properties }) => properties?.sheetId === scratchSheetId,
  )
  if (isThere) send(spreadsheetId, [{ deleteSheet: { sheetId: scratchSheetId } }])
}
