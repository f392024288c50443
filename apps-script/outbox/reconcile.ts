import type { Book } from '../../shared/book/book.ts'
import { type Change, insertRow, updateRow } from '../../shared/book/change.ts'
import type { MailLogEntry } from '../../shared/book/tabs/mail-log.ts'
import {
  digestFacts,
  isDigestOf,
  joinedIn,
  readFacts,
  type ToldFacts,
  writeFacts,
} from '../../shared/mail/facts.ts'
import { likelyFacts } from '../../shared/mail/likely-facts.ts'
import { readMailKey } from '../../shared/mail/mail-key.ts'
import type { Journal, JournalEntry } from './journal.ts'
import { toldIn } from './told-texts.ts'

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
      return isStillHeld(book, entry)
        ? [insertRow('mailLog', restoredRow({ book, journal, entry }))]
        : []
    const { status } = row.values
    if (entry.state === 'claimed') {
      // Claimed anew after it had been given up, by a run that died before saying so here.
      if (!restingStates.includes(status)) return []
      const { reference, draftId, threadId, at } = entry
      const told = factsOver({ book, journal, entry }, row.values.facts)
      const claimed = { status: underWay(entry), reference, draftId, threadId, at, ...told }
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
        ...factsOver({ book, journal, entry }, row.values.facts),
      }),
    ]
  })
}

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

type Restored = { readonly book: Book; readonly journal: Journal; readonly entry: JournalEntry }

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

/** A row of an older version may tell of a mail that was given up, and went with other words later. */
function factsOver(restored: Restored, written: string): { readonly facts?: string } {
  const { facts } = restored.entry
  if (facts === '' || (written !== '' && digestFacts(readFacts(written)) === facts)) return {}
  return { facts: writeFacts(restoredFacts(restored)) }
}

/**
 * What the mail told, as it was kept when it was claimed. An older build kept a digest only: then the rows as
 * they read now are tried, and if they read differently the mail counts as one that told nobody knows what.
 */
function restoredFacts({ book, journal, entry }: Restored): ToldFacts {
  const key = readMailKey(entry.key)
  const told = joinedIn(entry.facts)
  const joined = told === undefined ? '' : told || memberOf(book, key?.subjectId ?? '')
  const kept = toldIn(journal.told, journal.pieces.get(entry.key) ?? '')
  const known = [
    ...kept.map((facts) => ({ ...facts, joined })),
    ...(key ? likelyFacts(book, key) : []),
  ]
  return (
    known.find((facts) => isDigestOf(entry.facts, facts)) ?? {
      meeting: null,
      joined,
      isUnknown: true,
    }
  )
}

const memberOf = (book: Book, subjectId: string): string =>
  book.registrations.rows.find(({ values }) => values.registrationId === subjectId)?.values
    .memberId || subjectId
