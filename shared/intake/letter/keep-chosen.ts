const ticked = '☑☒✓✔✅レ'
const empty = '□☐'
const box = `[${ticked}${empty}■●◉○◯〇]|\\[[x× ]?\\]|\\( \\)`
const option = new RegExp(
  `(${box})\\s?([^${ticked}${empty}■●◉○◯〇[\\]()\\s]{1,24}(?:\\([^()]{1,16}\\))?)`,
  'gu',
)

/** How much a mark says 「this one」 beside others: ☑ over ■, ■ over □. */
function strengthOf(mark: string): number {
  if (ticked.includes(mark) || /^\[[x×]\]$/.test(mark)) return 3
  if (/^[■●◉]$/u.test(mark)) return 2
  return /^[○◯〇]$/u.test(mark) ? 1 : 0
}

/** 「第1回 ☑ 第2回 □」: the boxes stand behind. */
const optionBehind = new RegExp(`[^\\s:、${ticked}${empty}]{1,16}\\s?([${ticked}${empty}])`, 'gu')
const boxAtEnd = new RegExp(`[${ticked}${empty}]\\s*$`, 'u')

/** 「☑出席 □欠席」: what is left empty is not said. */
function keepTicked(line: string): string {
  const behind = boxAtEnd.test(line)
  const options = [...line.matchAll(behind ? optionBehind : option)]
  const strengths = options.map(([, mark = '']) => strengthOf(mark))
  const most = Math.max(...strengths)
  const least = Math.min(...strengths)
  const boxes = options.some(([, mark = '']) => strengthOf(mark) === 0)
  if (options.length < 2 || (most === least && !boxes)) return line
  return options.reduceRight(
    (text, found, i) =>
      (strengths[i] ?? 0) === most && most > 0
        ? text
        : text.slice(0, found.index) + text.slice(found.index + found[0].length),
    line,
  )
}

const answer = '(?:ご|御)?(?:出席|欠席|参加|不参加)(?:する|しない|します|しません)?'
const ringed = new RegExp(
  `[(【[<「○◯〇◎](${answer})[)】\\]>」]?\\s*[・/|]\\s*${answer}|${answer}\\s*[・/|]\\s*[(【[<「○◯〇◎](${answer})[)】\\]>」]?`,
  'u',
)
const open = new RegExp(`^(.{0,12}?)(${answer})\\s*[・/|]\\s*(${answer})\\s*$`, 'u')

/** 「（出席）・欠席」; 「出席・欠席」 without a ring says neither. */
function keepRinged(line: string): string {
  const found = ringed.exec(line)
  if (found) return line.replace(found[0], found[1] ?? found[2] ?? '')
  const plain = open.exec(line)
  const asks =
    plain && /欠|不|ない|ません/.test(plain[2] ?? '') !== /欠|不|ない|ません/.test(plain[3] ?? '')
  return asks ? (plain[1] ?? '') : line
}

const tickedLine = new RegExp(`^\\s*(?:[${ticked}]|\\[[x×]\\])\\s?\\S`, 'u')
const emptyLine = new RegExp(`^\\s*(?:[${empty}]|\\[ ?\\])\\s?\\S`, 'u')

/** Of options that a form offers, the chosen ones only. */
export function keepChosen(lines: readonly string[]): readonly string[] {
  const isTicked = lines.some((line) => tickedLine.test(line))
  return lines.map((line) => {
    if (line.length > 200) return line
    return isTicked && emptyLine.test(line) && !/[:]/.test(line) ? '' : keepRinged(keepTicked(line))
  })
}
