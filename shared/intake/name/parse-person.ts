import { type BodyMention, findBodies } from '../../municipality/find-bodies.ts'
import { squeeze } from '../text/fold-text.ts'
import { remember } from '../text/remember.ts'
import { isTitle, readTitle } from '../words/job-titles.ts'
import { isUnit } from '../words/office-units.ts'
import { isOfficeWords } from '../words/office-words.ts'
import {
  isJapaneseName,
  isKana,
  isLabelledName,
  isLatinName,
  nameBegins,
  tidyName,
} from './person-name.ts'
import { emptyParts, type Parts, readTokens, takeBody } from './person-parts.ts'

/** What one line or phrase says about one person. Blank: not said. */
export type PersonText = {
  readonly body: BodyMention | undefined
  readonly jointBody: string
  readonly organisation: string
  readonly department: string
  readonly title: string
  readonly name: string
  readonly kana: string
  /** Words that fit nowhere: with any, the text was not about a person alone. */
  readonly rest: readonly string[]
}

const bracket = /[(（[【<〈「『]([^()（）[\]【】<>〈〉「」『』]{0,80})[)）\]】>〉」』]/gu

/** まつした・きょうへい is a reading of two parts; カーター・リー is a name. */
function readingOf(text: string, front = ''): string {
  const spaced = /[ァ-ヶ]/u.test(text) ? text : text.replace(/・/g, ' ')
  // 「企画課の井（い）」
  const isOne = /^\p{Script=Hiragana}$/u.test(text) && /(?:^|[\sの])\p{Script=Han}$/u.test(front)
  return isOne || isKana(spaced) ? spaced : ''
}

/** 「奥田（奥田 慎吾・課長補佐）」: the full name behind the family name. Answers the given name. */
function givenBehind(front: string, content: string, parts: Parts): string {
  const pieces = content.split(/[・、,/]/u).map((piece) => piece.trim())
  const full = pieces.find((piece) => /\s/.test(piece) && isJapaneseName(piece))
  const family = full === undefined ? '' : nameBegins(full)
  if (full === undefined || !front.trimEnd().endsWith(family)) return ''
  for (const piece of pieces) if (isTitle(piece)) parts.titles.push(piece)
  return full.slice(family.length).trim()
}

const paper =
  /^(?:(?:隔?月|旬|週|日|季)刊(?:誌)?|(?:情報|専門|機関|地域|業界|タウン)[誌紙]|雑誌|新聞|フリーペーパー|\p{Script=Katakana}{2,5}(?:メディア|マガジン|サイト)) ?[「『][^」』]{1,30}[」』] ?(?=の?(?:\p{Script=Han}{1,6}[部室局班]|記者|ライター|編集|デスク|カメラマン))/u

/** 「月刊「地域と仕事」編集部」: what comes out under a name of its own is an organisation. */
function takePaper(text: string, parts: Parts): string {
  const [whole = ''] = paper.exec(text) ?? []
  parts.organisation ||= whole.trim()
  return text.slice(whole.length)
}

function takeBrackets(text: string, parts: Parts): string {
  return text.replace(bracket, (whole: string, inner: string, at: number) => {
    const content = inner.trim()
    const given = givenBehind(text.slice(0, at), content, parts)
    if (given !== '') return ` ${given} `
    if (/^(?:旧|元|前|現)/u.test(content)) return ' '
    const reading = readingOf(content, text.slice(0, at))
    if (reading !== '') {
      // 三谷(みたに)直(なお): a reading behind each part of the name.
      parts.kana = parts.kana === '' ? reading : `${parts.kana} ${reading}`
      return ' '
    }
    if (/株|有|社|財|同/.test(content) && content.length <= 2) return whole
    const outer: Parts = emptyParts()
    const [first = '', ...others] = content.split(/[・、,/]/u)
    // (しいば たく・主任主事): the reading and more.
    // (しごと・くらし課): one section.
    const [beside = ''] = others
    // 「橋本（はしもと・総務課）」
    const isOffice = /^\p{Script=Han}/u.test(beside) && isUnit(beside) && first.length > 2
    const isReading =
      / /.test(first) || isTitle(beside) || (isOffice && !isUnit(text.slice(0, at).trim()))
    const kana = isReading && others.length > 0 ? readingOf(first) : ''
    readTokens(takeBody(kana === '' ? content : others.join(' '), outer), outer)
    parts.kana ||= kana
    // 課長(衛藤 保): the name itself in brackets.
    const only = [outer.units, outer.titles].every((list) => list.length === 0) && !outer.body
    if (only && /\s/.test(content) && isJapaneseName(content)) return ` ${content} `
    if (outer.rest.length === 0 && outer.names.length === 0) {
      parts.body ??= outer.body
      parts.units.push(...outer.units)
      parts.titles.push(...outer.titles)
    }
    return ' '
  })
}

/** ちかもと あきら　近本 晃: the reading stands in front. */
function kanaInFront(names: readonly string[]): { kana: string; name: string } | undefined {
  const at = names.findIndex((part) => /\p{Script=Han}/u.test(part))
  const kana = names.slice(0, Math.max(at, 0)).join(' ')
  return at > 0 && isKana(kana) ? { kana, name: tidyName(names.slice(at).join(' ')) } : undefined
}

function nameOf(parts: Parts, accepts: (text: string) => boolean): string {
  const whole = tidyName(parts.names.join(' '))
  if (whole === '') return ''
  if (accepts(whole)) return whole
  const readingFirst = kanaInFront(parts.names)
  if (readingFirst && parts.kana === '' && accepts(readingFirst.name)) {
    parts.kana = readingFirst.kana
    return readingFirst.name
  }
  const [first = '', second = '', ...others] = parts.names
  // 山田 太郎 やまだ たろう: the reading stands behind without brackets.
  const latin = [...others].every((part) => /^[A-Za-z.'-]+$/.test(part))
  if (others.length > 0 && latin && accepts(`${first} ${second}`)) return `${first} ${second}`
  // 伊東 栞 いとう しおり
  if (others.length === 2 && others.every(isKana) && accepts(`${first} ${second}`)) {
    parts.kana ||= others.join(' ')
    return `${first} ${second}`
  }
  const reading = [...(isKana(second) ? [second] : []), ...others].join(' ')
  const name = tidyName(isKana(second) ? first : `${first} ${second}`)
  if (reading !== '' && parts.kana === '' && isKana(reading) && accepts(name)) {
    parts.kana = reading
    return name
  }
  parts.rest.push(...parts.names)
  return ''
}

/** 「決裁欄：課長 水上」: of something else; 「課長：水上」 names him. */
function isOtherLabel(text: string): boolean {
  const label = /^([^\s:]{1,14})\s?:/u.exec(text)?.[1]
  return (
    label !== undefined && !readTitle(label) && !isUnit(label) && findBodies(label).length === 0
  )
}

/** 定住・地域政策課: what sections are called is nobody's name. */
const isWrittenName = (text: string): boolean => isJapaneseName(text) && !isOfficeWords(text)

/** Nguyen Thi Lan, beside a title: each part begins with a capital. */
const isWrittenLatin = (text: string): boolean =>
  isLatinName(text) && text.split(' ').every((part) => /^[A-Z]/u.test(part))

/** 「当町の地域おこし協力隊」 */
const ownTown = /^(?:当|本|弊|わが|我が)[市区町村県府庁]の(?=\S)/u

const readings = {
  line: remember((text) => parseNew(text, 'line')),
  labelled: remember((text) => parseNew(text, 'labelled')),
}

/** Reads 「課名 職名 氏名（かな）」 in any common order. `labelled`: a label says that a name is here. */
export function parsePerson(text: string, context: 'line' | 'labelled' = 'line'): PersonText {
  return readings[context](text.slice(0, 160))
}

/** 「申し込んでおります主幹」 */
const verbInFront = /^.*(?:ます|ました|おる|いる|いた)(?=\p{Script=Han})/u

/** 「馬渡係長（馬渡 直美）」 */
function titleAlone(title: string, name: string): string {
  const family = name.split(' ')[0] ?? ''
  const said = title.replace(verbInFront, '')
  const rest = family !== '' && said.startsWith(family) ? said.slice(family.length) : ''
  return isTitle(rest) ? rest : said
}

function parseNew(text: string, context: 'line' | 'labelled'): PersonText {
  const parts = emptyParts()
  const plain = text.slice(0, 160).trim().replace(ownTown, '')
  if (isOtherLabel(plain)) parts.rest.push(plain)
  const front = takeBody(takePaper(plain, parts), parts)
  // 「協力隊員（会計年度任用職員）のオリビア・ハート」
  const bare = takeBrackets(front, parts).replace(
    /(?<=\S) +の(?=[\p{Script=Han}\p{Script=Katakana}])/u,
    'の',
  )
  // 「地域おこし協力隊（町の嘱託職員）」: what stands in brackets explains.
  const explained = parts.titles.splice(0)
  readTokens(takeBody(bare.trim(), parts), parts)
  parts.titles.push(...explained)
  const accepts = (words: string): boolean =>
    isWrittenName(words) || (parts.titles.length > 0 && isWrittenLatin(words))
  // 「技師 一（にのまえ）」: whatever a letter may mean, with a reading it is a name.
  const isRead = (words: string): boolean =>
    isLabelledName(words) || (/^\p{Script=Han}$/u.test(words) && parts.kana.length > 1)
  const read = nameOf(parts, context === 'labelled' ? isRead : accepts)
  // 「Nguyen Thi Lan（グエン）」: how he is called, not how it is all read.
  const isWholeReading = !isWrittenLatin(read) || /[ ・]/u.test(parts.kana)
  // 「聡 研究会事務局 場 俊」: what stands apart is nobody's name.
  const name = squeeze(bare).includes(squeeze(read)) ? read : ''
  return {
    body: parts.body,
    jointBody: parts.jointBody,
    organisation: parts.organisation,
    department: parts.units.join(' '),
    // 「代表 0766-…」 is a switchboard; only companies have a 代表.
    title: titleAlone(
      parts.titles.find((title) => title !== '代表' || parts.organisation !== '') ?? '',
      name,
    ),
    name,
    kana: name === '' || !isWholeReading ? '' : parts.kana,
    rest: parts.rest,
  }
}
