import type { PersonDraft } from '../name/person-draft.ts'
import { isSamePerson, nameOf } from '../name/same-person.ts'
import type { RosterFacts } from './choose-roster.ts'
import type { People } from './gather-people.ts'
import { listedSelf } from './listed-self.ts'

/** Who of those named takes part, leaves or comes instead, from what is said of all of them together. */
export function settleRoles(
  facts: RosterFacts,
  named: readonly PersonDraft[],
): readonly PersonDraft[] {
  const { people, movesAway, othersStay } = facts
  const exchanged = withSubstitute(
    facts,
    movesAway === 'yes' ? withLeavingSelf(people, named) : named,
  )
  const applied = firstApplied(facts, exchanged)
  return onlyLeaving(
    people,
    othersStay === 'yes' ? applied : withoutAbsentSelf(people.self, applied),
  )
}

/** 「私が出席できなくなりました。代わりに同じ課の者が」 above one line with a name: he comes instead. */
function withSubstitute(
  { replaces, othersStay }: RosterFacts,
  listed: readonly PersonDraft[],
): readonly PersonDraft[] {
  const goes = listed.some(({ role }) => role === 'leaving')
  const others = listed.filter(({ role }) => role !== 'leaving')
  if (replaces === 'no' || othersStay === 'yes' || !goes || others.length !== 1) return listed
  return listed.map(
    (draft): PersonDraft => (others.includes(draft) ? { ...draft, role: 'incoming' } : draft),
  )
}

/** Whoever hands over, moves away or cannot come, and writes so, is the one who leaves. */
function withLeavingSelf(people: People, listed: readonly PersonDraft[]): readonly PersonDraft[] {
  const comes = listed.some(({ role }) => role === 'incoming')
  const leaves = listed.some(({ role }) => role === 'leaving')
  const known = listedSelf(people.self, listed) !== undefined
  return comes && !leaves && !known && nameOf(people.self) !== ''
    ? [{ ...people.self, role: 'leaving' }, ...listed]
    : listed
}

/**
 * Who leaves without anybody coming instead is who the mail is about: the others take part as before. But a
 * form that names who comes speaks for itself, and of whom the letter tells that he is gone, it tells by the way.
 */
function onlyLeaving({ filled }: People, listed: readonly PersonDraft[]): readonly PersonDraft[] {
  const leaving = listed.filter(({ role }) => role === 'leaving')
  if (leaving.length === 0 || listed.some(({ role }) => role === 'incoming')) return listed
  const isFilled = (draft: PersonDraft): boolean => filled.some((one) => isSamePerson(one, draft))
  const coming = listed.filter((draft) => draft.role === 'participant' && isFilled(draft))
  return coming.length > 0 && !leaving.some(isFilled)
    ? coming
    : leaving.map((draft): PersonDraft => ({ ...draft, role: 'participant' }))
}

/** 「私は欠席しますが、主事の田中が出席します」: the sender was never to come. */
function withoutAbsentSelf(
  self: PersonDraft,
  listed: readonly PersonDraft[],
): readonly PersonDraft[] {
  const comes = listed.some(({ role }) => role === 'participant')
  const swaps = listed.some(({ role }) => role === 'incoming')
  return comes && !swaps
    ? listed.filter((draft) => draft.role !== 'leaving' || !isSamePerson(draft, self))
    : listed
}

/** 「第2回は私に代えて国分が参加します」 below our invitation: he applies for her, and had no seat himself. */
function firstApplied(
  { people: { self }, invited }: RosterFacts,
  listed: readonly PersonDraft[],
): readonly PersonDraft[] {
  if (invited === 'no') return listed
  return listed
    .filter((draft) => draft.role !== 'leaving' || !isSamePerson(draft, self))
    .map(
      (draft): PersonDraft =>
        draft.role === 'incoming' ? { ...draft, role: 'participant' } : draft,
    )
}
