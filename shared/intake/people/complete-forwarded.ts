import { splitQuotes } from '../letter/split-quotes.ts'
import { parsePerson } from '../name/parse-person.ts'
import { type PersonDraft, setField } from '../name/person-draft.ts'
import { isPartOfName } from '../name/person-name.ts'
import { isSamePerson, nameOf } from '../name/same-person.ts'
import { readSignature } from '../prose/read-signature.ts'
import { spellOutNames } from '../prose/spelled-out.ts'
import { domainOf } from '../text/find-addresses.ts'
import { splitSignature } from '../text/split-signature.ts'

/** What he wrote himself, above the mail that he answered. */
function writtenIn(lines: readonly string[]): readonly string[] {
  const { own } = splitQuotes(lines.join('\n'))
  const below = own.findIndex((line) => /^\s*(?:From|差出人|送信者) ?:/iu.test(line))
  return below < 0 ? own : own.slice(0, below)
}

/**
 * 「下のとおり部下から回答がありましたので、堀之上を参加させます」 above the mail of 堀之上 亮一: he is known by
 * the head and the signature of what he wrote.
 */
export function completeForwarded(
  people: readonly PersonDraft[],
  quoted: readonly string[],
  sender: string,
): void {
  const { inner } = people.length === 0 ? { inner: null } : splitQuotes(quoted.join('\n'))
  if (!inner?.from) return
  // 「久保 友香さんが代わってくれるそうです」, in what a colleague wrote.
  if (domainOf(inner.from.address) === domainOf(sender)) spellOutNames(people, inner.lines)
  const { name: words, address } = inner.from
  const { name, rest } = parsePerson(words, 'labelled')
  const [person, ...more] = people.filter((one) => isPartOfName(nameOf(one), name))
  if (name === '' || rest.length > 0 || !person || more.length > 0) return
  const evidence = {
    source: 'quoted',
    quote: quoted.find((line) => line.includes(words)) ?? '',
  } as const
  if (nameOf(person) !== name) person.fields.name = { value: name, evidence }
  setField(person, 'email', { value: address, evidence })
  const signed = readSignature(splitSignature(writtenIn(inner.lines)).signature, name, address)
  if (!isSamePerson(signed, person)) return
  if (person.phones.length === 0) person.phones.push(...signed.phones)
  for (const field of ['kana', 'department', 'title'] as const)
    if (signed.fields[field])
      setField(person, field, { value: signed.fields[field].value, evidence })
}
