import type { Book } from '../book/book.ts'
import {
  type Change,
  deleteRow,
  insertRow,
  markRow,
  type Notes,
  updateRow,
} from '../book/change.ts'
import type { SweptRow } from './remember-row.ts'
import { faultsOf } from './row-faults.ts'
import type { Remembered } from './row-identity.ts'
import { changedNotes, notesFor, readNotes, writeNotes } from './row-marks.ts'
import { type WatchedTab, watchedTabs } from './snapshot-values.ts'

type Memory = ReadonlyMap<string, Remembered>

/** Rows that have no id yet are known by their place alone: enough to mark them once and to take marks away. */
const keyOf = ({ tab, row }: SweptRow): string => `${tab}/?${row.position}`

/** Marks the rows that lack what an id is made of, and clears those that got it since. */
export function markNameless(book: Book, swept: readonly SweptRow[], memory: Memory): Change[] {
  const nameless = swept.filter(({ id }) => id === '')
  const present = new Set(nameless.map(keyOf))
  const gone = [...memory.values()].filter(
    ({ values: { row } }) => row.includes('/?') && !present.has(row),
  )
  return [
    ...nameless.flatMap((one) => markOne(book, one, memory.get(keyOf(one)))),
    ...gone.map(({ position }) => deleteRow('snapshot', position)),
    ...watchedTabs.flatMap((tab) => clearMended(book, { tab, swept, gone })),
  ]
}

function markOne(book: Book, one: SweptRow, known: Remembered | undefined): Change[] {
  const notes = notesFor(faultsOf(book, one.tab, one.row))
  const marks = writeNotes(notes)
  const before = readNotes(known?.values.marks || one.marks)
  const changed = changedNotes(before, notes)
  const isMarked = Object.keys(changed).length > 0
  return [
    ...(isMarked ? [markRow(one.tab, one.row.position, changed)] : []),
    ...(!known && marks !== '' ? [insertRow('snapshot', { row: keyOf(one), marks })] : []),
    ...(known && known.values.marks !== marks
      ? [updateRow('snapshot', known.position, { marks })]
      : []),
  ]
}

type Mended = {
  readonly tab: WatchedTab
  readonly swept: readonly SweptRow[]
  readonly gone: readonly Remembered[]
}

/** A row that just got its id bore marks without one; which row it was nobody knows after sorting. */
function clearMended(book: Book, { tab, swept, gone }: Mended): Change[] {
  const marked: Notes = Object.assign(
    {},
    ...gone
      .filter(({ values }) => values.row.startsWith(`${tab}/?`))
      .map(({ values }) => readNotes(values.marks)),
  )
  if (Object.keys(marked).length === 0) return []
  return swept
    .filter((one) => one.tab === tab && one.id !== '' && !one.before)
    .flatMap(({ row }) => {
      const notes = notesFor(faultsOf(book, tab, row))
      const cleared = Object.keys(marked).filter((key) => !(key in notes))
      const blanks = Object.fromEntries(cleared.map((key) => [key, '']))
      return cleared.length === 0 ? [] : [markRow(tab, row.position, blanks)]
    })
}
