import { fillReach } from '../form/fill-draft.ts'
import { parsePerson } from '../name/parse-person.ts'
import type { PersonDraft } from '../name/person-draft.ts'
import { isPartOfName } from '../name/person-name.ts'
import { nameOf } from '../name/same-person.ts'
import { isReachAlone } from '../text/split-signature.ts'
import { isReachLine } from '../text/without-reach.ts'
import { isTitle } from '../words/job-titles.ts'
import { knownPerson } from './known-person.ts'

const reachOf =
  /(?:^|、)[※*\s]*(?:なお|また|ちなみに|尚|(?:(?:当日|緊急時?)(?:の?緊急時?)?(?:の?連絡先?)?|連絡先?)は)?[、\s]*([^:、。@]{1,16}?)(?:の|:)\s?(?:(?:職場|仕事用?|役場|公用|業務用|社用|私用|個人)の?)?(?:連絡先|(?:e|電子)?メール(?:アドレス)?|アドレス|メアド|E-?mail|電話(?:番号)?|TEL|直通|携帯(?:電話)?(?:番号)?)(?=[^A-Za-z0-9]{0,8}[A-Za-z0-9])/iu
/** 「町長への連絡は、当係（電話 0558-…）まで」 */
const reachTo =
  /(?:^|、)[※*\s]*(?:なお|また)?[、\s]*([^:、。@\s]{1,12}?)(?:宛て?|あて|へ)の(?:ご|お)?(?:連絡|電話|問い?合わ?せ)(?:先)?は(?=[^。]{0,24}?(?:0\d|@))/u

function ownerOfReach(line: string): string {
  const text = line.length > 200 ? '' : line.trim()
  const words = (reachOf.exec(text) ?? reachTo.exec(text))?.[1]
  if (words !== undefined && (isTitle(words) || /^(?:ご?本人|同人)$/u.test(words))) return words
  const read = words === undefined ? undefined : parsePerson(words, 'labelled')
  return read && read.rest.length === 0 ? read.name : ''
}

/** 「宮城さんのアドレス …」: telephone or mail of somebody else than the sender. */
export function isReachOfOther(line: string, sender: string): boolean {
  const owner = ownerOfReach(line)
  return owner !== '' && !isPartOfName(owner, sender) && !isPartOfName(sender, owner)
}

/** 「当日連絡先は梅田（090-0000-1414）です」: the name right in front of the number. */
function numbered(line: string, people: readonly PersonDraft[]): PersonDraft | undefined {
  if (!/\d{4}/.test(line)) return undefined
  const [, name = ''] =
    /(?:は|の|:|、|^)\s?([\p{L} ]{1,10}?)(?:さん)?\s?\((?:TEL|電話|携帯|直通)?[\s:]{0,2}0[\d-]{9,12}[^()]{0,12}\)/u.exec(
      line.slice(0, 200),
    ) ?? []
  const [, labelled = ''] =
    /^[^\p{L}]*(?:当日|緊急)?(?:連絡先|電話|TEL|携帯)\s?:\s?([^\s\d(:]{1,10})[\s(]+0\d/iu.exec(
      line,
    ) ?? []
  // 「当日の連絡先（峯田携帯）：090-0000-5517」
  const [, bracketed = ''] =
    /^[^\p{L}]*(?:(?:当日|緊急時?)の?)?(?:連絡先|電話|TEL|携帯)\s?\(([^()\s]{1,8}?)の?(?:携帯|電話|直通)?\)\s?:?\s?0\d/iu.exec(
      line,
    ) ?? []
  return [name, labelled, bracketed]
    .map((words) => knownPerson(words.replace(/^.*(?:は|担当(?:者)?の)/u, ''), people))
    .find((person) => person !== undefined)
}

/** 「okuno@…（奥野）、mita@…（三田）」, 「携帯電話は 090-0000-3821（石垣）です」: each in front of whose it is. */
const reachThenOwner = /((?<!\d)0[\d-]{9,12}|[\w.+-]+@[\w.-]+\w)\s?\(([\p{L} ]{1,10})\)/gu

function fillBracketed(line: string, people: readonly PersonDraft[]): void {
  for (const [, reach = '', name = ''] of line.slice(0, 300).matchAll(reachThenOwner)) {
    const owner = knownPerson(name, people)
    if (owner) fillReach(owner, reach, { source: 'body', quote: line.trim() })
  }
}

/** 「森脇のアドレスは…」 */
function fillOwnedReach(lines: readonly string[], people: readonly PersonDraft[]): void {
  for (const line of lines) {
    const owner = knownPerson(ownerOfReach(line), people) ?? numbered(line, people)
    if (owner) fillReach(owner, line, { source: 'body', quote: line.trim() })
    else if (line.includes('(')) fillBracketed(line, people)
  }
}

const reachBelowOf =
  /^[^\p{L}]*([^:、。@\s]{1,8}?(?: [^:、。@\s]{1,6}?)?)(?:さん|氏)?の(?:当日の?)?(?:連絡先|(?:e|電子)?メール(?:アドレス)?|アドレス)(?:は?(?:下記|以下|次)(?:の(?:とおり|通り))?(?:です)?)?[\s:。)】>]*$/iu

/** 「湯浅の連絡先」 above lines of telephone and mail. */
function fillReachUnder(lines: readonly string[], people: readonly PersonDraft[]): void {
  let owner: PersonDraft | undefined
  for (const line of lines) {
    if (owner && isReachLine(line)) fillReach(owner, line, { source: 'body', quote: line.trim() })
    else {
      const words = reachBelowOf.exec(line.slice(0, 60))?.[1] ?? ''
      owner = words === '' ? undefined : knownPerson(words, people)
    }
  }
}

/** 「後任は三宅 朋子です。」 above 「miyake@town.ohnan.lg.jp / 0855-00-1117」 */
function fillReachBelow(lines: readonly string[], people: readonly PersonDraft[]): void {
  lines.forEach((line, at) => {
    const above = lines[at - 1]?.replace(/\s/g, '') ?? ''
    if (!isReachAlone(line)) return
    const named = people.filter((person) => {
      const name = nameOf(person).replace(/\s/g, '')
      return name.length > 2 && above.includes(name)
    })
    const [only] = named
    if (only && named.length === 1) fillReach(only, line, { source: 'body', quote: line.trim() })
  })
}

/** Gives telephone and mail to whose the letter says they are. */
export function fillWhoseReach(
  {
    lines,
    sentences,
  }: { readonly lines: readonly string[]; readonly sentences: readonly string[] },
  people: readonly PersonDraft[],
): void {
  fillOwnedReach([...lines, ...sentences.slice(0, 60)], people)
  fillReachBelow(lines, people)
  fillReachUnder(lines, people)
}
