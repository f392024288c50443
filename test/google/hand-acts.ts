import { type Cell, type Row, rowCount, type Tab } from './core/book.ts'
import { editCells, withProperty } from './core/edit-cells.ts'
import type { Color, GridRange } from './core/sheet-shapes.ts'
import type { RowsAt } from './sheet-spans.ts'

/** A note and a fill of a person's own on one cell. */
export interface Annotation {
  readonly title: string
  /** 1-based. */
  readonly row: number
  readonly column: number
  readonly note: string
  readonly background?: Color
}

export function annotated(tab: Tab, { row, column, note, background }: Annotation): Tab {
  const change = (cell: Cell): Cell => {
    const noted = withProperty(cell, 'note', note || undefined)
    if (!background) return noted
    return withProperty(noted, 'format', { ...cell.format, backgroundColor: background })
  }
  return editCells(tab, [{ row: row - 1, column: column - 1, change }])
}

export interface RowsTo extends RowsAt {
  /** The first row that is pasted over. */
  readonly to: number
  readonly cut?: boolean
}

/** Whole rows copied or cut and pasted elsewhere, over whatever stands there: values, formats, notes, validation. */
export function pastedRows(tab: Tab, { row, count, to, cut = false }: RowsTo): Tab {
  const source: readonly Row[] = Array.from(
    { length: count },
    (_, at) => tab.rows[row - 1 + at] ?? [],
  )
  const rows: Row[] = [...tab.rows]
  while (rows.length < to - 1 + count) rows.push([])
  if (cut) for (let at = 0; at < count; at++) rows[row - 1 + at] = []
  source.forEach((cells, at) => {
    rows[to - 1 + at] = cells
  })
  const gridProperties = {
    ...tab.properties.gridProperties,
    rowCount: Math.max(rowCount(tab), rows.length),
  }
  return { ...tab, rows, properties: { ...tab.properties, gridProperties } }
}

export const pastedRange = (tab: Tab, { to, count }: RowsTo): GridRange => ({
  startRowIndex: to - 1,
  endRowIndex: to - 1 + count,
  startColumnIndex: 0,
  endColumnIndex: tab.rows[to - 1]?.length ?? 1,
})
