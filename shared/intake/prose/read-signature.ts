import { findBodies } from '../../municipality/find-bodies.ts'
import type { Evidence } from '../application.ts'
import { isAddressLine } from '../name/address-lines.ts'
import { acceptsBareName, isReading } from '../name/bare-name.ts'
import { type PersonText, parsePerson } from '../name/parse-person.ts'
import { type Found, newDraft, type PersonDraft, setField } from '../name/person-draft.ts'
import { isJapaneseName } from '../name/person-name.ts'
import { nameOf } from '../name/same-person.ts'
import { findAddresses } from '../text/find-addresses.ts'
import { findPhones } from '../text/find-phones.ts'
import { splitColumns } from '../text/split-columns.ts'
import { endsSentence, isProse } from '../text/split-signature.ts'
import { readLabelWords } from '../words/field-labels.ts'
import { readTitle } from '../words/job-titles.ts'
import { isUnit } from '../words/office-units.ts'

const contactLine = /(?:TEL|Tel|tel|電話|FAX|Fax|E-?mail|メール|URL|https?:|内線|携帯|Mobile|直通)/i
/** Nobody puts 様 on himself. */
const addressee = /(?:様|御中|殿|各位|さま)[\s)]*$/u
const slogan = /^[~<>*☆★♪♫◇◆「『【(]|[~☆★♪♫!」』】]$/u

/** 「総合政策課, 企画部, 飛騨市役所」: written from the smallest to the largest, as in English. */
function fromLargest(words: string): string {
  const pieces = words.split(/\s?,\s?/)
  if (pieces.length < 2 || pieces.length > 4) return words
  const reads = pieces.map((piece) => parsePerson(piece))
  const offices = reads.every(
    ({ rest, name, title, body, department }) =>
      rest.length === 0 && name === '' && title === '' && (body || department !== ''),
  )
  const rank = (piece: string): number =>
    [/[部局]$/u, /課$/u, /室$/u, /[係班]$|担当$/u].findIndex((end) => end.test(piece))
  const [first = '', second = ''] = pieces
  const reversed = reads[reads.length - 1]?.body !== undefined || rank(first) > rank(second)
  return offices && reversed ? [...pieces].reverse().join(' ') : words
}

/** Takes only the part in front of telephone and mail on a line that has both. */
function wordsOf(line: string): string {
  return line
    .replace(/[(]?(?:TEL|電話|FAX|直通|内線|E-?mail|携帯|Mobile|メール)[\s:.)]*.*$/i, '')
    .replace(/\+?[0-9(][0-9()\- .]{8,}.*$/, '')
    .replace(/\S+@\S+.*$/, '')
    .replace(/^[\s|:/]+|[\s|:/]+$/g, '')
    .trim()
}

function readReach(person: PersonDraft, line: string, evidence: Evidence): void {
  person.phones.push(...findPhones(line))
  const address = findAddresses(line)[0]
  if (address !== undefined) setField(person, 'email', { value: address, evidence })
}

/** 「指導教員：教授 中根 正樹（電話 028-…）」: the number of somebody else with a name of his own. */
function isOfAnother(line: string): boolean {
  if (/(?:様|さん|氏|先生)\s?\(/u.test(line)) return true
  const [, label = '', value = ''] = /^([^\s:]{2,14})\s?:\s*(\S.*)$/u.exec(line) ?? []
  if (label === '' || readLabelWords(label) || isUnit(label) || findBodies(label).length > 0)
    return false
  return parsePerson(wordsOf(value), 'labelled').name !== ''
}

/** 「(土師 由美子)」 */
function withoutBrackets(text: string): string {
  const inner = /^\(([^()]{2,16})\)$/u.exec(text)?.[1]
  return inner !== undefined && isJapaneseName(inner) ? inner : text
}

/** The office, person, telephone and mail of the closing block. */
export function readSignature(
  written: readonly string[],
  expectedName: string,
  address = '',
): PersonDraft {
  const person = newDraft('self')
  const lines = splitColumns(written)
  const units: string[] = []
  let unitQuote = ''
  let reading: Found | undefined
  const office = lines.some((line) => isOfficeLine(wordsOf(line.trim()))) ? 'named' : 'none'
  for (const line of lines) {
    // 「海士町役場 交流促進課    〒684-0403 …」
    const text = withoutBrackets(line.trim().replace(/(?<=\S)\s{2,}〒.*$/u, ''))
    if (text === '' || addressee.test(text)) continue
    const evidence: Evidence = { source: 'signature', quote: text }
    if (!isOfAnother(text)) readReach(person, text, evidence)
    if (isAddressLine(text)) continue
    const words = fromLargest(wordsOf(text))
      .replace(/^\((?:前|旧|元)\)\s*/u, '')
      .replace(/^(?:担当者?|文責|氏名|所属|発信者|送信者|本件担当)\s*[:：]\s*/u, '')
    if (isReading(words) && nameOf(person).length < 5) reading ??= { value: words, evidence }
    if (
      words === '' ||
      isProse(words) ||
      endsSentence(text) ||
      (slogan.test(words) && !contactLine.test(text))
    )
      continue
    readWords(person, { words, units, evidence, expectedName, address, office })
    if (units.length > 0 && unitQuote === '') unitQuote = text
  }
  if (reading && /\p{Script=Han}/u.test(nameOf(person))) setField(person, 'kana', reading)
  if (units.length > 0)
    setField(person, 'department', {
      value: units.join(' '),
      evidence: { source: 'signature', quote: unitQuote },
    })
  return person
}

type Words = {
  readonly words: string
  readonly units: string[]
  readonly evidence: Evidence
  readonly expectedName: string
  readonly address: string
  /** Whether another line of the block names an office. */
  readonly office: 'named' | 'none'
}

/** Below 企画課, 「企画調整係長」 is one title. */
function titleUnder(units: readonly string[], words: string): PersonText | undefined {
  const [first = '', ...others] = words.split(' ')
  const reading = units.length > 0 ? readTitle(first) : undefined
  if (!reading || !isUnit(reading.unit) || !/長(?:補佐|代理|心得)?$/.test(first)) return undefined
  const rest = parsePerson(others.join(' '), 'labelled')
  return rest.rest.length > 0 ? undefined : { ...rest, title: first }
}

/** 「串本町企画課　担当　堀」 */
function inCharge(words: string): PersonText | undefined {
  const [front = '', name = '', ...more] = words.split(/ 担当者? /u)
  const read =
    name !== '' && more.length === 0 ? parsePerson(`${front} ${name}`, 'labelled') : undefined
  return read && read.rest.length === 0 && read.department !== '' ? read : undefined
}

function readWords(person: PersonDraft, facts: Words): void {
  const { words, units, evidence, expectedName, address } = facts
  const above =
    units.length > 0 || person.body !== undefined || person.organisation !== undefined
      ? 'office'
      : 'nothing'
  const read = titleUnder(units, words) ?? inCharge(words) ?? parsePerson(words)
  const office =
    read.body !== undefined ||
    read.department !== '' ||
    read.title !== '' ||
    read.organisation !== ''
  if (read.rest.length > 0) {
    if (read.body && words.length <= 20 && read.department === '')
      person.body ??= { mention: read.body, evidence }
    return
  }
  if (
    read.name !== '' &&
    !office &&
    !acceptsBareName(
      { name: read.name, kana: read.kana, expectedName, address, office: facts.office },
      above,
    )
  )
    return
  if (read.body) person.body ??= { mention: read.body, evidence }
  if (read.jointBody) person.jointBody ??= { value: read.jointBody, evidence }
  if (read.organisation) person.organisation ??= { value: read.organisation, evidence }
  const named = person.fields.name !== undefined
  if (read.department !== '' && !(named && units.length > 0)) units.push(read.department)
  setField(person, 'title', { value: read.title, evidence })
  setField(person, 'name', { value: read.name, evidence })
  setField(person, 'kana', { value: read.kana, evidence })
}

/** 「小値賀町役場総務課」: an office and nobody. */
function isOfficeLine(words: string): boolean {
  const read = parsePerson(words)
  return (
    read.rest.length === 0 &&
    read.name === '' &&
    (read.body !== undefined || read.department !== '')
  )
}
