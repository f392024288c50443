import { type Area, formatA1, parseA1 } from './a1.ts'
import type { Book, Cell } from './book.ts'
import { columnCount, rowCount } from './book.ts'
import { displayValue, formulaOrValue, isDateCell, plainValue, type Scalar } from './cell-value.ts'
import type { ValueRange } from './sheet-shapes.ts'

export interface ReadOptions {
  readonly valueRenderOption?: string
  readonly dateTimeRenderOption?: string
  readonly majorDimension?: string
}

/** values.get: blanks in between are '', blank ends of rows and blank last rows are left out. */
export function readValues(book: Book, range: string, options: ReadOptions = {}): ValueRange {
  const area = parseA1(book, range)
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

export function readArea(area: Area, render: Render): Scalar[][] {
  const { tab, startRow, startColumn } = area
  const endRow = Math.min(area.endRow ?? rowCount(tab), tab.rows.length)
  const endColumn = area.endColumn ?? columnCount(tab)
  const rows: Scalar[][] = []
  for (let index = startRow; index < endRow; index++) {
    const cells = tab.rows[index] ?? []
    const values: Scalar[] = []
    const end = Math.min(endColumn, cells.length)
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
