import { lineWidth, longestLine } from './line-width.ts'

/** Breaks lines that values have made too long, as an office would; addresses of pages stay whole. */
export const wrapLines = (body: string): string => body.split('\n').map(wrapLine).join('\n')

function wrapLine(line: string): string {
  if (lineWidth(line.trimEnd()) <= longestLine || line.includes('://')) return line
  const indent = indentBelow(line)
  const lines: string[] = []
  // Words of Latin letters and digits stay whole, and so does a character with its marks.
  let rest: readonly string[] = line.match(/[!-~]+|\P{M}[\p{M}\u200d]*|./gu) ?? []
  for (;;) {
    const at = lineWidth(rest.join('').trimEnd()) > longestLine ? breakIn(rest) : 0
    if (at === 0) return [...lines, rest.join('')].join('\n')
    lines.push(rest.slice(0, at).join('').trimEnd())
    rest = [...indent, ...rest.slice(at)]
  }
}

/** Where the text of the line above begins: below its label, if it has one. */
function indentBelow(line: string): readonly string[] {
  const [label = ''] = /^■(?:.　.|[^　]{2,5})　/.exec(line) ?? []
  if (label !== '') return Array.from(label, () => '　')
  const [lead = ''] = /^[ 　]*/.exec(line) ?? []
  return lead === '' ? [] : [...lead, '　']
}

const neverFirst =
  /^[、。，．・：；？！）」』】〕々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)様]/
const neverLast = /[（「『【〔(]$/
/** So much of a line may stay empty for a break at a better place. */
const spareWidth = 14

/** How many parts fill the first line: best up to a space or 、, else as many as it holds. 0: it cannot be broken. */
function breakIn(parts: readonly string[]): number {
  const start = parts.findIndex((part) => part.trim() !== '') + 1
  let width = lineWidth(parts.slice(0, start).join(''))
  let [latest, best, bestWidth] = [0, 0, 0]
  for (let at = start; at < parts.length && width <= longestLine; at++) {
    const [before = '', after = ''] = [parts[at - 1], parts[at]]
    if (!neverFirst.test(after) && !neverLast.test(before) && after.trim() !== '') {
      latest = at
      if (/[ 　、。]$/.test(before)) [best, bestWidth] = [at, width]
    }
    width += lineWidth(after)
  }
  return best > 0 && bestWidth >= longestLine - spareWidth ? best : latest
}
