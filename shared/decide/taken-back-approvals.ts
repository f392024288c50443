import type { Book } from '../book/book.ts'
import { type Change, updateRow } from '../book/change.ts'
import { readMailKey } from '../mail/mail-key.ts'

/** 送る of the rows that these mails are about: it let them go once, and not a second time (DESIGN law 3). */
export function takenBackApprovals(book: Book, keys: readonly string[]): readonly Change[] {
  const ids = new Set(keys.map((key) => readMailKey(key)?.subjectId ?? ''))
  const isMeant = (id: string, contact: string): boolean =>
    contact === '送る' && id !== '' && ids.has(id)
  return [
    ...book.registrations.rows.flatMap(({ position, values }) =>
      isMeant(values.registrationId, values.contact)
        ? [updateRow('registrations', position, { contact: '' })]
        : [],
    ),
    ...book.roster.rows.flatMap(({ position, values }) =>
      isMeant(values.memberId, values.contact)
        ? [updateRow('roster', position, { contact: '' })]
        : [],
    ),
  ]
}
