import type { Evidence } from '../application.ts'
import { fillPerson } from '../form/fill-draft.ts'
import { parsePerson } from '../name/parse-person.ts'
import { newDraft, type PersonDraft, setField } from '../name/person-draft.ts'
import { isPartOfName, nameBegins } from '../name/person-name.ts'
import { absorb, isSamePerson, nameOf } from '../name/same-person.ts'

/** 「各市町村 企画担当課長 様」: a circular. */
const everybody = /^各|担当|[課室局部]長 ?様|会員|皆/u
const honoured = /^(\S{1,6}(?: \S{1,6})?) ?様$/u

/** 「島根県飯南町／政策課　課長／深田 詩織 様」 at the head of our mail that is answered: whom we wrote to. */
export function readAddressees(quoted: readonly string[]): readonly PersonDraft[] {
  const lines = quoted.slice(0, 24).map((line) => line.trim())
  const first = lines.findIndex((line) => honoured.test(line))
  const behind = lines.slice(first).findIndex((line) => !honoured.test(line))
  const end = behind < 0 ? lines.length : first + behind
  const greets = lines
    .slice(end, end + 5)
    .some((line) => /お世話になっております|事務局|研究会|第\d{1,2}回|お知らせ|ご案内/u.test(line))
  if (first < 0 || !greets) return []
  const office = newDraft('participant')
  for (const line of lines.slice(Math.max(0, first - 3), first)) {
    const read = parsePerson(line)
    if (read.rest.length === 0 && read.name === '')
      fillPerson(office, read, { source: 'quoted', quote: line })
  }
  return lines.slice(first, end).flatMap((line) => {
    const read = parsePerson(honoured.exec(line)?.[1] ?? '', 'labelled')
    if (read.rest.length > 0 || read.name === '' || everybody.test(line)) return []
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

type Writer = {
  readonly self: PersonDraft
  /** What the letter's own form says about him. */
  readonly group: PersonDraft
}

/** 「異動しました」: he is no longer where we wrote to. */
const moved = /異動|着任|配属|転任|所属が?変|新所属|新しい所属/u
/** 「前に担当しておりました桜井は、4月に税務課へ異動しました」: somebody else. */
const othersMove =
  /(?:\p{Script=Han}|\p{Script=Katakana})(?<!私|小職|当方|自分)[がは][^。]{0,20}(?:異動|退職|転出|着任|移り|配属)/u

/** Section and title as we addressed him, where he names no other and has not moved. */
function absorbAddressedOffice({ self, group }: Writer, { fields }: PersonDraft): void {
  const [now = '', before = ''] = [
    (self.fields.department ?? group.fields.department)?.value,
    fields.department?.value,
  ]
  if (now !== '' && before !== '' && !now.includes(before) && !before.includes(now)) return
  for (const field of ['department', 'title'] as const)
    if (fields[field] && !group.fields[field]) setField(self, field, fields[field])
}

/** Gives the sender the name and office by which we addressed him, where he calls himself so. */
export function absorbAddressed(
  { self, group }: Writer,
  own: readonly string[],
  addressees: readonly PersonDraft[],
): void {
  for (const addressee of addressees) {
    const full = nameOf(addressee)
    const family = nameBegins(full)
    const before = nameOf(self)
    const signs =
      family !== full &&
      own.some((line) => line.split(/[\s。、の]/u).some((words) => isSaidAs(words, family)))
    const isFuller = before === '' ? signs : isPartOfName(before, full)
    if (!isFuller && (before === '' || !isPartOfName(full, before))) continue
    if (isFuller && family !== full && before !== full && addressee.fields.name)
      self.fields.name = addressee.fields.name
    if (addressee.body) self.body ??= addressee.body
    if (!own.some((line) => moved.test(line) && !othersMove.test(line)))
      absorbAddressedOffice({ self, group }, addressee)
    return
  }
}

/** Somebody else than we wrote to answers for him: 「課長の温水に確認しましたところ」. */
export function answeredFor(
  self: PersonDraft,
  own: readonly string[],
  addressees: readonly PersonDraft[],
): readonly PersonDraft[] {
  if (addressees.length === 0) return []
  if (addressees.some((addressee) => isSamePerson(addressee, self))) return []
  // 「三好に届いたものですが、私も参加できますか」
  const words = own
    .join('\n')
    .replace(/\s/g, '')
    .replace(/[^。、\n]{1,8}(?:宛て?|あて)?(?:に|へ|で)(?:届|来|送|頂|いただ|まいり|参り)/gu, '')
  return addressees.filter((addressee) =>
    new RegExp(
      `${nameBegins(nameOf(addressee))}(?!様|さま|[はが][^。]{0,16}(?:異動|退職|転出)[^。]{0,16}した)`,
      'u',
    ).test(words),
  )
}
