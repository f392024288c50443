import { badRequest } from './google-error.ts'

/** A partial-response mask as a tree: `sheets(properties/title,data.note)`; an empty branch means all of it. */
export interface Mask {
  readonly [name: string]: Mask
}

export function parseMask(text: string): Mask {
  const reader = { text, at: 0 }
  const mask = readList(reader)
  if (reader.at < text.length) throw badRequest(`Invalid field selection ${text.slice(reader.at)}`)
  return mask
}

interface Reader {
  readonly text: string
  at: number
}

function readList(reader: Reader): Mask {
  const mask: Record<string, Mask> = {}
  for (;;) {
    const [name, branch] = readPath(reader)
    mask[name] = merged(mask[name], branch)
    if (reader.text[reader.at] !== ',') return mask
    reader.at++
  }
}

function readPath(reader: Reader): [string, Mask] {
  const name = /^\s*([\w*-]+)\s*/.exec(reader.text.slice(reader.at))
  if (!name) throw badRequest(`Invalid field selection ${reader.text}`)
  reader.at += name[0].length
  const next = reader.text[reader.at]
  if (next === '/' || next === '.') {
    reader.at++
    const [child, branch] = readPath(reader)
    return [name[1] ?? '', { [child]: branch }]
  }
  if (next !== '(') return [name[1] ?? '', {}]
  reader.at++
  const branch = readList(reader)
  if (reader.text[reader.at] !== ')') throw badRequest(`Invalid field selection ${reader.text}`)
  reader.at++
  return [name[1] ?? '', branch]
}

function merged(one: Mask | undefined, other: Mask): Mask {
  if (!one) return other
  if (isWhole(one) || isWhole(other)) return {}
  const sum: Record<string, Mask> = { ...one }
  for (const [name, branch] of Object.entries(other)) sum[name] = merged(sum[name], branch)
  return sum
}

export function isWhole(mask: Mask): boolean {
  return Object.keys(mask).length === 0 || '*' in mask
}

/** The part of an answer that the mask asks for. */
export function select(value: unknown, mask: Mask): unknown {
  if (isWhole(mask)) return value
  if (Array.isArray(value)) return value.map((item) => select(item, mask))
  if (typeof value !== 'object' || value === null) return value
  const part: Record<string, unknown> = {}
  for (const [name, branch] of Object.entries(mask)) {
    const child = (value as Record<string, unknown>)[name]
    if (child !== undefined) part[name] = select(child, branch)
  }
  return part
}

/** An update under a mask: named fields take the new value or vanish, all others stay. */
export function update<T extends object>(old: T, fresh: object, mask: Mask): T {
  if (isWhole(mask)) return { ...old, ...fresh }
  const result: Record<string, unknown> = { ...(old as object) }
  const source = fresh as Record<string, unknown>
  for (const [name, branch] of Object.entries(mask)) {
    const value = source[name]
    if (isWhole(branch)) result[name] = value
    else result[name] = update(asObject(result[name]), asObject(value), branch)
    if (result[name] === undefined) delete result[name]
  }
  return result as T
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
