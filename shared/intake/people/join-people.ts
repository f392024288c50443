import type { PersonDraft } from '../name/person-draft.ts'
import { absorb, isSamePerson } from '../name/same-person.ts'

/** One draft a person; a role that a sentence gives (後任, 代わり) stands over a plain listing. */
export function joinPeople(drafts: readonly PersonDraft[]): PersonDraft[] {
  const joined: PersonDraft[] = []
  for (const draft of drafts) {
    const at = joined.findIndex((other) => isSamePerson(other, draft))
    const known = joined[at]
    if (!known) joined.push(draft)
    else {
      absorb(known, draft)
      // Named before the change and after it: he stays.
      if (known.role === 'leaving' && draft.role === 'incoming')
        joined[at] = { ...known, role: 'participant' }
      if (known.role === 'participant' && draft.role !== 'self')
        joined[at] = { ...known, role: draft.role }
    }
  }
  return joined
}
