import type { StoredRow } from '../book/table.ts'
import type { Member, rosterTab } from '../book/tabs/roster.ts'
import { blockingHeader } from '../decide/row-faults.ts'
import { dueAt } from './due-at.ts'
import type { PlanContext } from './plan-context.ts'
import { planOne } from './plan-one.ts'
import type { PlannedMail } from './planned-mail.ts'

/** Whether the next M01 to this person should carry the paragraph on membership (it counts as M06). */
export function tellsMembership(context: PlanContext, member: Member): boolean {
  return member.category === '会員' && !context.membershipTold.has(member.memberId)
}

/**
 * M06 for people who joined without applying for a meeting. By itself only from the panel: a roster
 * that somebody pastes in must not welcome a thousand people; from cells 連絡=送る asks for it.
 */
export function planMembershipMail(
  context: PlanContext,
  row: StoredRow<typeof rosterTab.columns>,
): PlannedMail[] {
  const member = row.values
  const seen = context.seen.get(`roster/${member.memberId}`)
  const isAsked = seen?.by === 'panel' || member.contact === '送る'
  if (!seen || !isAsked || !tellsMembership(context, member)) return []
  return [
    planOne(context, {
      kind: 'M06',
      registration: null,
      member,
      meeting: null,
      contact: member.contact,
      faultyHeader: blockingHeader(context.book, 'roster', row),
      at: dueAt(seen, context),
      needsApproval: false,
      tellsMembership: true,
      sourceMail: seen.sourceMail,
      by: seen.by,
    }),
  ]
}
