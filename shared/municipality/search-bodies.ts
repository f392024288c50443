import { allBodies, fullNameOf } from './bodies.ts'
import { foldBodyName } from './fold-body-name.ts'

export type BodyChoice = { readonly code: string; readonly name: string; readonly kana: string }

type Row = BodyChoice & {
  readonly own: string
  readonly foldedName: string
  readonly prefectureKana: string
}

let known: readonly Row[] | undefined

function readRows(): readonly Row[] {
  let prefectureKana = ''
  return allBodies().map((body) => {
    if (body.kind === 'prefecture') prefectureKana = body.kana
    const name = fullNameOf(body)
    return {
      code: body.code,
      name,
      kana: body.kana,
      own: foldBodyName(body.name),
      foldedName: foldBodyName(name),
      prefectureKana,
    }
  })
}

function katakanaToHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}

/** Smaller is better; undefined is no match. */
function rank(row: Row, name: string, kana: string): number | undefined {
  if (row.own === name || row.foldedName === name || row.code === name) return 0
  if (row.own.startsWith(name) || row.code.startsWith(name)) return 1
  if (row.kana.startsWith(kana)) return 2
  if (row.foldedName.startsWith(name)) return 3
  if (row.prefectureKana + row.kana === kana || (row.prefectureKana + row.kana).startsWith(kana))
    return 4
  if (row.foldedName.includes(name)) return 5
  return row.kana.includes(kana) ? 6 : undefined
}

/** The text, and without what a sign on a house or an address says beside the body: 美波町役場, 徳島県海部郡美波町. */
function readings(text: string): readonly string[] {
  const body = text.replace(/(?:役場|役所|庁)$/, '')
  return [text, body, body.replace(/(^|[都道府県]).{1,4}郡(?=.)/, '$1')]
}

/** Bodies for type-ahead by kanji, kana (either kind) or code; best and shortest first. */
export function searchBodies(query: string, limit: number): readonly BodyChoice[] {
  const text = query.normalize('NFKC').replace(/\s+/g, '').slice(0, 40)
  const [hits = []] = readings(text)
    .map(hitsFor)
    .filter(({ length }) => length > 0)
  return hits
    .sort((a, b) => a.rank - b.rank || a.row.kana.length - b.row.kana.length)
    .slice(0, limit)
    .map(({ row: { code, name, kana } }) => ({ code, name, kana }))
}

type Hit = { readonly row: Row; readonly rank: number }

function hitsFor(text: string): Hit[] {
  if (text === '') return []
  const name = foldBodyName(text)
  const kana = katakanaToHiragana(text)
  known ??= readRows()
  return known.flatMap((row) => {
    const found = rank(row, name, kana)
    return found === undefined ? [] : [{ row, rank: found }]
  })
}
