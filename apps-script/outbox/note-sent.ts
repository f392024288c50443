import { spentNote } from '../../shared/decide/row/spent-note.ts'
import { takenBackApproval } from '../../shared/decide/row/taken-back-approval.ts'
import { mailKinds } from '../../shared/mail/kind/kinds.ts'
import { readMailKey } from '../../shared/mail/kind/mail-key.ts'
import type { JournalEntry } from './journal.ts'
import { deferChanges, logChanges, type RunState, writeEntries } from './run-state.ts'

/** Notes mails as sent in both places; the approval they used up is cleared with the row. */
export function noteSent(state: RunState, entries: readonly JournalEntry[]): RunState {
  if (entries.length === 0) return state
  const noted = writeEntries(state, entries)
  return deferChanges(
    noted,
    entries.flatMap(({ key, messageId, threadId, at }) => [
      ...logChanges(noted.book, { key, status: '送信済', messageId, threadId, at, reason: '' }),
      ...(isApprovedByRow(key) ? takenBackApproval(noted.book, key) : []),
      ...spentNote(noted.book, key),
    ]),
  )
}

/** Only what a row itself approves uses its 送る up; 開催 and 調査 are cleared when all have got their mail. */
const isApprovedByRow = (key: string): boolean => {
  const kind = readMailKey(key)?.kind
  return kind !== undefined && mailKinds[kind].approver === 'row'
}
