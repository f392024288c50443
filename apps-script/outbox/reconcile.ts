import type { Book } from '../../shared/book/book.ts'
import { type Change, insertRow, updateRow } from '../../shared/book/change.ts'
import type { MailLogEntry } from '../../shared/book/tabs/mail-log.ts'
import {
  digestFacts,
  digestTellsJoined,
  type ToldFacts,
  writeFacts,
} from '../../shared/mail/facts.ts'
import { likelyFacts } from '../../shared/mail/likely-facts.ts'
import { readMailKey } from '../../shared/mail/mail-key.ts'
import type { Journal, JournalEntry } from './journal.ts'

const openStates: readonly MailLogEntry['status'][] = [
  '予定',
  '下書き',
  '送信中',
  '取消',
  '失敗',
  '',
]
const restingStates: readonly MailLogEntry['status'][] = ['取消', '失敗', '']

/**
 * Brings 送信記録 up to what the journal knows: rows that somebody deleted or an older version of the sheet
 * lacks come back, and a mail known as sent reads as sent. A key found sent in either place stays sent.
 */
export function reconcileLog(book: Book, journal: Journal): readonly Change[] {
  const logged = book.mailLog.rows.filter(({ values }) => journal.entries.has(values.key))
  const rows = new Map(logged.map((row) => [row.values.key, row]))
  return [...journal.entries.values()].flatMap((entry) => {
    const row = rows.get(entry.key)
    if (!row)
      return isStillHeld(book, entry) ? [insertRow('mailLog', restoredRow(book, entry))] : []
    const { status } = row.values
    if (entry.state === 'claimed') {
      // Claimed anew after it had been given up, by a run that died before saying so here.
      if (!restingStates.includes(status)) return []
      const { reference, draftId, threadId, at } = entry
      const claimed = { status: underWay(entry), reference, draftId, threadId, at }
      return [updateRow('mailLog', row.position, claimed)]
    }
    if (!openStates.includes(status)) return []
    return [
      updateRow('mailLog', row.position, {
        status: '送信済',
        messageId: entry.messageId,
        threadId: entry.threadId,
        at: entry.at,
        reason: '',
      }),
    ]
  })
}

const underWay = (entry: JournalEntry): MailLogEntry['status'] =>
  entry.draftId === '' ? '予定' : '送信中'

/** A mail about a row that is gone needs no row in the log: its number is never used again. */
function isStillHeld(book: Book, entry: JournalEntry): boolean {
  const subjectId = readMailKey(entry.key)?.subjectId ?? ''
  return (
    book.registrations.rows.some(({ values }) => values.registrationId === subjectId) ||
    book.roster.rows.some(({ values }) => values.memberId === subjectId)
  )
}

function restoredRow(book: Book, entry: JournalEntry): MailLogEntry {
  const facts = restoredFacts(book, entry)
  return {
    key: entry.key,
    status: entry.state === 'sent' ? '送信済' : underWay(entry),
    recipient: '',
    facts: facts ? writeFacts(facts) : writeUnknownFacts(book, entry),
    reference: entry.reference,
    draftId: entry.draftId,
    threadId: entry.threadId,
    messageId: entry.messageId,
    at: entry.at,
    reason: facts ? '記録から戻しました' : '記録から戻しました。知らせた内容は今の開催と異なります',
  }
}

/** Only a digest is kept outside the sheet: what was told is known again if the rows still read the same. */
function restoredFacts(book: Book, entry: JournalEntry): ToldFacts | undefined {
  const key = readMailKey(entry.key)
  return key && likelyFacts(book, key).find((facts) => digestFacts(facts) === entry.facts)
}

/** The membership was told, whatever became of the meeting: nobody is welcomed twice. */
function writeUnknownFacts(book: Book, entry: JournalEntry): string {
  const subjectId = readMailKey(entry.key)?.subjectId ?? ''
  if (!digestTellsJoined(entry.facts)) return ''
  return writeFacts({ meeting: null, joined: memberOf(book, subjectId) })
}

const memberOf = (book: Book, subjectId: string): string =>
  book.registrations.rows.find(({ values }) => values.registrationId === subjectId)?.values
    .memberId ?? subjectId
