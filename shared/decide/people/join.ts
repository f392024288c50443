import type { Member } from '../../book/tabs/roster.ts'
import { err, ok, type Result } from '../../result.ts'
import { isDate } from '../../time/japan-date.ts'
import type { DeedFault } from '../deed/deed-fault.ts'
import type { Draft } from '../deed/draft.ts'
import { findMember } from '../row/person.ts'
import { cleanPerson, type EnteredPerson, enterPerson } from './enter-person.ts'

export type Joined = { readonly draft: Draft; readonly memberId: string }

/** A person becomes 会員, new in 名簿 or known there; joining is possible at any time (R8). */
export function join(
  draft: Draft,
  joining: {
    readonly person: EnteredPerson
    readonly joinedOn: string
    /** メール, 電話, 会場 … */
    readonly joinedBy: string
    /** 送る: the welcome goes, for from cells it is never sent by itself. */
    readonly contact: Member['contact']
    readonly who: string
  },
): Result<Joined, DeedFault> {
  const { joinedOn, joinedBy, contact, who } = joining
  const person = cleanPerson(joining.person)
  if (!person.ok) return person
  if (!isDate(joinedOn)) return err({ tag: 'bad-date', text: joinedOn })
  const known = findMember(draft.book, person.value)
  if (known?.values.category === '会員')
    return err({ tag: 'wrong-category', category: known.values.category })
  const values = { ...membership(joinedOn, joinedBy), contact }
  const deed = { who, action: '入会' }
  return ok(enterPerson(draft, { person: person.value, values, deed }))
}

export const membership = (joinedOn: string, joinedBy: string): Partial<Member> => ({
  category: '会員',
  joinedOn,
  joinedBy,
  leftOn: '',
  leftBecause: '',
  eraseOn: '',
})
