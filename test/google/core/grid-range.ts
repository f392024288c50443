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

/** How an interval moves when rows or columns are inserted or taken out. */
export interface Shift {
  readonly dimension: Dimension
  readonly at: number
  /** Positive: so many inserted at `at`; negative: so many deleted from `at` on. */
  readonly by: number
  readonly inheritFromBefore?: boolean | undefined
}

type Interval = readonly [start: number | undefined, end: number | undefined]

export function shiftInterval([start, end]: Interval, shift: Shift): Interval | undefined {
  return shift.by > 0 ? grow(start, end, shift) : shrink(start, end, shift)
}

function grow(start: number | undefined, end: number | undefined, shift: Shift): Interval {
  const { at, by, inheritFromBefore } = shift
  const startMoves = start !== undefined && (at < start || (at === start && inheritFromBefore))
  const joinsEnd = end !== undefined && at === end && inheritFromBefore
  const endMoves = end !== undefined && (at < end || joinsEnd)
  const newStart = startMoves ? start + by : start
  return [newStart, endMoves ? end + by : end]
}

function shrink(
  start: number | undefined,
  end: number | undefined,
  { at, by }: Shift,
): Interval | undefined {
  const stop = at - by
  const moved = (edge: number): number => (edge <= at ? edge : Math.max(at, edge + by))
  const newStart = start === undefined ? undefined : moved(start)
  const newEnd = end === undefined ? undefined : moved(end)
  const swallowed = start !== undefined && end !== undefined && start >= at && end <= stop
  return swallowed ? undefined : [newStart, newEnd]
}

/** Shifts a range of the same tab; undefined when nothing of it is left. */
export function shiftRange(range: GridRange, shift: Shift): GridRange | undefined {
  const rows = shift.dimension === 'ROWS'
  const interval: Interval = rows
    ? [range.startRowIndex, range.endRowIndex]
    : [range.startColumnIndex, range.endColumnIndex]
  const shifted = shiftInterval(interval, shift)
  if (!shifted) return undefined
  const [start, end] = shifted
  const edges = rows
    ? { startRowIndex: start, endRowIndex: end }
    : { startColumnIndex: start, endColumnIndex: end }
  return defined({ ...range, ...edges })
}

function defined(range: Record<string, number | undefined>): GridRange {
  const entries = Object.entries(range).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries)
}
