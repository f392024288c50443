import type { PersonDraft } from '../name/person-draft.ts'
import { isSamePerson, nameOf } from '../name/same-person.ts'

/** A sender whose name is only in Latin letters is the one person listed. */
export function listedSelf(
  self: PersonDraft,
  listed: readonly PersonDraft[],
): PersonDraft | undefined {
  const same = listed.find((draft) => isSamePerson(draft, self))
  const latin = /^[\x20-\x7e]+$/.test(nameOf(self))
  return same ?? (latin && listed.length === 1 ? listed[0] : undefined)
}
