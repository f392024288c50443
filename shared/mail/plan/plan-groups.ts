import type { PlannedMail, PlanReason } from '../planned-mail.ts'
import { isSent, isUnderWay } from '../told/logged-mail.ts'
import { toldStatus } from '../told/told.ts'
import { isPast } from '../when/is-past.ts'
import { findGroup, groupFact, speltAs } from '../words/group-values.ts'
import { dueAt } from './due-at.ts'
import { hasLeft, mailsOf, type PlanContext, type RegistrationRow } from './plan-context.ts'
import { planOne } from './plan-one.ts'
import { rowWish } from './row-wish.ts'

/** M11: group told ≠ group now, for those who take part and those who lead; late promotion included (R30). */
export function planGroupNotice(context: PlanContext, row: RegistrationRow): PlannedMail[] {
  const registration = row.values
  const meeting = context.meetings.get(registration.meetingId)
  const seen = context.seen.get(`registrations/${registration.registrationId}`)
  if (!meeting || !seen || !isInGroup(context, row)) return []
  const mails = mailsOf(context, registration.registrationId)
  const notices = mails.filter(({ kind }) => kind === 'M11')
  const [told] = notices.filter(isSent).slice(-1)
  const group = speltAs(told?.facts.group, groupFact(context.book, registration))
  if (notices.some(isUnderWay) || (told && told.facts.group === group)) return []
  if (isPast(meeting, context.now) || !/^(準備中|受付中|締切)$/.test(meeting.status)) return []
  const at = dueAt('M11', { ...seen, by: 'cells' }, context)
  const isTold = registration.role !== '参加者' || toldStatus(mails) === '参加決定'
  const reason: PlanReason = { tag: 'decision-not-told' }
  return [
    planOne(context, {
      ...rowWish(context, row, 'M11'),
      at,
      facts: { group },
      ...(!isTold && { hold: { handling: '止めている', reason } }),
      ...(hasLeft(context, registration) && { suppressed: { tag: 'withdrawn' as const } }),
      ...(isPast(meeting, at) && { suppressed: { tag: 'lapsed' as const } }),
    }),
  ]
}

const isInGroup = ({ book }: PlanContext, { values }: RegistrationRow): boolean =>
  values.status === '参加決定' &&
  values.group !== '' &&
  /^(参加者|事務局|コーディネーター|研究員)$/.test(values.role) &&
  // A letter beside a name is a draft until グループ says what it stands for.
  findGroup(book, values) !== undefined
