import { sheets } from '../../google/advanced-services.ts'
import { addMark, readColumnMarks } from '../../google/column-marks.ts'
import { errorCode } from '../../google/error-code.ts'
import { SheetBook } from '../../google/sheet-book.ts'
import { expecting, holds } from './check-record.ts'
import { area, scratchRows, scratchSheetId, scratchTitle, send, writeText } from './scratch-tab.ts'

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
