import { sheets } from '../../google/advanced-services.ts'
import { addMark, readColumnMarks } from '../../google/column-marks.ts'
import { errorCode } from '../../google/error-code.ts'
import { SheetBook } from '../../google/sheet-book.ts'
import { expecting, holds } from './check-record.ts'

/** A tab of the check's own; nothing else of the book is touched. */
export const scratchSheetId = 1099
const scratchTitle = '自己点検'
const scratchRows = 6

type Request = GoogleAppsScript.Sheets.Schema.Request

const send = (spreadsheetId: string, requests: Request[]) =>
  sheets().batchUpdate({ requests }, spreadsheetId)

const area = (row: number, column: number) => ({
  sheetId: scratchSheetId,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
})

const writeText = (row: number, column: number, text: string): Request => ({
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

/** How the sheet reads and writes, tried in the scratch tab. */
export function checkSheet(spreadsheetId: string) {
  const store = new SheetBook(spreadsheetId)
  const cell = (row: number, column: number): string =>
    String(store.readRanges([area(row, column)])[0]?.[0]?.[0] ?? '')
  const answer = sheets().get(spreadsheetId, { fields: 'sheets.properties(sheetId,title)' })
  const isNumbered = (answer.sheets ?? []).some(
    ({ properties }) => properties?.sheetId === scratchSheetId,
  )
  send(spreadsheetId, [writeText(1, 4, '=1+1'), writeText(2, 4, '007')])
  const [first, second] = store.readRanges([area(2, 4), area(1, 4)])
  const failure = tryBrokenBatch(spreadsheetId)
  return {
    tabId: holds(isNumbered),
    askedRanges: expecting(`${first?.[0]?.[0]} ${second?.[0]?.[0]}`, '007 =1+1'),
    plainText: expecting(cell(1, 4), '=1+1'),
    leadingZero: expecting(cell(2, 4), '007'),
    wholeBatch: holds(failure !== '' && cell(3, 4) === ''),
    errorNumber: expecting(failure, '400'),
    writtenEcho: expecting(writtenEcho(spreadsheetId), '書いた'),
    movingMark: holds(doesMarkMove(spreadsheetId)),
    endRow: holds(tries(() => addEndRow(spreadsheetId))),
    warningOnly: holds(tries(() => protect(spreadsheetId))),
  }
}

/** A good write and a bad one in one batch: the number of the failure, blank when there was none. */
function tryBrokenBatch(spreadsheetId: string): string {
  try {
    send(spreadsheetId, [
      writeText(3, 4, '残ってはいけない'),
      { deleteSheet: { sheetId: 987_654 } },
    ])
    return ''
  } catch (error) {
    return errorCode(error)
  }
}

function writtenEcho(spreadsheetId: string): string {
  const answer = sheets().batchUpdate(
    {
      requests: [writeText(4, 4, '書いた')],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: [`'${scratchTitle}'!E5:E5`],
    },
    spreadsheetId,
  )
  const data = (answer.updatedSpreadsheet?.sheets ?? []).flatMap((sheet) => sheet.data ?? [])
  const value = data[0]?.rowData?.[0]?.values?.[0]?.effectiveValue?.stringValue
  return value ?? '答えに無い'
}

function doesMarkMove(spreadsheetId: string): boolean {
  const says = 'check/moving'
  send(spreadsheetId, [addMark({ sheetId: scratchSheetId, index: 5, says })])
  const columns = { sheetId: scratchSheetId, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 }
  send(spreadsheetId, [{ insertDimension: { range: columns, inheritFromBefore: false } }])
  const mark = readColumnMarks(spreadsheetId).find((one) => one.says === says)
  return mark?.index === 6
}

const addEndRow = (spreadsheetId: string) =>
  send(spreadsheetId, [
    {
      insertDimension: {
        range: {
          sheetId: scratchSheetId,
          dimension: 'ROWS',
          startIndex: scratchRows,
          endIndex: scratchRows + 1,
        },
        inheritFromBefore: true,
      },
    },
  ])

const protect = (spreadsheetId: string) =>
  send(spreadsheetId, [
    { addProtectedRange: { protectedRange: { range: area(0, 0), warningOnly: true } } },
  ])

function tries(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
