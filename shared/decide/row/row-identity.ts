import type { Book } from '../../book/book.ts'
import { allTabs } from '../../book/tabs/all-tabs.ts'
import type { WatchedRow } from './complete-row.ts'
import { normalName } from './person.ts'
import { heirsOf } from './row-heirs.ts'
import {
  readFacts,
  rowFacts,
  snapshotKey,
  type WatchedTab,
  watchedTabs,
} from './snapshot-values.ts'

export type Remembered = Book['snapshot']['rows'][number]

/** A row and who it is: sorting and copying move ids about, and people type over them. */
export type KnownRow = {
  readonly row: WatchedRow
  /** '' where it needs one. */
  readonly id: string
  /** What 控え knows of this very row. */
  readonly before: Remembered | undefined
}

type Memory = ReadonlyMap<string, Remembered>

/** The tab that a key of 控え names. */
export const watchedTabOf = (key: string): WatchedTab[] =>
  watchedTabs.filter((tab) => key.startsWith(`${tab}/`))

/**
 * Finds out which row is which. A row that reads as 控え says is itself; one that does so but for its id has had
 * another's typed over it, or a column of ids was sorted alone; of rows with one id, the likest keeps it.
 */
export function knowRows(book: Book, tab: WatchedTab, memory: Memory): readonly KnownRow[] {
  const idKey = allTabs[tab].id
  const rows = book[tab].rows as unknown as readonly WatchedRow[]
  const idOf = (row: WatchedRow): string => String(row.values[idKey] ?? '')
  const search: Search = { rows, idOf, memory, tab }
  const ids = unchangedRows(search)
  if (ids.size < rows.length) {
    // A 開催ID is people's own choice.
    if (tab !== 'meetings') for (const [row, id] of idsTypedOver(search, ids)) ids.set(row, id)
    for (const [id, row] of keepersOf(search, ids)) ids.set(row, id)
  }
  for (const [row, id] of heirsOf(search, ids)) ids.set(row, id)
  return rows.map((row): KnownRow => {
    const id = ids.get(row) ?? ''
    return { row, id, before: id === '' ? undefined : memory.get(snapshotKey(tab, id)) }
  })
}

export type Search = {
  readonly rows: readonly WatchedRow[]
  readonly idOf: (row: WatchedRow) => string
  readonly memory: Memory
  readonly tab: WatchedTab
}

export type Ids = ReadonlyMap<WatchedRow, string>

function unchangedRows({ rows, idOf, memory, tab }: Search): Map<WatchedRow, string> {
  const taken = new Set<string>()
  const ids = new Map<WatchedRow, string>()
  for (const row of rows) {
    const id = idOf(row)
    const known = memory.get(snapshotKey(tab, id))?.values.values
    if (id === '' || taken.has(id) || known !== rowFacts(tab, row)) continue
    taken.add(id)
    ids.set(row, id)
  }
  return ids
}

/** By what they read, rows that 控え knows under an id that no row bears but such whose own is another. */
function idsTypedOver({ rows, idOf, memory, tab }: Search, ids: Ids): Map<WatchedRow, string> {
  const idKey = allTabs[tab].id
  const prefix = `${tab}/`
  const taken = new Set(ids.values())
  const open = new Map<string, string>()
  for (const { values } of memory.values()) {
    const id = values.row.startsWith(prefix) ? values.row.slice(prefix.length) : ''
    if (id !== '' && values.values !== '' && !taken.has(id))
      open.set(factsWithout(idKey, values.values), id)
  }
  const found = new Map<WatchedRow, string>()
  for (const row of rows) {
    const facts = ids.has(row) || open.size === 0 ? '' : factsWithout(idKey, rowFacts(tab, row))
    const id = open.get(facts)
    if (id === undefined) continue
    open.delete(facts)
    found.set(row, id)
  }
  for (let size = -1; size !== found.size; ) {
    size = found.size
    const borne = new Set(rows.filter((row) => !found.has(row)).map(idOf))
    for (const [row, id] of found) if (borne.has(id)) found.delete(row)
  }
  return found
}

function keepersOf(search: Search, ids: Ids): Map<string, WatchedRow> {
  const taken = new Set(ids.values())
  const keepers = new Map<string, WatchedRow>()
  for (const row of search.rows) {
    const id = search.idOf(row)
    if (id === '' || ids.has(row) || taken.has(id) || isStranger(row, search)) continue
    const first = keepers.get(id)
    if (!first || likeness(row, search) > likeness(first, search)) keepers.set(id, row)
  }
  return keepers
}

/** Neither name nor 会員番号 are those that had this number: it is one person's for good. */
function isStranger(row: WatchedRow, { idOf, memory, tab }: Search): boolean {
  const known = memory.get(snapshotKey(tab, idOf(row)))
  if (tab !== 'registrations' || !known) return false
  const [before, now] = [readFacts(known.values.values), readFacts(rowFacts(tab, row))]
  const nameOf = ({ name = '' }: typeof now): string => normalName(String(name))
  const isNamed = nameOf(before) !== '' && nameOf(now) !== ''
  return isNamed && nameOf(before) !== nameOf(now) && before.memberId !== now.memberId
}

/** How many cells read as they did when the row was last seen. */
function likeness(row: WatchedRow, { idOf, memory, tab }: Search): number {
  const before = readFacts(memory.get(snapshotKey(tab, idOf(row)))?.values.values ?? '')
  const now = readFacts(rowFacts(tab, row))
  return Object.keys({ ...before, ...now }).filter((key) => before[key] === now[key]).length
}

const factsWithout = (key: string, text: string): string =>
  JSON.stringify({ ...readFacts(text), [key]: undefined })
