import { errorCode } from '../google/error-code.ts'
import type { JournalEntry } from './journal.ts'
import { giveUp, logChanges, type RunState, writeChanges, writeEntries } from './run-state.ts'

/**
 * Frees claims whose draft was never sent. They are given up in the journal first, so that no noted draft
 * is ever missing; a draft that outlives a crash here is a stray, and found. Where somebody was quicker and the
 * draft is gone, it may have been sent: that claim stands again, and recovery looks for the copy.
 */
export function withdraw(state: RunState, entries: readonly JournalEntry[]): RunState {
  if (entries.length === 0) return state
  const released = giveUp(state, entries)
  const gone = entries.filter(
    ({ draftId }) => draftId !== '' && discardDraft(state, draftId) === 'was gone',
  )
  const standing = gone.length === 0 ? released : writeEntries(released, gone)
  return writeChanges(
    standing,
    entries.flatMap(({ key, reference, draftId, threadId, at }) =>
      logChanges(standing.book, {
        key,
        ...(standing.journal.entries.has(key)
          ? { status: '送信中', reference, draftId, threadId, at }
          : { status: '取消' }),
      }),
    ),
  )
}

export function discardDraft({ desk }: RunState, draftId: string): 'was gone' | undefined {
  try {
    desk.mailbox.deleteDraft(draftId)
    return undefined
  } catch (error) {
    const code = errorCode(error)
    console.warn('A draft could not be deleted', code)
    return code === '404' ? 'was gone' : undefined
  }
}
