import type { Book } from '../../book/book.ts'
import type { PlannedMail } from '../planned-mail.ts'
import type { MailMatter } from '../told/mail-matter.ts'

/** What a planned mail is about, as the rows say it now. */
export function plannedMatter(
  book: Book,
  mail: PlannedMail,
  given: Pick<MailMatter, 'at' | 'reference'>,
): MailMatter {
  const { subjectId, memberId, meetingId, personalNote } = mail
  const registration = book.registrations.rows.find(
    ({ values }) => values.registrationId === subjectId && subjectId !== '',
  )
  const member = book.roster.rows.find(({ values }) => values.memberId === memberId)
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === meetingId)
  return {
    kind: mail.kind,
    registration: registration
      ? { ...registration.values, ...(personalNote !== undefined && { personalNote }) }
      : null,
    member: member?.values ?? null,
    meeting: meeting?.values ?? null,
    survey: surveyOf(book, mail.facts.about ?? ''),
    before: mail.before ?? null,
    correction: mail.correction ?? null,
    tellsMembership: mail.facts.joined !== '',
    ...given,
  }
}

const surveyOf = (book: Book, id: string) =>
  id === ''
    ? null
    : (book.surveys.rows.find(({ values }) => values.surveyId === id)?.values ?? null)
