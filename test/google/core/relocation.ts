import type { Span } from './grid-range.ts'
import type { Dimension, DimensionRange, GridRange } from './sheet-shapes.ts'

/** First and one past the last; an open end is undefined. */
type Interval = readonly [start: number | undefined, end: number | undefined]

/** Where rows or columns go when some are inserted, deleted or moved. */
export interface Relocation {
  readonly dimension: Dimension
  /** Undefined for what is deleted. */
  index(index: number): number | undefined
  interval(interval: Interval): Interval | undefined
}

/** `by` rows or columns are inserted at `at`; a range grows when they come into it or inherit from it. */
export function insertion(span: Span, inheritFromBefore: boolean): Relocation {
  const by = span.end - span.start
  const at = span.start
  return {
    dimension: span.dimension,
    index: (index) => (index < at ? index : index + by),
    interval: ([start, end]) => {
      const startMoves = start !== undefined && (at < start || (at === start && inheritFromBefore))
      const endMoves = end !== undefined && (at < end || (at === end && inheritFromBefore))
      return [startMoves ? start + by : start, endMoves ? end + by : end]
    },
  }
}

export function deletion(span: Span): Relocation {
  const by = span.end - span.start
  const edge = (at: number): number => (at <= span.start ? at : Math.max(span.start, at - by))
  return {
    dimension: span.dimension,
    index: (index) => {
      if (index < span.start) return index
      return index < span.end ? undefined : index - by
    },
    interval: ([start, end]) => {
      if (start !== undefined && end !== undefined && start >= span.start && end <= span.end) {
        return undefined
      }
      return [start === undefined ? start : edge(start), end === undefined ? end : edge(end)]
    },
  }
}

/** A range that a move would tear apart, or that is open, stays where it is. */
export function moving(span: Span, to: number): Relocation {
  const length = span.end - span.start
  const target = to > span.start ? to - length : to
  const index = (old: number): number => {
    if (old >= span.start && old < span.end) return old - span.start + target
    const without = old < span.start ? old : old - length
    return without < target ? without : without + length
  }
  return {
    dimension: span.dimension,
    index,
    interval: ([start, end]) => {
      if (start === undefined || end === undefined) return [start, end]
      const places = Array.from({ length: end - start }, (_, offset) => index(start + offset))
      const first = Math.min(...places)
      const last = Math.max(...places)
      return last - first === end - start - 1 ? [first, last + 1] : [start, end]
    },
  }
}

/** The range after the relocation; undefined when nothing of it is left. */
export function relocateRange(range: GridRange, relocation: Relocation): GridRange | undefined {
  const rows = relocation.dimension === 'ROWS'
  const interval = relocation.interval(
    rows
      ? [range.startRowIndex, range.endRowIndex]
      : [range.startColumnIndex, range.endColumnIndex],
  )
  if (!interval) return undefined
  const [start, end] = interval
  const edges = rows
    ? { startRowIndex: start, endRowIndex: end }
    : { startColumnIndex: start, endColumnIndex: end }
  return withoutUndefined({ ...range, ...edges })
}

export function relocateSpan(
  range: DimensionRange,
  relocation: Relocation,
): DimensionRange | undefined {
  const interval = relocation.interval([range.startIndex, range.endIndex])
  if (!interval) return undefined
  const [startIndex, endIndex] = interval
  return {
    ...range,
    ...(startIndex === undefined ? {} : { startIndex }),
    ...(endIndex === undefined ? {} : { endIndex }),
  }
}

function withoutUndefined(range: Record<string, number | undefined>): GridRange {
  return Object.fromEntries(Object.entries(range).filter(([, value]) => value !== undefined))
}
