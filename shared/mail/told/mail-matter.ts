import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Survey } from '../../book/tabs/occasional-tabs.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import type { Member } from '../../book/tabs/roster.ts'
import type { MailKind } from '../kind/kinds.ts'
import type { MeetingFacts } from './facts.ts'

export type Before = { readonly facts: MeetingFacts; readonly off: string }

/** A wrong mail, and why it was wrong. */
export type Correction = {
  readonly wrongKind: MailKind
  readonly wrongAt: number
  readonly why: string
}

/** What one mail is about. Blank texts stand for what is not known. */
export type MailMatter = {
  readonly kind: MailKind
  readonly registration: Registration | null
  readonly member: Member | null
  readonly meeting: Meeting | null
  /** This mail also tells the membership. */
  readonly tellsMembership: boolean
  readonly survey?: Survey | null
  /** What the person knows so far of the meeting, and what of it was called off. */
  readonly before?: Before | null
  readonly correction?: Correction | null
  /** When it goes: words such as 明日 depend on it. */
  readonly at: number
  readonly reference: string
}
