import type { Evidence } from '../application.ts'
import { fillPerson } from '../form/fill-draft.ts'
import { parsePerson } from '../name/parse-person.ts'
import { newDraft, type PersonDraft } from '../name/person-draft.ts'
import { isPartOfName, nameBegins } from '../name/person-name.ts'
import { absorb, isSamePerson, nameOf } from '../name/same-person.ts'

const honoured = /^(\S{1,6}(?: \S{1,6})?) ?様$/u

/** 「島根県飯南町／政策課　課長／深田 詩織 様」 at the head of our mail that is answered: whom we wrote to. */
export function readAddressees(quoted: readonly string[]): readonly PersonDraft[] {
  const lines = quoted.slice(0, 24).map((line) => line.trim())
  const first = lines.findIndex((line) => honoured.test(line))
  const behind = lines.slice(first).findIndex((line) => !honoured.test(line))
  const end = behind < 0 ? lines.length : first + behind
  const greets = lines
    .slice(end, end + 5)
    .some((line) => /お世話になっております|事務局/u.test(line))
  if (first < 0 || !greets) return []
  const office = newDraft('participant')
  for (const line of lines.slice(Math.max(0, first - 3), first)) {
    const read = parsePerson(line)
    if (read.rest.length === 0 && read.name === '')
      fillPerson(office, read, { source: 'quoted', quote: line })
  }
  return lines.slice(first, end).flatMap((line) => {
    const read = parsePerson(honoured.exec(line)?.[1] ?? '', 'labelled')
    if (read.rest.length > 0 || read.name === '') return []
    const evidence: Evidence = { source: 'quoted', quote: line }
    const draft = newDraft('participant')
    fillPerson(draft, read, evidence)
    // What stands above several is said of the first.
    if (first + 1 === end) absorb(draft, office)
    else if (office.body) draft.body = office.body
    return [draft]
  })
}

/** 「藤本」, 「藤本です」, 「藤本と申します」 */
const isSaidAs = (words: string, family: string): boolean =>
  words.startsWith(family) && /^(?:$|です|と申)/u.test(words.slice(family.length))

/** Gives the sender the name and office by which we addressed him, where he calls himself so. */
export function absorbAddressed(
  self: PersonDraft,
  own: readonly string[],
  addressees: readonly PersonDraft[],
): void {
  for (const addressee of addressees) {
    const full = nameOf(addressee)
    const family = nameBegins(full)
    const before = nameOf(self)
    const signs = own.some((line) =>
      line.split(/[\s。、の]/u).some((words) => isSaidAs(words, family)),
    )
    const isHis = before === '' ? signs : isPartOfName(before, full)
    if (family === full || !isHis) continue
    if (before !== full && addressee.fields.name) self.fields.name = addressee.fields.name
    if (addressee.body) self.body ??= addressee.body
    return
  }
}

/** Somebody else than we wrote to answers for him: 「課長の温水に確認しましたところ」. */
export function answeredFor(
  self: PersonDraft,
  own: readonly string[],
  addressees: readonly PersonDraft[],
): readonly PersonDraft[] {
  if (addressees.some((addressee) => isSamePerson(addressee, self))) return []
  // 「三好に届いたものですが、私も参加できますか」
  const words = own
    .join('\n')
    .replace(/\s/g, '')
    .replace(/[^。、\n]{1,8}(?:宛て?|あて)?(?:に|へ|で)(?:届|来|送|頂|いただ|まいり|参り)/gu, '')
  return addressees.filter((addressee) =>
    new RegExp(`${nameBegins(nameOf(addressee))}(?!様|さま)`, 'u').test(words),
  )
}
