import type { Properties } from './journal.ts'

/** 300 keys of mails stay below the 9 KB of one property. */
const keysAPiece = 300

/** Keys of mails kept in as many properties as they need; blank ones are left over from a longer list. */
export function readKeys(properties: Properties, prefix: string): ReadonlySet<string> {
  const keys = Object.entries(properties).flatMap(([name, text]) =>
    name.startsWith(prefix) && text !== '' ? text.split(' ') : [],
  )
  return new Set(keys)
}

export function packKeys(
  known: Properties,
  prefix: string,
  keys: readonly string[],
): Record<string, string> {
  const packed: Record<string, string> = {}
  for (const name of Object.keys(known)) if (name.startsWith(prefix)) packed[name] = ''
  for (let piece = 0; piece * keysAPiece < keys.length; piece++)
    packed[`${prefix}${piece}`] = keys.slice(piece * keysAPiece, (piece + 1) * keysAPiece).join(' ')
  return packed
}
