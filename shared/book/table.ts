import { type CellValue, hasOneSpelling, isUntidy, type RawCell, readCell } from './cell.ts'
import type { Column, Columns, RowOf, Tab } from './column.ts'
import type { Fault } from './fault.ts'

export type FaultyCell = {
  readonly key: string
  readonly header: string
  readonly fault: Fault
  /** What stands in the cell, though its value reads as blank. */
  readonly typed: string
}

export type StoredRow<C extends Columns> = {
  /** Row index in the sheet, 0 = the header row. True only until the next change by anybody. */
  readonly position: number
  readonly values: RowOf<C>
  readonly faults: readonly FaultyCell[]
  /** Keys of cells that read well but are to be written in their one spelling. */
  readonly untidy: readonly string[]
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
export const normalHeader = (raw: RawCell): string =>
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
  const columns = Object.entries<Column>(tab.columns)
  const standing = columns.flatMap(([key, column]): StandingColumn[] => {
    const index = found.get(key)
    if (index === undefined) return []
    return [{ key, column, index, isTidied: hasOneSpelling(column), isFree: isFreeText(column) }]
  })
  const blank = Object.fromEntries(
    columns.map(([key, column]) => [key, readCell('', column).value]),
  )
  const rows: StoredRow<C>[] = []
  for (let position = 1; position < cells.length; position++) {
    const raw = cells[position] ?? []
    if (standing.every(({ index }) => saysNothing(raw[index]))) continue
    rows.push(readRow<C>(position, raw, { columns: standing, blank }))
  }
  return {
    rows,
    columnIndex: Object.fromEntries(found) as Table<C>['columnIndex'],
    missingHeaders: columns.filter(([key]) => !found.has(key)).map(([, { header }]) => header),
    end: Math.max(1, lastFilledRow(cells) + 1),
  }
}

type StandingColumn = {
  readonly key: string
  readonly column: Column
  readonly index: number
  readonly isTidied: boolean
  readonly isFree: boolean
}

type Shape = {
  readonly columns: readonly StandingColumn[]
  /** What a row without a single cell reads as. */
  readonly blank: Readonly<Record<string, CellValue>>
}

/** Most rows have none: thousands of them share these. */
const noFaults: readonly FaultyCell[] = []
const noKeys: readonly string[] = []

function readRow<C extends Columns>(
  position: number,
  raw: readonly RawCell[],
  { columns, blank }: Shape,
): StoredRow<C> {
  const values: Record<string, CellValue> = { ...blank }
  let faults: readonly FaultyCell[] = noFaults
  let untidy: readonly string[] = noKeys
  for (const { key, column, index, isTidied, isFree } of columns) {
    const cell = raw[index]
    // Most cells of a large book are blank or free text: they cost no more than this.
    if (cell === undefined || cell === '') continue
    if (isFree && typeof cell === 'string') {
      values[key] = cell.trim()
      continue
    }
    const reading = readCell(cell, column)
    values[key] = reading.value
    const { fault } = reading
    if (fault)
      faults = [...faults, { key, header: column.header, fault, typed: String(cell).trim() }]
    else if (isTidied && isUntidy(cell, reading.value, column)) untidy = [...untidy, key]
  }
  return { position, values: values as RowOf<C>, faults, untidy }
}

const isFreeText = ({ kind, choices, form }: Column): boolean =>
  (kind === 'text' || kind === 'code') && choices === undefined && form === undefined

function lastFilledRow(cells: readonly (readonly RawCell[])[]): number {
  for (let row = cells.length - 1; row > 0; row--) {
    if ((cells[row] ?? []).some((raw) => !isBlankCell(raw))) return row
  }
  return 0
}
