import { withoutMark } from '../text/line-marks.ts'
import { isFrame } from '../text/split-signature.ts'

const narrowest = 44
const widest = 100
const longest = 500
/** Programs keep commas and brackets with the word in front. */
const slack = 4

const narrow = /[\x20-\x7e\uff61-\uff9f]/

/** Columns of a folded line: letters and digits take one, Japanese two. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += narrow.test(letter) ? 1 : 2
  return width
}

/** What a program does not tear: the first letter of Japanese, a whole word of others. */
const first = /^(?:[A-Za-z0-9@._+:/%-]{1,40}|.)[、。）)」』】]?/u

/** Commas, or particles and endings between other letters; a row of names has neither. */
const prose =
  /[。、]|[\p{Script=Han}\p{Script=Katakana}\d)」][はがをにでとへものし]+(?=[\p{Script=Han}\p{Script=Katakana}\d「]|$)|(?:ます|です|した|して|いた)/u
const ends = /[。!?:」】]\s*$/u
const starts = /^[\s>|【<]|^[^\s。、]{1,10}\s?:/u

const isWritten = (line: string): boolean =>
  line.trim() !== '' && !isFrame(line) && !/[\t|]/.test(line) && prose.test(line)

/** 「山田 太郎（やまだ」 */
const isOpen = (line: string): boolean => /\([^()]{0,40}$/.test(line)

/** What a sentence leaves for the last line of its paragraph: 「羅（まつもと さら）」. */
const isRest = (line: string, below: string | undefined): boolean =>
  line.trim() !== '' && line.length < 20 && (below ?? '').trim() === ''

/** Lines that a mail program broke at its last column go on in the next; where the writer broke them, they stay. */
export function joinWrappedLines(lines: readonly string[]): readonly string[] {
  const written = lines.filter((line) => isWritten(line) && !/https?:|@/.test(line))
  const column = Math.max(0, ...written.map(widthOf))
  if (column < narrowest || column > widest) return lines
  const joined: string[] = []
  let open: string | undefined
  lines.forEach((line, at) => {
    const above = joined[joined.length - 1]
    const next = first.exec(line)?.[0] ?? ''
    const goesOn =
      open !== undefined &&
      above !== undefined &&
      above.length + line.length < longest &&
      isWritten(open) &&
      widthOf(open) + widthOf(next) > column - slack &&
      (isOpen(above)
        ? line.includes(')')
        : (isWritten(line) || isRest(line, lines[at + 1])) &&
          !ends.test(open) &&
          !starts.test(line) &&
          withoutMark(line) === line)
    if (goesOn) joined[joined.length - 1] = above + line
    else joined.push(line)
    open = line
  })
  return joined
}
