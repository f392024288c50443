import type { Registration } from '../book/tabs/registrations.ts'
import { instantOf } from '../time/japan-date.ts'
import { dueAt } from './due-at.ts'
import { faultyHeader } from './faulty-header.ts'
import { type MailKind, mailKinds } from './kinds.ts'
import { isSent, isUnderWay, type LoggedMail } from './logged-mail.ts'
import {
  mailsOf,
  memberOf,
  type PlanContext,
  type RegistrationRow,
  type Seen,
} from './plan-context.ts'
import { tellsMembership } from './plan-membership.ts'
import { planOne, type Wish } from './plan-one.ts'
import type { PlannedMail, PlanReason } from './planned-mail.ts'

/** The state a person was last told, or '' if none. */
export function toldStatus(mails: readonly LoggedMail[]): Registration['status'] {
  return mails
    .filter(isSent)
    .reduce<Registration['status']>((told, { kind }) => mailKinds[kind].tells ?? told, '')
}

/** The mail that tells a state, if this build has one for it. */
function kindFor(registration: Registration): MailKind | undefined {
  const { status, role, reason } = registration
  if (role !== '参加者' && role !== '見学') return undefined
  if (status === '受付') return 'M01'
  if (status === '参加決定') return role === '見学' ? 'M16' : 'M02'
  // Nothing goes to a person who is replaced or let a deadline pass (DESIGN §5).
  if (status === 'キャンセル' && (reason === '辞退' || reason === '都合')) return 'M08'
  return undefined
}

/** Told state ≠ state now: at most one mail a registration. */
export function planStateMail(context: PlanContext, row: RegistrationRow): PlannedMail[] {
  const registration = row.values
  const mails = mailsOf(context, registration.registrationId)
  const kind = kindFor(registration)
  const told = toldStatus(mails)
  if (kind === undefined || told === registration.status) return []
  if (mails.some((mail) => mailKinds[mail.kind].tells !== null && isUnderWay(mail))) return []
  const seen = context.seen.get(`registrations/${registration.registrationId}`)
  if (!seen) return []
  const member = memberOf(context, registration)
  const meeting = context.meetings.get(registration.meetingId)
  const at = dueAt(seen, context)
  const suppressed = suppression(context, row, at)
  const wish: Wish = {
    kind,
    registration,
    member: member ?? null,
    meeting: meeting ?? null,
    contact: registration.contact,
    faultyHeader: faultyHeader(context, row),
    sourceMail: registration.sourceMail,
    by: seen.by,
    at,
    needsApproval: needsApproval(context, kind, seen),
    tellsMembership: kind === 'M01' && member !== undefined && tellsMembership(context, member),
    ...(suppressed && { suppressed }),
  }
  const planned = planOne(context, wish)
  return [isMovedBack(registration, told) ? heldBack(planned, told) : planned]
}

/** Who knows of a decision is not told "received" by itself: a restored sheet, or a slip of the hand. */
const isMovedBack = (registration: Registration, told: string): boolean =>
  registration.status === '受付' && told !== '' && told !== 'キャンセル' && told !== '見送り'

const heldBack = (planned: PlannedMail, told: string): PlannedMail => ({
  ...planned,
  handling: '止めている',
  reason: { tag: 'moved-back', told },
})

/** What a person decided at the panel is approved there; in cells the kind's 送り方 decides. */
function needsApproval(context: PlanContext, kind: MailKind, seen: Seen): boolean {
  return seen.by === 'cells' && context.modes.get(kind) === '確認してから'
}

/** No state mail for a meeting that is unknown, over or off. */
function suppression(
  context: PlanContext,
  { values }: RegistrationRow,
  at: number,
): PlanReason | undefined {
  const meeting = context.meetings.get(values.meetingId)
  if (!meeting) return { tag: 'meeting-unknown', meetingId: values.meetingId }
  if (meeting.status === '開催済' || isPast(meeting, context.now)) return { tag: 'meeting-over' }
  if (meeting.status === '中止') return { tag: 'meeting-off', status: meeting.status }
  // The offices open again only after it: the forecast must not promise what cannot go.
  if (isPast(meeting, at)) return { tag: 'lapsed' }
  // M08 says that the registration with the group goes on: untrue for who left it.
  const hasLeft = memberOf(context, values)?.category === '退会'
  if (values.status === 'キャンセル' && hasLeft) return { tag: 'withdrawn' }
  return undefined
}

export function isPast(
  meeting: { readonly date: string; readonly start: string },
  now: number,
): boolean {
  return meeting.date !== '' && instantOf(meeting.date, meeting.start || '23:59') <= now
}
