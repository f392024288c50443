import type { Book } from '../../shared/book/book.ts'
import { type CellValue, cellToRaw, type RawCell } from '../../shared/book/cell.ts'
import type { Change } from '../../shared/book/change.ts'
import type { Tab } from '../../shared/book/column.ts'
import { readTable, type Table } from '../../shared/book/table.ts'
import { allTabs } from '../../shared/book/tabs/all-tabs.ts'
import { watchedTabs } from '../../shared/decide/snapshot-values.ts'

export type RawGrid = readonly (readonly RawCell[])[]

export type WrittenCell = {
  readonly row: number
  readonly column: number
  readonly value: string | number | boolean | null
}

/** What one request does to one tab in which people work at the same time. Positions are those before it. */
export type TabWrite = {
  readonly tab: Tab
  readonly table: Table
  readonly cells: readonly WrittenCell[]
  readonly deletions: readonly number[]
  readonly insertions: readonly Readonly<Record<string, CellValue>>[]
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

export const touchedRows = ({ cells, deletions }: Pick<TabWrite, 'cells' | 'deletions'>) =>
  [...new Set([...cells.map(({ row }) => row), ...deletions])].sort((a, b) => a - b)

/** Whether the rows that a write is about still stand where and as the book says. */
export function standsAsRead(write: TabWrite, grid: RawGrid): boolean {
  const fresh = readTable(write.tab, grid)
  const isSameHeader = Object.keys(write.tab.columns).every(
    (key) => fresh.columnIndex[key] === write.table.columnIndex[key],
  )
  if (!isSameHeader) return false
  const now = new Map(fresh.rows.map((row) => [row.position, row]))
  const then = new Map(write.table.rows.map((row) => [row.position, row]))
  return touchedRows(write).every((position) => {
    const [before, after] = [then.get(position), now.get(position)]
    if (!before || !after) return false
    const known = new Set(before.faults.map(({ header }) => header))
    return (
      after.faults.every(({ header }) => known.has(header)) &&
      Object.keys(write.tab.columns).every((key) => before.values[key] === after.values[key])
    )
  })
}
