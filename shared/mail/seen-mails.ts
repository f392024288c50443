import type { Book } from '../book/book.ts'

const prefix = 'seen/'

/** A person has looked at this mail and lets it go: a row of 送信記録 beside the mail's own, which changes as it goes. */
export const seenKey = (key: string): string => `${prefix}${key}`

/** The keys of all mails that people have let go. */
export function seenKeys(book: Book): ReadonlySet<string> {
  return new Set(
    book.mailLog.rows.flatMap(({ values }) =>
      values.key.startsWith(prefix) ? [values.key.slice(prefix.length)] : [],
    ),
  )
}
