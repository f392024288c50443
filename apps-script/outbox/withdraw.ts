import { errorCode } from '../google/error-code.ts'
import type { JournalEntry } from './journal.ts'
import { giveUp, logChanges, type RunState, writeChanges } from './run-state.ts'

/**
 * Frees claims whose draft was never sent. They are given up in the journal first, so that no noted draft
 * is ever missing; a draft that outlives a crash here is a stray, and found.
 */
export function withdraw(state: RunState, entries: readonly JournalEntry[]): RunState {
  if (entries.length === 0) return state
  const released = giveUp(state, entries)
  const written = writeChanges(
    released,
    entries.flatMap(({ key }) => logChanges(released.book, { key, status: '取消' })),
  )
  for (const { draftId } of entries) {
    if (draftId !== '') discardDraft(state, draftId)
  }
  return written
}

export function discardDraft({ desk }: RunState, draftId: string): void {
  try {
    desk.mailbox.deleteDraft(draftId)
  } catch (error) {
    console.warn('A draft could not be deleted', errorCode(error))
  }
}
