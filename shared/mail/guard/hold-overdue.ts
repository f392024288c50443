import type { Book } from '../../book/book.ts'
import { matterName, seenMails } from '../plan/seen-mails.ts'
import type { PlannedMail } from '../planned-mail.ts'

/** Overdue mails wait for the one question 「知らせる／知らせ済みとする」. */
export function holdOverdue(book: Book, plan: readonly PlannedMail[]): readonly PlannedMail[] {
  const { overdue, overdueSince } = book.values.standing ?? {}
  if (overdue === undefined || overdue.size === 0) return plan
  const seen = seenMails(book)
  const fresh = madeSince(book, overdueSince)
  return plan.map((mail) => {
    const name = matterName(mail)
    // What was let go in 試験 was let go for a trial.
    const isLetGo = (seen.get(name) ?? Number.NEGATIVE_INFINITY) > (overdueSince ?? -1)
    const isOverdue = overdue.has(name) && !isLetGo && !fresh.has(mail.subjectId)
    return mail.handling === '自動' && isOverdue
      ? { ...mail, handling: '止めている', reason: { tag: 'overdue' } }
      : mail
  })
}

/** Who has applied or come since gets an old number back, but is waiting for an answer. */
function madeSince(
  { registrations, roster }: Book,
  since = Number.POSITIVE_INFINITY,
): ReadonlySet<string> {
  return new Set([
    ...registrations.rows
      .filter(({ values }) => (values.appliedAt ?? 0) > since)
      .map(({ values }) => values.registrationId),
    ...roster.rows
      .filter(({ values }) => (values.registeredAt ?? 0) > since)
      .map(({ values }) => values.memberId),
  ])
}
