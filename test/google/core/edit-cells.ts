import type { Cell, Row, Tab } from './book.ts'
import { columnCount, rowCount } from './book.ts'
import { badRequest } from './google-error.ts'

export interface CellChange {
  readonly row: number
  readonly column: number
  /** Gets the cell as it is; null blanks it altogether. */
  readonly change: (cell: Cell) => Cell | null
}

const blank: Cell = {}

/** Applies changes in order, copying each touched row once. */
export function editCells(tab: Tab, changes: readonly CellChange[]): Tab {
  const rows = tab.rows.slice()
  const fresh = new Map<number, (Cell | null)[]>()
  for (const { row, column, change } of changes) {
    if (row >= rowCount(tab) || column >= columnCount(tab)) throw outside(tab, row, column)
    let cells = fresh.get(row)
    if (!cells) {
      cells = [...(rows[row] ?? [])]
      fresh.set(row, cells)
    }
    while (cells.length < column) cells.push(null)
    cells[column] = tidyCell(change(cells[column] ?? blank))
  }
  for (const [index, cells] of fresh) {
    while (rows.length < index) rows.push([])
    rows[index] = trimmed(cells)
  }
  return { ...tab, rows: trimmedRows(rows) }
}

/** A cell with nothing in it is no cell. */
export function tidyCell(cell: Cell | null): Cell | null {
  if (!cell) return null
  return cell.value || cell.format || cell.note || cell.validation ? cell : null
}

function trimmed(cells: (Cell | null)[]): Row {
  while (cells.length > 0 && !cells[cells.length - 1]) cells.pop()
  return cells
}

function trimmedRows(rows: Row[]): readonly Row[] {
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop()
  return rows
}

function outside(tab: Tab, row: number, column: number): Error {
  return row >= rowCount(tab)
    ? badRequest(
        `Attempting to write row: ${row}, beyond the last requested row of: ${rowCount(tab) - 1}`,
      )
    : badRequest(
        `Attempting to write column: ${column}, beyond the last requested column of: ${columnCount(tab) - 1}`,
      )
}

/** Sets or removes one property of a cell; removing the last one leaves a blank cell. */
export function withProperty<K extends keyof Cell>(
  cell: Cell,
  key: K,
  value: Cell[K] | undefined,
): Cell {
  const { [key]: _old, ...rest } = cell
  return value === undefined ? (rest as Cell) : { ...(rest as Cell), [key]: value }
}
