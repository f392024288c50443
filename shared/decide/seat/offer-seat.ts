import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import { err, ok, type Result } from '../../result.ts'
import { isDate, japanDate } from '../../time/japan-date.ts'
import { changeByHand } from '../deed/change-by-hand.ts'
import type { DeedFault } from '../deed/deed-fault.ts'
import type { Draft } from '../deed/draft.ts'
import type { RegistrationRow } from '../people/register-participation.ts'
import { isOverdue } from '../row/reply-deadline.ts'
import { rankWaiting, seatsAt } from './waiting-list.ts'

type Asked = {
  readonly registrationId: string
  readonly who: string
  /** Over 定員 only after a person was asked. */
  readonly overCapacity?: 'allowed'
}

const action = '繰上げ'

/** Keeps a seat for the next who waits, until 返信期限. */
export function offerSeat(
  draft: Draft,
  offer: Asked & { readonly replyBy: string },
): Result<Draft, DeedFault> {
  if (!isDate(offer.replyBy)) return err({ tag: 'bad-date', text: offer.replyBy })
  const row = waitingRow(draft, offer)
  if (!row.ok) return row
  const { replyBy } = offer
  const date = meetingOf(draft, row.value)?.date ?? ''
  const isLate = date !== '' && replyBy >= date
  if (replyBy < japanDate(draft.now) || isLate) return err({ tag: 'deadline-unfit', replyBy })
  const values = { status: '繰上げ打診中', replyBy } as const
  return ok(settle(draft, row.value, { values, who: offer.who }))
}

/** A seat for somebody who waits, without asking first: short before the meeting, or agreed by telephone. */
export function promote(
  draft: Draft,
  promotion: Asked & { readonly contact: Registration['contact'] },
): Result<Draft, DeedFault> {
  const row = waitingRow(draft, promotion)
  if (!row.ok) return row
  const values = { ...decision(draft, promotion.who), contact: promotion.contact }
  return ok(settle(draft, row.value, { values, who: promotion.who }))
}

export type OfferAnswer = 'accepted' | 'declined' | 'expired'

/** What became of an offer: the seat is taken, or free for the next. Time alone changes nothing (DESIGN law 2). */
export function answerOffer(
  draft: Draft,
  given: {
    readonly registrationId: string
    readonly answer: OfferAnswer
    readonly contact: Registration['contact']
    readonly who: string
  },
): Result<Draft, DeedFault> {
  const row = participantRow(draft, given.registrationId)
  if (!row.ok) return row
  const { status, replyBy } = row.value.values
  if (status !== '繰上げ打診中') return err({ tag: 'wrong-state', status })
  if (given.answer === 'expired' && !isOverdue(row.value.values, draft.now))
    return err({ tag: 'deadline-not-over', replyBy })
  const values: Readonly<Record<OfferAnswer, Partial<Registration>>> = {
    accepted: { ...decision(draft, given.who), contact: given.contact },
    declined: { status: 'キャンセル', reason: '辞退' },
    expired: { status: 'キャンセル', reason: '期限' },
  }
  return ok(settle(draft, row.value, { values: values[given.answer], who: given.who }))
}

const decision = (draft: Draft, who: string): Partial<Registration> => ({
  status: '参加決定',
  reason: '',
  decidedAt: draft.now,
  decidedBy: who,
})

function participantRow(draft: Draft, id: string): Result<RegistrationRow, DeedFault> {
  const row = draft.book.registrations.rows.find(({ values }) => values.registrationId === id)
  if (!row || id === '') return err({ tag: 'row-gone', id })
  const { role } = row.values
  return role === '参加者' ? ok(row) : err({ tag: 'not-a-participant', role })
}

function waitingRow(draft: Draft, asked: Asked): Result<RegistrationRow, DeedFault> {
  const row = participantRow(draft, asked.registrationId)
  if (!row.ok) return row
  const { status, meetingId } = row.value.values
  if (status !== 'キャンセル待ち') return err({ tag: 'wrong-state', status })
  const meeting = meetingOf(draft, row.value)
  if (!meeting) return err({ tag: 'row-gone', id: meetingId })
  const { free, capacity, decided, offered } = seatsAt(draft.book, meeting)
  if (free !== null && free <= 0 && asked.overCapacity !== 'allowed')
    return err({ tag: 'no-seat-left', capacity: capacity ?? 0, taken: decided + offered })
  return row
}

const meetingOf = (draft: Draft, { values }: RegistrationRow): Meeting | undefined =>
  draft.book.meetings.rows.find((row) => row.values.meetingId === values.meetingId)?.values

function settle(
  draft: Draft,
  { values: { registrationId, meetingId } }: RegistrationRow,
  done: { readonly values: Partial<Registration>; readonly who: string },
): Draft {
  const deed = { who: done.who, action }
  const values = { ...done.values, waitingRank: null }
  const change = { tab: 'registrations', id: registrationId, values } as const
  return rankWaiting(changeByHand(draft, change, deed), meetingId, deed)
}
