import { splitPeople } from '../form/split-people.ts'
import { withoutMark } from '../text/line-marks.ts'
import { endsSentence } from '../text/split-signature.ts'
import { isReachLine, withoutReach } from '../text/without-reach.ts'

/** How far a line stands in, brackets counting as standing in. */
const depth = (line: string): number =>
  (/^\s*/.exec(line)?.[0].length ?? 0) + (/^\s*\(/.test(line) ? 4 : 0)

/** Set off below a sentence, with sentences to come: whoever signs stands below the last one. */
function standsInLetter(lines: readonly string[], at: number): boolean {
  const below = reachBelow(lines, at).length
  const end = at + 1 + below
  const isSetOff = (lines[at - 1] ?? '').trim() === '' && (lines[end] ?? '').trim() === ''
  return (
    below > 0 &&
    isSetOff &&
    lines.slice(0, at).some(endsSentence) &&
    lines.slice(end).some(endsSentence)
  )
}

/** 「1. 企画課 主任 山田 太郎」: one person as an item of a list. */
function isPersonItem(lines: readonly string[], at: number): boolean {
  const [line = '', below = ''] = lines.slice(at, at + 2)
  if (line.length > 160 || endsSentence(line)) return false
  const plain = withoutMark(line).trim()
  // Without a mark, what stands in is a list of one, and so is a line that has a number already, or one below
  // that stands in further.
  const isDeeper = isReachLine(below) && depth(below) > depth(line)
  const heads = isDeeper || standsInLetter(lines, at)
  const bare = plain === line.trim() && !/^\s/.test(line) && !heads
  if (plain === '' || (bare && withoutReach(plain) === plain)) return false
  const people = splitPeople(withoutReach(plain), 'line')
  return people.length === 1 && people.every(({ title, department }) => title || department)
}

/** The lines of telephone and mail right below a line. */
function reachBelow(lines: readonly string[], at: number): readonly string[] {
  const below: string[] = []
  for (let next = at + 1; next < lines.length && below.length < 4; next++) {
    if (!isReachLine(lines[next] ?? '')) break
    below.push(lines[next] ?? '')
  }
  return below
}

/**
 * Telephone and mail below a numbered person join his line, so that they reach nobody else.
 * One such line below the last of several is the office's, unless it stands in further.
 */
export function joinReachLines(lines: readonly string[]): readonly string[] {
  if (!lines.some(isReachLine)) return lines
  const items = lines.flatMap((_, at) => (isPersonItem(lines, at) ? [at] : []))
  if (items.length === 0) return lines
  const reached = items.filter((at) => reachBelow(lines, at).length > 0)
  const joined = [...lines]
  for (const at of reached) {
    const below = reachBelow(lines, at)
    const [line = '', first = ''] = [lines[at], below[0]]
    const common = reached.length === 1 && items.length > 1 && depth(first) <= depth(line)
    if (common && withoutReach(line) === line) continue
    joined[at] =
      `${line} ${below.map((part) => withoutMark(part).trim().replace(/:/g, ' ')).join(' ')}`
    below.forEach((_, i) => {
      joined[at + 1 + i] = ''
    })
  }
  return joined
}
