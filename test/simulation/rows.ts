import type { Look, Meeting } from './meeting-row.ts'
import type { Member } from './member-row.ts'
import { type Registration, registrationKey } from './registration-row.ts'

/** A row of 調査. */
export type Survey = {
  readonly id: string
  readonly name: string
  /** Members alone, or all who take part. */
  readonly isForAll: boolean
  readonly answerBy: string
  readonly contact: '' | '送る'
  /** When 送る was last typed. */
  readonly orderedAt: number
  readonly answered: ReadonlySet<number>
  readonly looks: readonly Look[]
}

/** All rows at one moment; never changed in place. */
export type Rows = {
  readonly registrations: ReadonlyMap<string, Registration>
  readonly members: ReadonlyMap<number, Member>
  readonly meetings: readonly Meeting[]
  readonly surveys: readonly Survey[]
  /** Announcements, each by whom it is for and its kind, that somebody let go apart from others. */
  readonly released: ReadonlySet<string>
  readonly sending: '自動' | '停止' | '試験'
  /** Since 試験 was set, until 自動 is. */
  readonly isPractice?: boolean
}

export function withRegistration(rows: Rows, registration: Registration): Rows {
  const key = registrationKey(registration.person, registration.meeting)
  return { ...rows, registrations: new Map(rows.registrations).set(key, registration) }
}

export function withoutRegistration(rows: Rows, key: string): Rows {
  const registrations = new Map(rows.registrations)
  registrations.delete(key)
  return { ...rows, registrations }
}

export const withMember = (rows: Rows, member: Member): Rows => ({
  ...rows,
  members: new Map(rows.members).set(member.person, member),
})

export const withMeeting = (rows: Rows, index: number, meeting: Meeting): Rows => ({
  ...rows,
  meetings: rows.meetings.map((one, at) => (at === index ? meeting : one)),
})

export const withSurvey = (rows: Rows, index: number, survey: Survey): Rows => ({
  ...rows,
  surveys: [...rows.surveys.slice(0, index), survey, ...rows.surveys.slice(index + 1)],
})
