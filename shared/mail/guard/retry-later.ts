import type { Book } from '../../book/book.ts'
import type { PlannedMail } from '../planned-mail.ts'

const minuteMs = 60_000
/** Waiting times after the first, second … attempt that failed (DESIGN §7). */
const delaysMs = [1, 5, 30, 120].map((minutes) => minutes * minuteMs)

export const attemptsAllowed = delaysMs.length + 1

/** What the log row of a mail says after so many attempts. */
export const attemptsText = (attempts: number): string => `${attempts}回試みました`

export const attemptsIn = (reason: string): number =>
  Number(/^(\d+)回試みました/.exec(reason)?.[1] ?? 0)

/** A mail that could not be sent is tried again later and later. */
export function retryLater(book: Book, plan: readonly PlannedMail[]): readonly PlannedMail[] {
  const failed = book.mailLog.rows.filter(
    ({ values }) => values.status === '取消' && attemptsIn(values.reason) > 0,
  )
  if (failed.length === 0) return plan
  const notBefore = new Map(
    failed.map(({ values }) => [
      values.key,
      (values.at ?? 0) + (delaysMs[attemptsIn(values.reason) - 1] ?? 0),
    ]),
  )
  return plan.map((mail) => {
    const at = notBefore.get(mail.key) ?? 0
    return mail.handling === '自動' && at > mail.at ? { ...mail, at } : mail
  })
}
