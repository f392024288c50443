import type { Book } from '../book/book.ts'
import { allTabs } from '../book/tabs/all-tabs.ts'
import type { WatchedRow } from './complete-row.ts'
import { rowFacts, snapshotKey, type WatchedTab, watchedTabs } from './snapshot-values.ts'

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

/** Finds out which row is which: of two rows with one id, that which reads as 控え says keeps it. */
export function knowRows(book: Book, tab: WatchedTab, memory: Memory): readonly KnownRow[] {
  const idKey = allTabs[tab].id
  const rows = book[tab].rows as unknown as readonly WatchedRow[]
  const idOf = (row: WatchedRow): string => String(row.values[idKey] ?? '')
  const keepers = keepersOf(rows, { idOf, memory, tab })
  const lost = tab === 'meetings' ? new Map<string, string>() : lostIds(rows, { idOf, memory, tab })
  return rows.map((row): KnownRow => {
    const own = idOf(row)
    const remembered = own === '' ? undefined : memory.get(snapshotKey(tab, own))
    if (own !== '' && keepers.get(own) !== row) return { row, id: '', before: undefined }
    if (remembered || lost.size === 0) return { row, id: own, before: remembered }
    const facts = factsWithout(idKey, rowFacts(tab, row))
    const id = lost.get(facts)
    if (id === undefined) return { row, id: own, before: undefined }
    lost.delete(facts)
    return { row, id, before: memory.get(snapshotKey(tab, id)) }
  })
}

type Search = {
  readonly idOf: (row: WatchedRow) => string
  readonly memory: Memory
  readonly tab: WatchedTab
}

function keepersOf(rows: readonly WatchedRow[], search: Search): Map<string, WatchedRow> {
  const keepers = new Map<string, WatchedRow>()
  for (const row of rows) {
    const id = search.idOf(row)
    const first = keepers.get(id)
    if (!first || likeness(row, search) > likeness(first, search)) keepers.set(id, row)
  }
  return keepers
}

/** How many cells read as they did when the row was last seen. */
function likeness(row: WatchedRow, { idOf, memory, tab }: Search): number {
  const before = readFacts(memory.get(snapshotKey(tab, idOf(row)))?.values.values ?? '')
  const now = readFacts(rowFacts(tab, row))
  return Object.keys({ ...before, ...now }).filter((key) => before[key] === now[key]).length
}

/** Rows that 控え knows and the sheet no longer has, by what they read: an id typed over is found again. */
function lostIds(rows: readonly WatchedRow[], { idOf, memory, tab }: Search): Map<string, string> {
  const present = new Set(rows.map((row) => snapshotKey(tab, idOf(row))))
  const prefix = `${tab}/`
  const lost = [...memory.values()].filter(
    ({ values: { row, values } }) => row.startsWith(prefix) && values !== '' && !present.has(row),
  )
  return new Map(
    lost.map(({ values }) => [
      factsWithout(allTabs[tab].id, values.values),
      values.row.slice(prefix.length),
    ]),
  )
}

/** Facts as 控え keeps them; damaged ones are none. */
export function readFacts(text: string): Readonly<Record<string, string | number>> {
  try {
    const facts: unknown = JSON.parse(text)
    return typeof facts === 'object' && facts !== null
      ? (facts as Record<string, string | number>)
      : {}
  } catch {
    return {}
  }
}

const factsWithout = (key: string, text: string): string =>
  JSON.stringify({ ...readFacts(text), [key]: undefined })
