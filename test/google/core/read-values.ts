import { type Area, checkLimits, formatA1, parseA1 } from './a1.ts'
import type { Book, Cell, Row, Tab } from './book.ts'
import { columnCount, rowCount, tabById } from './book.ts'
import { displayValue, formulaOrValue, isDateCell, plainValue, type Scalar } from './cell-value.ts'
import { badRequest } from './google-error.ts'
import type { GridRange, ValueRange } from './sheet-shapes.ts'

export interface ReadOptions {
  readonly valueRenderOption?: string
  readonly dateTimeRenderOption?: string
  readonly majorDimension?: string
}

/** values.get: blanks in between are '', blank ends of rows and blank last rows are left out. */
export function readValues(book: Book, range: string, options: ReadOptions = {}): ValueRange {
  return areaAnswer(parseA1(book, range), options)
}

export interface ValueFilter {
  readonly gridRange?: GridRange
  readonly a1Range?: string
}

/** values.batchGetByDataFilter, for grid and A1 ranges: one answer for each filter, in their order. */
export function readByFilters(
  book: Book,
  filters: readonly ValueFilter[],
  options: ReadOptions,
): object[] {
  if (filters.length === 0) throw badRequest('Must specify at least one dataFilter.')
  return filters.map((filter) => ({
    valueRange: areaAnswer(areaOf(book, filter), options),
    dataFilters: [filter],
  }))
}

function areaOf(book: Book, { gridRange, a1Range }: ValueFilter): Area {
  if (a1Range !== undefined) return parseA1(book, a1Range)
  if (!gridRange) throw badRequest('not in the stand-in: value filters by metadata')
  const tab = tabById(book, gridRange.sheetId ?? 0)
  const area = {
    tab,
    startRow: gridRange.startRowIndex ?? 0,
    startColumn: gridRange.startColumnIndex ?? 0,
    endRow: gridRange.endRowIndex,
    endColumn: gridRange.endColumnIndex,
  }
  checkLimits(area, formatA1(area))
  return area
}

/** Tabs never change in place either: what is read again and again of an untouched one is read once. */
const answers = new WeakMap<Tab, Map<string, ValueRange>>()

function areaAnswer(area: Area, options: ReadOptions): ValueRange {
  const { tab, startRow, startColumn, endRow, endColumn } = area
  const known = answers.get(tab) ?? new Map<string, ValueRange>()
  answers.set(tab, known)
  const { valueRenderOption, dateTimeRenderOption, majorDimension } = options
  const place = [startRow, startColumn, endRow, endColumn]
  const key = [...place, valueRenderOption, dateTimeRenderOption, majorDimension].join()
  const answer = known.get(key) ?? readAnswer(area, options)
  known.set(key, answer)
  return answer
}

function readAnswer(area: Area, options: ReadOptions): ValueRange {
  const rows = readArea(area, rendering(options))
  const byColumn = options.majorDimension === 'COLUMNS'
  const values = byColumn ? transposed(rows) : rows
  const majorDimension = byColumn ? 'COLUMNS' : 'ROWS'
  return { range: formatA1(area), majorDimension, ...(values.length > 0 ? { values } : {}) }
}

type Render = (cell: Cell | undefined) => Scalar

function rendering(options: ReadOptions): Render {
  if (options.valueRenderOption === 'FORMULA') return formulaOrValue
  if (options.valueRenderOption !== 'UNFORMATTED_VALUE') return displayValue
  if (options.dateTimeRenderOption !== 'FORMATTED_STRING') return plainValue
  return (cell) => (isDateCell(cell) ? displayValue(cell) : plainValue(cell))
}

/** Rows never change in place, so how far one is filled is found once; most rows of a tab are formatted and empty. */
const filledTo = new WeakMap<Row, number>()

function filledLength(row: Row | undefined): number {
  if (!row) return 0
  const known = filledTo.get(row)
  if (known !== undefined) return known
  let length = row.length
  while (length > 0 && !row[length - 1]?.value) length--
  filledTo.set(row, length)
  return length
}

export function readArea(area: Area, render: Render): Scalar[][] {
  const { tab, startRow, startColumn } = area
  let endRow = Math.min(area.endRow ?? rowCount(tab), tab.rows.length)
  while (endRow > startRow && filledLength(tab.rows[endRow - 1]) <= startColumn) endRow--
  const endColumn = area.endColumn ?? columnCount(tab)
  const rows: Scalar[][] = []
  for (let index = startRow; index < endRow; index++) {
    const cells = tab.rows[index] ?? []
    const values: Scalar[] = []
    const end = Math.min(endColumn, filledLength(tab.rows[index]))
    for (let column = startColumn; column < end; column++) {
      const cell = cells[column]
      values.push(cell?.value ? render(cell) : '')
    }
    while (values.length > 0 && values[values.length - 1] === '') values.pop()
    rows.push(values)
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop()
  return rows
}

function transposed(rows: readonly Scalar[][]): Scalar[][] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => {
    const values = rows.map((row) => row[column] ?? '')
    while (values.length > 0 && values[values.length - 1] === '') values.pop()
    return values
  })
}
