import type { Book } from '../book/book.ts'
import type { PlannedMail } from './planned-mail.ts'
import { matterName, seenMails } from './seen-mails.ts'

/** Overdue mails wait for the one question 「知らせる／知らせ済みとする」. */
export function holdOverdue(book: Book, plan: readonly PlannedMail[]): readonly PlannedMail[] {
  const { overdue } = book.values.standing ?? {}
  if (overdue === undefined || overdue.size === 0) return plan
  const seen = seenMails(book)
  return plan.map((mail) => {
    const name = matterName(mail)
    return mail.handling === '自動' && overdue.has(name) && !seen.has(name)
      ? { ...mail, handling: '止めている', reason: { tag: 'overdue' } }
      : mail
  })
}
