import type { Evidence } from '../application.ts'
import { parsePerson } from '../name/parse-person.ts'
import { type PersonDraft, setField } from '../name/person-draft.ts'
import { isPartOfName, nameBegins } from '../name/person-name.ts'
import { nameOf } from '../name/same-person.ts'
import { isTitle } from '../words/job-titles.ts'
import { knownPerson } from './known-person.ts'
import { fillWhoseReach } from './whose-reach.ts'

const stated =
  /^(?:なお|また|ちなみに|尚)?[、\s]*([^:、。\s]{1,12}?)は[、\s]?([^:、。]{2,30}?)(?:です|でございます|になります|となります|の者です)/u

/** 「佐藤は地域おこし協力隊です（まちづくり課所属）」 */
function fillStatements(sentences: readonly string[], people: readonly PersonDraft[]): void {
  for (const sentence of sentences.slice(0, 60)) {
    const found = stated.exec(sentence.slice(0, 120))
    const person = found?.[1] === undefined ? undefined : knownPerson(found[1], people)
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
    // 「企画情報課で移住を担当しています」, 「真庭市 産業観光部 産業政策課に所属し、」, 「（振興課に席を置いています）」
    const office =
      /^\(?(?:(?:私|小職|当方)は[、\s]?)?(?:(?:現在|普段)は?[、\s]?)?([^。、]{2,40}?[課室係局部班])[でに][^。、]{0,16}(?:担当し|勤務し|所属し|在籍し|配属さ|[席机籍]を置[いき]|勤め|務め|働い)/u.exec(
        sentence,
      )?.[1] ?? ''
    const { department, name, rest } = parsePerson(office)
    if (self && name === '' && rest.length === 0)
      setField(self, 'department', {
        value: department,
        evidence: { source: 'body', quote: sentence },
      })
    if (self && isTitle(title))
      setField(self, 'title', { value: title, evidence: { source: 'body', quote: sentence } })
  }
}

/** 「源流振興課の舩木と言っていただければ繋がります」 */
function fillOfficeToAskAt(sentences: readonly string[], self: PersonDraft | undefined): void {
  const family = self ? nameBegins(nameOf(self)) : ''
  if (!self || family === '' || self.fields.department) return
  const asked = new RegExp(
    `(?:^|[\\s、。はがを])([^\\s、。はがを]{2,20}?[課室係局部班])の${family}(?:と(?:言|い(?:っ|え)|お(?:申|伝|声)|告げ|お呼び)|まで|を(?:お?呼び|ご指名)|(?:あて|宛て?)に)`,
    'u',
  )
  for (const quote of sentences.slice(0, 60)) {
    const { department, name, rest } = parsePerson(asked.exec(quote)?.[1] ?? '')
    if (department !== '' && name === '' && rest.length === 0)
      setField(self, 'department', { value: department, evidence: { source: 'body', quote } })
  }
}

const onlyOffice =
  /^(?:(?:私の)?所属は)?([^\s、。はがも]{2,24}?)(?:です|でございます|に(?:所属し|在籍し|勤務し|勤め)て(?:います|おります)|におります)。?$/u

/** 「座間味村役場の宮平といいます。船舶・観光課です。」: a sentence of nothing but the office, behind the name. */
function fillOfficeBehindName(sentences: readonly string[], people: readonly PersonDraft[]): void {
  const [self, ...besides] = people
  const family = self ? nameBegins(nameOf(self)) : ''
  const at = sentences.findIndex((one) => family !== '' && one.includes(family))
  if (!self || at < 0 || at > 3) return
  // Where others are named, it may be theirs.
  for (const quote of sentences.slice(at + 1, besides.length > 0 ? at + 2 : at + 8)) {
    const words = onlyOffice.exec(quote)?.[1] ?? ''
    const read = words === '' ? undefined : parsePerson(words)
    if (!read || read.rest.length > 0 || read.name !== '' || read.body) continue
    for (const field of ['department', 'title'] as const)
      setField(self, field, { value: read[field], evidence: { source: 'body', quote } })
    return
  }
}

/** 「同じ課」, 「当課」: of that the sentence says no name. */
const unnamedSection = /同|私|[当本弊][課室係]/u

/** 「課長の田中から指示があり」, 「企画政策課の谷と私の2名で」: title and section of somebody who is named elsewhere. */
function fillSpokenOffices(sentences: readonly string[], people: readonly PersonDraft[]): void {
  for (const person of people) {
    const family = nameBegins(nameOf(person))
    if (family === '') continue
    for (const sentence of sentences.slice(0, 60)) {
      const at = sentence.indexOf(`の${family}`)
      if (at < 0) continue
      const evidence: Evidence = { source: 'body', quote: sentence }
      const words = sentence.slice(Math.max(0, at - 20), at)
      const title = /(?:^|[^\p{Script=Han}])(\p{Script=Han}{2,6})$/u.exec(words)?.[1] ?? ''
      if (isTitle(title)) setField(person, 'title', { value: title, evidence })
      // 「企画課の谷口」 is somebody else.
      const behind = sentence.slice(at + 1 + family.length)
      if (!/^ ?\p{Script=Han}{0,3}[がはとをのも、(]/u.test(behind)) continue
      const unit =
        /(?:^|[\s、。はがをたる])([^\s、。はがをた]{2,16}[課室係局部班])$/u.exec(words)?.[1] ?? ''
      const { department, name, rest } = parsePerson(unit)
      if (name === '' && rest.length === 0 && !unnamedSection.test(department))
        setField(person, 'department', { value: department, evidence })
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

const sectionOfListed =
  /([^\s、。はがを]{2,20}?[課室係局部班])(?:の|から|より)(?:(?:次|下記|以下|左記)の?)?(?:職員|課員|係員|担当者|者)?\s?(\d{1,2})(?:名|人)(?!目|分)/u

/** 「水源地課の次の2名を会員としてご登録ください」 above a list of two. */
function fillSectionOfListed(
  sentences: readonly string[],
  [self, ...besides]: readonly PersonDraft[],
): void {
  const quote = sentences.find((one) => /\d(?:名|人)/u.test(one) && sectionOfListed.test(one)) ?? ''
  const [, office = '', count = ''] = sectionOfListed.exec(quote) ?? []
  // 「私と観光課の2名」, 「企画課と観光課の2名」: which of them is of which?
  if (/^(?:私|わたし|小職|当方)|[課室係局部班](?:と|や|・|及び)/u.test(office)) return
  const { department, name, rest } = parsePerson(office)
  // 「にぎわい創出課の課員2名で」 counts who writes.
  const isBoth = besides.length + 1 === Number(count) && quote.includes(`${count}名で`)
  const others = isBoth && self ? [self, ...besides] : besides
  if (others.length !== Number(count) || name !== '' || rest.length > 0) return
  for (const person of others)
    setField(person, 'department', { value: department, evidence: { source: 'body', quote } })
}

type Sayings = { readonly lines: readonly string[]; readonly sentences: readonly string[] }

/** What is said about somebody who is named elsewhere: office, title, telephone, mail. */
export function fillSayings({ lines, sentences }: Sayings, people: readonly PersonDraft[]): void {
  fillWhoseReach({ lines, sentences }, people)
  fillSectionOfListed(sentences, people)
  fillStatements(sentences, people)
  fillOwnOffice(sentences, people[0])
  fillOfficeBehindName(sentences, people)
  fillOfficeToAskAt(sentences, people[0])
  fillSpokenOffices(sentences, people.slice(1))
  fillClosingWords(sentences, people[0])
}
