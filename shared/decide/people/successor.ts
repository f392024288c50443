import type { Member } from '../../book/tabs/roster.ts'
import { err, ok, type Result } from '../../result.ts'
import type { DeedFault } from '../deed/deed-fault.ts'
import type { Draft } from '../deed/draft.ts'
import { findMember } from '../row/person.ts'
import { cleanPerson, colleagueOf, type EnteredPerson, enterPerson } from './enter-person.ts'
import { membership } from './join.ts'
import { cancelFor, comingRegistrations, markAsLeft } from './leave.ts'
import { handOver } from './substitute.ts'

export type Succession = {
  readonly memberId: string
  readonly person: EnteredPerson
  readonly changedOn: string
  /** What the predecessor is down for goes over to the successor, or is cancelled. */
  readonly registrations: 'hand-over' | 'cancel'
  readonly contact: Member['contact']
  readonly who: string
}

export type Succeeded = { readonly draft: Draft; readonly memberId: string }

/** 異動 in one step (R10): the predecessor leaves, the successor takes membership, seats and the link 後任. */
export function succeed(draft: Draft, succession: Succession): Result<Succeeded, DeedFault> {
  const clean = cleanPerson(succession.person)
  if (!clean.ok) return clean
  const old = draft.book.roster.rows.find(
    ({ values }) => values.memberId === succession.memberId,
  )?.values
  if (!old || succession.memberId === '') return err({ tag: 'row-gone', id: succession.memberId })
  const person = colleagueOf(clean.value, old)
  const known = findMember(draft.book, person)
  if (known?.values.memberId === old.memberId) return err({ tag: 'same-person', name: old.name })
  const deed = { who: succession.who, action: '後任' }
  const isJoining = old.category === '会員' && known?.values.category !== '会員'
  const entered = enterPerson(draft, {
    person,
    values: {
      ...(isJoining && {
        ...membership(succession.changedOn, '後任'),
        contact: succession.contact,
      }),
    },
    deed,
  })
  const leaving = { ...succession, leftOn: succession.changedOn, because: '異動' }
  const left = markAsLeft(entered.draft, { ...leaving, successor: entered.memberId }, deed)
  if (!left.ok) return left
  let next = left.value
  for (const row of comingRegistrations(draft.book, old.memberId, draft.now)) {
    const handed =
      succession.registrations === 'hand-over'
        ? handOver(next, {
            row,
            person,
            memberId: entered.memberId,
            contact: succession.contact,
            deed,
          })
        : undefined
    // Where the successor is down already, the predecessor's seat is free.
    next = handed?.ok ? handed.value.draft : cancelFor(next, row, deed)
  }
  return ok({ draft: next, memberId: entered.memberId })
}
