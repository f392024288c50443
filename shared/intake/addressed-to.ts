import { parsePerson } from './parse-person.ts'
import type { PersonDraft } from './person-draft.ts'
import { isPartOfName } from './person-name.ts'
import { nameOf } from './same-person.ts'

const honoured = /^(\S{1,6}(?: \S{1,6})?) ?様$/u

type Addressee = { readonly name: string; readonly body: PersonDraft['body'] }

/** 「島根県飯南町／深田 詩織 様」 at the head of our mail that is answered. */
function readAddressee(quoted: readonly string[]): Addressee | undefined {
  const lines = quoted.slice(0, 24).map((line) => line.trim())
  const at = lines.findIndex((line) => honoured.test(line))
  const greets = lines
    .slice(at + 1, at + 5)
    .some((line) => /お世話になっております|事務局/u.test(line))
  const line = lines[at] ?? ''
  const read = parsePerson(honoured.exec(line)?.[1] ?? '', 'labelled')
  if (at < 0 || !greets || read.rest.length > 0 || read.name === '') return undefined
  const quote = lines.slice(Math.max(0, at - 3), at).find((above) => parsePerson(above).body)
  const mention = quote === undefined ? undefined : parsePerson(quote).body
  const evidence = { source: 'quoted', quote: `${quote} ${line}` } as const
  return { name: read.name, body: mention && { mention, evidence } }
}

/** 「藤本」, 「藤本です」, 「藤本と申します」 */
const isSaidAs = (words: string, family: string): boolean =>
  words.startsWith(family) && /^(?:$|です|と申)/u.test(words.slice(family.length))

/** Gives the sender the name and office by which we addressed him, where he calls himself so. */
export function absorbAddressed(
  self: PersonDraft,
  { own, quoted }: { readonly own: readonly string[]; readonly quoted: readonly string[] },
): void {
  const addressee = readAddressee(quoted)
  const full = addressee?.name ?? ''
  const family = full.split(' ')[0] ?? ''
  if (full === '' || family === full) return
  const before = nameOf(self)
  const signs = own.some((line) =>
    line.split(/[\s。、の]/u).some((words) => isSaidAs(words, family)),
  )
  const isHis = before === '' ? signs : isPartOfName(before, full)
  if (!isHis) return
  if (before !== full)
    self.fields.name = { value: full, evidence: { source: 'quoted', quote: `${full} 様` } }
  if (addressee?.body) self.body ??= addressee.body
}
