import { type LabelReading, readLabelWords } from './field-labels.ts'
import { isSlashed } from './slashed-label.ts'

/** A labelled part of a line; `value` is blank when it stands below. */
export type Labelled = LabelReading & { readonly value: string; readonly label: string }

const mark = /^[^\p{L}\p{N}【[<〈《「『("'+〒]+/u
const numbering =
  /^(?:\(\d{1,2}\)|\d{1,2}(?:[.．、)]\s*|\s+(?=\D)|:\s*(?=\D))|[A-Za-z][.)]\s+|\([ア-ンa-z]\)|[ア-オ][.)、\s]\s*|[一二三四五六七八九十]{1,2}[、.\s]\s*)/u
const brackets: Readonly<Record<string, string>> = {
  '【': '】',
  '[': ']',
  '<': '>',
  '〈': '〉',
  '《': '》',
  '「': '」',
  '『': '』',
  '(': ')',
}

/** 【氏名】山田 太郎: the label in brackets, the value behind them. */
function bracketLabel(line: string): Labelled | undefined {
  const close = brackets[line.charAt(0)]
  const end = close === undefined ? -1 : line.lastIndexOf(close, 26)
  if (end < 2) return undefined
  const label = line.slice(1, end)
  const reading = readLabelWords(label)
  return (
    reading && {
      ...reading,
      label,
      value: line
        .slice(end + 1)
        .replace(/^[\s:]+/, '')
        .trim(),
    }
  )
}

/** 〇 counts as a number in Unicode. */
const ring = /^\s*〇(?=[^〇\s\d])/u

/** Without ■, (1), １．, … at the front. */
export function withoutMark(line: string): string {
  const plain = line.replace(ring, '').replace(mark, '')
  const rest = plain.replace(numbering, '')
  return rest === '' ? plain : rest.replace(mark, '')
}

function labelledAt(line: string, end: number, valueStart: number): Labelled | undefined {
  const label = line.slice(0, end).trim()
  const reading = readLabelWords(label)
  return (
    reading && {
      ...reading,
      label,
      value: line
        .slice(valueStart)
        .replace(/^[\s:]+/, '')
        .trim(),
    }
  )
}

/** The longest label in front: before a colon, or before white space. */
function leadingLabel(line: string): Labelled | undefined {
  let best: Labelled | undefined
  const limit = Math.min(line.length, 40)
  for (let at = 1; at < limit; at++) {
    const here = line.charAt(at)
    const closes = here === ')' && !line.slice(0, at).includes('(')
    if (closes) return (readLabelWords(line.slice(0, at)) && labelledAt(line, at, at + 1)) ?? best
    if (here === ':' || here === ';') return labelledAt(line, at, at + 1) ?? best
    if (/[/|=→]/.test(here) && isSlashed(line, at)) return labelledAt(line, at, at + 1) ?? best
    if (here === ' ' || here === '\t') {
      const found = labelledAt(line, at, at + 1)
      if (found && found.fields.length + (found.role ? 1 : 0) > 0) best = found
    }
  }
  return best
}

const inlineLabel = /(?:^|[\s/|、,])([^\s:/|、,]{1,14}?) ?: ?/gu

/** 「所属：企画課 職名：主任 氏名：山田 太郎」: several labels on one line. */
function severalLabels(line: string): readonly Labelled[] {
  const hits = [...line.matchAll(inlineLabel)].flatMap((match) => {
    const reading = readLabelWords(match[1] ?? '')
    return reading
      ? [{ reading, label: match[1] ?? '', start: match.index, end: match.index + match[0].length }]
      : []
  })
  if (hits.length < 2) return []
  // 「参加者１　職名：課長　氏名：…」: a heading may stand in front.
  const front = line.slice(0, hits[0]?.start ?? 0).trim()
  const heading = front === '' ? undefined : readLabelWords(front)
  const first = heading?.role ? [{ ...heading, label: front, value: '' }] : []
  const rest = hits.map(({ reading, label, end }, i) => ({
    ...reading,
    label,
    value: line
      .slice(end, hits[i + 1]?.start ?? line.length)
      .replace(/[\s/|、,]+$/u, '')
      .trim(),
  }))
  return [...first, ...rest]
}

/** 「（担当：企画財政課 斎藤）」: the whole line in brackets. */
function unwrap(line: string): string {
  const inner = /^\(([^()]{3,80})\)$/u.exec(line.trim())?.[1]
  return inner ?? line
}

const inRow: readonly string[] = [
  'name',
  'kana',
  'body',
  'department',
  'title',
  'email',
  'phone',
  'fax',
]

/** A table row of labels and values in turn: 所属 ⇥ 企画課 ⇥ 職名 ⇥ 主任. */
function pairedCells(line: string): readonly Labelled[] {
  const all = line.split('\t').map((cell) => cell.trim())
  if (all.length > 16) return []
  // 参加者1 ⇥ 氏名 ⇥ …: a heading that spans several rows stands in each of them.
  const heading = all.length % 2 === 1 ? readLabelWords(all[0] ?? '') : undefined
  const spans = heading?.role !== undefined && heading.fields.length === 0
  const cells = spans ? all.slice(1) : all
  const whose = spans ? { role: heading.role, index: heading.index } : {}
  const pairs = cells.flatMap((cell, i): Labelled[] => {
    const reading = i % 2 === 0 && cell !== '' ? readLabelWords(cell) : undefined
    return reading ? [{ ...reading, ...whose, label: cell, value: cells[i + 1] ?? '' }] : []
  })
  const labels = cells.filter((cell, i) => i % 2 === 0 && cell !== '').length
  // Labels side by side are the head of a table.
  if (pairs.some(({ value }) => (readLabelWords(value)?.fields.length ?? 0) > 0)) return []
  return pairs.length === labels && pairs.some(({ fields }) => fields.length > 0) ? pairs : []
}

/** 「職名　主任　　氏名　渡辺 拓郎」: several labels in a row, with spaces only. */
function spacedLabels(line: string): readonly Labelled[] {
  const found: Labelled[] = []
  for (const token of line.split(/\s+/).slice(0, 40)) {
    const reading = token.length <= 10 ? readLabelWords(token) : undefined
    const isLabel = reading?.fields.length === 1 && inRow.includes(reading.fields[0] ?? '')
    const last = found[found.length - 1]
    if (reading && isLabel) found.push({ ...reading, label: token, value: '' })
    else if (last) found[found.length - 1] = { ...last, value: `${last.value} ${token}`.trim() }
    else return []
  }
  return found.length > 1 && found.every(({ value }) => value !== '') ? found : []
}

const inner = /[(【[]([^()【】[\]]{1,12})[)】\]]/gu

/** 「（変更前）甲　→（変更後）乙」: several labels in brackets on one line. */
function bracketLabels(line: string): readonly Labelled[] {
  const hits = [...line.matchAll(inner)].flatMap((match) => {
    const reading = readLabelWords(match[1] ?? '')
    const label = match[1] ?? ''
    return reading
      ? [{ ...reading, label, start: match.index, end: match.index + match[0].length }]
      : []
  })
  if (hits.length < 2 || hits[0]?.start !== 0) return []
  return hits.map(({ start: _start, end, ...reading }, i) => ({
    ...reading,
    value: line.slice(end, hits[i + 1]?.start).replace(/^[\s:]+|[\s→⇒➡,、/]+$/gu, ''),
  }))
}

/** 「所属…企画課」, 「所属 ⇒ 企画課」: dots and arrows for a colon. */
function undotted(line: string): string {
  const [whole = '', label = ''] =
    /^(\S{1,14}?)\s?(?:\.{2,}|・{2,}|-{2,}>?|=>|[―─⇒➡➔▶▷»…]+)\s?(?=\S)/u.exec(line) ?? []
  return label !== '' && (readLabelWords(label)?.fields.length ?? 0) > 0
    ? `${label}: ${line.slice(whole.length)}`
    : line
}

/** The labelled parts of a folded line; none when it is prose or a plain value. */
export function readLabels(line: string): readonly Labelled[] {
  const plain = undotted(unwrap(withoutMark(line)))
  if (plain === '') return []
  const bracketed = bracketLabels(plain)
  if (bracketed.length > 0) return bracketed
  const bracket = bracketLabel(plain)
  if (bracket) return [bracket]
  const several = severalLabels(plain)
  if (several.length > 0) return several
  const paired = plain.includes('\t') ? pairedCells(plain) : []
  if (paired.length > 0) return paired
  const spaced = plain.length <= 160 && !plain.includes('\t') ? spacedLabels(plain) : []
  if (spaced.length > 0) return spaced
  const leading = leadingLabel(plain)
  if (leading) return [leading]
  const whole = readLabelWords(plain)
  return whole && (whole.fields.length > 0 || whole.role)
    ? [{ ...whole, label: plain, value: '' }]
    : []
}
