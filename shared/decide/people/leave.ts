import type { Book } from '../../book/book.ts'
import type { Member } from '../../book/tabs/roster.ts'
import { isPast } from '../../mail/when/is-past.ts'
import { err, ok, type Result } from '../../result.ts'
import { isDate } from '../../time/japan-date.ts'
import { changeByHand, type Deed } from '../deed/change-by-hand.ts'
import { cleanText } from '../deed/clean-text.ts'
import type { DeedFault } from '../deed/deed-fault.ts'
import type { Draft } from '../deed/draft.ts'
import type { RegistrationRow } from './register-participation.ts'
import { openStates } from './substitute.ts'

/** Personal data are kept for a year after the end of the business year (DOMAIN §4, question 8). */
export function eraseDate(leftOn: string): string {
  const [year = 0, month = 0] = leftOn.split('-').map(Number)
  return `${month >= 4 ? year + 2 : year + 1}-03-31`
}

/** Registrations that hold or wait for a seat at a meeting still to come. */
export function comingOnes(book: Book, now: number): readonly RegistrationRow[] {
  const over = new Set(
    book.meetings.rows
      .filter(({ values }) => isPast(values, now) || /^(開催済|中止)$/.test(values.status))
      .map(({ values }) => values.meetingId),
  )
  return book.registrations.rows.filter(
    ({ values }) =>
      values.registrationId !== '' &&
      openStates.includes(values.status) &&
      !over.has(values.meetingId),
  )
}

/** What a person is still down for. */
export const comingRegistrations = (
  book: Book,
  memberId: string,
  now: number,
): readonly RegistrationRow[] =>
  comingOnes(book, now).filter(({ values }) => values.memberId === memberId)

/** Whether nobody else of the body is 会員: with this person the body leaves (R11). */
export function isLastOfBody(book: Book, member: Member): boolean {
  const bodyOf = ({ municipalityCode, municipality }: Member): string =>
    municipalityCode || municipality
  return (
    member.category === '会員' &&
    !book.roster.rows.some(
      ({ values }) =>
        values.memberId !== member.memberId &&
        values.category === '会員' &&
        bodyOf(values) === bodyOf(member),
    )
  )
}

export type Leaving = {
  readonly memberId: string
  readonly leftOn: string
  readonly because: string
  /** `mail`: M07 goes; nothing by itself. */
  readonly telling?: 'mail' | 'nothing'
  readonly who: string
}

/** Leaves the roster's mails at once, and frees every seat to come. */
export function leave(draft: Draft, leaving: Leaving): Result<Draft, DeedFault> {
  const deed = { who: leaving.who, action: '退会' }
  const left = markAsLeft(draft, { ...leaving, successor: '' }, deed)
  if (!left.ok) return left
  const coming = comingRegistrations(draft.book, leaving.memberId, draft.now)
  return ok(coming.reduce((next, row) => cancelFor(next, row, deed), left.value))
}

/** The row of 名簿 alone; it stays until 消去予定日. */
export function markAsLeft(
  draft: Draft,
  leaving: Leaving & { readonly successor: string },
  deed: Deed,
): Result<Draft, DeedFault> {
  const { memberId, leftOn } = leaving
  const member = draft.book.roster.rows.find(({ values }) => values.memberId === memberId)?.values
  if (!member || memberId === '') return err({ tag: 'row-gone', id: memberId })
  if (member.category === '退会') return err({ tag: 'wrong-category', category: member.category })
  if (!isDate(leftOn)) return err({ tag: 'bad-date', text: leftOn })
  const values: Partial<Member> = {
    category: '退会',
    leftOn,
    leftBecause: cleanText(leaving.because),
    eraseOn: eraseDate(leftOn),
    contact: leaving.telling === 'mail' ? '送る' : '',
    ...(leaving.successor !== '' && { successor: leaving.successor }),
  }
  return ok(changeByHand(draft, { tab: 'roster', id: memberId, values }, deed))
}

export function cancelFor(draft: Draft, { values }: RegistrationRow, deed: Deed): Draft {
  return changeByHand(
    draft,
    {
      tab: 'registrations',
      id: values.registrationId,
      values: { status: 'キャンセル', reason: '都合', contact: '', waitingRank: null },
    },
    deed,
  )
}
