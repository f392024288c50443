import { type Area, formatA1, parseA1 } from './a1.ts'
import { type Book, type Cell, columnCount, rowCount, type Tab, withTab } from './book.ts'
import { type CellChange, editCells, withProperty } from './edit-cells.ts'
import { badRequest } from './google-error.ts'
import type { ValueRange } from './sheet-shapes.ts'
import { textValue } from './text-value.ts'
import { typeInto } from './typed-entry.ts'

export interface WriteOptions {
  readonly valueInputOption?: string
  readonly insertDataOption?: string
  /** The year a date typed without one belongs to. */
  readonly year: number
}

export interface Written {
  readonly book: Book
  readonly updatedRange: string
  readonly updatedRows: number
  readonly updatedColumns: number
  readonly updatedCells: number
}

/** values.update: null leaves a cell as it is, '' blanks it; RAW never parses (PLATFORM §3.3). */
export function writeValues(
  book: Book,
  { range = '', body }: { range?: string; body: ValueRange },
  options: WriteOptions,
): Written {
  if (body.range !== undefined && body.range !== range) {
    throw badRequest(
      `Requested writing within range [${range}], but tried writing to ${body.range}`,
    )
  }
  const area = parseA1(book, range)
  return writeAt(book, { area, rows: rowsOf(body) }, options)
}

export function writeAt(
  book: Book,
  { area, rows }: { area: Area; rows: readonly (readonly unknown[])[] },
  options: WriteOptions,
): Written {
  checkFits(area, rows)
  const changes: CellChange[] = []
  rows.forEach((values, r) => {
    values.forEach((entered, c) => {
      if (entered === null || entered === undefined) return
      const at = { row: area.startRow + r, column: area.startColumn + c }
      changes.push({ ...at, change: (cell) => enter(cell, entered, options) })
    })
  })
  const width = Math.max(1, ...rows.map((row) => row.length))
  const written: Area = {
    ...area,
    endRow: area.startRow + Math.max(1, rows.length),
    endColumn: area.startColumn + width,
  }
  return {
    book: withTab(book, editCells(area.tab, changes)),
    updatedRange: formatA1(written),
    updatedRows: rows.length,
    updatedColumns: width,
    updatedCells: changes.length,
  }
}

function rowsOf(body: ValueRange): readonly (readonly unknown[])[] {
  const values = body.values ?? []
  if (body.majorDimension !== 'COLUMNS') return values
  const height = Math.max(0, ...values.map((column) => column.length))
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row] ?? null))
}

function checkFits(area: Area, rows: readonly (readonly unknown[])[]): void {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const endRow = area.endRow ?? rowCount(area.tab)
  const endColumn = area.endColumn ?? columnCount(area.tab)
  const single = area.endRow === area.startRow + 1 && area.endColumn === area.startColumn + 1
  if (single) return
  if (rows.length > endRow - area.startRow || width > endColumn - area.startColumn) {
    throw badRequest(
      `Requested writing within range [${formatA1(area)}], but tried writing outside it`,
    )
  }
}

export function enter(cell: Cell, entered: unknown, options: WriteOptions): Cell {
  if (options.valueInputOption !== 'USER_ENTERED') return enterRaw(cell, entered)
  const typed = typeInto(cell, entered, options.year)
  const valued = withProperty(cell, 'value', typed.value)
  if (!typed.format || cell.format?.numberFormat) return valued
  return { ...valued, format: { ...valued.format, numberFormat: typed.format } }
}

function enterRaw(cell: Cell, entered: unknown): Cell {
  if (typeof entered === 'number') return { ...cell, value: { numberValue: entered } }
  if (typeof entered === 'boolean') return { ...cell, value: { boolValue: entered } }
  if (typeof entered !== 'string') throw badRequest(`Invalid values: list_value or struct_value`)
  return withProperty(cell, 'value', textValue(entered))
}

/** values.append writes below the table it detects, not at the end of the sheet (PLATFORM §3.3). */
export function appendValues(
  book: Book,
  { range, body }: { range: string; body: ValueRange },
  options: WriteOptions,
): Written & { readonly tableRange: string | undefined } {
  const area = parseA1(book, range)
  const rows = rowsOf(body)
  const first = area.endRow === undefined && area.startRow === 0 ? 0 : area.startRow
  const table = lastTableRow(area, first)
  const start = table === undefined ? first : table + 1
  const grown = growRows(area.tab, start + rows.length)
  const at: Area = { ...area, tab: grown, startRow: start, endRow: undefined, endColumn: undefined }
  const written = writeAt(withTab(book, grown), { area: at, rows }, options)
  const tableRange =
    table === undefined ? undefined : formatA1({ ...area, startRow: first, endRow: table + 1 })
  return { ...written, tableRange }
}

function lastTableRow(area: Area, first: number): number | undefined {
  const { rows } = area.tab
  const end = area.endColumn ?? columnCount(area.tab)
  const filled = (index: number): boolean =>
    (rows[index] ?? []).some(
      (cell, column) => column >= area.startColumn && column < end && cell?.value,
    )
  for (let index = rows.length - 1; index >= first; index--) if (filled(index)) return index
  return undefined
}

function growRows(tab: Tab, needed: number): Tab {
  if (needed <= rowCount(tab)) return tab
  const gridProperties = { ...tab.properties.gridProperties, rowCount: needed }
  return { ...tab, properties: { ...tab.properties, gridProperties } }
}

/** values.clear: values go, formats, notes and validation stay. */
export function clearValues(book: Book, range: string): { book: Book; clearedRange: string } {
  const area = parseA1(book, range)
  const endRow = area.endRow ?? rowCount(area.tab)
  const endColumn = area.endColumn ?? columnCount(area.tab)
  const rows = area.tab.rows.map((row, r) => {
    if (r < area.startRow || r >= endRow) return row
    return row.map((cell, c) =>
      cell && c >= area.startColumn && c < endColumn
        ? withProperty(cell, 'value', undefined)
        : cell,
    )
  })
  return { book: withTab(book, { ...area.tab, rows }), clearedRange: formatA1(area) }
}
