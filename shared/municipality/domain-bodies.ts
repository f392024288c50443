import { allBodies, type Body, type BodyKind } from './bodies.ts'
import { foldRomanisation, kanaToHepburn } from './romanise.ts'

/** Only these may stand directly below .jp: any other such name can be bought by anyone. */
const reservedCities = new Set(
  'sapporo sendai saitama chiba yokohama kawasaki nagoya kyoto osaka kobe okayama hiroshima fukuoka kitakyushu kumamoto shizuoka niigata'.split(
    ' ',
  ),
)

const suffixes: Readonly<Record<BodyKind, readonly string[]>> = {
  prefecture: ['けん', 'ふ', 'と'],
  city: ['し'],
  ward: ['く'],
  town: ['ちょう', 'まち'],
  village: ['むら', 'そん'],
}

const domainTypes: ReadonlyMap<string, string> = new Map([
  ['city', 'city'],
  ['town', 'town'],
  ['vill', 'vill'],
  ['village', 'vill'],
])

const typeOfKind: Readonly<Record<BodyKind, string>> = {
  prefecture: 'pref',
  city: 'city',
  ward: 'city',
  town: 'town',
  village: 'vill',
}

function hepburnStem(body: Body): string {
  const suffix = suffixes[body.kind].find((end) => body.kana.endsWith(end)) ?? ''
  return kanaToHepburn(body.kana.slice(0, body.kana.length - suffix.length))
}

type Entry = { readonly body: Body; readonly hepburn: string }

let known: ReadonlyMap<string, readonly Entry[]> | undefined

/** Made when first asked for: most runs of the script never do. */
function entries(): ReadonlyMap<string, readonly Entry[]> {
  known ??= readEntries()
  return known
}

function readEntries(): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>()
  for (const body of allBodies()) {
    const hepburn = hepburnStem(body)
    const key = `${typeOfKind[body.kind]}.${foldRomanisation(hepburn)}`
    map.set(key, [...(map.get(key) ?? []), { body, hepburn }])
  }
  return map
}

function prefectureById(id: string): Body | undefined {
  return id.includes('-') ? undefined : entries().get(`pref.${foldRomanisation(id)}`)?.[0]?.body
}

type Rest =
  | { readonly tag: 'any' }
  | { readonly tag: 'prefecture'; readonly name: string }
  | { readonly tag: 'bare' }

/** What follows TYPE.LABEL: undefined unless the end of the domain matches completely. */
function readRest(labels: readonly string[]): Rest | undefined {
  const [first = '', second] = labels
  if (labels.length === 1 && first === 'jp') return { tag: 'bare' }
  if (labels.length !== 2 || second !== 'jp') return undefined
  if (first === 'lg') return { tag: 'any' }
  const prefecture = prefectureById(first)
  return prefecture && { tag: 'prefecture', name: prefecture.name }
}

function municipalitiesAt(type: string, label: string, rest: Rest): readonly Body[] {
  if (rest.tag === 'bare' && !(type === 'city' && reservedCities.has(label))) return []
  const dash = label.indexOf('-')
  const prefixed = dash > 0 ? prefectureById(label.slice(0, dash)) : undefined
  const own = prefixed ? label.slice(dash + 1) : label
  const prefectures = [
    ...(rest.tag === 'prefecture' ? [rest.name] : []),
    ...(prefixed ? [prefixed.name] : []),
  ]
  return (entries().get(`${type}.${foldRomanisation(own)}`) ?? [])
    .filter(({ body }) => prefectures.every((name) => name === body.prefecture))
    .sort((a, b) => Number(b.hepburn === own) - Number(a.hepburn === own))
    .map(({ body }) => body)
}

function bodiesAt(labels: readonly string[]): readonly Body[] {
  const [type = '', label = '', ...rest] = labels
  const tail = rest.join('.')
  const governmental = tail === 'jp' || tail === 'lg.jp'
  if (type === 'metro' && label === 'tokyo') {
    const tokyo = prefectureById('tokyo')
    return governmental && tokyo ? [tokyo] : []
  }
  if (type === 'pref') {
    const prefecture = prefectureById(label)
    return governmental && prefecture ? [prefecture] : []
  }
  const kind = domainTypes.get(type)
  const end = readRest(rest)
  return kind !== undefined && end ? municipalitiesAt(kind, label, end) : []
}

/** The bodies a mail domain may belong to (DOMAIN §6.2): one is a proposal, several a question, none unknown. */
export function domainBodies(domain: string): readonly Body[] {
  const labels = domain.toLowerCase().split('.')
  if (labels.length > 10) return []
  for (let start = 0; start + 2 < labels.length; start++) {
    const found = bodiesAt(labels.slice(start))
    if (found.length > 0) return found
  }
  return []
}
