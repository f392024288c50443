import type { StoredRow } from '../../book/table.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Registration, registrationsTab } from '../../book/tabs/registrations.ts'
import type { ProtocolParticipant, RequestOf } from '../../protocol/requests.ts'
import { changeRow, type Draft, makeRow } from '../deed/draft.ts'
import { giveNumber } from '../row/numbering.ts'

export type Participation = {
  readonly draft: Draft
  readonly registrationId: string
  readonly status: Registration['status']
  readonly already: boolean
}

export type RegistrationRow = StoredRow<typeof registrationsTab.columns>

/** A person's row for one meeting, whatever its state: person × meeting is unique. */
export function findRegistration(
  draft: Draft,
  memberId: string,
  meetingId: string,
): RegistrationRow | undefined {
  return draft.book.registrations.rows.find(
    ({ values }) => values.memberId === memberId && values.meetingId === meetingId,
  )
}

type Application = {
  readonly person: ProtocolParticipant
  readonly request: RequestOf<'register'>
  readonly meeting: Meeting
  readonly memberId: string
  readonly who: string
}

/** Puts a person down for a meeting; one who is down already stays as they are, unless the click decides. */
export function registerParticipation(draft: Draft, application: Application): Participation {
  const { meeting, memberId } = application
  const known = findRegistration(draft, memberId, meeting.meetingId)
  const values = initialValues(draft, application)
  if (known) {
    const { registrationId, status } = known.values
    const isClosed = status === 'キャンセル' || status === '見送り'
    const isDecidedNow = values.status === '参加決定' && status === '受付'
    if (!isClosed && !isDecidedNow) return { draft, registrationId, status, already: true }
    const next = changeRow(draft, {
      tab: 'registrations',
      id: registrationId,
      position: known.position,
      current: known.values,
      values: { ...(isClosed && anew), ...withoutBlanks(values), reason: '' },
      sourceMail: '',
    })
    return { draft: next, registrationId, status: values.status ?? '', already: false }
  }
  const { id, numbering } = giveNumber(draft.numbering, {
    book: draft.book,
    scope: meeting.meetingId,
    person: application.person,
  })
  const made = makeRow(
    { ...draft, numbering },
    {
      tab: 'registrations',
      id,
      values: { ...values, registrationId: id, meetingId: meeting.meetingId, memberId },
      sourceMail: '',
    },
  )
  return { draft: made, registrationId: id, status: values.status ?? '', already: false }
}

/** Who applies anew is in nobody's place, and in no place of the waiting list: that was the earlier application. */
const anew = {
  substituteFor: '',
  waitingRank: null,
  replyBy: '',
  decidedAt: null,
  decidedBy: '',
} satisfies Partial<Registration>

/** What the new application leaves out stays as the earlier one said. */
const withoutBlanks = (values: Partial<Registration>): Partial<Registration> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

/** An event has no decision step: 受付 becomes 参加決定 at once (DESIGN §5). */
function initialValues(draft: Draft, application: Application): Partial<Registration> {
  const { person, request, meeting, who } = application
  const isEvent = meeting.kind === '見学イベント'
  const isDecided = isEvent || request.decided
  return {
    municipality: person.municipality,
    department: person.department,
    title: person.title,
    name: person.name,
    role: isEvent || request.intent === 'observe' ? '見学' : '参加者',
    status: isDecided ? '参加決定' : '受付',
    attendance: '未',
    wishes: person.wishes,
    appliedAt: draft.now,
    ...(isDecided && { decidedAt: draft.now, decidedBy: who }),
    sourceMail: request.mail.messageId,
  }
}
