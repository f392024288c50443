import type { CellKind, Column } from '../../shared/book/column.ts'
import { bodyFormat, headerCell, numberFormats } from './house-look.ts'
import type { ObservedTab } from './observe-tabs.ts'
import type { PlacedColumn } from './place-columns.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange
type CellData = GoogleAppsScript.Sheets.Schema.CellData
type Rule = GoogleAppsScript.Sheets.Schema.DataValidationRule

/** All cells of a column below the header. */
export const bodyOf = ({ sheetId }: { readonly sheetId: number }, index: number): GridRange => ({
  sheetId,
  startRowIndex: 1,
  startColumnIndex: index,
  endColumnIndex: index + 1,
})

/** Headers, notes, lists to choose from and text formats, where they are not as they must be. */
export function cellRequests(observed: ObservedTab, placed: readonly PlacedColumn[]): Request[] {
  return [
    ...newColumns(observed, placed),
    ...placed.flatMap((place) => [
      ...headerRequests(observed, place),
      ...choiceRequests(observed, place),
      ...formatRequests(observed, place),
    ]),
  ]
}

/** Missing columns stand side by side: room for them, their headers in one request, then their looks. */
function newColumns(observed: ObservedTab, placed: readonly PlacedColumn[]): Request[] {
  const missing = placed.filter(({ state }) => state === 'missing')
  const [first] = missing
  if (!first) return []
  const { sheetId, columnCount } = observed
  const lacking = first.index + missing.length - columnCount
  const room: Request = { appendDimension: { sheetId, dimension: 'COLUMNS', length: lacking } }
  return [
    ...(lacking > 0 ? [room] : []),
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: first.index },
        rows: [{ values: missing.map(({ column }) => headerCell(column)) }],
        fields: 'userEnteredValue,userEnteredFormat,note',
      },
    },
    ...missing.flatMap(({ column, index }): Request[] => [
      {
        repeatCell: {
          range: bodyOf(observed, index),
          cell: { userEnteredFormat: bodyFormat(column) },
          fields: 'userEnteredFormat',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
          properties: { pixelSize: column.widthPx ?? 110 },
          fields: 'pixelSize',
        },
      },
    ]),
  ]
}

/** A header that people renamed is written back; a note that they wrote stays. */
function headerRequests(observed: ObservedTab, { column, index, state }: PlacedColumn): Request[] {
  const lacksNote = column.note !== undefined && (observed.top[0]?.[index]?.note ?? '') === ''
  const fields = [
    ...(state === 'renamed' ? ['userEnteredValue'] : []),
    ...(state !== 'missing' && lacksNote ? ['note'] : []),
  ]
  if (fields.length === 0) return []
  return [
    {
      updateCells: {
        start: { sheetId: observed.sheetId, rowIndex: 0, columnIndex: index },
        rows: [{ values: [headerCell(column)] }],
        fields: fields.join(','),
      },
    },
  ]
}

function choiceRequests(observed: ObservedTab, place: PlacedColumn): Request[] {
  const { column, index } = place
  const rule = choiceRule(column)
  if (!rule) return []
  const isFit = ({ dataValidation }: CellData): boolean =>
    dataValidation !== undefined && ruleText(dataValidation) === ruleText(rule)
  return unfitRanges(observed, place, isFit).map((range) => ({
    setDataValidation: { range: { ...bodyOf(observed, index), ...range }, rule },
  }))
}

function choiceRule({ choices, computed, openChoices }: Column): Rule | undefined {
  if (!choices || computed) return undefined
  return {
    condition: {
      type: 'ONE_OF_LIST',
      values: choices.map((choice) => ({ userEnteredValue: choice })),
    },
    strict: !openChoices,
    showCustomUi: true,
  }
}

const ruleText = ({ condition, strict }: Rule): string =>
  JSON.stringify([
    condition?.type,
    (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue),
    strict === true,
  ])

/** Only where a format would spoil what people type; how their dates look is theirs. */
function formatRequests(observed: ObservedTab, place: PlacedColumn): Request[] {
  const { column, index, state } = place
  if (state === 'missing') return []
  const isFit = ({ userEnteredFormat }: CellData): boolean =>
    isFitFormat(column.kind, userEnteredFormat?.numberFormat?.type)
  return unfitRanges(observed, place, isFit).map((range) => ({
    repeatCell: {
      range: { ...bodyOf(observed, index), ...range },
      cell: { userEnteredFormat: { numberFormat: numberFormats[column.kind] } },
      fields: 'userEnteredFormat.numberFormat',
    },
  }))
}

function isFitFormat(kind: CellKind, type: string | undefined): boolean {
  if (kind === 'text' || kind === 'code') return type === 'TEXT'
  return type !== undefined && type !== 'TEXT'
}

type Rows = Pick<GridRange, 'startRowIndex' | 'endRowIndex'>

/** Stretches of rows whose cell in the column is not as it must be; the whole column is left open below. */
function unfitRanges(
  { cells, rowCount }: ObservedTab,
  { index, state }: PlacedColumn,
  isFit: (cell: CellData) => boolean,
): Rows[] {
  if (state === 'missing') return [{}]
  if (!cells) return []
  const ranges: { startRowIndex: number; endRowIndex: number }[] = []
  for (let row = 1; row < rowCount; row++) {
    if (isFit(cells[row - 1]?.[index] ?? {})) continue
    const last = ranges[ranges.length - 1]
    if (last?.endRowIndex === row) last.endRowIndex++
    else ranges.push({ startRowIndex: row, endRowIndex: row + 1 })
  }
  const [only] = ranges
  const isWhole = only !== undefined && only.endRowIndex - only.startRowIndex === rowCount - 1
  return isWhole ? [{}] : ranges
}
