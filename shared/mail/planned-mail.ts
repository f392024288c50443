import type { ForecastLine } from '../book/tabs/forecast.ts'
import type { MailKindRule } from './kind/kind-rule.ts'
import type { MailKind } from './kind/kinds.ts'
import type { ToldFacts } from './told/facts.ts'
import type { Before, Correction } from './told/mail-matter.ts'

/** Why a mail waits, or does not go at all; '' parts of a reason are never shown. */
export type PlanReason =
  | { readonly tag: 'due' }
  | { readonly tag: 'awaits-approval'; readonly approver: MailKindRule['approver'] }
  | { readonly tag: 'awaits-preview'; readonly count: number }
  | { readonly tag: 'held-by-row' }
  | { readonly tag: 'held-by-approver' }
  | { readonly tag: 'faulty-cell'; readonly header: string }
  | { readonly tag: 'no-address' }
  | { readonly tag: 'bad-address'; readonly address: string }
  | { readonly tag: 'meeting-unknown'; readonly meetingId: string }
  | { readonly tag: 'meeting-over' }
  | { readonly tag: 'day-slipped'; readonly date: string }
  | { readonly tag: 'meeting-off'; readonly status: string }
  | { readonly tag: 'same-day-as-day-before' }
  | { readonly tag: 'told-after-due' }
  | { readonly tag: 'lapsed' }
  | { readonly tag: 'decision-not-told' }
  | { readonly tag: 'change-not-told' }
  | { readonly tag: 'told-unknown' }
  | { readonly tag: 'withdrawn' }
  | { readonly tag: 'listed-twice'; readonly memberId: string }
  | { readonly tag: 'sender-doubtful'; readonly detail: string }
  | { readonly tag: 'handed-over' }
  | { readonly tag: 'failed'; readonly detail: string }
  | { readonly tag: 'text-missing'; readonly kind: string }
  | { readonly tag: 'fact-missing'; readonly name: string }
  | { readonly tag: 'unknown-placeholder'; readonly name: string }
  | { readonly tag: 'braces-left' }
  | { readonly tag: 'sending-off' }
  /** 設定「送信方法」 says none of its words: nobody's order to stop. */
  | { readonly tag: 'sending-unclear'; readonly said: string }
  | { readonly tag: 'moved-back'; readonly told: string }
  | { readonly tag: 'tested' }
  | { readonly tag: 'overdue' }
  | { readonly tag: 'trial' }
  | { readonly tag: 'unforeseen' }
  /** Goes all the same, and is counted. */
  | { readonly tag: 'not-shown-before' }
  | { readonly tag: 'sender-missing'; readonly address: string }
  /** Goes on the day that has room for it. */
  | { readonly tag: 'quota' }
  | { readonly tag: 'call-instead' }
  | { readonly tag: 'deadline-past'; readonly name: string }
  | { readonly tag: 'deadline-on-closed-day'; readonly name: string }
  | { readonly tag: 'still-registered'; readonly meetingId: string }

/** A mail that is due, will be, or would be but for a reason. */
export type PlannedMail = {
  readonly key: string
  readonly kind: MailKind
  readonly subjectId: string
  readonly meetingId: string
  readonly memberId: string
  readonly recipient: { readonly name: string; readonly address: string }
  /** When it goes, or would go: epoch milliseconds. */
  readonly at: number
  readonly handling: Exclude<ForecastLine['handling'], ''>
  readonly reason: PlanReason
  readonly facts: ToldFacts
  /** M12, M13: what the person knows so far. */
  readonly before?: Before
  readonly correction?: Correction
  /** The row's 連絡 approved it: the cell is cleared when it has gone. */
  readonly approved: boolean
  /** 送る of its 開催 or 調査 approved it, for many at once: more than a few only after a look. */
  readonly isOrdered?: true
  /** The message it answers, when the row came from one; blank otherwise. */
  readonly sourceMail: string
  /** Who last set the state it tells; what the panel set rests on the stored message being genuine. */
  readonly by: 'panel' | 'cells'
  /** Of a 試し送り: in place of what the row says. */
  readonly personalNote?: string
}

export const isDue = (mail: PlannedMail, now: number): boolean =>
  mail.handling === '自動' && mail.at <= now
