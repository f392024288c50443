import type { Facts, MeetingPlan } from './history.ts'
import { addressOf } from './people.ts'

export type Status =
  | '受付'
  | '参加決定'
  | 'キャンセル待ち'
  | '繰上げ打診中'
  | '見送り'
  | 'キャンセル'

/** What the people of the office know to stand in a row of 参加, from what they did. */
export type Registration = {
  readonly person: number
  readonly meeting: number
  /** The address when the row was made: a person is a name and a mail address (DESIGN §4). */
  readonly madeFor: string
  readonly role: '参加者' | '見学'
  readonly status: Status
  readonly reason: string
  /** 返信期限 of an offer. */
  readonly replyBy?: string
  /** 交代元: whose seat they took over. */
  readonly substituteFor?: number
  /** 「訂正する」: when, to what, and why. */
  readonly correction?: { readonly at: number; readonly status: Status; readonly why: string }
  /** グループ. */
  readonly group?: string
  /** 出欠, once somebody has entered it. */
  readonly attendance?: '出席' | '欠席' | '無断欠席'
  /** Who set the state; `either` where Google told nobody who it was. */
  readonly by: 'panel' | 'cells' | 'either'
  readonly stateAt: number
  /** Last touched by a person: what people type rests before it counts. */
  readonly editedAt: number
  readonly contact: '' | '送る' | '止める'
  /** The state rests on a message that does not prove its sender. */
  readonly doubtful: boolean
  /** A person touched the draft of its mail: whether that went only a person can say. */
  readonly isHandedOver?: boolean
}

export type Member = {
  readonly person: number
  readonly address: string
  readonly category: '会員' | '参加のみ' | '退会'
  readonly by: 'panel' | 'cells' | 'either'
  readonly contact: '' | '送る'
  readonly changedAt: number
  /** When the panel made a member of them. */
  readonly joinedAt: number
  readonly leftOn?: string
  readonly doubtful: boolean
}

export type Meeting = MeetingPlan & {
  readonly status: '受付中' | '開催済' | '延期' | '中止'
  readonly editedAt: number
  /** 成果, once somebody has entered one. */
  readonly results?: Results
  /** 送る approves what everybody of this meeting is to hear. */
  readonly contact: '' | '送る'
  readonly looks: readonly MeetingLook[]
}

/** 成果物 and 公開区分. */
export type Results = { readonly name: string; readonly audience: '' | '会員' | '公開' }

/** Somebody has looked at mails of one kind before more than a few got them. */
export type Look = { readonly kind: string; readonly count: number }

export type MeetingLook = Look & { readonly facts: Facts; readonly results: Results | undefined }

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

/** Somebody whom a person wrote into 名簿. */
export const typedMember = (person: number, now: number): Member => ({
  person,
  address: addressOf(person),
  category: '会員',
  by: 'cells',
  contact: '',
  changedAt: now,
  joinedAt: now,
  doubtful: false,
})

export const registrationKey = (person: number, meeting: number): string => `${person}@${meeting}`

/** The rows as people left them, and as they were a moment ago: a run under way may have read either. */
export class Model {
  rows: Rows
  private past: { readonly rows: Rows; until: number }[] = []

  constructor(rows: Rows) {
    this.rows = rows
  }

  /** An act takes effect some time from now on, until `settle` says that it has. */
  begin(rows: Rows): void {
    this.past.push({ rows: this.rows, until: Number.POSITIVE_INFINITY })
    this.rows = rows
  }

  settle(now: number): void {
    for (const one of this.past) one.until = Math.min(one.until, now)
    this.past = this.past.filter(({ until }) => until > now - memoryMs)
  }

  /** Every state of the rows between `raceMs` before `at` and then, the newest first. */
  around(at: number, raceMs: number): readonly Rows[] {
    const recent = this.past.filter(({ until }) => until >= at - raceMs).map(({ rows }) => rows)
    return [this.rows, ...recent.reverse()]
  }
}

const memoryMs = 10 * 60_000

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

export const sameFacts = (a: Facts, b: Facts): boolean =>
  a.date === b.date &&
  a.start === b.start &&
  a.end === b.end &&
  a.venue === b.venue &&
  a.address === b.address &&
  a.theme === b.theme
