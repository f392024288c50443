import { allBodies, type Body } from './bodies.ts'
import { foldBodyName } from './fold-body-name.ts'

/** A body named in a text. Several candidates: the name alone does not tell. */
export type BodyMention = {
  readonly candidates: readonly Body[]
  readonly start: number
  readonly end: number
  /** The text names the prefecture too, or is a prefecture's name. */
  readonly certain: boolean
}

type Named = { readonly name: string; readonly bodies: readonly Body[] }

/** Names by their first two characters, longest first. */
function indexOf(list: readonly Body[]): ReadonlyMap<string, readonly Named[]> {
  const byName = new Map<string, Body[]>()
  for (const body of list) {
    const name = foldBodyName(body.name)
    byName.set(name, [...(byName.get(name) ?? []), body])
  }
  const index = new Map<string, Named[]>()
  for (const [name, named] of byName) {
    const key = name.slice(0, 2)
    index.set(key, [...(index.get(key) ?? []), { name, bodies: named }])
  }
  for (const list of index.values()) list.sort((a, b) => b.name.length - a.name.length)
  return index
}

type Index = ReadonlyMap<string, readonly Named[]>
let municipalities: Index | undefined
let prefectures: Index | undefined

/** Made when first asked for: most runs of the script never do. */
function municipalityIndex(): Index {
  municipalities ??= indexOf(allBodies().filter(({ kind }) => kind !== 'prefecture'))
  return municipalities
}

function prefectureIndex(): Index {
  prefectures ??= indexOf(allBodies().filter(({ kind }) => kind === 'prefecture'))
  return prefectures
}

const longestCounty = 6

function namedAt(
  index: ReadonlyMap<string, readonly Named[]>,
  text: string,
  at: number,
): Named | undefined {
  return index.get(text.substring(at, at + 2))?.find(({ name }) => text.startsWith(name, at))
}

function skipSpaces(text: string, at: number): number {
  let end = at
  while (end < at + 3 && (text.charAt(end) === ' ' || text.charAt(end) === '\t')) end++
  return end
}

/** 長崎県の小値賀町, 長崎県・小値賀町, 長崎県内の小値賀町. */
const joint = /^(?:内?の|・|\(|\/)/u

/** Where a municipality's name may begin after its prefecture: at once, or behind 海部郡. */
function startsBehind(text: string, prefectureEnd: number): readonly number[] {
  const spaced = skipSpaces(text, prefectureEnd)
  const between = joint.exec(text.slice(spaced, spaced + 3))?.[0] ?? ''
  const first = skipSpaces(text, spaced + between.length)
  const county = text.substring(first, first + longestCounty + 1).indexOf('郡')
  return county < 1 ? [first] : [first, skipSpaces(text, first + county + 1)]
}

function inPrefecture(text: string, prefecture: Body, end: number): BodyMention | undefined {
  for (const start of startsBehind(text, end)) {
    const named = municipalityIndex()
      .get(text.substring(start, start + 2))
      ?.find(
        ({ name, bodies }) =>
          text.startsWith(name, start) &&
          bodies.some((body) => body.prefecture === prefecture.name),
      )
    if (!named) continue
    const candidates = named.bodies.filter((body) => body.prefecture === prefecture.name)
    return { candidates, start, end: start + named.name.length, certain: true }
  }
  return undefined
}

/** 横浜市鶴見区 is 横浜市; the ward must not be read as another body. */
function withWard(text: string, mention: BodyMention): BodyMention {
  const wards = mention.candidates.flatMap((body) => body.wards)
  const ward = wards.find((name) => text.startsWith(foldBodyName(name), mention.end))
  return ward === undefined ? mention : { ...mention, end: mention.end + ward.length }
}

const partOfWord = /[\p{Script=Han}\p{Script=Katakana}ー]/u

function mentionAt(text: string, at: number, previousEnd: number): BodyMention | undefined {
  const prefecture = namedAt(prefectureIndex(), text, at)
  const municipality = namedAt(municipalityIndex(), text, at)
  if (prefecture?.bodies[0]) {
    const body = prefecture.bodies[0]
    const end = at + prefecture.name.length
    const inside = inPrefecture(text, body, end)
    if (inside) return withWard(text, { ...inside, start: at })
    if (!municipality || municipality.name.length <= prefecture.name.length)
      return { candidates: [body], start: at, end, certain: true }
  }
  if (!municipality) return undefined
  // 旧大森町 is not 森町: an unmatched character in front belongs to a longer name.
  if (at > previousEnd && partOfWord.test(text.charAt(at - 1))) return undefined
  const end = at + municipality.name.length
  return withWard(text, { candidates: municipality.bodies, start: at, end, certain: false })
}

/** With what every name ends, in old characters too. */
const kindOfBody = /[都道府県市区町村縣區]/u

/** All bodies named in a text: longest match, left to right, each character used once. */
export function findBodies(text: string): readonly BodyMention[] {
  if (!kindOfBody.test(text)) return []
  const folded = foldBodyName(text)
  const found: BodyMention[] = []
  let previousEnd = 0
  for (let at = 0; at < folded.length; ) {
    const mention = mentionAt(folded, at, previousEnd)
    if (mention) {
      found.push(mention)
      previousEnd = mention.end
    }
    at = mention ? mention.end : at + 1
  }
  return found
}
