import type { Registration } from '../../book/tabs/registrations.ts'

/** Everything that distinguishes one kind of mail from another, but its wording (DESIGN §6). */
export type MailKindRule = {
  readonly name: string
  /** As the 送信 cell calls it. */
  readonly shortName: string
  /** Goes into the applicant's own thread, when the recipient wrote there. */
  readonly repliesInThread: boolean
  /** 送り方 as installed; 文面 may say otherwise. */
  readonly mode: '自動' | '確認してから'
  /** Whose 連絡 approves it; `none`: what is sent follows from what was told before. */
  readonly approver: 'row' | 'meeting' | 'survey' | 'none'
  /** A person looks at it first even when the panel set the state. */
  readonly asksAlways: boolean
  /** `any`: approved changes and cancellations do not wait for office hours (law 11). */
  readonly hours: 'office' | 'any'
  readonly urgency: 'state' | 'reminder' | 'announcement'
  /** The state a person knows after this mail; null: it tells none, or which one stands in its facts. */
  readonly tells: Registration['status'] | null
  /** It says when, where and about what: a later difference is a change that people must hear of. */
  readonly statesMeeting: boolean
  /** Without these it would be of no use, or wrong: it is blocked. */
  readonly needs: readonly string[]
}

export const plain = {
  repliesInThread: false,
  mode: '確認してから',
  approver: 'row',
  asksAlways: false,
  hours: 'office',
  urgency: 'state',
  tells: null,
  statesMeeting: false,
} as const
export const auto = { ...plain, mode: '自動' } as const
export const reply = { ...plain, repliesInThread: true } as const
export const autoReply = { ...auto, repliesInThread: true } as const
export const follows = {
  ...auto,
  approver: 'none',
  urgency: 'reminder',
  statesMeeting: true,
} as const
export const ofMeeting = { ...plain, approver: 'meeting' } as const
export const announcement = { ...ofMeeting, urgency: 'announcement' } as const
export const ofSurvey = { ...announcement, approver: 'survey' } as const
