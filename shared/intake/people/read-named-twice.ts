import type { PersonDraft } from '../name/person-draft.ts'
import { nameOf } from '../name/same-person.ts'
import { readProsePeople } from '../prose/read-prose-people.ts'

/** Full names that the mail gives elsewhere, and the family names that they begin with. */
function knownNames(drafts: readonly PersonDraft[]): ReadonlySet<string> {
  return new Set(
    drafts.flatMap((draft) => {
      const name = nameOf(draft)
      return name === '' ? [] : [name.replace(/\s/g, ''), name.split(' ')[0] ?? name]
    }),
  )
}

/** Of whom one sentence gives the full name, the others give the family name. */
export function readNamedTwice(
  sentences: readonly string[],
  named: readonly PersonDraft[],
  subject: string,
): ReturnType<typeof readProsePeople> {
  const known = knownNames(named)
  const first = readProsePeople(sentences, known, subject)
  const more = knownNames([...named, ...first.people])
  return more.size > known.size ? readProsePeople(sentences, more, subject) : first
}
