import { applyChanges } from '../../shared/book/apply-changes.ts'
import type { Book } from '../../shared/book/book.ts'
import { type Change, insertRow, updateRow } from '../../shared/book/change.ts'
import type { MailLogEntry } from '../../shared/book/tabs/mail-log.ts'
import type { Desk } from './desk.ts'
import type { Stray } from './journal.ts'
import { giveUpEntries, type Journal, type JournalEntry, putEntries, putStrays } from './journal.ts'
import { heartbeatProperty } from './ownership.ts'

/** Where a run stands: the book and the journal as they are now, after all changes so far. */
export type RunState = {
  readonly desk: Desk
  readonly book: Book
  readonly journal: Journal
  /** The script properties as read at the start. */
  readonly properties: Readonly<Record<string, string>>
  /** Updates (never new or deleted rows) that the book above shows already and the sheet does not yet. */
  readonly pending: readonly Change[]
  /** The book without them, as the sheet still reads: what a write holds the sheet against. Undefined while none is pending. */
  readonly unwritten?: Book | undefined
  /** Properties that may wait for the next write: forgotten, they are found out again. */
  readonly notes?: Readonly<Record<string, string>>
}

/** Updates that may wait for the next write: what they say stands in the journal already. */
export function deferChanges(state: RunState, changes: readonly Change[]): RunState {
  return {
    ...state,
    book: applyChanges(state.book, changes),
    pending: [...state.pending, ...changes],
    unwritten: bookInSheet(state),
  }
}

const bookInSheet = ({ book, unwritten }: RunState): Book => unwritten ?? book

/** Writes these changes and all deferred ones in one atomic request. */
export function writeChanges(state: RunState, changes: readonly Change[]): RunState {
  const next = deferChanges(state, changes)
  next.desk.book.write(bookInSheet(state), next.pending)
  return { ...next, pending: [], unwritten: undefined }
}

/** Outside the sheet first: what the journal knows no edit can undo (DESIGN law 3). */
export function writeEntries(
  state: RunState,
  entries: readonly JournalEntry[],
  beside: Readonly<Record<string, string>> = {},
): RunState {
  const { journal, properties } = putEntries(state.journal, entries)
  const beat = { [heartbeatProperty]: String(state.desk.clock.now()) }
  state.desk.properties.write({ ...properties, ...beat, ...state.notes, ...beside })
  return { ...state, journal, notes: {}, properties: { ...state.properties, ...beside } }
}

export function giveUp(state: RunState, entries: readonly JournalEntry[]): RunState {
  const now = state.desk.clock.now()
  const { journal, properties } = giveUpEntries(state.journal, entries, now)
  state.desk.properties.write(properties)
  return { ...state, journal }
}

export function keepStrays(state: RunState, strays: readonly Stray[]): RunState {
  const { journal, properties } = putStrays(state.journal, strays)
  state.desk.properties.write(properties)
  return { ...state, journal }
}

/** A row of 送信記録 made or brought up to date; where people's moving of rows has made two of it, both. */
export function logChanges(
  book: Book,
  entry: Partial<MailLogEntry> & { readonly key: string },
): readonly Change[] {
  const rows = book.mailLog.rows.filter(({ values }) => values.key === entry.key)
  if (rows.length === 0) return [insertRow('mailLog', entry)]
  return rows.map(({ position }) => updateRow('mailLog', position, entry))
}
