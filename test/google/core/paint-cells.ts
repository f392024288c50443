import { type Cell, columnCount, type Row, rowCount, type Tab } from './book.ts'
import { tidyCell } from './edit-cells.ts'
import { badRequest } from './google-error.ts'
import { rectangle } from './grid-range.ts'
import type { GridRange } from './sheet-shapes.ts'

const blankRow: Row = []

/**
 * Changes every cell of a range alike. Rows that were one and the same object stay one, so that a format
 * on a thousand empty rows is kept once.
 */
export function paintCells(tab: Tab, range: GridRange, change: (cell: Cell) => Cell): Tab {
  const area = rectangle(tab, range)
  if (area.endRow > rowCount(tab) || area.endColumn > columnCount(tab)) {
    throw badRequest(
      `range exceeds grid limits. Max rows: ${rowCount(tab)}, max columns: ${columnCount(tab)}`,
    )
  }
  const painted = new Map<Row, Row>()
  const paint = (row: Row): Row => {
    const known = painted.get(row)
    if (known) return known
    const cells: (Cell | null)[] = [...row]
    while (cells.length < area.endColumn) cells.push(null)
    for (let column = area.startColumn; column < area.endColumn; column++) {
      cells[column] = tidyCell(change(cells[column] ?? {}))
    }
    while (cells.length > 0 && !cells[cells.length - 1]) cells.pop()
    painted.set(row, cells)
    return cells
  }
  const rows: Row[] = tab.rows.slice()
  for (let index = area.startRow; index < area.endRow; index++) {
    while (rows.length < index) rows.push(blankRow)
    rows[index] = paint(rows[index] ?? blankRow)
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop()
  return { ...tab, rows }
}
