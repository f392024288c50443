import { type Cell, type Row, rowCount, type Tab } from './core/book.ts'
import { editCells, withProperty } from './core/edit-cells.ts'
import type { Color, GridRange } from './core/sheet-shapes.ts'
import { sortTab } from './core/sort-range.ts'
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

/** Rows put in again where they stood, with values, formats, notes and validation. */
export function rowsGivenBack(
  tab: Tab,
  { row, rows }: { readonly row: number; readonly rows: readonly Row[] },
): Tab {
  const at = Math.min(row - 1, tab.rows.length)
  const all = [...tab.rows.slice(0, at), ...rows, ...tab.rows.slice(at)]
  const gridProperties = {
    ...tab.properties.gridProperties,
    rowCount: rowCount(tab) + rows.length,
  }
  return { ...tab, rows: all, properties: { ...tab.properties, gridProperties } }
}

/** The rows below the header that a filter shows, sorted among themselves. */
export function filterSorted(
  tab: Tab,
  { column, isShown }: { readonly column: number; readonly isShown: (row: number) => boolean },
): Tab {
  const places = tab.rows.flatMap((_, index) => (index > 0 && isShown(index + 1) ? [index] : []))
  const shown = { ...tab, rows: places.map((place) => tab.rows[place] ?? []) }
  const sorted = sortTab(shown, {}, [{ dimensionIndex: column - 1, sortOrder: 'ASCENDING' }])
  const rows = [...tab.rows]
  places.forEach((place, index) => {
    rows[place] = sorted.rows[index] ?? []
  })
  return { ...tab, rows }
}
