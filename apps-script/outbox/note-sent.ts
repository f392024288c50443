import { type Change, updateRow } from '../../shared/book/change.ts'
import { mailKinds } from '../../shared/mail/kinds.ts'
import { readMailKey } from '../../shared/mail/mail-key.ts'
import type { JournalEntry } from './journal.ts'
import { deferChanges, logChange, type RunState, writeEntries } from './run-state.ts'

/** Notes mails as sent in both places; the approval they used up is cleared with the row. */
export function noteSent(state: RunState, entries: readonly JournalEntry[]): RunState {
  if (entries.length === 0) return state
  const noted = writeEntries(state, entries)
  return deferChanges(
    noted,
    entries.flatMap(({ key, messageId, threadId, at }) => [
      logChange(noted.book, { key, status: '送信済', messageId, threadId, at, reason: '' }),
      ...clearApproval(noted, key),
    ]),
  )
}

/** Only what a row itself approves uses its 送る up; 開催 and 調査 are cleared when all have got their mail. */
function clearApproval({ book }: RunState, key: string): Change[] {
  const sent = readMailKey(key)
  if (!sent || mailKinds[sent.kind].approver !== 'row') return []
  const { subjectId } = sent
  const registration = book.registrations.rows.find(
    ({ values }) => values.registrationId === subjectId,
  )
  if (registration?.values.contact === '送る')
    return [updateRow('registrations', registration.position, { contact: '' })]
  const member = book.roster.rows.find(({ values }) => values.memberId === subjectId)
  return member?.values.contact === '送る'
    ? [updateRow('roster', member.position, { contact: '' })]
    : []
}
