import type { Book } from '../../book/book.ts'
import { type Change, updateRow } from '../../book/change.ts'
import { readMailKey } from '../../mail/kind/mail-key.ts'

/** 送る of the row that this mail is about: it lets a mail go once, and not a second time (DESIGN law 3). */
export function takenBackApproval({ registrations, roster }: Book, key: string): Change[] {
  const subjectId = readMailKey(key)?.subjectId
  const blank = { contact: '' } as const
  const registration = registrations.rows.find(({ values }) => values.registrationId === subjectId)
  if (registration?.values.contact === '送る')
    return [updateRow('registrations', registration.position, blank)]
  const member = roster.rows.find(({ values }) => values.memberId === subjectId)
  return member?.values.contact === '送る' ? [updateRow('roster', member.position, blank)] : []
}
