import {
  type Book,
  type Cell,
  columnCount,
  type Row,
  rowCount,
  type Tab,
  tabById,
  withTab,
} from './book.ts'
import { parseMask, update } from './field-mask.ts'
import { badRequest } from './google-error.ts'
import { type Span, spanOf } from './grid-range.ts'
import { mapRows } from './map-rows.ts'
import { relocateEverything } from './relocate-everything.ts'
import { deletion, insertion, moving } from './relocation.ts'
import type { DimensionProperties, DimensionRange } from './sheet-shapes.ts'

export interface InsertDimension {
  readonly range?: DimensionRange
  readonly inheritFromBefore?: boolean
}

function sizeOf(tab: Tab, dimension: 'ROWS' | 'COLUMNS'): number {
  return dimension === 'ROWS' ? rowCount(tab) : columnCount(tab)
}

export function resized(tab: Tab, dimension: 'ROWS' | 'COLUMNS', size: number): Tab {
  const key = dimension === 'ROWS' ? 'rowCount' : 'columnCount'
  const gridProperties = { ...tab.properties.gridProperties, [key]: size }
  return { ...tab, properties: { ...tab.properties, gridProperties } }
}

function spanIn(book: Book, range: DimensionRange | undefined): { tab: Tab; span: Span } {
  const tab = tabById(book, range?.sheetId ?? 0)
  return { tab, span: spanOf(range, (dimension) => sizeOf(tab, dimension)) }
}

/** Inserted rows take format and validation from the neighbour they inherit from, never values or notes. */
export function insertDimension(book: Book, request: InsertDimension): Book {
  const { tab, span } = spanIn(book, request.range)
  const before = request.inheritFromBefore === true
  if (before && span.start === 0) {
    throw badRequest('range.startIndex must be greater than 0 if inheritFromBefore is true')
  }
  const size = sizeOf(tab, span.dimension)
  if (span.start > size) {
    throw badRequest(`range.startIndex is larger than current grid size (${size})`)
  }
  // Seen by others: nithinmurali/pygsheets#46, burnash/gspread#1091.
  if (span.start === size && !before) {
    throw badRequest(
      `range.startIndex must be less than the grid size (${size}) if inheritFromBefore is false.`,
    )
  }
  const source = before ? span.start - 1 : span.start
  const rows =
    span.dimension === 'ROWS' ? insertRows(tab, span, source) : insertColumns(tab, span, source)
  const grown = resized({ ...tab, rows }, span.dimension, size + span.end - span.start)
  return relocateEverything(withTab(book, grown), span.sheetId, insertion(span, before))
}

function inherited(cell: Cell | null | undefined): Cell | null {
  if (!cell?.format && !cell?.validation) return null
  return {
    ...(cell.format ? { format: cell.format } : {}),
    ...(cell.validation ? { validation: cell.validation } : {}),
  }
}

function insertRows(tab: Tab, { start: at, end }: Span, source: number): readonly Row[] {
  const fresh = (tab.rows[source] ?? []).map(inherited)
  if (at >= tab.rows.length && !fresh.some(Boolean)) return tab.rows
  const rows = tab.rows.slice(0, at)
  while (rows.length < at) rows.push([])
  for (let n = at; n < end; n++) rows.push(fresh)
  return rows.concat(tab.rows.slice(at))
}

function insertColumns(tab: Tab, { start: at, end }: Span, source: number): readonly Row[] {
  return mapRows(tab.rows, (row) => {
    const fresh = inherited(row[source])
    if (at >= row.length && !fresh) return row
    const cells: (Cell | null)[] = row.slice(0, at)
    while (cells.length < at) cells.push(null)
    for (let n = at; n < end; n++) cells.push(fresh)
    return cells.concat(row.slice(at))
  })
}

export function deleteDimension(book: Book, request: { readonly range?: DimensionRange }): Book {
  const { tab, span } = spanIn(book, request.range)
  const size = sizeOf(tab, span.dimension)
  const what = span.dimension === 'ROWS' ? 'rows' : 'columns'
  if (span.end > size) throw badRequest(`Cannot delete ${what} that do not exist.`)
  if (span.end - span.start >= size) {
    throw badRequest(`You can't delete all the ${what} on the sheet.`)
  }
  const kept = (_: unknown, index: number): boolean => index < span.start || index >= span.end
  const rows =
    span.dimension === 'ROWS' ? tab.rows.filter(kept) : mapRows(tab.rows, (row) => row.filter(kept))
  const shorter = resized({ ...tab, rows }, span.dimension, size - (span.end - span.start))
  return relocateEverything(withTab(book, shorter), span.sheetId, deletion(span))
}

export function appendDimension(
  book: Book,
  request: { sheetId?: number; dimension?: 'ROWS' | 'COLUMNS'; length?: number },
): Book {
  const tab = tabById(book, request.sheetId ?? 0)
  const dimension = request.dimension ?? 'ROWS'
  return withTab(book, resized(tab, dimension, sizeOf(tab, dimension) + (request.length ?? 0)))
}

/** destinationIndex counts before the rows are taken out, as in the API. */
export function moveDimension(
  book: Book,
  request: { source?: DimensionRange; destinationIndex?: number },
): Book {
  const { tab, span } = spanIn(book, request.source)
  const to = request.destinationIndex ?? 0
  const size = sizeOf(tab, span.dimension)
  if (span.end > size || to > size) {
    throw badRequest(`Cannot move ${span.dimension.toLowerCase()} beyond the grid (${size}).`)
  }
  if (to > span.start && to < span.end) throw badRequest('Cannot move a range inside itself.')
  const move = <T>(items: readonly T[], filler: T): T[] => {
    const all = [...items]
    while (all.length < Math.max(span.end, to)) all.push(filler)
    const taken = all.splice(span.start, span.end - span.start)
    all.splice(to > span.start ? to - taken.length : to, 0, ...taken)
    return all
  }
  const rows =
    span.dimension === 'ROWS'
      ? move<Row>(tab.rows, [])
      : mapRows(tab.rows, (row) => move<Cell | null>(row, null))
  return relocateEverything(withTab(book, { ...tab, rows }), span.sheetId, moving(span, to))
}

export function updateDimensionProperties(
  book: Book,
  request: { range?: DimensionRange; properties?: DimensionProperties; fields?: string },
): Book {
  const { tab, span } = spanIn(book, request.range)
  const key = span.dimension === 'ROWS' ? 'rowProperties' : 'columnProperties'
  const mask = parseMask(request.fields ?? '*')
  const properties: Record<number, DimensionProperties> = { ...tab[key] }
  for (let index = span.start; index < span.end; index++) {
    properties[index] = update(properties[index] ?? {}, request.properties ?? {}, mask)
  }
  return withTab(book, { ...tab, [key]: properties })
}
