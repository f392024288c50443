import { type PersonDraft, setField } from './person-draft.ts'
import { isPartOfName } from './person-name.ts'

export function nameOf(draft: PersonDraft): string {
  return draft.fields.name?.value ?? ''
}

/** Same person when one name is the beginning of the other. */
export function isSamePerson(a: PersonDraft, b: PersonDraft): boolean {
  if (a === b) return true
  const [x, y] = [nameOf(a), nameOf(b)]
  return x !== '' && y !== '' && (isPartOfName(x, y) || isPartOfName(y, x))
}

/** Adds what `other` knows; the fuller name wins, everything else stays as first found. */
export function absorb(into: PersonDraft, other: PersonDraft): void {
  if (into === other) return
  const before = into.fields.name
  for (const [field, found] of Object.entries(other.fields))
    setField(into, field as keyof PersonDraft['fields'], found)
  const theirs = other.fields.name
  if (
    before &&
    theirs &&
    before.value.length < theirs.value.length &&
    isPartOfName(before.value, theirs.value)
  )
    into.fields.name = theirs
  if (other.body) into.body ??= other.body
  if (other.jointBody) into.jointBody ??= other.jointBody
  if (other.organisation) into.organisation ??= other.organisation
  for (const phone of other.phones)
    if (!into.phones.some(({ number }) => number === phone.number)) into.phones.push(phone)
}
