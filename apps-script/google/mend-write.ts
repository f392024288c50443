import type { RawCell } from '../../shared/book/cell.ts'
import { isSameLook, plainLook } from './cell-look.ts'
import { type Question, RowOrigins } from './row-origins.ts'
import {
  cellsOf,
  type MarkedCell,
  type RawGrid,
  type Sight,
  type TabWrite,
  type WrittenCell,
  writtenRows,
} from './tab-write.ts'
import { positionAfter, sameRaw } from './written-rows.ts'

/** What puts right a write that met moved rows: cells, rows to give back, rows still to delete. */
export type Mending = {
  readonly cells: readonly WrittenCell[]
  readonly marked: readonly MarkedCell[]
  readonly lostRows: readonly (readonly RawCell[])[]
  readonly deletions: readonly number[]
}

type Cell = { readonly row: number; readonly column: number }

/**
 * A person sorted, inserted or deleted in the moment between the last look and the write. What the write
 * hit gets back what it held and how it looked then; what was meant is written where it stands now.
 */
export function mendWrite(write: TabWrite, seen: Sight, found: Sight): Mending {
  const [before, after] = [seen.grid, found.grid]
  const origins = new RowOrigins(before, after, write.table.columnIndex[write.tab.id] ?? -1)
  const { whose, where } = placeRows(write, origins, after)
  const hit = ({ row, column }: Cell) => {
    const at = positionAfter(write, row)
    return { row: at, column, origin: whose.get(at) ?? -1, source: origins.columns[column] ?? -1 }
  }
  const meant = <T extends Cell>(cell: T): T[] => {
    const row = where.get(cell.row)
    const column = origins.columns.indexOf(cell.column)
    return row === undefined || column < 0 ? [] : [{ ...cell, row, column }]
  }
  const restored = write.cells.map(hit).map(({ row, column, origin, source }): WrittenCell => {
    const value = origins.valueOf(origin, source)
    return { row, column, value: value === '' ? null : (value ?? null) }
  })
  const unmarked = write.marked.map(hit).map(({ row, column, origin, source }): MarkedCell => {
    return { row, column, look: seen.looks[origin]?.[source] ?? plainLook }
  })
  const doomed = new Set(write.deletions)
  const lost = before.flatMap((cells, position) => {
    const isThere = position === 0 || where.has(position) || doomed.has(position)
    return isThere || write.deletions.length === 0 || cells.every((raw) => sameRaw(raw, ''))
      ? []
      : [origins.columns.map((column) => origins.valueOf(position, column))]
  })
  return {
    cells: lastOf([...restored, ...write.cells.flatMap(meant), ...newRows(write, origins)]).filter(
      ({ row, column, value }) => !sameRaw(after[row]?.[column], value ?? ''),
    ),
    marked: lastOf([...unmarked, ...write.marked.flatMap(meant)]).filter(
      ({ row, column, look }) => !isSameLook(found.looks[row]?.[column] ?? plainLook, look),
    ),
    lostRows: lost,
    deletions: [...doomed].flatMap((position) => where.get(position) ?? []),
  }
}

/** New rows stand where they were inserted; only columns can have moved under them. */
function newRows(write: TabWrite, origins: RowOrigins): WrittenCell[] {
  const written = write.insertions.flatMap((values, index) =>
    cellsOf(write, positionAfter(write, write.table.end + index), values),
  )
  const moved = written.flatMap(({ row, column, value }): WrittenCell[] => {
    const now = origins.columns.indexOf(column)
    return now < 0 ? [] : [{ row, column: now, value }]
  })
  if (moved.every(({ column }, index) => column === written[index]?.column)) return []
  return [...written.map((cell) => ({ ...cell, value: null })), ...moved]
}

type Placed = {
  /** Row of `before` by row of `after`; none for one that came in between. */
  readonly whose: ReadonlyMap<number, number>
  /** Row of `after` by row of `before`. */
  readonly where: ReadonlyMap<number, number>
}

function placeRows(write: TabWrite, origins: RowOrigins, after: RawGrid): Placed {
  const columnsOf = new Map<number, number[]>()
  for (const { row, column } of write.cells) {
    const at = positionAfter(write, row)
    columnsOf.set(at, [...(columnsOf.get(at) ?? []), column])
  }
  const expectedOf = new Map(writtenRows(write).map((row) => [positionAfter(write, row), row]))
  const whose = new Map<number, number>()
  const where = new Map<number, number>()
  const unknown: Question[] = []
  const place = (row: number, origin: number): void => {
    whose.set(row, origin)
    if (!where.has(origin)) where.set(origin, row)
  }
  after.forEach((_, row) => {
    if (row === 0) return
    const written = new Set(columnsOf.get(row))
    const question = { row, expected: expectedOf.get(row) ?? row, written, taken: where }
    const origin = origins.originOf(question)
    if (origin === undefined) unknown.push(question)
    else place(row, origin)
  })
  // A row that somebody was typing in at that moment is still the row it was, if no other one is.
  for (const { row, expected, written } of unknown) {
    const isMeant = expectedOf.has(row) && !where.has(expected)
    if (isMeant && !origins.saysNothing(row, written)) place(row, expected)
  }
  return { whose, where }
}

/** The last word on a cell counts. */
const lastOf = <T extends Cell>(cells: readonly T[]): T[] => [
  ...new Map(cells.map((cell) => [`${cell.row}/${cell.column}`, cell])).values(),
]
