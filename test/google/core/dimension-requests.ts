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
import { type Shift, type Span, spanOf } from './grid-range.ts'
import type { DimensionProperties, DimensionRange } from './sheet-shapes.ts'
import { shiftEverything } from './shift-everything.ts'

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
  const by = span.end - span.start
  const shift: Shift = { dimension: span.dimension, at: span.start, by, inheritFromBefore: before }
  const source = before ? span.start - 1 : span.start
  const rows =
    span.dimension === 'ROWS' ? insertRows(tab, shift, source) : insertColumns(tab, shift, source)
  const grown = resized({ ...tab, rows }, span.dimension, size + by)
  return shiftEverything(withTab(book, grown), span.sheetId, shift)
}

function inherited(cell: Cell | null | undefined): Cell | null {
  if (!cell?.format && !cell?.validation) return null
  return {
    ...(cell.format ? { format: cell.format } : {}),
    ...(cell.validation ? { validation: cell.validation } : {}),
  }
}

function insertRows(tab: Tab, { at, by }: Shift, source: number): readonly Row[] {
  const fresh = (tab.rows[source] ?? []).map(inherited)
  if (at >= tab.rows.length && !fresh.some(Boolean)) return tab.rows
  const rows = tab.rows.slice(0, at)
  while (rows.length < at) rows.push([])
  for (let n = 0; n < by; n++) rows.push(fresh)
  return rows.concat(tab.rows.slice(at))
}

function insertColumns(tab: Tab, { at, by }: Shift, source: number): readonly Row[] {
  return tab.rows.map((row) => {
    const fresh = inherited(row[source])
    if (at >= row.length && !fresh) return row
    const cells: (Cell | null)[] = row.slice(0, at)
    while (cells.length < at) cells.push(null)
    for (let n = 0; n < by; n++) cells.push(fresh)
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
    span.dimension === 'ROWS' ? tab.rows.filter(kept) : tab.rows.map((row) => row.filter(kept))
  const by = span.start - span.end
  const shorter = resized({ ...tab, rows }, span.dimension, size + by)
  return shiftEverything(withTab(book, shorter), span.sheetId, {
    dimension: span.dimension,
    at: span.start,
    by,
  })
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
      : tab.rows.map((row) => move<Cell | null>(row, null))
  return withTab(book, { ...tab, rows })
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
