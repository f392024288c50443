import type { Meeting } from '../../book/tabs/meetings.ts'
import type { MailKind } from '../kind/kinds.ts'
import type { PlannedMail, PlanReason } from '../planned-mail.ts'
import { factsOf, sameFacts } from '../told/facts.ts'
import { isSent, isUnderWay, type LoggedMail } from '../told/logged-mail.ts'
import type { Before } from '../told/mail-matter.ts'
import { isToldUnknown, toldMeeting, toldStatus } from '../told/told.ts'
import { isPast } from '../when/is-past.ts'
import { dueAt } from './due-at.ts'
import { hasLeft, mailsOf, type PlanContext, type RegistrationRow } from './plan-context.ts'
import { planOne, type Verdict, type Wish } from './plan-one.ts'
import { rowWish } from './row-wish.ts'

/**
 * M12 and M13: what this person was last told of when, where and about what differs from what the row of
 * 開催 says. The secretariat's own people follow the sheet; guests count as told when they were entered.
 */
export function planChangeNotice(context: PlanContext, row: RegistrationRow): PlannedMail[] {
  const registration = row.values
  const meeting = context.meetings.get(registration.meetingId)
  const seen = context.seen.get(`meetings/${registration.meetingId}`)
  if (!meeting || !seen || !isConcerned(registration)) return []
  const mails = mailsOf(context, registration.registrationId)
  if (mails.some((mail) => isUnderWay(mail) && isNotice(mail))) return []
  const isUnknown = isToldUnknown(mails, 'M12')
  // Who is told of a seat or of waiting for one, and not of when and where, expects the meeting as it stands.
  const isExpecting = isUnknown || toldStatus(mails) !== ''
  const asItStands = isExpecting ? { facts: factsOf(meeting), off: '' } : undefined
  const before = toldMeeting(mails) ?? guestKnows(context, row) ?? asItStands
  const question = isUnknown ? questionFor(meeting) : undefined
  const kind = before && (noticeFor(meeting, before, mails) ?? question)
  if (!before || !kind) return []
  const at = dueAt(kind, { ...seen, by: 'cells' }, context)
  const slipped = dayThatSlipped(meeting, before, context.now)
  const suppressed = slipped ? undefined : suppression(context, row, { meeting, at })
  const wish: Wish = {
    ...rowWish(context, row, kind),
    at,
    before,
    facts: {
      ...(kind === 'M13' && { meeting: before.facts }),
      ...(meeting.status === '延期' || kind === 'M13' ? { off: meeting.status } : {}),
    },
    ...(slipped && { hold: slipped }),
    ...(suppressed && { suppressed }),
  }
  return [planOne(context, wish)]
}

/** People expect a day to come, and the row names one that is over: last year's, or a slip of the hand. */
function dayThatSlipped(meeting: Meeting, { facts }: Before, now: number): Verdict | undefined {
  const isStillExpected = facts.date !== '' && !isPast(facts, now)
  if (!isStillExpected || !isPast(meeting, now)) return undefined
  return { handling: '止めている', reason: { tag: 'day-slipped', date: meeting.date } }
}

const isConcerned = ({ role, status }: RegistrationRow['values']): boolean =>
  /^(参加者|見学|ゲスト)$/.test(role) &&
  /^(受付|参加決定|キャンセル待ち|繰上げ打診中)$/.test(status)

const isNotice = ({ kind }: LoggedMail): boolean => kind === 'M12' || kind === 'M13'

function noticeFor(
  meeting: Meeting,
  before: Before,
  mails: readonly LoggedMail[],
): MailKind | undefined {
  const now = factsOf(meeting)
  if (meeting.status === '開催済') return undefined
  if (meeting.status !== '中止' && meeting.status !== '延期')
    return before.off !== '' || !sameFacts(before.facts, now) ? 'M12' : undefined
  const hasNewDate = meeting.date !== '' && meeting.date !== before.facts.date
  if (meeting.status === '延期' && hasNewDate) return 'M12'
  return isToldOff(mails, meeting.status) ? undefined : 'M13'
}

/** What was told cannot be known: the row asks, and a person says whether anything is news. */
const questionFor = ({ status }: Meeting): MailKind | undefined =>
  /^(準備中|受付中|締切)$/.test(status) ? 'M12' : undefined

/** A new date told during 延期 keeps the postponement told; a log row without facts is taken at its word. */
function isToldOff(mails: readonly LoggedMail[], status: string): boolean {
  const last = mails.filter((mail) => isSent(mail) && isNotice(mail)).slice(-1)[0]
  if (!last) return false
  return last.facts.off === status || (last.kind === 'M13' && last.facts.off === undefined)
}

function suppression(
  context: PlanContext,
  { values }: RegistrationRow,
  { meeting, at }: { readonly meeting: Meeting; readonly at: number },
): PlanReason | undefined {
  if (isPast(meeting, context.now)) return { tag: 'meeting-over' }
  if (isPast(meeting, at)) return { tag: 'lapsed' }
  return hasLeft(context, values) ? { tag: 'withdrawn' } : undefined
}

/**
 * Guests are invited by hand: what they know is what had last been told to anybody when their row was made,
 * or what was told first after that.
 */
function guestKnows(context: PlanContext, { values }: RegistrationRow): Before | undefined {
  if (values.role !== 'ゲスト') return undefined
  const told = toldFacts(context, values.meetingId)
  const since = values.appliedAt ?? 0
  const known = told.filter(({ at }) => at <= since).slice(-1)[0] ?? told[0]
  const meeting = context.meetings.get(values.meetingId)
  const facts = known?.facts ?? (meeting && factsOf(meeting))
  return facts && { facts, off: '' }
}

function toldFacts(context: PlanContext, meetingId: string) {
  return context.book.registrations.rows
    .filter(({ values }) => values.meetingId === meetingId)
    .flatMap(({ values }) => mailsOf(context, values.registrationId))
    .flatMap((mail) =>
      isSent(mail) && mail.facts.meeting ? [{ at: mail.at, facts: mail.facts.meeting }] : [],
    )
    .sort((a, b) => a.at - b.at)
}
