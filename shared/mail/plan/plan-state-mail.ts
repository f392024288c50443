import type { Registration } from '../../book/tabs/registrations.ts'
import { type MailKind, mailKinds } from '../kind/kinds.ts'
import type { PlannedMail, PlanReason } from '../planned-mail.ts'
import { isUnderWay, type LoggedMail } from '../told/logged-mail.ts'
import type { Correction } from '../told/mail-matter.ts'
import { lastTelling, toldStatus } from '../told/told.ts'
import { isPast } from '../when/is-past.ts'
import { predecessorOf } from '../words/person-values.ts'
import { dueAt } from './due-at.ts'
import { offerHold } from './offer-hold.ts'
import {
  hasLeft,
  mailsOf,
  memberOf,
  type PlanContext,
  type RegistrationRow,
  type Seen,
} from './plan-context.ts'
import { tellsMembership } from './plan-membership.ts'
import { planOne, type Verdict, type Wish } from './plan-one.ts'
import { rowWish } from './row-wish.ts'

type Status = Registration['status']

/** The mail that tells a state. Nothing goes to a person who is replaced or let a deadline pass (DESIGN §5). */
function kindFor(
  { book }: PlanContext,
  registration: Registration,
  told: Status,
): MailKind | undefined {
  const { status, role, reason } = registration
  const isParticipant = role === '参加者'
  if (!isParticipant && role !== '見学') return undefined
  switch (status) {
    case '受付':
      return 'M01'
    case '参加決定':
      if (!isParticipant) return 'M16'
      if (told === 'キャンセル待ち' || told === '繰上げ打診中') return 'M04b'
      return isNews(told) && predecessorOf(book, registration)?.name ? 'M08b' : 'M02'
    case 'キャンセル待ち':
      return isParticipant ? 'M03' : undefined
    case '繰上げ打診中':
      return isParticipant ? 'M04' : undefined
    case '見送り':
      return reason === '対象外' ? 'M05' : reason === '定員' ? 'M05b' : undefined
    case 'キャンセル':
      return reason === '辞退' || reason === '都合' ? 'M08' : undefined
    case '':
      return undefined
  }
}

/** Whoever was told nothing, or that it is over, hears of a new application. */
const isNews = (told: Status): boolean => told === '' || told === 'キャンセル' || told === '見送り'

/** Told state ≠ state now: at most one mail a registration. */
export function planStateMail(context: PlanContext, row: RegistrationRow): PlannedMail[] {
  const registration = row.values
  const mails = mailsOf(context, registration.registrationId)
  const told = toldStatus(mails)
  const correction = correctionOf(context, registration, mails)
  const kind = correction ? 'M20' : kindFor(context, registration, told)
  if (kind === undefined || told === registration.status) return []
  if (mails.some(isTellingUnderWay)) return []
  const seen = context.seen.get(`registrations/${registration.registrationId}`)
  if (!seen) return []
  const member = memberOf(context, registration)
  const at = dueAt(kind, seen, context)
  const suppressed = suppression(context, row, { kind, at })
  const hold = correction ? undefined : holdOf(context, registration, { kind, told, at })
  const wish: Wish = {
    ...rowWish(context, row, kind),
    sourceMail: registration.sourceMail,
    by: seen.by,
    at,
    needsApproval: needsApproval(context, kind, seen),
    tellsMembership: kind === 'M01' && member !== undefined && tellsMembership(context, member),
    ...(correction && { correction, facts: { status: registration.status } }),
    ...(hold && { hold }),
    ...(suppressed && { suppressed }),
  }
  return [planOne(context, wish)]
}

const isTellingUnderWay = (mail: LoggedMail): boolean =>
  isUnderWay(mail) && (mail.kind === 'M20' || mailKinds[mail.kind].tells !== null)

/** 「訂正する」 after a mail that told something else; spent once M20 or any other news has gone, or been made. */
function correctionOf(
  { orders }: PlanContext,
  { registrationId, status, appliedAt }: Registration,
  mails: readonly LoggedMail[],
): Correction | undefined {
  const order = orders.corrections.get(registrationId)
  const wrong = lastTelling(mails)
  if (!order || !wrong || wrong.at > order.at) return undefined
  const isPassedOver = (order.status ?? status) !== status || (appliedAt ?? 0) > order.at
  if (isPassedOver) return undefined
  if (wrong.kind === 'M20' && wrong.at === order.at) return undefined
  return { wrongKind: wrong.kind, wrongAt: wrong.at, why: order.why }
}

type Telling = { readonly kind: MailKind; readonly told: Status; readonly at: number }

function holdOf(
  context: PlanContext,
  registration: Registration,
  { kind, told, at }: Telling,
): Verdict | undefined {
  if (isMovedBack(registration.status, told))
    return { handling: '止めている', reason: { tag: 'moved-back', told } }
  const meeting = context.meetings.get(registration.meetingId)
  return kind === 'M04' && meeting ? offerHold(context, meeting, at) : undefined
}

const order: readonly Status[] = ['受付', 'キャンセル待ち', '繰上げ打診中', '参加決定']

/** Who knows of a decision is not told less by itself: a restored sheet, or a slip of the hand. */
function isMovedBack(status: Status, told: Status): boolean {
  if (told === '参加決定' && status === '見送り') return true
  return order.includes(status) && order.indexOf(status) < order.indexOf(told)
}

/** What a person decided at the panel is approved there; in cells the kind's 送り方 decides. */
function needsApproval(context: PlanContext, kind: MailKind, seen: Seen): boolean {
  const isDecidedAtPanel = seen.by === 'panel' && !mailKinds[kind].asksAlways
  return !isDecidedAtPanel && context.modes.get(kind) === '確認してから'
}

/** No state mail for a meeting that is unknown, over or off, nor to who has left. */
function suppression(
  context: PlanContext,
  { values }: RegistrationRow,
  { kind, at }: { readonly kind: MailKind; readonly at: number },
): PlanReason | undefined {
  const meeting = context.meetings.get(values.meetingId)
  if (!meeting) return { tag: 'meeting-unknown', meetingId: values.meetingId }
  if (meeting.status === '開催済' || isPast(meeting, context.now)) return { tag: 'meeting-over' }
  if (meeting.status === '中止') return { tag: 'meeting-off', status: meeting.status }
  const tellsOfComing = values.status === '参加決定' || kind === 'M04'
  if (meeting.status === '延期' && tellsOfComing && kind !== 'M20')
    return { tag: 'meeting-off', status: meeting.status }
  // The offices open again only after it: the forecast must not promise what cannot go.
  if (isPast(meeting, at)) return { tag: 'lapsed' }
  // M07 tells whoever left of what it ended.
  if (hasLeft(context, values)) return { tag: 'withdrawn' }
  return undefined
}
