import { type BodyMention, findBodies } from '../municipality/find-bodies.ts'
import { beginsWithFamilyName } from './family-names.ts'
import { readTitle, titleAtStart } from './job-titles.ts'
import { isJointBody, isOrganisation, isUnit, looksLikeUnitButIsName } from './office-units.ts'
import { isJapaneseName, isKana, isLabelledName, tidyName } from './person-name.ts'

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

type Parts = {
  body: BodyMention | undefined
  jointBody: string
  organisation: string
  units: string[]
  titles: string[]
  names: string[]
  kana: string
  rest: string[]
}

const officeWord =
  /^(?:役場|役所|市役所|町役場|村役場|区役所|県庁|道庁|都庁|府庁|庁)(?=$|\s|の|[^長])/u
const bracket = /[(（[【<〈「『]([^()（）[\]【】<>〈〉「」『』]{0,40})[)）\]】>〉」』]/gu

/** Cuts a municipality from the front, with 役場 and the like behind it. */
function takeBody(text: string, parts: Parts): string {
  const first = findBodies(text.slice(0, 60))[0]
  if (!first || text.slice(0, first.start).trim() !== '') return text
  const behind = text.slice(first.end)
  // 東村 健一, 泊村 …: a family name, unless an office word, a unit or a particle follows.
  parts.body ??= first
  return behind.replace(officeWord, '').replace(/^の/, '').trim()
}

/** まつした・きょうへい is a reading of two parts; カーター・リー is a name. */
function readingOf(text: string): string {
  const spaced = /[ァ-ヶ]/u.test(text) ? text : text.replace(/・/g, ' ')
  return isKana(spaced) ? spaced : ''
}

function takeBrackets(text: string, parts: Parts): string {
  return text.replace(bracket, (whole: string, inner: string) => {
    const content = inner.trim()
    if (/^(?:旧|元|前|現)/u.test(content)) return ' '
    const reading = readingOf(content)
    if (reading !== '') {
      // 三谷(みたに)直(なお): a reading behind each part of the name.
      parts.kana = parts.kana === '' ? reading : `${parts.kana} ${reading}`
      return ' '
    }
    if (/株|有|社|財|同/.test(content) && content.length <= 2) return whole
    const outer: Parts = emptyParts()
    const [first = '', ...others] = content.split(/[・、,]/u)
    // (しいば たく・主任主事): the reading and more.
    const kana = others.length > 0 ? readingOf(first) : ''
    readTokens(takeBody(kana === '' ? content : others.join(' '), outer), outer)
    parts.kana ||= kana
    if (outer.rest.length === 0 && outer.names.length === 0) {
      parts.body ??= outer.body
      parts.units.push(...outer.units)
      parts.titles.push(...outer.titles)
    }
    return ' '
  })
}

function emptyParts(): Parts {
  return {
    body: undefined,
    jointBody: '',
    organisation: '',
    units: [],
    titles: [],
    names: [],
    kana: '',
    rest: [],
  }
}

/** 企画課長田中太郎: 課長 and 田中, not 長田. */
const headAndName = /^(.{1,20}?[課係室部局班])長(補佐|代理|心得)?(.{2,8})$/u

/** 商工課主任山田太郎: unit, title and name written in one. */
function splitRun(token: string): { unit: string; title: string; name: string } | undefined {
  const [, unit = '', rank = '', after = ''] = headAndName.exec(token) ?? []
  if (isUnit(unit) && isJapaneseName(after) && beginsWithFamilyName(after))
    return { unit, title: `${unit.slice(-1)}長${rank}`, name: after }
  for (let at = Math.min(token.length - 2, 24); at >= 0; at--) {
    const unit = token.slice(0, at)
    if (at > 0 && !isUnit(unit)) continue
    const title = titleAtStart(token.slice(at))
    const name = token.slice(at + title.length)
    if ((unit !== '' || title !== '') && name.length >= 2 && isJapaneseName(name))
      return { unit, title, name }
  }
  return undefined
}

/** 当課, 本課: the sender's own unit, named elsewhere. */
const ownUnit = /^(?:当|本|弊|同じ?|我が|うちの)[課室係部局所班]$/u

function readToken(token: string, parts: Parts): void {
  if (ownUnit.test(token)) return
  const office = /[市区町村都道府県]/.test(token) ? findBodies(token)[0] : undefined
  const behind = office?.start === 0 ? token.slice(office.end).replace(officeWord, '') : ''
  if (office && isUnit(behind)) {
    parts.body ??= office
    parts.units.push(behind)
    return
  }
  if (isJointBody(token) && parts.jointBody === '') parts.jointBody = token
  else if (isOrganisation(token)) parts.organisation ||= token
  else if (isUnit(token)) parts.units.push(token)
  else if (!looksLikeUnitButIsName(token) && readTitle(token)) readTitleToken(token, parts)
  else readNameToken(token, parts)
}

function readTitleToken(token: string, parts: Parts): void {
  const reading = readTitle(token)
  if (!reading) return
  if (reading.unit === '' || ownUnit.test(reading.unit)) parts.titles.push(reading.title)
  else if (isUnit(reading.unit) && parts.units.length === 0) {
    parts.units.push(reading.unit)
    parts.titles.push(reading.title)
  } else if (
    isUnit(reading.unit) &&
    !token.endsWith('長') &&
    !/長(?:補佐|代理|心得)$/.test(token)
  ) {
    parts.units.push(reading.unit)
    parts.titles.push(reading.title)
  } else parts.titles.push(token)
}

function readNameToken(token: string, parts: Parts): void {
  const run = parts.names.length === 0 ? splitRun(token) : undefined
  if (run) {
    if (run.unit !== '' && !ownUnit.test(run.unit)) parts.units.push(run.unit)
    if (run.title !== '') parts.titles.push(run.title)
    parts.names.push(run.name)
  } else parts.names.push(token)
}

function readTokens(text: string, parts: Parts): void {
  const spread = text
    .replace(/^(?:上司|部下|同僚|後輩|先輩|同期|新人|若手|職員|担当者?)の(?=\S)/u, '')
    .replace(
      /(課|室|係|局|部|班|グループ|担当|センター|チーム)の(?=\S{1,12}(?: \S{1,8}){0,2}$)/gu,
      '$1 ',
    )
    .replace(/(\S{2,14})[の・](?=\S{1,8}(?: \S{1,5})?$)/u, (whole, front: string) =>
      readTitle(front) ? `${front} ` : whole,
    )
  for (const token of spread.split(/[\s/|,、]+/)) if (token !== '') readToken(token, parts)
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
  const reading = [...(isKana(second) ? [second] : []), ...others].join(' ')
  const name = tidyName(isKana(second) ? first : `${first} ${second}`)
  if (reading !== '' && parts.kana === '' && isKana(reading) && accepts(name)) {
    parts.kana = reading
    return name
  }
  parts.rest.push(...parts.names)
  return ''
}

/** Reads 「課名 職名 氏名（かな）」 in any common order. `labelled`: a label says that a name is here. */
export function parsePerson(text: string, context: 'line' | 'labelled' = 'line'): PersonText {
  const parts = emptyParts()
  const plain = text.slice(0, 160).trim()
  const front = takeBody(plain, parts)
  const bare = takeBrackets(front, parts)
  readTokens(takeBody(bare.trim(), parts), parts)
  const name = nameOf(parts, context === 'labelled' ? isLabelledName : isJapaneseName)
  return {
    body: parts.body,
    jointBody: parts.jointBody,
    organisation: parts.organisation,
    department: parts.units.join(' '),
    title: parts.titles[0] ?? '',
    name,
    kana: name === '' ? '' : parts.kana,
    rest: parts.rest,
  }
}
