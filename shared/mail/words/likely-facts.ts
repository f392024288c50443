import type { Book } from '../../book/book.ts'
import { mailKinds } from '../kind/kinds.ts'
import { type MailKey, meetingIdOf } from '../kind/mail-key.ts'
import { factsOf, type ToldFacts } from '../told/facts.ts'
import { groupFact } from './group-values.ts'

/** What a mail of this key would have told by the rows as they stand: for a log row that was lost. */
export function likelyFacts(book: Book, { subjectId, kind }: MailKey): readonly ToldFacts[] {
  const row = book.registrations.rows.find(
    ({ values }) => values.registrationId === subjectId,
  )?.values
  const { approver, urgency, statesMeeting } = mailKinds[kind]
  if (kind === 'M11') return [{ ...nothing, group: row ? groupFact(book, row) : '' }]
  if (kind === 'M20') return [{ ...nothing, status: row?.status ?? '' }]
  if (urgency === 'announcement')
    return abouts(book, approver).map((about) => ({ ...nothing, about }))
  const meetingId = row?.meetingId ?? meetingIdOf(subjectId)
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === meetingId)?.values
  const told = meeting && statesMeeting ? factsOf(meeting) : null
  return [
    ...['', row?.memberId ?? subjectId].map((joined) => ({ meeting: told, joined })),
    ...['中止', '延期'].map((off) => ({ meeting: told, joined: '', off })),
  ]
}

const nothing: ToldFacts = { meeting: null, joined: '' }

const abouts = (book: Book, approver: string): readonly string[] =>
  approver === 'survey'
    ? book.surveys.rows.map(({ values }) => values.surveyId)
    : book.meetings.rows.map(({ values }) => values.meetingId)
