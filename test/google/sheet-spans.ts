import type { Tab } from './core/book.ts'
import type { Dimension } from './core/sheet-shapes.ts'

export interface RowsAt {
  readonly title: string
  /** 1-based row of the sheet. */
  readonly row: number
  readonly count: number
  readonly as?: string
}

export interface ColumnsAt {
  readonly title: string
  /** 1-based. */
  readonly column: number
  readonly count: number
  readonly as?: string
}

interface Span {
  readonly sheetId: number
  readonly dimension: Dimension
  readonly startIndex: number
  readonly endIndex: number
}

export function rowSpan(tab: Tab, { row, count }: RowsAt): Span {
  const { sheetId } = tab.properties
  return { sheetId, dimension: 'ROWS', startIndex: row - 1, endIndex: row - 1 + count }
}

export function columnSpan(tab: Tab, { column, count }: ColumnsAt): Span {
  const { sheetId } = tab.properties
  return { sheetId, dimension: 'COLUMNS', startIndex: column - 1, endIndex: column - 1 + count }
}
