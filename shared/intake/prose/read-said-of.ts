import { findBodies } from '../../municipality/find-bodies.ts'
import type { Evidence } from '../application.ts'
import { fillReach } from '../form/fill-draft.ts'
import { parsePerson } from '../name/parse-person.ts'
import { newDraft, type PersonDraft, setField } from '../name/person-draft.ts'
import { isPartOfName, nameBegins } from '../name/person-name.ts'
import { isSamePerson, nameOf } from '../name/same-person.ts'
import { isReachAlone } from '../text/split-signature.ts'
import { isTitle } from '../words/job-titles.ts'
import { isUnit } from '../words/office-units.ts'

const reachOf =
  /^[※*\s]*(?:なお|また|ちなみに|尚|(?:当日|緊急時?|連絡)は)?[、\s]*([^:、。@]{1,16}?)(?:の|:)\s?(?:(?:職場|仕事用?|役場)の)?(?:連絡先|(?:e|電子)?メール(?:アドレス)?|アドレス|メアド|E-?mail|電話(?:番号)?|TEL|直通|携帯(?:電話)?(?:番号)?)(?=[^A-Za-z0-9]{0,8}[A-Za-z0-9])/iu
const stated =
  /^(?:なお|また|ちなみに|尚)?[、\s]*([^:、。\s]{1,12}?)は[、\s]?([^:、。]{2,30}?)(?:です|でございます|になります|となります|の者です)/u

/** 「課長の直通は」: the one of that title. */
function titled(words: string, people: readonly PersonDraft[]): PersonDraft | undefined {
  const same = people.filter(({ fields }) => fields.title?.value === words)
  return same.length === 1 ? same[0] : undefined
}

function known(words: string, people: readonly PersonDraft[]): PersonDraft | undefined {
  if (isTitle(words)) return titled(words, people)
  const { name, rest } = parsePerson(words, 'labelled')
  if (name === '' || rest.length > 0) return undefined
  const probe = newDraft('participant')
  setField(probe, 'name', { value: name, evidence: { source: 'body', quote: words } })
  const same = people.filter((person) => isSamePerson(person, probe))
  return same.length === 1 ? same[0] : undefined
}

function ownerOfReach(line: string): string {
  const words = line.length > 200 ? undefined : reachOf.exec(line.trim())?.[1]
  if (words !== undefined && isTitle(words)) return words
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
  const [, name = ''] =
    /(?:は|の|:|、|^)\s?([\p{L} ]{1,10}?)(?:さん)?\s?\((?:TEL|電話|携帯|直通)?[\s:]{0,2}0[\d-]{9,12}[^()]{0,12}\)/u.exec(
      line.slice(0, 200),
    ) ?? []
  const [, labelled = ''] =
    /^[^\p{L}]*(?:当日|緊急)?(?:連絡先|電話|TEL|携帯)\s?:\s?([^\s\d(:]{1,10})[\s(]+0\d/iu.exec(
      line,
    ) ?? []
  // 「携帯電話は 090-0000-3821（石垣）です」
  const [, behind = ''] =
    /(?<!\d)0[\d-]{9,12}\s?\(([\p{L} ]{1,10})\)/u.exec(line.slice(0, 200)) ?? []
  return known(name, people) ?? known(labelled, people) ?? known(behind, people)
}

/** 「森脇のアドレスは…」 */
function fillOwnedReach(lines: readonly string[], people: readonly PersonDraft[]): void {
  for (const line of lines) {
    const owner = known(ownerOfReach(line), people) ?? numbered(line, people)
    if (owner) fillReach(owner, line, { source: 'body', quote: line.trim() })
  }
}

/** 「佐藤は地域おこし協力隊です（まちづくり課所属）」 */
function fillStatements(sentences: readonly string[], people: readonly PersonDraft[]): void {
  for (const sentence of sentences.slice(0, 60)) {
    const found = stated.exec(sentence.slice(0, 120))
    const person = found?.[1] === undefined ? undefined : known(found[1], people)
    if (!found || !person) continue
    const evidence: Evidence = { source: 'body', quote: sentence.slice(0, 160) }
    const behind = /^[^。]{0,2}\(([^()]{2,24}?)(?:に)?所属\)/u.exec(sentence.slice(found[0].length))
    for (const words of [found[2] ?? '', behind?.[1] ?? '']) {
      const read = parsePerson(words)
      if (read.rest.length > 0 || read.name !== '') continue
      for (const field of ['department', 'title'] as const)
        setField(person, field, { value: read[field], evidence })
    }
  }
}

/** 「主事の私でも」 */
function fillOwnOffice(sentences: readonly string[], self: PersonDraft | undefined): void {
  for (const sentence of sentences.slice(0, 60)) {
    const title =
      /(?:^|[\s、。)])(\p{Script=Han}{2,6})の(?:私|わたし|小職)(?!の)/u.exec(sentence)?.[1] ?? ''
    // 「企画情報課で移住を担当しています」
    const unit =
      /^(?:(?:私|小職|当方)は[、\s]?)?(?:現在[、\s]?)?(\S{2,20}?[課室係局部班])[でに][^。、]{0,16}(?:担当し|勤務し|所属し|配属さ|勤め|務め|働い)/u.exec(
        sentence,
      )?.[1] ?? ''
    if (self && isUnit(unit) && findBodies(unit).length === 0)
      setField(self, 'department', { value: unit, evidence: { source: 'body', quote: sentence } })
    if (self && isTitle(title))
      setField(self, 'title', { value: title, evidence: { source: 'body', quote: sentence } })
  }
}

/** 「課長の田中から指示があり」: the title of somebody who is named elsewhere. */
function fillSpokenTitles(sentences: readonly string[], people: readonly PersonDraft[]): void {
  for (const person of people) {
    const family = nameBegins(nameOf(person))
    if (family === '' || person.fields.title) continue
    for (const sentence of sentences.slice(0, 60)) {
      const at = sentence.indexOf(`の${family}`)
      const title =
        /(?:^|[^\p{Script=Han}])(\p{Script=Han}{2,6})$/u.exec(
          sentence.slice(0, Math.max(at, 0)),
        )?.[1] ?? ''
      if (isTitle(title))
        setField(person, 'title', { value: title, evidence: { source: 'body', quote: sentence } })
    }
  }
}

/** 「よろしくお願いします。湯沢町 湯沢」: office and name behind the last sentence. */
function fillClosingWords(sentences: readonly string[], self: PersonDraft | undefined): void {
  const last = sentences[sentences.length - 1] ?? ''
  if (!self || last.length > 40 || /[。!?]$/u.test(last)) return
  const { body, department, name, rest } = parsePerson(last, 'labelled')
  if (!body || rest.length > 0 || name === '' || !isPartOfName(nameOf(self), name)) return
  const evidence: Evidence = { source: 'body', quote: last }
  self.body ??= { mention: body, evidence }
  if (name.length > nameOf(self).length) self.fields.name = { value: name, evidence }
  setField(self, 'department', { value: department, evidence })
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

type Sayings = { readonly lines: readonly string[]; readonly sentences: readonly string[] }

/** What is said about somebody who is named elsewhere: office, title, telephone, mail. */
export function fillSayings({ lines, sentences }: Sayings, people: readonly PersonDraft[]): void {
  fillOwnedReach([...lines, ...sentences.slice(0, 60)], people)
  fillReachBelow(lines, people)
  fillStatements(sentences, people)
  fillOwnOffice(sentences, people[0])
  fillSpokenTitles(sentences, people.slice(1))
  fillClosingWords(sentences, people[0])
}
