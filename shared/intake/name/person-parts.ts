import { type BodyMention, findBodies } from '../../municipality/find-bodies.ts'
import { beginsWithFamilyName, isFamilyName } from '../words/family-names.ts'
import { isCalling, isTitle, readTitle, titleAtStart } from '../words/job-titles.ts'
import {
  isJointBody,
  isOrganisation,
  isUnit,
  looksLikeUnitButIsName,
} from '../words/office-units.ts'
import { isOfficeWords } from '../words/office-words.ts'
import { isJapaneseName } from './person-name.ts'
import { isSurname, isWholeName } from './surname.ts'

/** What the words of one line or phrase are, before they are put together. */
export type Parts = {
  body: BodyMention | undefined
  jointBody: string
  organisation: string
  units: string[]
  titles: string[]
  names: string[]
  kana: string
  rest: string[]
}

export function emptyParts(): Parts {
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

const officeWord =
  /^(?:役場|役所|市役所|町役場|村役場|区役所|県庁|道庁|都庁|府庁|庁)(?=$|\s|の|[^長])/u

/** 東村 健一: a village's name that is a family name, with a given name behind it. */
function isFamilyVillage(mention: BodyMention, behind: string): boolean {
  const [name = ''] = mention.candidates.map((body) => body.name)
  const given = /^ (\p{Script=Han}{1,3})(?:$| |\()/u.exec(behind)?.[1] ?? ''
  if (mention.certain || name.length > 3 || !name.endsWith('村') || given === '') return false
  return !isUnit(given) && !readTitle(given) && !beginsWithFamilyName(given)
}

/** Cuts a municipality from the front, with 役場 and the like behind it. */
export function takeBody(text: string, parts: Parts): string {
  const first = findBodies(text.slice(0, 60))[0]
  if (!first || text.slice(0, first.start).trim() !== '') return text
  const behind = text.slice(first.end)
  if (isFamilyVillage(first, behind)) return text
  // 美波町水道企業団 is a body of its own, and so is 徳島県町村会.
  const whole = /^\S+/u.exec(text.trimStart())?.[0] ?? ''
  if (isJointBody(whole) && /^\p{Script=Han}/u.test(behind)) return text
  // 「沖縄県の国頭村役場」
  const inside = /^の/u.test(behind) ? findBodies(behind.slice(1, 40))[0] : undefined
  if (inside?.start === 0) return takeBody(behind.slice(1), parts)
  parts.body ??= first
  // 大潟村長: the body, and its head.
  if (/^(?:長(?=\s|$|の)|議会議[員長])/u.test(behind))
    return `${text.slice(first.end - 1, first.end)}${behind}`
  return behind
    .replace(officeWord, '')
    .replace(/^立(?=\S{0,12}(?:病院|学校|図書館|大学|診療所|博物館|センター|高校))/u, '')
    .replace(/^[の・]/, '')
    .trim()
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
const ownUnit =
  /^(?:同|同じ[^\s]{1,10}[課室係部局]|.{2,12}の当[課室係部局]$|(?:当|本|弊|同じ?|我が|うちの)(?:[課室係部局所班館]|センター|支所|事務所)|[課係])内?$/u

function readToken(token: string, parts: Parts): void {
  if (ownUnit.test(token)) return
  // 昌平・主査
  const [front = '', behind = '', ...more] = token.split('・')
  if (front !== '' && more.length === 0 && isTitle(behind)) {
    readToken(front, parts)
    parts.titles.push(behind)
    return
  }
  const office = /[市区町村都道府県]/.test(token) ? findBodies(token)[0] : undefined
  const unit = office?.start === 0 ? token.slice(office.end).replace(officeWord, '') : ''
  if (office && isUnit(unit)) {
    parts.body ??= office
    parts.units.push(unit)
    return
  }
  if (isJointBody(token) && parts.jointBody === '') parts.jointBody = token
  else if (isOrganisation(token)) {
    // 合同会社まちのデザイン代表
    const title = readTitle(token)
    const front = title ? token.slice(0, -title.title.length) : ''
    parts.organisation ||= isOrganisation(front) ? front : token
    // and not 「株式会社ノマドデスク」
    if (title && /\p{Script=Han}/u.test(title.title) && isOrganisation(front))
      parts.titles.push(title.title)
  } else if (isUnit(token)) parts.units.push(token)
  else if (!looksLikeUnitButIsName(token) && readTitle(token)) readTitleToken(token, parts)
  else readNameToken(token, parts)
}

/** 川口課長: a family name and a title, as one speaks of colleagues. */
const spoken =
  /^(.{2,4}?)(課長補佐|課長代理|課長|係長|主任|主査|主事|主幹|参事|部長|次長|室長|局長|所長|補佐|副[市町村区]長)$/u

/** Characters with which family names end, and sections seldom do. */
const endsLikeFamily =
  /^\p{Script=Han}{1,2}[田川山野村本井原谷崎﨑島嶋橋藤木林沢澤森岡口内上下中尾塚松倉浦江辺邊邉古瀬戸池石関宮北西東南堀畑坂平岩瀧滝津浜濱永間馬見富水屋家場越條条城羽葉賀代名方形]$/u

/** 瀬古課長補佐: a family name that is rare, for no section is called so. */
function isSpokenName(family: string, rank: string): boolean {
  if (isFamilyName(family)) return true
  if (/^(?:主事|主査|主任|主幹|参事)$/u.test(rank) && isSurname(family)) return true
  if (/^(?:補佐|局長|所長)$/u.test(rank) || !endsLikeFamily.test(family)) return false
  const isPlace = findBodies(`${family}県`).length > 0
  return !isOfficeWords(family) && !isPlace && isJapaneseName(family)
}

/** 「三田 正樹主幹」: what stands between a family name and a title. */
function isGivenBehind([family = '', ...more]: readonly string[], words: string): boolean {
  return (
    more.length === 0 &&
    /^\p{Script=Han}{1,3}$/u.test(words) &&
    (isFamilyName(family) || isSurname(family)) &&
    !isUnit(words) &&
    !isOfficeWords(words) &&
    isWholeName(`${family} ${words}`)
  )
}

function readTitleToken(token: string, parts: Parts): void {
  const read = readTitle(token)
  if (!read) return
  // 「青葉台大学大学院の学生」
  const reading = { ...read, unit: read.unit.replace(/の$/u, '') }
  const [, family = '', rank = ''] = isTitle(token) ? [] : (spoken.exec(token) ?? [])
  if (parts.names.length === 0 && isSpokenName(family, rank)) {
    parts.names.push(family)
    parts.titles.push(rank)
    return
  }
  if (isGivenBehind(parts.names, reading.unit)) {
    parts.names.push(reading.unit)
    parts.titles.push(reading.title)
  } else if (isOrganisation(reading.unit)) {
    parts.organisation ||= reading.unit
    parts.titles.push(reading.title)
  } else if (reading.unit === '' || ownUnit.test(reading.unit)) parts.titles.push(reading.title)
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

/** 「企画課の田中」, 「係長・田中」: what a particle joins, as words of their own. */
function partAtParticles(text: string): string {
  if (!/[の・]/u.test(text)) return text
  return (
    text
      .replace(
        /(課|室|係|局|(?<=\S{2})部|班|署|グループ|担当|センター|チーム|病院|委員会|事務所|支所|本部|学校|館)[の・](?=\S{1,12}(?: \S{1,8}){0,2}$)/gu,
        '$1 ',
      )
      // 「地域おこし協力隊員のオリビア・ハート」
      .replace(
        /の(?=[\p{Script=Katakana}ー]{2,12}[・=][\p{Script=Katakana}ー]{1,12}(?:さん|氏|様)?$)/u,
        ' ',
      )
      .replace(/(\S{2,14})[の・](?=\S{1,8}(?: \S{1,5})?$)/u, (whole, front: string) =>
        readTitle(front) ? `${front} ` : whole,
      )
  )
}

/** Sorts the words into units, titles and names. */
export function readTokens(text: string, parts: Parts): void {
  const spread = partAtParticles(
    text.replace(
      /^(?:[当本弊][市区町村県府都道庁](?=副?[市区町村]長|副?知事|教育長))|^(?:[当本弊同][課係室町市村])?(?:上司|部下|同僚|後輩|先輩|同期|新人|若手|職員|担当者?)の(?=\S)/u,
      '',
    ),
  )
  const tokens = spread.split(/[\s/|,、]+/).filter((token) => token !== '')
  const titled = tokens.some(isTitle)
  for (const token of tokens) {
    // 「秘書広報 主査」: what no family is called, beside a title.
    const isOffice = titled && token.length >= 4 && !isTitle(token) && isOfficeWords(token)
    if (isOffice) parts.units.push(token)
    else if (isCalling(token)) parts.titles.push(token)
    else readToken(token, parts)
  }
}
