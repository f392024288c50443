import type { PersonDraft } from '../name/person-draft.ts'
import { nameOf } from '../name/same-person.ts'
import { readProsePeople } from '../prose/read-prose-people.ts'
import { isFamilyName } from '../words/family-names.ts'

/** 近藤 of 「近藤大地」 and of 「近藤 大地」. */
export function familyOf(name: string): string {
  const begins = [3, 2].map((length) => name.slice(0, length)).find(isFamilyName)
  return name.split(' ', 1)[0] === name ? (begins ?? name) : (name.split(' ', 1)[0] ?? name)
}

/** Full names that the mail gives elsewhere, and the family names that they begin with. */
function knownNames(drafts: readonly PersonDraft[]): ReadonlySet<string> {
  return new Set(
    drafts
      .map(nameOf)
      .filter((name) => name !== '')
      .flatMap((name) => [name.replace(/\s/g, ''), familyOf(name)]),
  )
}

/** In how many sentences somebody is named. */
const stands = (name: string, sentences: readonly string[]): number =>
  sentences.filter((sentence) => sentence.replace(/\s/g, '').includes(name)).length

/** Of whom one sentence gives the full name, the others give the family name. */
export function readNamedTwice(
  sentences: readonly string[],
  named: readonly PersonDraft[],
  subject: string,
): ReturnType<typeof readProsePeople> {
  const known = knownNames(named)
  const first = readProsePeople(sentences, known, subject)
  const more = knownNames([...named, ...first.people])
  // 「後任の私が」 says something of whoever is named beside it.
  const isNamedAgain =
    first.self === 'incoming' ||
    [...more].some((name) => !known.has(name) && stands(name, sentences) > 1)
  return isNamedAgain ? readProsePeople(sentences, more, subject) : first
}
