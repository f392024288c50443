import { readFacts, type ToldFacts, writeFacts } from '../../shared/mail/told/facts.ts'
import { utf8Bytes } from '../../shared/protocol/bytes.ts'

/** What mails told, in full: each text once a meeting, beside the journal in script properties of its own. */
export type ToldTexts = ReadonlyMap<string, readonly string[]>

const prefix = 'facts/'
/** One property holds 9 KB; Google counts bytes, and Japanese takes three for a character. */
const bytesAPiece = 8500

export function readTold(properties: Readonly<Record<string, string>>): ToldTexts {
  return new Map(
    Object.entries(properties).flatMap(([name, text]) =>
      name.startsWith(prefix)
        ? [[name, (JSON.parse(text) as unknown[]).map((told) => JSON.stringify(told))] as const]
        : [],
    ),
  )
}

type Telling = { readonly scope: string; readonly text: string }

/** The texts with these among them, and the properties in which they stand; known ones are written again. */
export function keepTold(
  told: ToldTexts,
  tellings: readonly Telling[],
): { readonly told: ToldTexts; readonly properties: Readonly<Record<string, string>> } {
  const texts = new Map(told)
  const written = new Set<string>()
  for (const { scope, text } of tellings) {
    const bare = writeFacts({ ...readFacts(text), joined: '' })
    const name = placeFor(texts, scope, bare)
    if (name === undefined) continue
    const known = texts.get(name) ?? []
    if (!known.includes(bare)) texts.set(name, [...known, bare])
    written.add(name)
  }
  const properties = Object.fromEntries([...written].map((name) => [name, pack(texts.get(name))]))
  return { told: texts, properties }
}

/** What mails of this piece of the journal may have told; the membership stands with each of them. */
export function toldIn(told: ToldTexts, piece: string): readonly ToldFacts[] {
  return [...told].flatMap(([name, texts]) => (isBeside(name, piece) ? texts.map(readFacts) : []))
}

/** Whether a property of told texts belongs to this piece of the journal. */
export function isBeside(name: string, piece: string): boolean {
  const scope = name.slice(prefix.length, name.lastIndexOf('/'))
  return piece.startsWith(`mails/${scope}/`)
}

const pack = (texts: readonly string[] = []): string => `[${texts.join(',')}]`

/** Undefined: longer than any property. */
function placeFor(told: ToldTexts, scope: string, text: string): string | undefined {
  const bytesOf = (texts: readonly string[]): number => utf8Bytes(pack(texts)).length
  if (bytesOf([text]) > bytesAPiece) return undefined
  for (let piece = 0; ; piece++) {
    const name = `${prefix}${scope}/${piece}`
    const texts = told.get(name) ?? []
    if (texts.includes(text)) return name
    // A text stands once: a further property may know it though this one has room again.
    const isLast = !told.has(`${prefix}${scope}/${piece + 1}`)
    if (isLast && bytesOf([...texts, text]) <= bytesAPiece) return name
  }
}
