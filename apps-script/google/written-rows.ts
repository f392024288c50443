import type { RawCell } from '../../shared/book/cell.ts'
import { type RawGrid, type TabWrite, writtenRows } from './tab-write.ts'

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet
type CellData = GoogleAppsScript.Sheets.Schema.CellData

/** Beyond this many rows only the first columns come back: id, place and name tell rows apart. */
const mostWholeRows = 200
const mostRanges = 20
const shownColumns = 8

export type Look = {
  readonly write: TabWrite
  /** In A1 notation; the header row comes first. */
  readonly ranges: readonly string[]
  readonly isWhole: boolean
}

/** What the answer to a write is to show of the tab as the write left it, all in the same moment. */
export function lookAfter(write: TabWrite, title: string): Look {
  const quoted = quotedTitle(title)
  const rows = writtenRows(write)
  const runs = rowRuns(rows.map((row) => positionAfter(write, row)))
  const isMany = rows.length > mostWholeRows || runs.length > mostRanges
  const bounds = runs.length === 0 ? [] : [[runs[0]?.[0] ?? 0, runs[runs.length - 1]?.[1] ?? 0]]
  const shown = isMany
    ? bounds.map(
        ([from = 0, to = 0]) =>
          `${quoted}!A${from + 1}:${columnLetters(shownColumns - 1)}${to + 1}`,
      )
    : runs.map(([from = 0, to = 0]) => `${quoted}!${from + 1}:${to + 1}`)
  const ranges = [`${quoted}!1:1`, ...shown, ...idColumn(write, quoted)]
  return { write, ranges, isWhole: !isMany }
}

/** Where rows were deleted, the ids that are left tell which. */
function idColumn(write: TabWrite, quoted: string): string[] {
  const column = write.table.columnIndex[write.tab.id]
  if (write.deletions.length === 0 || column === undefined) return []
  const letters = columnLetters(column)
  return [`${quoted}!${letters}1:${letters}`]
}

export const quotedTitle = (title: string): string => `'${title.replace(/'/g, "''")}'`

export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

/** Deletions are carried out last, so a row below them has moved up when the answer is made. */
export const positionAfter = ({ deletions }: Pick<TabWrite, 'deletions'>, row: number): number =>
  row - new Set(deletions.filter((position) => position < row)).size

function rowRuns(rows: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const row of rows) {
    const last = runs[runs.length - 1]
    if (last && last[1] === row - 1) last[1] = row
    else runs.push([row, row])
  }
  return runs
}

/** Whether the answer shows everything but the written cells as it stood in `before`. */
export function wentWhereMeant(look: Look, before: RawGrid, shown: Spreadsheet): boolean {
  const { write, isWhole } = look
  const sheet = (shown.sheets ?? []).find(
    ({ properties }) => (properties?.sheetId ?? 0) === write.tab.sheetId,
  )
  const [header, ...blocks] = sheet?.data ?? []
  const headerCells = rawCells(header?.rowData?.[0]?.values)
  if (!isSameHeader(write, headerCells, before[0])) return false
  const ids = write.deletions.length > 0 ? blocks.pop() : undefined
  if (ids && !areGone(write, before, ids)) return false
  const answered = new Map<number, RawCell[]>()
  for (const block of blocks)
    (block.rowData ?? []).forEach(({ values }, offset) => {
      answered.set((block.startRow ?? 0) + offset, rawCells(values))
    })
  const columns = new Map<number, Set<number>>()
  for (const { row, column } of write.cells)
    columns.set(row, (columns.get(row) ?? new Set<number>()).add(column))
  return writtenRows(write).every((row) =>
    isSameRow({
      before: before[row] ?? [],
      now: answered.get(positionAfter(write, row)),
      written: columns.get(row) ?? new Set<number>(),
      isWhole,
    }),
  )
}

/** A tab that only got new rows was not read again: its columns are checked against the book's. */
function isSameHeader(
  write: TabWrite,
  now: RawCell[],
  before: RawGrid[number] | undefined,
): boolean {
  if (before) {
    const width = Math.max(before.length, now.length)
    return range(width).every((column) => sameRaw(before[column], now[column]))
  }
  return Object.entries(write.tab.columns).every(([key, { header }]) => {
    const column = write.table.columnIndex[key]
    return column === undefined || normal(now[column]) === normal(header)
  })
}

const normal = (raw: RawCell): string =>
  String(raw ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '')

function isSameRow(row: {
  readonly before: RawGrid[number]
  readonly now: RawCell[] | undefined
  readonly written: ReadonlySet<number>
  readonly isWhole: boolean
}): boolean {
  const { before, now, written, isWhole } = row
  if (!now) return false
  const width = isWhole ? Math.max(before.length, now.length) : shownColumns
  return range(width).every((column) => written.has(column) || sameRaw(now[column], before[column]))
}

function areGone(
  { tab, table, deletions, cells }: TabWrite,
  before: RawGrid,
  ids: GoogleAppsScript.Sheets.Schema.GridData,
): boolean {
  const column = table.columnIndex[tab.id] ?? 0
  const left = (ids.rowData ?? []).map(({ values }) => String(rawCells(values)[0] ?? ''))
  const numbered = new Set(cells.filter((cell) => cell.column === column).map(({ row }) => row))
  const doomed = new Set(deletions)
  const present = new Set(left)
  const times = new Map<string, number>()
  const idOf = (cells: RawGrid[number]): string => String(cells[column] ?? '')
  for (const row of before) times.set(idOf(row), (times.get(idOf(row)) ?? 0) + 1)
  return before.every((row, position) => {
    const id = idOf(row)
    if (position === 0 || id === '' || numbered.has(position) || times.get(id) !== 1) return true
    return present.has(id) !== doomed.has(position)
  })
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index)

export const sameRaw = (one: RawCell, other: RawCell): boolean => (one ?? '') === (other ?? '')

export function rawCells(cells: readonly CellData[] | undefined): RawCell[] {
  return (cells ?? []).map(({ effectiveValue: value, formattedValue }) => {
    if (!value) return ''
    return value.numberValue ?? value.stringValue ?? value.boolValue ?? formattedValue ?? ''
  })
}
