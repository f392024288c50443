import type { Book } from '../book/book.ts'
import type { PlannedMail } from './planned-mail.ts'
import { matterName, seenMails } from './seen-mails.ts'

/** Overdue mails wait for the one question 「知らせる／知らせ済みとする」. */
export function holdOverdue(book: Book, plan: readonly PlannedMail[]): readonly PlannedMail[] {
  const { overdue, overdueSince = 0 } = book.values.standing ?? {}
  if (overdue === undefined || overdue.size === 0) return plan
  const seen = seenMails(book)
  const fresh = madeSince(book, overdueSince)
  return plan.map((mail) => {
    const name = matterName(mail)
    const isOverdue = overdue.has(name) && !seen.has(name) && !fresh.has(mail.subjectId)
    return mail.handling === '自動' && isOverdue
      ? { ...mail, handling: '止めている', reason: { tag: 'overdue' } }
      : mail
  })
}

/** Who has applied or come since gets an old number back, but is waiting for an answer. */
function madeSince({ registrations, roster }: Book, since: number): ReadonlySet<string> {
  return new Set([
    ...registrations.rows
      .filter(({ values }) => (values.appliedAt ?? 0) > since)
      .map(({ values }) => values.registrationId),
    ...roster.rows
      .filter(({ values }) => (values.registeredAt ?? 0) > since)
      .map(({ values }) => values.memberId),
  ])
}
