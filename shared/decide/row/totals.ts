import type { Book } from '../../book/book.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import { allBodies, type Body, type BodyKind, bodyByCode } from '../../municipality/bodies.ts'
import { findBodies } from '../../municipality/find-bodies.ts'
import { seatsOf } from './computed-cells.ts'

export type Counts = {
  readonly applied: number
  readonly decided: number
  readonly attended: number
}

export type MeetingTotals = Counts & {
  readonly meeting: Meeting
  readonly waiting: number
  readonly seatsLeft: number | null
}

export type PrefectureTotals = Counts & {
  readonly name: string
  readonly memberBodies: number
  readonly members: number
  /** In the order of the group's latest meetings. */
  readonly byMeeting: readonly Counts[]
}

export type KindTotals = {
  /** `other` is what the list of bodies does not know. */
  readonly kind: BodyKind | 'other'
  readonly memberBodies: number
  readonly allBodies: number
  readonly members: number
}

export type Totals = {
  readonly prefectures: readonly PrefectureTotals[]
  readonly kinds: readonly KindTotals[]
  /** The latest of all kinds, oldest first. */
  readonly meetings: readonly MeetingTotals[]
  /** The group's own latest meetings, oldest first. */
  readonly latest: readonly Meeting[]
  readonly memberBodies: number
  readonly members: number
  readonly attendedBodies: number
}

const shownMeetings = 12
const comparedMeetings = 4

/** The numbers of 集計, from the rows as they stand (DOMAIN §11). */
export function totals(book: Book): Totals {
  const places = placesOf(book)
  const meetings = book.meetings.rows
    .map(({ values }) => values)
    .filter(({ meetingId }) => meetingId !== '')
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const rows = book.registrations.rows.map(({ values }) => values)
  const counted = rows.filter((row) => takesPart(row, meetings))
  const latest = meetings.filter(({ kind }) => kind !== '見学イベント').slice(-comparedMeetings)
  const members = book.roster.rows
    .map(({ values }) => values)
    .filter(({ category }) => category === '会員')
    .map((member) => placeOf(member.municipalityCode, member.municipality))
  const attended = counted.filter(({ attendance }) => attendance === '出席').map(places)
  return {
    prefectures: prefectureTotals({ members, counted, latest, places }),
    kinds: kindTotals(members),
    meetings: meetings
      .slice(-shownMeetings)
      .map((meeting) => meetingTotals(book, meeting, counted)),
    latest,
    memberBodies: distinct(members),
    members: members.length,
    attendedBodies: distinct(attended),
  }
}

/** A body of the list, or only the name that was written. */
type Place = { readonly key: string; readonly body: Body | undefined }

const distinct = (places: readonly Place[]): number =>
  new Set(places.filter(({ key }) => key !== '').map(({ key }) => key)).size

function placeOf(code: string, name: string): Place {
  const body = bodyByCode(code) ?? wholeName(name)
  return { key: body?.code ?? name, body }
}

function wholeName(name: string): Body | undefined {
  const [mention] = findBodies(name)
  const isWhole = mention?.start === 0 && mention.end === name.length
  return isWhole && mention.candidates.length === 1 ? mention.candidates[0] : undefined
}

function placesOf(book: Book): (row: Registration) => Place {
  const codes = new Map(book.roster.rows.map(({ values }) => [values.memberId, values]))
  return ({ memberId, municipality }) =>
    placeOf(codes.get(memberId)?.municipalityCode ?? '', municipality)
}

/** At a meeting of the group its participants count, at an event its visitors (R5). */
function takesPart({ meetingId, role }: Registration, meetings: readonly Meeting[]): boolean {
  const kind = meetings.find((meeting) => meeting.meetingId === meetingId)?.kind
  return role === (kind === '見学イベント' ? '見学' : '参加者')
}

const countsOf = (rows: readonly Registration[]): Counts => ({
  applied: rows.length,
  decided: rows.filter(({ status }) => status === '参加決定').length,
  attended: rows.filter(({ attendance }) => attendance === '出席').length,
})

function meetingTotals(
  book: Book,
  meeting: Meeting,
  counted: readonly Registration[],
): MeetingTotals {
  const rows = counted.filter(({ meetingId }) => meetingId === meeting.meetingId)
  const { decided, waiting } = seatsOf(book, meeting)
  const seatsLeft = meeting.capacity === null ? null : meeting.capacity - decided
  return { meeting, ...countsOf(rows), waiting, seatsLeft }
}

/** All 47, also those where nothing happened. */
function prefectureTotals(given: {
  readonly members: readonly Place[]
  readonly counted: readonly Registration[]
  readonly latest: readonly Meeting[]
  readonly places: (row: Registration) => Place
}): readonly PrefectureTotals[] {
  const { members, counted, latest, places } = given
  const ids = new Set(latest.map(({ meetingId }) => meetingId))
  const group = counted.filter(({ meetingId }) => ids.has(meetingId))
  const located = group.map((row) => ({ row, prefecture: places(row).body?.prefecture }))
  return allBodies()
    .filter(({ kind }) => kind === 'prefecture')
    .map(({ name }) => {
      const own = members.filter(({ body }) => body?.prefecture === name)
      const rows = located.filter(({ prefecture }) => prefecture === name).map(({ row }) => row)
      const byMeeting = latest.map(({ meetingId }) =>
        countsOf(rows.filter((row) => row.meetingId === meetingId)),
      )
      return {
        name,
        memberBodies: distinct(own),
        members: own.length,
        ...countsOf(rows),
        byMeeting,
      }
    })
}

const kinds = ['prefecture', 'city', 'ward', 'town', 'village', 'other'] as const

function kindTotals(members: readonly Place[]): readonly KindTotals[] {
  return kinds.map((kind) => {
    const own = members.filter(({ body }) => (body?.kind ?? 'other') === kind)
    return {
      kind,
      memberBodies: distinct(own),
      allBodies: allBodies().filter((body) => body.kind === kind).length,
      members: own.length,
    }
  })
}
