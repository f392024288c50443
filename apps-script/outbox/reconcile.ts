import type { Book } from '../../shared/book/book.ts'
import { type Change, insertRow, updateRow } from '../../shared/book/change.ts'
import type { MailLogEntry } from '../../shared/book/tabs/mail-log.ts'
import { spentNote } from '../../shared/decide/row/spent-note.ts'
import { readMailKey } from '../../shared/mail/kind/mail-key.ts'
import { joinedIn, writeFacts } from '../../shared/mail/told/facts.ts'
import { filedKeys } from '../../shared/mail/told/filed-mails.ts'
import { isUnderWay, restsUnsent } from '../../shared/mail/told/logged-mail.ts'
import type { Journal, JournalEntry } from './journal.ts'
import {
  factsOver,
  mendedFacts,
  type Restored,
  readsAsTold,
  restoredFacts,
} from './restored-facts.ts'

/**
 * Brings 送信記録 up to what the journal knows: rows that somebody deleted or an older version of the sheet
 * lacks come back, a mail known as sent reads as sent, and what it told reads as it was told. A key found sent
 * in either place stays sent.
 */
export function reconcileLog(book: Book, journal: Journal): readonly Change[] {
  const rows = new Map<string, LogRow[]>()
  for (const row of book.mailLog.rows) {
    const { key } = row.values
    if (!journal.entries.has(key)) continue
    const known = rows.get(key)
    if (known) known.push(row)
    else rows.set(key, [row])
  }
  const isAsTold = readsAsTold()
  const filed = filedKeys(book)
  return [...journal.entries.values()].flatMap((entry) => {
    const restored = { book, journal, entry }
    const known = rows.get(entry.key)
    if (known) return known.flatMap((row) => broughtUp(restored, row, isAsTold))
    return !filed.has(entry.key) && isStillHeld(book, entry)
      ? [insertRow('mailLog', restoredRow(restored))]
      : []
  })
}

type LogRow = Book['mailLog']['rows'][number]

/** Pasted rows may name a mail twice: each must say what became of it, or one would seem under way for ever. */
function broughtUp(
  restored: Restored,
  { position, values }: LogRow,
  isAsTold: ReturnType<typeof readsAsTold>,
): readonly Change[] {
  const { entry } = restored
  const { status } = values
  if (entry.state === 'claimed') {
    // Claimed anew after it had been given up, by a run that died before saying so here.
    if (!isResting(values)) return []
    const { reference, draftId, threadId, at } = entry
    const told = factsOver(restored, values.facts)
    const claimed = { status: underWay(entry), reference, draftId, threadId, at, ...told }
    return [updateRow('mailLog', position, claimed)]
  }
  if (status === '送信済' && !isAsTold(entry, values.facts)) {
    const facts = mendedFacts(restored, values.facts)
    return facts === values.facts ? [] : [updateRow('mailLog', position, { facts })]
  }
  if (!isUnderWay(values) && !restsUnsent(values)) return []
  const { messageId, threadId, at } = entry
  const told = factsOver(restored, values.facts)
  const sent = { status: '送信済' as const, messageId, threadId, at, reason: '', ...told }
  // A run died before it took the ひとこと out of the row.
  const spent = isUnderWay(values) ? spentNote(restored.book, entry.key) : []
  return [updateRow('mailLog', position, sent), ...spent]
}

/** Also a mail that waited because its sender was doubted; with a draft it waits because nobody can tell whether it went. */
const isResting = (row: MailLogEntry): boolean =>
  restsUnsent(row) && !(row.status === '要確認' && row.draftId !== '')

const underWay = (entry: JournalEntry): MailLogEntry['status'] =>
  entry.draftId === '' ? '予定' : '送信中'

/** A mail about a row that is gone needs no row in the log, unless it also told a membership that stands. */
function isStillHeld(book: Book, entry: JournalEntry): boolean {
  const subjectId = readMailKey(entry.key)?.subjectId ?? ''
  return (
    book.registrations.rows.some(({ values }) => values.registrationId === subjectId) ||
    book.roster.rows.some(
      ({ values }) =>
        values.memberId === subjectId ||
        (values.memberId !== '' && values.memberId === joinedIn(entry.facts)),
    )
  )
}

function restoredRow(restored: Restored): MailLogEntry {
  const { entry } = restored
  const facts = restoredFacts(restored)
  return {
    key: entry.key,
    status: entry.state === 'sent' ? '送信済' : underWay(entry),
    recipient: '',
    facts: writeFacts(facts),
    reference: entry.reference,
    draftId: entry.draftId,
    threadId: entry.threadId,
    messageId: entry.messageId,
    at: entry.at,
    reason: facts.isUnknown
      ? '記録から戻しました。何を知らせたかは分かりません'
      : '記録から戻しました',
  }
}
