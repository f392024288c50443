import type { PersonDraft } from '../name/person-draft.ts'
import { isSamePerson, nameOf } from '../name/same-person.ts'
import { isGone } from '../prose/exchange-rules.ts'
import type { RosterFacts } from './choose-roster.ts'
import type { People } from './gather-people.ts'
import { listedSelf } from './listed-self.ts'

export type Settled = {
  readonly people: readonly PersonDraft[]
  /** Whether all of them leave or stay away. */
  readonly gone: 'all' | 'no'
}

/** Who of those named takes part, leaves or comes instead, from what is said of all of them together. */
export function settleRoles(facts: RosterFacts, named: readonly PersonDraft[]): Settled {
  const { people, movesAway, othersStay } = facts
  const exchanged = withSubstitute(
    facts,
    movesAway === 'yes' ? withLeavingSelf(facts, named) : named,
  )
  const applied = onlySender(facts, firstApplied(facts, withoutLater(facts, exchanged)))
  return onlyLeaving(
    people,
    othersStay === 'yes' ? applied : withoutAbsentSelf(people.self, applied),
  )
}

/** 「課長の松本は都合がつきません。私だけ参加でお願いします」: of the other nothing was ever asked. */
function onlySender(
  { alone, people: { self } }: RosterFacts,
  listed: readonly PersonDraft[],
): readonly PersonDraft[] {
  const isOwn = (draft: PersonDraft): boolean => isSamePerson(draft, self)
  const away = listed.filter((draft) => draft.role === 'leaving' && !isOwn(draft))
  const hadSeat = away.some(({ fields }) => /欠席/u.test(fields.name?.evidence.quote ?? ''))
  if (!alone || away.length === 0 || hadSeat || nameOf(self) === '') return listed
  const others = listed.filter((draft) => !away.includes(draft))
  return others.some(isOwn) ? others : [{ ...self, role: 'participant' }, ...others]
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

/**
 * Whoever hands over, moves away or cannot come, and writes so, is the one who leaves: unless the letter speaks
 * of a third person, who may be meant.
 */
function withLeavingSelf(
  { people, third }: RosterFacts,
  listed: readonly PersonDraft[],
): readonly PersonDraft[] {
  const comes = listed.some(({ role }) => role === 'incoming')
  const leaves = listed.some(({ role }) => role === 'leaving')
  const known = listedSelf(people.self, listed) !== undefined
  return comes && !leaves && !known && nameOf(people.self) !== '' && !third()
    ? [{ ...people.self, role: 'leaving' }, ...listed]
    : listed
}

/**
 * Who leaves without anybody coming instead is who the mail is about: the others take part as before. But a
 * form that names who comes speaks for itself, and of whom the letter tells that he is gone, it tells by the way.
 */
function onlyLeaving({ filled }: People, listed: readonly PersonDraft[]): Settled {
  const leaving = listed.filter(({ role }) => role === 'leaving')
  if (leaving.length === 0 || listed.some(({ role }) => role === 'incoming'))
    return { people: listed, gone: 'no' }
  const isFilled = (draft: PersonDraft): boolean => filled.some((one) => isSamePerson(one, draft))
  const coming = listed.filter((draft) => draft.role === 'participant' && isFilled(draft))
  return coming.length > 0 && !leaving.some(isFilled)
    ? { people: coming, gone: 'no' }
    : {
        people: leaving.map((draft): PersonDraft => ({ ...draft, role: 'participant' })),
        gone: leaving.every(({ fields }) => isGone.test(fields.name?.evidence.quote ?? ''))
          ? 'all'
          : 'no',
      }
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

/** 「後任は財前です。入会については本人から改めてご連絡いたします」: she has not applied. */
function withoutLater(
  { appliesLater }: RosterFacts,
  listed: readonly PersonDraft[],
): readonly PersonDraft[] {
  const leaves = listed.some(({ role }) => role === 'leaving')
  return appliesLater && leaves ? listed.filter(({ role }) => role !== 'incoming') : listed
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
