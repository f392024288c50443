import type { Meeting } from '../../book/tabs/meetings.ts'
import { instantOf } from '../../time/japan-date.ts'
import { type MailKind, mailKinds } from '../kind/kinds.ts'
import type { PlannedMail, PlanReason } from '../planned-mail.ts'
import { factsOf, sameFacts } from '../told/facts.ts'
import { isHandedOver, isSent, isUnderWay, type LoggedMail } from '../told/logged-mail.ts'
import { isToldUnknown, knowsPlaceSince, toldMeeting, toldStatus } from '../told/told.ts'
import { isPast } from '../when/is-past.ts'
import { daysFor, type ReminderTimes, reminderTimes } from '../when/reminder-times.ts'
import { openMomentFor, opens } from '../when/send-window.ts'
import { hasLeft, mailsOf, type PlanContext, type RegistrationRow } from './plan-context.ts'
import { planOne } from './plan-one.ts'
import { rowWish } from './row-wish.ts'

/** M09 and M10 for one registration: those that are due, will be, or are left out for a reason. */
export function planReminders(context: PlanContext, row: RegistrationRow): PlannedMail[] {
  const registration = row.values
  const meeting = context.meetings.get(registration.meetingId)
  const isInvited = registration.role === '参加者' || registration.role === '見学'
  if (registration.status !== '参加決定' || !isInvited || !meeting) return []
  if (isPast(meeting, context.now) || !/^(準備中|受付中|締切)$/.test(meeting.status)) return []
  const days = daysFor(context.book.values.settings, meeting)
  // Without its hour the meeting is still to come: the reminders show that they wait for it.
  const start = meeting.start || '23:59'
  const times = reminderTimes({ date: meeting.date, start }, days, context.officeDays)
  const mails = mailsOf(context, registration.registrationId)
  return times
    .filter(({ kind }) => !isReminded(mails, kind, meeting))
    .map((time) => {
      const due = instantOf(time.day, opens)
      const at = openMomentFor(due, context.now, context.officeDays)
      const suppressed = suppression({ context, row, meeting, mails, time, times, due, at })
      const wait = suppressed ?? waitingReason(mails, meeting)
      const planned = planOne(context, {
        ...rowWish(context, row, time.kind),
        sourceMail: registration.sourceMail,
        at,
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
  if (hasLeft(context, row.values)) return { tag: 'withdrawn' }
  const isSameDay = times.some((other) => other.kind === 'M10' && other.day === time.day)
  if (time.kind === 'M09' && isSameDay) return { tag: 'same-day-as-day-before' }
  const placeToldAt = knowsPlaceSince(mails, situation.meeting)
  if (placeToldAt !== undefined && placeToldAt >= due) return { tag: 'told-after-due' }
  if (at >= time.lapsesAt || context.now >= time.lapsesAt) return { tag: 'lapsed' }
  return undefined
}

/** A reminder never is the first to tell the decision, nor a change (DESIGN §6). */
function waitingReason(mails: readonly LoggedMail[], meeting: Meeting): PlanReason | undefined {
  if (toldStatus(mails) !== '参加決定') {
    const isUnclear = mails.some(
      (mail) => mailKinds[mail.kind].tells === '参加決定' && isHandedOver(mail),
    )
    return isUnclear ? { tag: 'handed-over' } : { tag: 'decision-not-told' }
  }
  if (isToldUnknown(mails, 'M12')) return { tag: 'told-unknown' }
  const told = toldMeeting(mails)
  const isUpToDate = told?.off === '' && sameFacts(told.facts, factsOf(meeting))
  return isUpToDate ? undefined : { tag: 'change-not-told' }
}
