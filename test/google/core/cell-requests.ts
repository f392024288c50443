import { type Book, type Cell, rowCount, tabById, withTab } from './book.ts'
import { resized } from './dimension-requests.ts'
import { type CellChange, editCells, withProperty } from './edit-cells.ts'
import { isWhole, type Mask, parseMask, update } from './field-mask.ts'
import { badRequest } from './google-error.ts'
import { rectangle } from './grid-range.ts'
import { paintCells } from './paint-cells.ts'
import type {
  CellData,
  CellFormat,
  DataValidationRule,
  ExtendedValue,
  GridRange,
  RowData,
} from './sheet-shapes.ts'
import { textValue } from './text-value.ts'

/** One cell under a field mask; a field that the mask names and the data lack is cleared. */
function applyCell(cell: Cell, data: CellData, mask: Mask): Cell {
  let next = cell
  const asked = (field: string): boolean => isWhole(mask) || field in mask
  if (asked('userEnteredValue')) {
    next = withProperty(next, 'value', storedValue(data.userEnteredValue))
  }
  if (asked('note')) next = withProperty(next, 'note', data.note || undefined)
  if (asked('dataValidation')) next = withProperty(next, 'validation', data.dataValidation)
  if (asked('userEnteredFormat')) {
    const branch = mask.userEnteredFormat ?? {}
    const format: CellFormat = isWhole(branch)
      ? (data.userEnteredFormat ?? {})
      : update(next.format ?? {}, data.userEnteredFormat ?? {}, branch)
    next = withProperty(next, 'format', Object.keys(format).length > 0 ? format : undefined)
  }
  return next
}

const writable = new Set(['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation', '*'])

function cellMask(fields: string | undefined): Mask {
  if (!fields)
    throw badRequest(
      "At least one field must be listed in 'fields'. (use '*' to indicate all fields)",
    )
  const mask = parseMask(fields)
  const unknown = Object.keys(mask).find((field) => !writable.has(field))
  if (unknown) throw badRequest(`Invalid field: ${unknown} (not in the stand-in or read-only)`)
  return mask
}

/** A stringValue stays text whatever it begins with; a formula needs formulaValue. JSON's null is no value. */
function storedValue(value: ExtendedValue | undefined): ExtendedValue | undefined {
  if (typeof value?.stringValue === 'string') return textValue(value.stringValue)
  if (typeof value?.numberValue === 'number') return { numberValue: value.numberValue }
  if (typeof value?.boolValue === 'boolean') return { boolValue: value.boolValue }
  if (typeof value?.formulaValue === 'string') return { formulaValue: value.formulaValue }
  const given = Object.values(value ?? {}).find((one) => one !== null)
  if (given !== undefined)
    throw badRequest(`Invalid value at 'user_entered_value': ${typeof given}`)
  return undefined
}

export interface UpdateCells {
  readonly rows?: readonly RowData[]
  readonly fields?: string
  readonly start?: {
    readonly sheetId?: number
    readonly rowIndex?: number
    readonly columnIndex?: number
  }
  readonly range?: GridRange
}

/** With `range`, cells of the range that the rows do not name are cleared in the masked fields. */
export function updateCells(book: Book, request: UpdateCells): Book {
  const mask = cellMask(request.fields)
  const { start, range, rows = [] } = request
  const tab = tabById(book, start?.sheetId ?? range?.sheetId ?? 0)
  if (!range) {
    const changes = rows.flatMap((row, r) =>
      (row.values ?? []).map(
        (data, c): CellChange => ({
          row: (start?.rowIndex ?? 0) + r,
          column: (start?.columnIndex ?? 0) + c,
          change: (cell) => applyCell(cell, data ?? {}, mask),
        }),
      ),
    )
    return withTab(book, editCells(tab, changes))
  }
  const area = rectangle(tab, range)
  if (rows.length > area.endRow - area.startRow) {
    throw badRequest('Attempting to write more rows than the range has.')
  }
  const dataAt = (r: number, c: number): CellData =>
    rows[r - area.startRow]?.values?.[c - area.startColumn] ?? {}
  const changes = everyCell(area, (row, column) => ({
    row,
    column,
    change: (cell) => applyCell(cell, dataAt(row, column), mask),
  }))
  return withTab(book, editCells(tab, changes))
}

function everyCell(
  area: ReturnType<typeof rectangle>,
  change: (row: number, column: number) => CellChange,
): CellChange[] {
  const changes: CellChange[] = []
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      changes.push(change(row, column))
    }
  }
  return changes
}

export interface RepeatCell {
  readonly range?: GridRange
  readonly cell?: CellData
  readonly fields?: string
}

export function repeatCell(book: Book, request: RepeatCell): Book {
  const mask = cellMask(request.fields)
  const tab = tabById(book, request.range?.sheetId ?? 0)
  const data = request.cell ?? {}
  return withTab(
    book,
    paintCells(tab, request.range ?? {}, (cell) => applyCell(cell, data, mask)),
  )
}

export interface AppendCells {
  readonly sheetId?: number
  readonly rows?: readonly RowData[]
  readonly fields?: string
}

/** Goes below the last row that holds data, growing the grid where needed. */
export function appendCells(book: Book, request: AppendCells): Book {
  const tab = tabById(book, request.sheetId ?? 0)
  const start = tab.rows.findLastIndex((row) => row.some((cell) => cell?.value)) + 1
  const rows = request.rows ?? []
  const needed = start + rows.length
  const grown = needed > rowCount(tab) ? resized(tab, 'ROWS', needed) : tab
  return updateCells(withTab(book, grown), {
    rows,
    ...(request.fields === undefined ? {} : { fields: request.fields }),
    start: { sheetId: tab.properties.sheetId, rowIndex: start, columnIndex: 0 },
  })
}

export function setDataValidation(
  book: Book,
  request: { range?: GridRange; rule?: DataValidationRule },
): Book {
  const tab = tabById(book, request.range?.sheetId ?? 0)
  return withTab(
    book,
    paintCells(tab, request.range ?? {}, (cell) => withProperty(cell, 'validation', request.rule)),
  )
}
