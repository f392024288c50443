import { parsePerson } from '../name/parse-person.ts'
import { newDraft, type PersonDraft, setField } from '../name/person-draft.ts'
import { nameBegins } from '../name/person-name.ts'
import { isSamePerson, nameOf } from '../name/same-person.ts'
import { isTitle } from '../words/job-titles.ts'

/** 「課長の直通は」: the one of that title. */
function titled(words: string, people: readonly PersonDraft[]): PersonDraft | undefined {
  const same = people.filter(({ fields }) => fields.title?.value === words)
  return same.length === 1 ? same[0] : undefined
}

/** 「本人のアドレス」: of whom else the letter speaks. */
function himself(people: readonly PersonDraft[]): PersonDraft | undefined {
  const [, other, ...more] = people
  return more.length === 0 ? other : undefined
}

/** Of whom a sentence speaks by name, by title or as 本人, of those who are named elsewhere. */
export function knownPerson(
  words: string,
  people: readonly PersonDraft[],
): PersonDraft | undefined {
  if (/^(?:ご?本人|同人)$/u.test(words)) return himself(people)
  if (isTitle(words)) return titled(words, people)
  // 「担当の神」, of 神 結衣: what is the name of nobody else may be his.
  const [family, ...more] =
    words === '' ? [] : people.filter((person) => nameBegins(nameOf(person)) === words)
  if (family && more.length === 0) return family
  const { name, rest } = parsePerson(words, 'labelled')
  if (name === '' || rest.length > 0) return undefined
  const probe = newDraft('participant')
  setField(probe, 'name', { value: name, evidence: { source: 'body', quote: words } })
  const same = people.filter((person) => isSamePerson(person, probe))
  return same.length === 1 ? same[0] : undefined
}
