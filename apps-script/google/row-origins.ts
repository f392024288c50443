import type { RawCell } from '../../shared/book/cell.ts'
import type { RawGrid } from './tab-write.ts'
import { sameRaw } from './written-rows.ts'

const range = (length: number): number[] => Array.from({ length }, (_, index) => index)

const widthOf = (grid: RawGrid): number => grid.reduce((most, row) => Math.max(most, row.length), 0)

/** For each column of `after`, the one of `before` it was: by its header, the others in their order. */
export function columnOrigins(before: RawGrid, after: RawGrid): readonly number[] {
  const width = Math.max(widthOf(before), widthOf(after))
  const free = new Set(range(width))
  const heading = (grid: RawGrid, column: number): string => String(grid[0]?.[column] ?? '')
  const byHeader = range(width).map((column) => {
    const header = heading(after, column)
    const found = [...free].find((one) => header !== '' && heading(before, one) === header)
    if (found !== undefined) free.delete(found)
    return found
  })
  const rest = [...free]
  return byHeader.map((found) => found ?? rest.shift() ?? -1)
}

export type Question = {
  readonly row: number
  /** Which row it would be if nothing had moved. */
  readonly expected: number
  /** Cells of `after` that say nothing about the row, because they were just written. */
  readonly written: ReadonlySet<number>
  /** Rows that were found already: of a row and its copy, which read the same, each is one. */
  readonly taken: { has(origin: number): boolean }
}

/** Finds rows of an earlier reading in a later one, whatever was sorted, inserted or deleted in between. */
export class RowOrigins {
  readonly columns: readonly number[]
  private readonly idColumn: number

  constructor(
    private readonly before: RawGrid,
    private readonly after: RawGrid,
    idColumnBefore: number,
  ) {
    this.columns = columnOrigins(before, after)
    this.idColumn = this.columns.indexOf(idColumnBefore)
  }

  /** The row of the earlier reading that this row is; undefined when it is nobody's. */
  originOf({ row, expected, written, taken }: Question): number | undefined {
    const byId = written.has(this.idColumn) ? undefined : this.byId(row)
    // An id that nobody had is a row that came in between.
    if (byId?.length === 0) return undefined
    if (byId?.length === 1) return byId[0]
    if (this.saysNothing(row, written)) return undefined
    const isSame = (origin: number): boolean => this.isSame(row, origin, written)
    if (!taken.has(expected) && isSame(expected)) return expected
    const same = range(this.before.length).filter((origin) => origin > 0 && isSame(origin))
    return same.find((origin) => !taken.has(origin)) ?? same[0]
  }

  /** Nothing stands in the row but what was just written. */
  saysNothing(row: number, written: ReadonlySet<number>): boolean {
    return (this.after[row] ?? []).every((raw, index) => written.has(index) || sameRaw(raw, ''))
  }

  private byId(row: number): readonly number[] | undefined {
    const id = this.after[row]?.[this.idColumn]
    if (id === undefined || id === null || id === '') return undefined
    const column = this.columns[this.idColumn] ?? -1
    return range(this.before.length).filter((one) => this.before[one]?.[column] === id)
  }

  private isSame(row: number, origin: number, written: ReadonlySet<number>): boolean {
    return this.columns.every(
      (column, index) =>
        written.has(index) || sameRaw(this.after[row]?.[index], this.valueOf(origin, column)),
    )
  }

  valueOf(origin: number, column: number): RawCell {
    return this.before[origin]?.[column] ?? ''
  }
}
