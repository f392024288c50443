import { instantOf } from '../../time/japan-date.ts'
import { officeDaysFrom } from '../../time/office-days.ts'
import type { PlannedMail, PlanReason } from '../planned-mail.ts'
import { isSent, isUnderWay } from '../told/logged-mail.ts'
import { closes, openMomentFor, opens } from '../when/send-window.ts'
import { lastThanksDay } from '../when/thanks-days.ts'
import { dueAt } from './due-at.ts'
import { hasLeft, mailsOf, type PlanContext, type RegistrationRow } from './plan-context.ts'
import { planOne } from './plan-one.ts'
import { rowWish } from './row-wish.ts'

/** M14 to who came, M14b to who did not, once the meeting is 開催済 and 出欠 is entered (R37, R38). */
export function planThanks(context: PlanContext, row: RegistrationRow): PlannedMail[] {
  const registration = row.values
  const meeting = context.meetings.get(registration.meetingId)
  const seen = context.seen.get(`registrations/${registration.registrationId}`)
  const kind = thanksFor(registration)
  if (!meeting || !seen || !kind || meeting.status !== '開催済' || meeting.date === '') return []
  const mails = mailsOf(context, registration.registrationId)
  const isDone = mails.some(
    (mail) => (mail.kind === 'M14' || mail.kind === 'M14b') && (isSent(mail) || isUnderWay(mail)),
  )
  if (isDone) return []
  const first = instantOf(officeDaysFrom(meeting.date, 1, context.officeDays), opens)
  const settled = dueAt(kind, { ...seen, by: 'cells' }, context)
  const at = openMomentFor(Math.max(first, settled), context.now, context.officeDays)
  const suppressed = suppression(context, row, { date: meeting.date, at })
  const wish = { ...rowWish(context, row, kind), at, ...(suppressed && { suppressed }) }
  return [planOne(context, wish)]
}

function thanksFor({ role, status, attendance }: RegistrationRow['values']) {
  if (role !== '参加者' || status !== '参加決定') return undefined
  if (attendance === '出席') return 'M14'
  return attendance === '欠席' || attendance === '無断欠席' ? 'M14b' : undefined
}

function suppression(
  context: PlanContext,
  { values }: RegistrationRow,
  { date, at }: { readonly date: string; readonly at: number },
): PlanReason | undefined {
  const { officeDays, now } = context
  if (hasLeft(context, values)) return { tag: 'withdrawn' }
  const lastDay = lastThanksDay(date, officeDays)
  return Math.max(at, now) > instantOf(lastDay, closes) ? { tag: 'lapsed' } : undefined
}
