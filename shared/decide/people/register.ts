import type { Book } from '../../book/book.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import { isPast } from '../../mail/when/is-past.ts'
import type { AnswerOf, ProtocolError } from '../../protocol/answers.ts'
import type { ProtocolParticipant, RequestOf } from '../../protocol/requests.ts'
import { err, ok, type Result } from '../../result.ts'
import { cleanText } from '../deed/clean-text.ts'
import { changeRow, type Draft, startDraft } from '../deed/draft.ts'
import type { Numbering } from '../row/numbering.ts'
import { findMember, isSamePerson } from '../row/person.ts'
import { registerMember } from './register-member.ts'
import { findRegistration, registerParticipation } from './register-participation.ts'

export type RegisteredPerson = AnswerOf<'register'>['people'][number]

export type RegisterOutcome = {
  readonly draft: Draft
  readonly people: readonly RegisteredPerson[]
}

export type Circumstances = {
  readonly now: number
  readonly who: string
  readonly numbering: Numbering
}

type Step = Result<{ readonly draft: Draft; readonly person: RegisteredPerson }, ProtocolError>

/** (book, request, now) → the rows that the click asks for; the same person is never put down twice. */
export function decideRegister(
  book: Book,
  request: RequestOf<'register'>,
  circumstances: Circumstances,
): Result<RegisterOutcome, ProtocolError> {
  const meeting = findMeeting(book, request, circumstances.now)
  if (!meeting.ok) return meeting
  let draft = startDraft(book, circumstances.numbering, circumstances.now)
  const people: RegisteredPerson[] = []
  for (const person of distinct(request.participants.map(cleanParticipant))) {
    if (person.name === '') return err({ tag: 'invalid', path: 'participants.name' })
    const step = { draft, person, request, who: circumstances.who }
    const done =
      request.intent === 'cancel'
        ? cancelOne(step, meeting.value)
        : registerOne(step, meeting.value)
    if (!done.ok) return done
    draft = done.value.draft
    people.push(done.value.person)
  }
  return ok({ draft, people })
}

/** The same person twice in one mail is one person. */
function distinct(people: readonly ProtocolParticipant[]): readonly ProtocolParticipant[] {
  return people.filter(
    (person, index) => !people.slice(0, index).some((earlier) => isSamePerson(earlier, person)),
  )
}

function findMeeting(
  book: Book,
  request: RequestOf<'register'>,
  now: number,
): Result<Meeting | null, ProtocolError> {
  const { meetingId, intent } = request
  if (intent === 'join') return ok(null)
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === meetingId)?.values
  if (!meeting) return err({ tag: 'meeting-unknown', meetingId: meetingId ?? '' })
  const isClosed = meeting.status === '開催済' || meeting.status === '中止' || isPast(meeting, now)
  if (isClosed) return err({ tag: 'meeting-closed', meetingId: meeting.meetingId })
  return ok(meeting)
}

/** Names keep their spelling; addresses and numbers take their plain form. */
function cleanParticipant(person: ProtocolParticipant): ProtocolParticipant {
  const cleaned = Object.fromEntries(
    Object.entries(person).map(([key, value]) => [key, cleanText(value)]),
  ) as ProtocolParticipant
  return {
    ...cleaned,
    email: cleaned.email.normalize('NFKC'),
    phone: cleaned.phone.normalize('NFKC'),
  }
}

type StepInput = {
  readonly draft: Draft
  readonly person: ProtocolParticipant
  readonly request: RequestOf<'register'>
  readonly who: string
}

function registerOne({ draft, person, request, who }: StepInput, meeting: Meeting | null): Step {
  const member = registerMember(draft, person, { request, who })
  const { memberId } = member
  const shown = { memberId, name: person.name, municipality: person.municipality }
  if (!meeting) {
    const status = '会員'
    const already = !member.isNew && member.draft === draft
    return ok({ draft: member.draft, person: { ...shown, registrationId: '', status, already } })
  }
  const entry = { person, request, meeting, memberId, who }
  const { draft: next, ...registration } = registerParticipation(member.draft, entry)
  return ok({ draft: next, person: { ...shown, ...registration } })
}

/** A cancellation frees the seat; it never makes a row (an unknown person is an error to look at). */
function cancelOne({ draft, person, request }: StepInput, meeting: Meeting | null): Step {
  const member = findMember(draft.book, person)
  const row =
    member && meeting
      ? findRegistration(draft, member.values.memberId, meeting.meetingId)
      : undefined
  if (!member || !row) return err({ tag: 'not-registered', name: person.name })
  const { registrationId, status } = row.values
  const shown = {
    memberId: member.values.memberId,
    name: row.values.name,
    municipality: row.values.municipality,
    registrationId,
    status: 'キャンセル',
  }
  if (status === 'キャンセル') return ok({ draft, person: { ...shown, already: true } })
  const next = changeRow(draft, {
    tab: 'registrations',
    id: registrationId,
    position: row.position,
    current: row.values,
    values: { status: 'キャンセル', reason: '辞退', sourceMail: request.mail.messageId },
    sourceMail: '',
  })
  return ok({ draft: next, person: { ...shown, already: false } })
}
