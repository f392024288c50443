import type { Book } from '../../book/book.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import type { Member } from '../../book/tabs/roster.ts'
import { normalName } from '../row/person.ts'
import { type Seats, seatsAt } from './waiting-list.ts'

/** What a person may be proposed: 受付 = left open, somebody must look first. */
export type Choice = '参加決定' | 'キャンセル待ち' | '見送り' | '受付'

export type Because =
  | { readonly tag: 'first-of-municipality' }
  | { readonly tag: 'further-of-municipality'; readonly place: number }
  | { readonly tag: 'passed-over'; readonly meetingId: string }
  | { readonly tag: 'no-seat' }
  | { readonly tag: 'not-judged-eligible'; readonly eligibility: Member['eligibility'] }

export type Candidate = {
  readonly registration: Registration
  readonly proposed: Choice
  readonly because: readonly Because[]
}

export type Proposal = {
  readonly meeting: Meeting
  readonly seats: Seats
  /** In the order of the proposal: seats first. */
  readonly candidates: readonly Candidate[]
}

type Ranked = {
  readonly registration: Registration
  readonly eligibility: Member['eligibility']
  readonly passedOver: string
  /** 1 for the first of a municipality, those decided already counted. */
  readonly place: number
}

/** One per municipality first, those passed over last time earlier, then by time (DESIGN §5). Nobody is refused by it. */
export function proposeParticipants(book: Book, meetingId: string): Proposal | undefined {
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === meetingId)?.values
  if (!meeting || meetingId === '') return undefined
  const seats = seatsAt(book, meeting)
  const ranked = placed(book, meeting, applicantsOf(book, meetingId)).sort(
    (a, b) => doubt(a) - doubt(b) || a.place - b.place || earlier(a, b),
  )
  const free = seats.free ?? Number.POSITIVE_INFINITY
  const candidates = ranked.map((one, index) => candidate(one, index < free))
  return { meeting, seats, candidates }
}

function applicantsOf(book: Book, meetingId: string): readonly Registration[] {
  const open = book.registrations.rows.map(({ values }) => values)
  return open.filter(
    (one) =>
      one.meetingId === meetingId &&
      one.role === '参加者' &&
      one.status === '受付' &&
      one.registrationId !== '',
  )
}

const doubt = ({ eligibility }: Ranked): number =>
  eligibility === '対象外' ? 2 : eligibility === '要確認' ? 1 : 0

const last = Number.MAX_SAFE_INTEGER

const earlier = (a: Omit<Ranked, 'place'>, b: Omit<Ranked, 'place'>): number =>
  Number(b.passedOver !== '') - Number(a.passedOver !== '') ||
  (a.registration.appliedAt ?? last) - (b.registration.appliedAt ?? last) ||
  (a.registration.registrationId < b.registration.registrationId ? -1 : 1)

/** Everybody's place within the municipality; a person whose municipality is not known stands alone. */
function placed(book: Book, meeting: Meeting, applicants: readonly Registration[]): Ranked[] {
  const members = new Map(book.roster.rows.map(({ values }) => [values.memberId, values]))
  const passedOver = passedOverLastTime(book, meeting)
  const bodyOf = (one: Registration): string =>
    members.get(one.memberId)?.municipalityCode || normalName(one.municipality)
  const taken = new Map<string, number>()
  const seated = book.registrations.rows.filter(
    ({ values }) =>
      values.meetingId === meeting.meetingId &&
      values.role === '参加者' &&
      (values.status === '参加決定' || values.status === '繰上げ打診中'),
  )
  for (const { values } of seated) taken.set(bodyOf(values), (taken.get(bodyOf(values)) ?? 0) + 1)
  return applicants
    .map((registration) => ({
      registration,
      eligibility: members.get(registration.memberId)?.eligibility ?? '',
      passedOver: passedOver.get(personOf(registration)) ?? '',
    }))
    .sort((a, b) => doubt({ ...a, place: 0 }) - doubt({ ...b, place: 0 }) || earlier(a, b))
    .map((one) => {
      const body = bodyOf(one.registration)
      const place = (taken.get(body) ?? 0) + 1
      if (body !== '') taken.set(body, place)
      return { ...one, place }
    })
}

const personOf = ({ memberId, municipality, name }: Registration): string =>
  memberId || `${normalName(municipality)}/${normalName(name)}`

/** Who got no seat at the meeting before this one: waiting to the end, or 見送り for 定員. */
function passedOverLastTime(book: Book, meeting: Meeting): ReadonlyMap<string, string> {
  const [before] = book.meetings.rows
    .map(({ values }) => values)
    .filter(({ kind, status, date }) => kind === meeting.kind && status !== '中止' && date !== '')
    .filter(({ date }) => meeting.date === '' || date < meeting.date)
    .filter(({ meetingId }) => meetingId !== meeting.meetingId)
    .sort((a, b) => (a.date > b.date ? -1 : 1))
  if (!before) return new Map()
  const without = book.registrations.rows.filter(
    ({ values: { meetingId, status, reason } }) =>
      meetingId === before.meetingId &&
      (status === 'キャンセル待ち' || (status === '見送り' && reason === '定員')),
  )
  return new Map(without.map(({ values }) => [personOf(values), before.meetingId]))
}

function candidate(ranked: Ranked, hasSeat: boolean): Candidate {
  const { registration, eligibility, passedOver, place } = ranked
  if (doubt(ranked) > 0)
    return {
      registration,
      proposed: '受付',
      because: [{ tag: 'not-judged-eligible', eligibility }],
    }
  const because: Because[] = [
    place === 1 ? { tag: 'first-of-municipality' } : { tag: 'further-of-municipality', place },
  ]
  if (passedOver !== '') because.push({ tag: 'passed-over', meetingId: passedOver })
  if (!hasSeat) because.push({ tag: 'no-seat' })
  return { registration, proposed: hasSeat ? '参加決定' : 'キャンセル待ち', because }
}
