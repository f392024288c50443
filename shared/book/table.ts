import { type CellFault, type CellValue, type RawCell, readCell } from './cell.ts'
import type { Columns, RowOf, Tab } from './column.ts'

export type FaultyCell = {
  readonly header: string
  readonly fault: CellFault
}

export type StoredRow<C extends Columns> = {
  /** Row index in the sheet, 0 = the header row. True only until the next change by anybody. */
  readonly position: number
  readonly values: RowOf<C>
  readonly faults: readonly FaultyCell[]
}

/** One tab as read: typed rows, and where its columns stand at this moment. */
export type Table<C extends Columns = Columns> = {
  readonly rows: readonly StoredRow<C>[]
  /** Column index by column key; a column that is missing has none. */
  readonly columnIndex: Readonly<Partial<Record<keyof C & string, number>>>
  readonly missingHeaders: readonly string[]
  /** First row index below everything that anybody has written. */
  readonly end: number
}

/** Headers are compared without white space and in NFKC, so that a stray space breaks nothing. */
const normalHeader = (raw: RawCell): string =>
  String(raw ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '')

function findColumns(header: readonly RawCell[], columns: Columns): Map<string, number> {
  const byHeader = new Map<string, number>()
  header.forEach((raw, index) => {
    const text = normalHeader(raw)
    if (text !== '' && !byHeader.has(text)) byHeader.set(text, index)
  })
  const found = new Map<string, number>()
  for (const [key, column] of Object.entries(columns)) {
    const index = byHeader.get(normalHeader(column.header))
    if (index !== undefined) found.set(key, index)
  }
  return found
}

const isBlankCell = (raw: RawCell): boolean => raw === undefined || raw === null || raw === ''

/** White space alone says nothing: no person without a name comes of it. */
const saysNothing = (raw: RawCell): boolean => isBlankCell(raw) || String(raw).trim() === ''

/** Reads a tab: row 0 is the header; rows without anything in our columns are passed over. */
export function readTable<K extends string, C extends Columns>(
  tab: Tab<K, C>,
  cells: readonly (readonly RawCell[])[],
): Table<C> {
  const found = findColumns(cells[0] ?? [], tab.columns)
  const columns = Object.entries(tab.columns).map(([key, column]) => ({
    key,
    column,
    index: found.get(key),
  }))
  const rows: StoredRow<C>[] = []
  for (let position = 1; position < cells.length; position++) {
    const raw = cells[position] ?? []
    const isBlank = columns.every(({ index }) => index === undefined || saysNothing(raw[index]))
    if (isBlank) continue
    const values: Record<string, CellValue> = {}
    const faults: FaultyCell[] = []
    for (const { key, column, index } of columns) {
      const reading = readCell(index === undefined ? undefined : raw[index], column)
      values[key] = reading.value
      if (reading.fault) faults.push({ header: column.header, fault: reading.fault })
    }
    rows.push({ position, values: values as RowOf<C>, faults })
  }
  return {
    rows,
    columnIndex: Object.fromEntries(found) as Table<C>['columnIndex'],
    missingHeaders: columns
      .filter(({ index }) => index === undefined)
      .map(({ column }) => column.header),
    end: Math.max(1, lastFilledRow(cells) + 1),
  }
}

function lastFilledRow(cells: readonly (readonly RawCell[])[]): number {
  for (let row = cells.length - 1; row > 0; row--) {
    if ((cells[row] ?? []).some((raw) => !isBlankCell(raw))) return row
  }
  return 0
}
