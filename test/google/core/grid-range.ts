import { columnCount, rowCount, type Tab } from './book.ts'
import { badRequest } from './google-error.ts'
import type { Dimension, DimensionRange, GridRange } from './sheet-shapes.ts'

export interface Rectangle {
  readonly startRow: number
  readonly endRow: number
  readonly startColumn: number
  readonly endColumn: number
}

export function rectangle(tab: Tab, range: GridRange): Rectangle {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? rowCount(tab),
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? columnCount(tab),
  }
}

export function contains(range: GridRange, row: number, column: number): boolean {
  return (
    row >= (range.startRowIndex ?? 0) &&
    row < (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
    column >= (range.startColumnIndex ?? 0) &&
    column < (range.endColumnIndex ?? Number.POSITIVE_INFINITY)
  )
}

export interface Span {
  readonly sheetId: number
  readonly dimension: Dimension
  readonly start: number
  readonly end: number
}

export function spanOf(range: DimensionRange | undefined, size: (span: Dimension) => number): Span {
  const dimension = range?.dimension
  if (!range || (dimension !== 'ROWS' && dimension !== 'COLUMNS')) {
    throw badRequest('No dimension specified.')
  }
  const start = range.startIndex ?? 0
  const end = range.endIndex ?? size(dimension)
  if (start < 0 || end <= start) {
    throw badRequest(`range.endIndex[${end}] must be after range.startIndex[${start}]`)
  }
  return { sheetId: range.sheetId ?? 0, dimension, start, end }
}
