import type { Book } from './book.ts'
import type { CellValue } from './cell.ts'
import type { Change } from './change.ts'
import type { Columns } from './column.ts'
import type { StoredRow, Table } from './table.ts'
import { allTabs, type TabKey } from './tabs/all-tabs.ts'

/** The book as it will read after a writer has carried the changes out. */
export function applyChanges(book: Book, changes: readonly Change[]): Book {
  const touched = new Set(changes.map(({ tab }) => tab))
  const tables = [...touched].map((key) => [
    key,
    applyToTable(
      book[key] as Table,
      changes.filter(({ tab }) => tab === key),
      key,
    ),
  ])
  return { ...book, ...Object.fromEntries(tables) }
}

function applyToTable(table: Table, changes: readonly Change[], key: TabKey): Table {
  let rows: StoredRow<Columns>[] = [...table.rows]
  let { end } = table
  for (const change of changes) {
    if (change.type !== 'update') continue
    rows = rows.map((row) =>
      row.position === change.position
        ? { ...row, values: { ...row.values, ...change.values } as Record<string, CellValue> }
        : row,
    )
  }
  for (const change of changes) {
    if (change.type !== 'insert') continue
    rows.push({ position: end, values: { ...blankRow(key), ...change.values }, faults: [] })
    end++
  }
  const gone = [
    ...new Set(changes.flatMap((change) => (change.type === 'delete' ? [change.position] : []))),
  ]
  const kept = rows
    .filter(({ position }) => !gone.includes(position))
    .map((row) => ({
      ...row,
      position: row.position - gone.filter((position) => position < row.position).length,
    }))
  return { ...table, rows: kept, end: end - gone.length }
}

function blankRow(key: TabKey): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(allTabs[key].columns).map(([column, { kind }]) => [
      column,
      kind === 'number' || kind === 'instant' ? null : '',
    ]),
  )
}
