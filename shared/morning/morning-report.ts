import type { Book } from '../book/book.ts'
import { dueErasures } from '../decide/erase/due-erasures.ts'
import { type Call, callList } from '../decide/seat/call-list.ts'
import type { PlannedMail } from '../mail/planned-mail.ts'
import { dayMs, japanDate } from '../time/japan-date.ts'
import { type UnfinishedMeeting, unfinishedMeetings } from './unfinished-meetings.ts'

/** A thread in the mailbox that nobody has registered, answered or put away. */
export type LooseThread = {
  readonly from: string
  readonly subject: string
  /** Epoch milliseconds of its last message. */
  readonly at: number
}

/** What the secretariat hears of on a morning (DESIGN law 8). */
export type MorningReport = {
  readonly date: string
  readonly groupName: string
  readonly mode: string
  /** Waits for somebody's look. */
  readonly waiting: readonly PlannedMail[]
  /** Cannot go before a cell, a text or an address is mended. */
  readonly held: readonly PlannedMail[]
  readonly failed: readonly PlannedMail[]
  /** Nobody can tell whether they went. */
  readonly handedOver: readonly PlannedMail[]
  readonly today: readonly PlannedMail[]
  readonly calls: readonly Call[]
  readonly loose: readonly LooseThread[]
  readonly unfinished: readonly UnfinishedMeeting[]
  /** People past their 消去予定日: said along with the rest, never alone. */
  readonly dueErasures: number
  /** When a run last came to its end; undefined when none ever did. */
  readonly lastRunAt: number | undefined
  /** No run came for hours. */
  readonly stoodStill: boolean
  readonly left: number
}

export type Outside = {
  readonly now: number
  readonly loose: readonly LooseThread[]
  readonly lastRunAt: number | undefined
}

/** Farther ahead there is time enough to tell. */
const horizonMs = 7 * dayMs
const stillMs = 2 * 3_600_000

/** A person's own order, or nothing that anybody could mend. */
const quietReasons: ReadonlySet<string> = new Set(['held-by-row', 'sending-off', 'tested'])

/** Goes only after somebody has done something. */
export const needsHand = ({ handling, reason }: PlannedMail): boolean =>
  (handling === '確認待ち' || handling === '止めている') && !quietReasons.has(reason.tag)

export function morningReport(
  book: Book,
  plan: readonly PlannedMail[],
  { now, loose, lastRunAt }: Outside,
): MorningReport {
  const { groupName, sendingMode } = book.values.settings
  const date = japanDate(now)
  const near = plan.filter(({ at }) => at <= now + horizonMs)
  const needing = near.filter(needsHand)
  const isBroken = ({ reason }: PlannedMail): boolean =>
    reason.tag === 'failed' || reason.tag === 'handed-over'
  return {
    date,
    groupName,
    mode: sendingMode,
    waiting: needing.filter((mail) => mail.handling === '確認待ち' && !isBroken(mail)),
    held: needing.filter((mail) => mail.handling === '止めている' && !isBroken(mail)),
    failed: needing.filter(({ reason }) => reason.tag === 'failed'),
    handedOver: needing.filter(({ reason }) => reason.tag === 'handed-over'),
    today: plan.filter(({ handling, at }) => handling === '自動' && japanDate(at) === date),
    calls: callList(book, plan, now).filter(
      ({ why }) => why !== 'failed' && why !== 'handed-over' && why !== 'bad-address',
    ),
    loose,
    unfinished: unfinishedMeetings(book, now),
    dueErasures: dueErasures(book, now).length,
    lastRunAt,
    stoodStill: lastRunAt !== undefined && now - lastRunAt > stillMs,
    left: book.values.standing?.budget.left ?? 0,
  }
}

/** Nothing to say, no mail: silence means that there is nothing to do. */
export function isQuiet(report: MorningReport): boolean {
  const { waiting, held, failed, handedOver, today, calls, loose, unfinished } = report
  const all = [waiting, held, failed, handedOver, today, calls, loose, unfinished]
  return !report.stoodStill && all.every((part) => part.length === 0)
}
