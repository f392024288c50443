import type { IntakeContext } from '../application.ts'
import type { Sender } from '../letter/choose-sender.ts'
import { type PersonDraft, setField } from '../name/person-draft.ts'
import { absorb, isSamePerson, nameOf } from '../name/same-person.ts'
import { domainOf } from '../text/find-addresses.ts'
import { squeeze } from '../text/fold-text.ts'
import type { People } from './gather-people.ts'
import { listedSelf } from './listed-self.ts'
import { type Settled, settleRoles } from './settle-roles.ts'
import type { Doubt } from './weigh-sender.ts'

export type RosterFacts = {
  readonly people: People
  readonly context: IntakeContext
  readonly sender: Sender
  /** The sender says that he cannot come, moves or leaves. */
  readonly movesAway: 'yes' | 'no'
  /** Others who are named come as they were to come before. */
  readonly othersStay: 'yes' | 'no'
  /** The sender says that he writes for others and does not take part. */
  readonly forOthers: 'yes' | 'no'
  /** How surely the sender comes, asked where nobody else could be read. */
  readonly doubt: () => Doubt
  /** Whether the letter speaks of somebody besides the sender and those who were read. */
  readonly third: () => boolean
  /** Somebody comes in the place of somebody. */
  readonly replaces: 'yes' | 'no'
  /** The sender comes alone of those who might have. */
  readonly alone: boolean
  /** Who succeeds is to apply himself. */
  readonly appliesLater: boolean
  /** The mail answers an invitation: nobody had applied yet. */
  readonly invited: 'yes' | 'no'
}

/** The secretariat's and the guests' names come back in every quoted notice (DOMAIN §7). */
function isKnownOther(draft: PersonDraft, context: IntakeContext): boolean {
  const name = squeeze(nameOf(draft))
  return [...context.secretariat, ...context.guests].some(
    // 「ローカル・インテグレーター 吉田和史」 as well.
    (other) => other !== '' && name.endsWith(squeeze(other.normalize('NFKC'))),
  )
}

/** The secretariat's own notes of a telephone call: whoever writes them does not take part. */
function isOurs(self: PersonDraft, { context, sender }: RosterFacts): boolean {
  const ours = domainOf(context.mailbox)
  return (
    isKnownOther(self, { ...context, guests: [] }) ||
    (ours !== '' && sender.origin === 'from' && domainOf(sender.address) === ours)
  )
}

/** Telephone and mail at the end of such a note are the caller's. */
function asNoted(
  self: PersonDraft,
  listed: readonly PersonDraft[],
  { mailbox }: IntakeContext,
): readonly PersonDraft[] {
  const [only] = listed
  const email = self.fields.email
  if (!only || listed.length > 1) return listed
  if (email && domainOf(email.value) !== domainOf(mailbox)) setField(only, 'email', email)
  return listed
}

/** Who takes part (or leaves, or comes instead), and who is only to be written to. */
export type Roster = {
  readonly people: readonly PersonDraft[]
  readonly contact: PersonDraft | undefined
  readonly gone: Settled['gone']
}

/** 「渡部健が出席します」 above 「職名：… E-mail：…」: said of him, but for what is the sender's own. */
function fillFromGroup(only: PersonDraft, group: PersonDraft, { sender }: RosterFacts): void {
  for (const field of ['title', 'email'] as const) {
    const found = group.fields[field]
    if (found && found.value !== sender.address) setField(only, field, found)
  }
}

/** A form whose name could not be read, with another title or section than the sender's, is not about him. */
function isOfSomebodyElse(group: PersonDraft, self: PersonDraft): boolean {
  if (nameOf(self) === '') return false
  const differs = (field: 'title' | 'department'): boolean => {
    const [theirs = '', his = ''] = [group, self].map((one) => one.fields[field]?.value)
    return theirs !== '' && his !== '' && !theirs.includes(his) && !his.includes(theirs)
  }
  return differs('title') || differs('department')
}

/** 「取りまとめて申し込みます」 above a list that gives the sender's own address beside the others'. */
const isListed = (draft: PersonDraft, { people, sender }: RosterFacts): boolean =>
  people.filled.length > 1 &&
  people.filled.some(
    (one) => isSamePerson(one, draft) && one.fields.email?.value === sender.address,
  )

/** Decides from everybody named who the mail is about. */
export function chooseRoster(facts: RosterFacts): Roster {
  const { people, context, movesAway, forOthers } = facts
  const named = people.listed.filter(
    (draft) =>
      !isKnownOther(draft, context) &&
      (forOthers === 'no' ||
        draft.role === 'leaving' ||
        !isSamePerson(draft, people.self) ||
        isListed(draft, facts)),
  )
  const { people: listed, gone } = settleRoles(facts, named)
  if (isOurs(people.self, facts))
    return { people: asNoted(people.self, listed, context), contact: undefined, gone }
  if (listed.length === 0 && forOthers === 'yes' && movesAway === 'no')
    return { people: [], contact: people.self, gone }
  if (listed.length === 0 && facts.doubt() === 'torn')
    return { people: [], contact: people.self, gone }
  // 「担当：中嶋」 in a form whose name of the participant is not there.
  const isNamedContact = people.contacts.some((draft) => isSamePerson(draft, people.self))
  if (listed.length === 0 && isNamedContact && people.group.fields.title)
    return { people: [people.group], contact: people.self, gone }
  if (listed.length === 0 && isOfSomebodyElse(people.group, people.self))
    return { people: [people.group], contact: people.self, gone }
  if (listed.length === 0) {
    absorb(people.self, people.group)
    const contact = people.contacts.find((draft) => nameOf(draft) !== '')
    const isSelf = contact && (nameOf(people.self) === '' || isSamePerson(contact, people.self))
    if (contact && isSelf) absorb(people.self, contact)
    if (nameOf(people.self) === '' && people.nameless !== '')
      setField(people.self, 'title', {
        value: people.nameless,
        evidence: { source: 'body', quote: people.nameless },
      })
    return { people: [people.self], contact: isSelf ? undefined : contact, gone }
  }
  const own = forOthers === 'yes' ? undefined : listedSelf(people.self, listed)
  if (own) absorb(own, people.self)
  const [only] = listed
  if (only && listed.length === 1 && !own) fillFromGroup(only, people.group, facts)
  // 「役職　係長」 above 「参加者名　谷本 圭吾」
  else if (only && listed.length === 1 && people.group.fields.title)
    setField(only, 'title', people.group.fields.title)
  const contact = people.contacts.find(
    (draft) => !listed.some((other) => isSamePerson(other, draft)),
  )
  return {
    people: listed,
    contact: contact ?? (own || nameOf(people.self) === '' ? undefined : people.self),
    gone,
  }
}
