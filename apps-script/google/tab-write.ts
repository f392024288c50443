import type { Book } from '../../shared/book/book.ts'
import { type CellValue, cellToRaw, type RawCell } from '../../shared/book/cell.ts'
import type { Change, TabMarks } from '../../shared/book/change.ts'
import type { Tab } from '../../shared/book/column.ts'
import { readTable, type Table } from '../../shared/book/table.ts'
import { allTabs } from '../../shared/book/tabs/all-tabs.ts'
import { watchedTabs } from '../../shared/decide/row/snapshot-values.ts'
import type { CellLook } from './cell-look.ts'

export type RawGrid = readonly (readonly RawCell[])[]

/** Looks of the cells of a tab by row and column; cells without any are left out. */
export type Looks = readonly (readonly (CellLook | undefined)[])[]

/** A tab as it was at one moment. */
export type Sight = { readonly grid: RawGrid; readonly looks: Looks }

export type WrittenCell = {
  readonly row: number
  readonly column: number
  readonly value: string | number | boolean | null
}

/** A cell that gets another note and colour. */
export type MarkedCell = { readonly row: number; readonly column: number; readonly look: CellLook }

/** What one request does to one tab in which people work at the same time. Positions are those before it. */
export type TabWrite = {
  readonly tab: Tab
  readonly table: Table
  readonly cells: readonly WrittenCell[]
  readonly deletions: readonly number[]
  readonly insertions: readonly Readonly<Record<string, CellValue>>[]
  /** All cells of the tab that are to bear a mark; undefined where marks are no matter. */
  readonly marks: TabMarks | undefined
  /** What that comes to, once somebody has looked at the tab. */
  readonly marked: readonly MarkedCell[]
}

export function tabWrites(book: Book, changes: readonly Change[]): readonly TabWrite[] {
  return watchedTabs.flatMap((key) => {
    const own = changes.filter((change) => change.tab === key)
    if (own.length === 0) return []
    const tab = allTabs[key] as Tab
    const table = book[key] as Table
    return [
      {
        tab,
        table,
        cells: own.flatMap((change) =>
          change.type === 'update' ? cellsOf({ tab, table }, change.position, change.values) : [],
        ),
        deletions: own.flatMap((change) => (change.type === 'delete' ? [change.position] : [])),
        insertions: own.flatMap((change) =>
          change.type === 'insert' ? [change.values as Record<string, CellValue>] : [],
        ),
        marks: own.flatMap((change) => (change.type === 'marks' ? [change] : [])).pop(),
        marked: [],
      },
    ]
  })
}

/** The cells of a row under these columns, as they are written. */
export function cellsOf(
  { tab, table }: Pick<TabWrite, 'tab' | 'table'>,
  row: number,
  values: object,
): WrittenCell[] {
  return Object.entries(values as Record<string, CellValue>).flatMap(([key, value]) => {
    const column = table.columnIndex[key]
    const definition = tab.columns[key]
    if (column === undefined || !definition) return []
    return [{ row, column, value: cellToRaw(value, definition) }]
  })
}

const inOrder = (rows: readonly number[]): number[] => [...new Set(rows)].sort((a, b) => a - b)

/** Rows whose cells get other values, notes or colours. */
export const writtenRows = ({ cells, marked }: Pick<TabWrite, 'cells' | 'marked'>): number[] =>
  inOrder([...cells, ...marked].map(({ row }) => row))

/** All rows that must stand where they were read: a mark that stands already also says which row it is about. */
function meantRows(write: TabWrite): number[] {
  const marks = (write.marks?.rows ?? []).map(({ position }) => position)
  return inOrder([...writtenRows(write), ...write.deletions, ...marks])
}

/** Whether a write depends on where rows stand. */
export const hitsRows = ({ cells, deletions, marks }: TabWrite): boolean =>
  cells.length > 0 || deletions.length > 0 || marks !== undefined

/** Whether the rows that a write is about still stand where and as the book says. */
export function standsAsRead(write: TabWrite, grid: RawGrid): boolean {
  const fresh = readTable(write.tab, grid)
  const isSameHeader = Object.keys(write.tab.columns).every(
    (key) => fresh.columnIndex[key] === write.table.columnIndex[key],
  )
  if (!isSameHeader) return false
  const now = new Map(fresh.rows.map((row) => [row.position, row]))
  const then = new Map(write.table.rows.map((row) => [row.position, row]))
  // Which cells bear no mark is said of all rows: none may have come, gone or moved.
  const isSameId = ({ position, values }: Table['rows'][number]): boolean =>
    now.get(position)?.values[write.tab.id] === values[write.tab.id]
  if (write.marks && !write.table.rows.every(isSameId)) return false
  return meantRows(write).every((position) => {
    const [before, after] = [then.get(position), now.get(position)]
    // Out of an empty row a mark may have to go that a cut row left there.
    if (!before || !after) return before === after
    const known = new Set(before.faults.map(({ header }) => header))
    return (
      after.faults.every(({ header }) => known.has(header)) &&
      Object.keys(write.tab.columns).every((key) => before.values[key] === after.values[key])
    )
  })
}
