import type { StoredRow } from '../../book/table.ts'
import type { Member, rosterTab } from '../../book/tabs/roster.ts'
import { blockingHeader } from '../../decide/row/row-faults.ts'
import { dayMs, instantOf, japanDate } from '../../time/japan-date.ts'
import type { MailKind } from '../kind/kinds.ts'
import type { PlannedMail } from '../planned-mail.ts'
import { isPast } from '../when/is-past.ts'
import { dueAt } from './due-at.ts'
import { mailsOf, type PlanContext, type Seen } from './plan-context.ts'
import { planOne, type Verdict } from './plan-one.ts'

export type MemberRow = StoredRow<typeof rosterTab.columns>

/** Whether the next M01 to this person should carry the paragraph on membership (it counts as M06). */
export const tellsMembership = (context: PlanContext, member: Member): boolean =>
  isUntoldMember(context, member) && !isOldNews(context, member)

const isUntoldMember = ({ membershipTold }: PlanContext, { category, memberId }: Member): boolean =>
  category === '会員' && membershipTold.get(memberId)?.what !== 'joined'

/** So long after the day a welcome or a farewell is for a person to ask for: the log of old years may be gone. */
const newsMs = 90 * dayMs

/** Also who was told of leaving since: an older version of the sheet says 会員 again. */
function isOldNews({ now, membershipTold }: PlanContext, member: Member): boolean {
  const since = member.category === '退会' ? member.leftOn : member.joinedOn
  if (since === '') return false
  const told = membershipTold.get(member.memberId)
  const hasLeftSince = told?.what === 'left' && since < japanDate(told.at)
  return now > instantOf(since, '23:59') + newsMs || (member.category === '会員' && hasLeftSince)
}

const isAsked = (context: PlanContext, member: Member, { by }: Seen): boolean =>
  member.contact === '送る' || (by === 'panel' && !isOldNews(context, member))

/**
 * M06 for people who joined without applying for a meeting, M07 for who left. By itself only from the panel:
 * a roster that somebody pastes in must not welcome a thousand people; from cells 連絡=送る asks for it.
 */
export function planMembershipMail(context: PlanContext, row: MemberRow): PlannedMail[] {
  const member = row.values
  const seen = context.seen.get(`roster/${member.memberId}`)
  const kind = seen && membershipKind(context, member, seen)
  if (!seen || !kind) return []
  const hold = kind === 'M07' ? openRegistration(context, member) : undefined
  return [
    planOne(context, {
      kind,
      registration: null,
      member,
      meeting: null,
      contact: member.contact,
      faultyHeader: blockingHeader(context.book, 'roster', row),
      at: dueAt(kind, seen, context),
      needsApproval: !isAsked(context, member, seen),
      tellsMembership: kind === 'M06',
      sourceMail: seen.sourceMail,
      by: seen.by,
      ...(hold && { hold }),
    }),
  ]
}

function membershipKind(context: PlanContext, member: Member, seen: Seen): MailKind | undefined {
  const isWished = isAsked(context, member, seen)
  if (isUntoldMember(context, member)) return isWished ? 'M06' : undefined
  const told = context.membershipTold.get(member.memberId)?.what
  if (member.category !== '退会' || told === 'left') return undefined
  // Who never heard from us does not hear of the end by itself.
  return isWished || told === 'joined' || knowsUs(context, member) ? 'M07' : undefined
}

const knowsUs = (context: PlanContext, { memberId }: Member): boolean =>
  (context.registrationsOf.get(memberId) ?? []).some(
    ({ values }) => mailsOf(context, values.registrationId).length > 0,
  )

/** M07 says that it is all over: so it must be, and the seat free (R9). */
function openRegistration(context: PlanContext, { memberId }: Member): Verdict | undefined {
  const open = (context.registrationsOf.get(memberId) ?? []).find(({ values }) => {
    const meeting = context.meetings.get(values.meetingId)
    const isOpen = /^(受付|参加決定|キャンセル待ち|繰上げ打診中)$/.test(values.status)
    return isOpen && meeting && !isPast(meeting, context.now) && !isOver(meeting.status)
  })
  if (!open) return undefined
  const { meetingId } = open.values
  return { handling: '止めている', reason: { tag: 'still-registered', meetingId } }
}

const isOver = (status: string): boolean => status === '開催済' || status === '中止'
