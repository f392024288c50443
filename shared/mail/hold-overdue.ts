import type { Book } from '../book/book.ts'
import type { PlannedMail } from './planned-mail.ts'
import { seenKeys } from './seen-mails.ts'

/** Overdue mails wait for the one question 「知らせる／知らせ済みとする」. */
export function holdOverdue(book: Book, plan: readonly PlannedMail[]): readonly PlannedMail[] {
  const { overdue } = book.values.standing ?? {}
  if (overdue === undefined || overdue.size === 0) return plan
  const seen = seenKeys(book)
  return plan.map((mail) =>
    mail.handling === '自動' && overdue.has(mail.key) && !seen.has(mail.key)
      ? { ...mail, handling: '止めている', reason: { tag: 'overdue' } }
      : mail,
  )
}
