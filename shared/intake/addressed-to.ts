import { parsePerson } from './parse-person.ts'
import type { PersonDraft } from './person-draft.ts'
import { isPartOfName } from './person-name.ts'
import { nameOf } from './same-person.ts'

const honoured = /^(\S{1,6}(?: \S{1,6})?) ?様$/u

/** 「藤本 加奈 様」 at the head of our mail that is answered: the full name of who signs 藤本. */
export function nameAddressed(quoted: readonly string[]): string {
  const lines = quoted.slice(0, 24)
  const at = lines.findIndex((line) => honoured.test(line.trim()))
  const greets = lines
    .slice(at + 1, at + 5)
    .some((line) => /お世話になっております|事務局/u.test(line))
  const name = at < 0 || !greets ? '' : (honoured.exec((lines[at] ?? '').trim())?.[1] ?? '')
  const read = parsePerson(name, 'labelled')
  return read.rest.length === 0 ? read.name : ''
}

/** 「藤本」, 「藤本です」, 「藤本と申します」 */
const isSaidAs = (words: string, family: string): boolean =>
  words.startsWith(family) && /^(?:$|です|と申)/u.test(words.slice(family.length))

/** Gives the sender the name by which we addressed him, where what he writes himself begins with it. */
export function absorbAddressed(
  self: PersonDraft,
  { own, quoted }: { readonly own: readonly string[]; readonly quoted: readonly string[] },
): void {
  const full = nameAddressed(quoted)
  const family = full.split(' ')[0] ?? ''
  if (full === '' || family === full) return
  const before = nameOf(self)
  const signs = own.some((line) =>
    line.split(/[\s。、の]/u).some((words) => isSaidAs(words, family)),
  )
  const isHis = before === '' ? signs : before !== full && isPartOfName(before, full)
  if (isHis) self.fields.name = { value: full, evidence: { source: 'quoted', quote: `${full} 様` } }
}
