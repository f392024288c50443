import type { RawCell } from '../../shared/book/cell.ts'
import { mendMarks } from './marked-cells.ts'
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

/**
 * A person sorted, inserted or deleted in the moment between the last look and the write. What the write
 * hit gets its cells back as they were at that look; what was meant is written where it stands now.
 */
export function mendWrite(write: TabWrite, seen: Sight, found: Sight): Mending {
  const [before, after] = [seen.grid, found.grid]
  const origins = new RowOrigins(before, after, write.table.columnIndex[write.tab.id] ?? -1)
  const placed = placeRows(write, origins, after)
  const restored = [...placed.hit].flatMap(([row, { origin, columns }]) =>
    columns.map((column): WrittenCell => {
      const source = origins.columns[column] ?? -1
      const value = origin === undefined ? '' : origins.valueOf(origin, source)
      return { row, column, value: value === '' ? null : (value ?? null) }
    }),
  )
  const meant = write.cells.flatMap((cell): WrittenCell[] => {
    const row = placed.where.get(cell.row)
    const column = origins.columns.indexOf(cell.column)
    return row === undefined || column < 0 ? [] : [{ row, column, value: cell.value }]
  })
  const doomed = new Set(write.deletions)
  const lost = before.flatMap((cells, position) => {
    const isThere = position === 0 || placed.where.has(position) || doomed.has(position)
    return isThere || write.deletions.length === 0 || cells.every((raw) => sameRaw(raw, ''))
      ? []
      : [origins.columns.map((column) => origins.valueOf(position, column))]
  })
  return {
    cells: onlyChanged([...restored, ...meant, ...newRows(write, origins)], after),
    marked: mendMarks(write, {
      origins,
      where: placed.where,
      before: seen.looks,
      after: found.looks,
    }),
    lostRows: lost,
    deletions: [...doomed].flatMap((position) => placed.where.get(position) ?? []),
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
  /** By row of `after`: whose row it is and which of its cells were written. */
  readonly hit: ReadonlyMap<
    number,
    { readonly origin: number | undefined; readonly columns: readonly number[] }
  >
  /** Row of `after` by row of `before`. */
  readonly where: ReadonlyMap<number, number>
}

function placeRows(write: TabWrite, origins: RowOrigins, after: RawGrid): Placed {
  const hit = new Map<number, { origin: number | undefined; columns: readonly number[] }>()
  const columnsOf = new Map<number, number[]>()
  for (const { row, column } of write.cells) {
    const at = positionAfter(write, row)
    columnsOf.set(at, [...(columnsOf.get(at) ?? []), column])
  }
  const expectedOf = new Map(writtenRows(write).map((row) => [positionAfter(write, row), row]))
  const where = new Map<number, number>()
  const unknown: Question[] = []
  const place = (question: Question, origin: number | undefined): void => {
    const columns = columnsOf.get(question.row) ?? []
    if (columns.length > 0) hit.set(question.row, { origin, columns })
    if (origin !== undefined && !where.has(origin)) where.set(origin, question.row)
  }
  after.forEach((_, row) => {
    if (row === 0) return
    const written = new Set(columnsOf.get(row))
    const question = { row, expected: expectedOf.get(row) ?? row, written, taken: where }
    const origin = origins.originOf(question)
    if (origin === undefined) unknown.push(question)
    else place(question, origin)
  })
  // A row that somebody was typing in at that moment is still the row it was, if no other one is.
  for (const question of unknown) {
    const { row, expected, written } = question
    const isMeant = expectedOf.has(row) && !where.has(expected)
    const isTypedIn = isMeant && !origins.saysNothing(row, written)
    place(question, isTypedIn ? expected : undefined)
  }
  return { hit, where }
}

/** The last word on a cell counts; cells that hold it already are left alone. */
function onlyChanged(cells: readonly WrittenCell[], after: RawGrid): WrittenCell[] {
  const last = new Map(cells.map((cell) => [`${cell.row}/${cell.column}`, cell]))
  return [...last.values()].filter(
    ({ row, column, value }) => !sameRaw(after[row]?.[column], value ?? ''),
  )
}
