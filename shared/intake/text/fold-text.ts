import { foldNumbers } from './kanji-numbers.ts'

/** More than any person writes; what lies behind is history or an attack. */
const longestText = 200_000
const longestLine = 600
const mostLines = 3_000

const circled = /[①-⑳]/g
/** ①係 is the first of several, no item of a list. */
const circledUnit = /[①-⑳](?=[係班](?!長))/g

/** Invisible characters that tear words and numbers apart: controls, bidi marks, zero widths, soft hyphens. */
// biome's rule forbids control characters in patterns, so the set is built from code points.
const invisible = new RegExp(
  `[${[
    [0x00, 0x08],
    [0x0b, 0x0c],
    [0x0e, 0x1f],
    [0x7f, 0x9f],
    [0xad, 0xad],
    [0x34f, 0x34f],
    [0x61c, 0x61c],
    [0x180b, 0x180e],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0xfe00, 0xfe0f],
    [0xfeff, 0xfeff],
    [0xfff9, 0xfffb],
  ]
    .map((range) =>
      range.map((code) => `\\u${code?.toString(16).padStart(4, '0') ?? ''}`).join('-'),
    )
    .join('')}]`,
  'g',
)

/** Which form of a character is meant (辻󠄀): no list of names knows. */
const variants = /[\u{e0100}-\u{e01ef}]/gu

const numberDash = /(\d) ?[ー‐‑‒–—―−──ｰ] ?(?=\d)/g

/** Words that forms spread to fill a column: 主　査, 電　話. */
const spreadWords = new Set(
  '主査 主事 主任 主幹 課長 係長 参事 技師 室長 部長 局長 次長 所長 書記 電話 住所 氏名 所属 職名 部署 携帯 直通 日時 会場 備考 件名 役職 担当'.split(
    ' ',
  ),
)
const spread = /(?<=^|[\s(・■])(\p{Script=Han}) {1,4}(\p{Script=Han})(?=[\s:(]|$)/gmu

/** 「┃係長　高野 美里」: the side of a box around a signature. */
const side = /^\s*[│┃┠┣]\s*(?=[^│┃]*$)|(?<=^[^│┃]*\S)\s*[│┃┨┫]$/u

/** Tables drawn with lines become tables with tabs. */
function untable(line: string): string {
  const bars = line.match(/[│┃]/g)?.length ?? 0
  const isRow = bars >= 2 || /^\s*\|[^|]{1,80}\|/.test(line)
  return isRow
    ? line
        .replace(/^\s*[│┃|]\s?/, '')
        .replace(/\s*[│┃|]\s*$/, '')
        .replace(/\s?[│┃|]\s?/g, '\t')
    : /[┃│┠┣┨┫]/u.test(line)
      ? line.replace(side, '')
      : line
}

/**
 * One spelling for everything compared later: NFKC, plain line feeds, no invisible characters,
 * `-` inside numbers. Length is bounded, so that every later step is.
 */
export function foldText(text: string): string {
  const folded = text
    .slice(0, longestText)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(invisible, '')
    .replace(variants, '')
    .replace(circledUnit, (digit) => `${digit.charCodeAt(0) - 0x245f}`)
    .replace(circled, (digit) => `(${digit.charCodeAt(0) - 0x245f})`)
    .normalize('NFKC')
    .replace(/[〜∼]/g, '~')
    .replace(numberDash, '$1-')
    .replace(spread, (whole, a: string, b: string) => (spreadWords.has(a + b) ? `${a}${b}` : whole))
  return foldNumbers(folded)
    .split('\n', mostLines)
    .map((line) => untable(line.slice(0, longestLine)).replace(/ {1,600}$/, ''))
    .join('\n')
}

/** For subjects, names and addresses: the same on one line. */
export function foldLine(text: string): string {
  return foldText(text.slice(0, 2_000)).replace(/\s+/g, ' ').trim()
}

/** Comparison form: without any white space. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
