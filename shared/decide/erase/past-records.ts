import type { Book } from '../../book/book.ts'
import { readMailKey } from '../../mail/kind/mail-key.ts'
import { japanDate } from '../../time/japan-date.ts'
import { eraseDate } from '../people/leave.ts'

/** Kept as long as people are: a year past the end of the business year. */
const isPast = (at: number | null, now: number): boolean =>
  at !== null && eraseDate(japanDate(at)) <= japanDate(now)

/** Positions of rows of 操作記録 whose contents, deleted people included, are kept no longer. */
export const oldOperations = (book: Book, now: number): readonly number[] =>
  book.operations.rows
    .filter(
      ({ values: { at, before, after, answer } }) =>
        before + after + answer !== '' && isPast(at, now),
    )
    .map(({ position }) => position)

/** Positions of rows of 送信記録 whose person is in no tab any more. */
export function strandedMails(book: Book, now: number): readonly number[] {
  const present = new Set([
    ...book.registrations.rows.map(({ values }) => values.registrationId),
    ...book.roster.rows.map(({ values }) => values.memberId),
  ])
  return book.mailLog.rows
    .filter(
      ({ values: { key, at, recipient } }) =>
        recipient !== '' && !present.has(readMailKey(key)?.subjectId ?? '') && isPast(at, now),
    )
    .map(({ position }) => position)
}
