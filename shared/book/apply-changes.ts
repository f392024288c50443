import type { Book } from './book.ts'
import type { CellValue } from './cell.ts'
import type { Change } from './change.ts'
import type { Columns } from './column.ts'
import type { StoredRow, Table } from './table.ts'
import { allTabs, type TabKey } from './tabs/all-tabs.ts'

/** The book as it will read after a writer has carried the changes out. */
export function applyChanges(book: Book, changes: readonly Change[]): Book {
  if (changes.length === 0) return book
  const byTab = new Map<TabKey, Change[]>()
  for (const change of changes) {
    const own = byTab.get(change.tab)
    if (own) own.push(change)
    else byTab.set(change.tab, [change])
  }
  const tables = [...byTab].map(([key, own]) => [key, applyToTable(book[key] as Table, own, key)])
  return { ...book, ...Object.fromEntries(tables) }
}

type Row = StoredRow<Columns>
type Values = Readonly<Record<string, CellValue>>

/** In one pass, however many changes: thousands of rows are pasted at once. */
function applyToTable(table: Table, changes: readonly Change[], key: TabKey): Table {
  const updates = new Map<number, Values>()
  const gone = new Set<number>()
  const inserted: Values[] = []
  for (const change of changes) {
    if (change.type === 'update')
      updates.set(change.position, { ...updates.get(change.position), ...change.values } as Values)
    else if (change.type === 'insert') inserted.push(change.values as Values)
    else if (change.type === 'delete') gone.add(change.position)
  }
  const updated = updates.size === 0 ? table.rows : table.rows.map((row) => changed(row, updates))
  const added = inserted.map((values, index): Row => {
    const whole = { ...blankRow(key), ...values }
    return { position: table.end + index, values: whole, faults: [], untidy: [] }
  })
  const rows = added.length === 0 ? updated : [...updated, ...added]
  const end = table.end + added.length
  return gone.size === 0
    ? { ...table, rows, end }
    : { ...table, rows: without(rows, gone), end: end - gone.size }
}

/** What the system writes reads well and is spelt as it should be. */
function changed(row: Row, updates: ReadonlyMap<number, Values>): Row {
  const values = updates.get(row.position)
  if (!values) return row
  const isKept = (key: string): boolean => !(key in values)
  return {
    position: row.position,
    values: { ...row.values, ...values } as Row['values'],
    faults: row.faults.length === 0 ? row.faults : row.faults.filter(({ key }) => isKept(key)),
    untidy: row.untidy.length === 0 ? row.untidy : row.untidy.filter(isKept),
  }
}

function without(rows: readonly Row[], gone: ReadonlySet<number>): Row[] {
  const positions = [...gone].sort((a, b) => a - b)
  let above = 0
  const kept: Row[] = []
  for (const row of rows) {
    while (above < positions.length && (positions[above] ?? 0) < row.position) above++
    if (gone.has(row.position)) continue
    kept.push(above === 0 ? row : { ...row, position: row.position - above })
  }
  return kept
}

function blankRow(key: TabKey): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(allTabs[key].columns).map(([column, { kind }]) => [
      column,
      kind === 'number' || kind === 'instant' ? null : '',
    ]),
  )
}
