import type { GivenNumbers, Numbering } from '../../shared/decide/row/numbering.ts'
import { base64UrlToBytes } from '../../shared/protocol/bytes.ts'

const prefix = 'numbers/'
const hashLength = 8
/** 1,000 hashes of 8 characters stay below the 9 KB of one property. */
const numbersAPiece = 1000

/** Numbers once given, and the key of their hashes, from the script properties. */
export function readNumbering(properties: Readonly<Record<string, string>>): Numbering {
  const pieces = new Map<string, string[][]>()
  for (const [name, text] of Object.entries(properties)) {
    const match = /^numbers\/(.+)\/(\d+)$/.exec(name)
    if (!match) continue
    const [, scope = '', piece = '0'] = match
    const parts = pieces.get(scope) ?? []
    parts[Number(piece)] = text.match(/.{8}/g) ?? []
    pieces.set(scope, parts)
  }
  const given: GivenNumbers = Object.fromEntries(
    [...pieces].map(([scope, parts]) => [scope, parts.flat()]),
  )
  const identityKey = base64UrlToBytes(properties.identityKey ?? '') ?? new Uint8Array()
  return { given, identityKey }
}

/** The properties that differ after numbers were given. */
export function numberingProperties(before: Numbering, after: Numbering): Record<string, string> {
  const written: Record<string, string> = {}
  for (const [scope, hashes] of Object.entries(after.given)) {
    const known = before.given[scope] ?? []
    if (known.length === hashes.length) continue
    const first = Math.floor(known.length / numbersAPiece)
    for (let piece = first; piece * numbersAPiece < hashes.length; piece++) {
      const part = hashes.slice(piece * numbersAPiece, (piece + 1) * numbersAPiece)
      written[`${prefix}${scope}/${piece}`] = part
        .map((hash) => hash.padEnd(hashLength, '-').slice(0, hashLength))
        .join('')
    }
  }
  return written
}

/** Numbers stay given; whose they were is forgotten: the properties to write for it. */
export function forgetNumbers(
  properties: Readonly<Record<string, string>>,
  ids: readonly string[],
): Record<string, string> {
  const written: Record<string, string> = {}
  for (const id of ids) {
    const [, scope = '', digits = ''] = /^(K|.+-)(\d+)$/.exec(id) ?? []
    const at = Number(digits) - 1
    if (scope === '' || at < 0) continue
    const name = `${prefix}${scope.replace(/-$/, '')}/${Math.floor(at / numbersAPiece)}`
    const text = written[name] ?? properties[name]
    const start = (at % numbersAPiece) * hashLength
    if (text === undefined || text.length < start + hashLength) continue
    written[name] = text.slice(0, start) + '-'.repeat(hashLength) + text.slice(start + hashLength)
  }
  return written
}
