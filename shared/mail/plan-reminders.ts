import type { Meeting } from '../book/tabs/meetings.ts'
import { addDays, instantOf } from '../time/japan-date.ts'
import {
  type OfficeDayExceptions,
  officeDayOnOrBefore,
  officeDaysFrom,
} from '../time/office-days.ts'
import { factsOf, sameFacts } from './facts.ts'
import { faultyHeader } from './faulty-header.ts'
import { type MailKind, mailKinds } from './kinds.ts'
import { isHandedOver, isSent, isUnderWay, type LoggedMail } from './logged-mail.ts'
import { mailsOf, memberOf, type PlanContext, type RegistrationRow } from './plan-context.ts'
import { planOne } from './plan-one.ts'
import { isPast, toldStatus } from './plan-state-mail.ts'
import type { PlannedMail, PlanReason } from './planned-mail.ts'
import { closes, openMomentFor, opens } from './send-window.ts'

export type ReminderTimes = {
  readonly kind: 'M09' | 'M10'
  /** The office day on which it goes at 9:00. */
  readonly day: string
  /** Epoch milliseconds after which it is of no use any more. */
  readonly lapsesAt: number
}

/** Greater numbers are dates or telephone numbers in the wrong cell. */
const farthestDays = 60

/** Days before the meeting, from the meeting's own cell or the settings: [for M09, for M10]. */
export function reminderDays(setting: string): readonly number[] {
  if (/なし/.test(setting)) return []
  return (setting.normalize('NFKC').match(/\d+/g) ?? [])
    .map(Number)
    .filter((days) => days <= farthestDays)
    .sort((a, b) => b - a)
}

/** When the reminders of a meeting go, by office days (DOMAIN §9): on the day, else the office day before. */
export function reminderTimes(
  meeting: { readonly date: string; readonly start: string },
  days: readonly number[],
  officeDays?: OfficeDayExceptions,
): readonly ReminderTimes[] {
  const start = instantOf(meeting.date, meeting.start)
  if (Number.isNaN(start)) return []
  const last = days[days.length - 1]
  const first = days.length > 1 ? days[0] : undefined
  const dayFor = (before: number): string =>
    officeDayOnOrBefore(addDays(meeting.date, -before), officeDays)
  const lastDay = last === undefined ? undefined : dayFor(last)
  const times: ReminderTimes[] = []
  if (first !== undefined) {
    const day = dayFor(first)
    const afterTwoDays = instantOf(officeDaysFrom(day, 2, officeDays), closes)
    const lastDue = lastDay === undefined ? start : instantOf(lastDay, opens)
    times.push({ kind: 'M09', day, lapsesAt: Math.min(afterTwoDays, lastDue) })
  }
  if (lastDay !== undefined)
    times.push({ kind: 'M10', day: lastDay, lapsesAt: start - 2 * 3_600_000 })
  return times
}

/** M09 and M10 for one registration: those that are due, will be, or are left out for a reason. */
export function planReminders(context: PlanContext, row: RegistrationRow): PlannedMail[] {
  const registration = row.values
  const meeting = context.meetings.get(registration.meetingId)
  const isInvited = registration.role === '参加者' || registration.role === '見学'
  if (registration.status !== '参加決定' || !isInvited || !meeting) return []
  if (isPast(meeting, context.now) || !/^(準備中|受付中|締切)$/.test(meeting.status)) return []
  const days = reminderDays(meeting.reminders || context.book.values.settings.reminderDays)
  const times = reminderTimes(meeting, days, context.officeDays)
  const mails = mailsOf(context, registration.registrationId)
  return times
    .filter(({ kind }) => !isReminded(mails, kind, meeting))
    .map((time) => {
      const due = instantOf(time.day, opens)
      const at = openMomentFor(due, context.now, context.officeDays)
      const suppressed = suppression({ context, row, meeting, mails, time, times, due, at })
      const wait = suppressed ?? waitingReason(mails, meeting)
      const member = memberOf(context, registration)
      const planned = planOne(context, {
        kind: time.kind,
        registration,
        member: member ?? null,
        meeting,
        contact: registration.contact,
        faultyHeader: faultyHeader(context, row),
        sourceMail: registration.sourceMail,
        by: 'cells',
        at,
        needsApproval: context.modes.get(time.kind) === '確認してから',
        tellsMembership: false,
        ...(suppressed && { suppressed }),
      })
      return wait && !suppressed
        ? { ...planned, handling: '止めている' as const, reason: wait }
        : planned
    })
}

/** Reminded, or being reminded, of this very start. */
function isReminded(mails: readonly LoggedMail[], kind: MailKind, meeting: Meeting): boolean {
  return mails.some(
    (mail) =>
      mail.kind === kind &&
      (isUnderWay(mail) ||
        (isSent(mail) &&
          mail.facts.meeting?.date === meeting.date &&
          mail.facts.meeting.start === meeting.start)),
  )
}

type Situation = {
  readonly context: PlanContext
  readonly row: RegistrationRow
  readonly meeting: Meeting
  readonly mails: readonly LoggedMail[]
  readonly time: ReminderTimes
  readonly times: readonly ReminderTimes[]
  readonly due: number
  readonly at: number
}

function suppression(situation: Situation): PlanReason | undefined {
  const { context, row, mails, time, times, due, at } = situation
  if (memberOf(context, row.values)?.category === '退会') return { tag: 'withdrawn' }
  const isSameDay = times.some((other) => other.kind === 'M10' && other.day === time.day)
  if (time.kind === 'M09' && isSameDay) return { tag: 'same-day-as-day-before' }
  const placeToldAt = firstToldAt(mails, situation.meeting)
  if (placeToldAt !== undefined && placeToldAt >= due) return { tag: 'told-after-due' }
  if (at >= time.lapsesAt || context.now >= time.lapsesAt) return { tag: 'lapsed' }
  return undefined
}

/** When the person was first told the decision that holds, with the facts as they are now. */
function firstToldAt(mails: readonly LoggedMail[], meeting: Meeting): number | undefined {
  let toldAt: number | undefined
  for (const mail of mails.filter(isSent)) {
    const { tells } = mailKinds[mail.kind]
    // Who cancelled and applied again was told anew.
    if (tells !== null && tells !== '参加決定') toldAt = undefined
    const told = tells === '参加決定' ? mail.facts.meeting : null
    if (told && sameFacts(told, factsOf(meeting))) toldAt ??= mail.at
  }
  return toldAt
}

/** A reminder never is the first to tell the decision, nor a change (DESIGN §6). */
function waitingReason(mails: readonly LoggedMail[], meeting: Meeting): PlanReason | undefined {
  if (toldStatus(mails) !== '参加決定') {
    const isUnclear = mails.some(
      (mail) => mailKinds[mail.kind].tells === '参加決定' && isHandedOver(mail),
    )
    return isUnclear ? { tag: 'handed-over' } : { tag: 'decision-not-told' }
  }
  const [told] = mails.filter((mail) => isSent(mail) && mail.facts.meeting !== null).slice(-1)
  if (told?.facts.meeting && sameFacts(told.facts.meeting, factsOf(meeting))) return undefined
  return { tag: 'change-not-told' }
}
