import type { Registration } from '../../book/tabs/registrations.ts'
import { err, ok, type Result } from '../../result.ts'
import { changeByHand, type Deed, insertByHand } from '../deed/change-by-hand.ts'
import type { DeedFault } from '../deed/deed-fault.ts'
import type { Draft } from '../deed/draft.ts'
import { giveNumber } from '../row/numbering.ts'
import { findMember } from '../row/person.ts'
import { cleanPerson, colleagueOf, type EnteredPerson, enterPerson } from './enter-person.ts'
import type { RegistrationRow } from './register-participation.ts'

/** States that hold a seat or wait for one. */
export const openStates: readonly Registration['status'][] = [
  '受付',
  '参加決定',
  'キャンセル待ち',
  '繰上げ打診中',
]

export type Substituted = { readonly draft: Draft; readonly registrationId: string }

/** A colleague comes instead: a new row with 交代元 keeps the seat, the state and the group; the old one ends. */
export function substitute(
  draft: Draft,
  given: {
    readonly registrationId: string
    readonly person: EnteredPerson
    readonly contact: Registration['contact']
    readonly who: string
  },
): Result<Substituted, DeedFault> {
  const clean = cleanPerson(given.person)
  if (!clean.ok) return clean
  const row = draft.book.registrations.rows.find(
    ({ values }) => values.registrationId === given.registrationId,
  )
  if (!row || given.registrationId === '') return err({ tag: 'row-gone', id: given.registrationId })
  const person = colleagueOf(clean.value, row.values)
  const known = findMember(draft.book, person)
  if (known && known.values.memberId === row.values.memberId)
    return err({ tag: 'same-person', name: known.values.name })
  const deed = { who: given.who, action: '交代' }
  const entered = enterPerson(draft, { person, values: {}, deed })
  return handOver(entered.draft, {
    row,
    person,
    memberId: entered.memberId,
    contact: given.contact,
    deed,
  })
}

type HandOver = {
  readonly row: RegistrationRow
  readonly person: EnteredPerson
  readonly memberId: string
  readonly contact: Registration['contact']
  readonly deed: Deed
}

/** One registration passes to a person who stands in 名簿 already. */
export function handOver(draft: Draft, given: HandOver): Result<Substituted, DeedFault> {
  const { row, memberId, deed } = given
  const { registrationId, meetingId, status } = row.values
  if (!openStates.includes(status)) return err({ tag: 'wrong-state', status })
  const own = draft.book.registrations.rows.find(
    ({ values }) => values.memberId === memberId && values.meetingId === meetingId,
  )
  if (own && openStates.includes(own.values.status))
    return err({ tag: 'already-registered', registrationId: own.values.registrationId })
  const values = successorValues(draft, given)
  const ended = changeByHand(
    draft,
    {
      tab: 'registrations',
      id: registrationId,
      values: { status: 'キャンセル', reason: '交代', contact: '', waitingRank: null },
    },
    deed,
  )
  // Person × meeting is unique: who had cancelled comes back in the row they have.
  if (own) {
    const id = own.values.registrationId
    const change = { tab: 'registrations', id, values } as const
    return ok({ draft: changeByHand(ended, change, deed), registrationId: id })
  }
  const { id, numbering } = giveNumber(ended.numbering, {
    book: ended.book,
    scope: meetingId,
    person: given.person,
  })
  const made = insertByHand(
    { ...ended, numbering },
    { tab: 'registrations', id, values: { ...values, registrationId: id, meetingId, memberId } },
    deed,
  )
  return ok({ draft: made, registrationId: id })
}

function successorValues(draft: Draft, given: HandOver): Partial<Registration> {
  const { row, person, contact, deed } = given
  const old = row.values
  return {
    municipality: person.municipality,
    department: person.department,
    title: person.title,
    name: person.name,
    role: old.role,
    status: old.status,
    reason: '',
    group: old.group,
    attendance: '未',
    contact,
    waitingRank: old.waitingRank,
    replyBy: old.replyBy,
    officialNotice: old.officialNotice === '発行済' ? '要' : old.officialNotice,
    substituteFor: old.registrationId,
    // The place in the waiting list is the municipality's, not the person's.
    appliedAt: old.appliedAt ?? draft.now,
    ...(old.status === '参加決定' && { decidedAt: draft.now, decidedBy: deed.who }),
  }
}
