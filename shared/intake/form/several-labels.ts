import { isJapaneseName } from '../name/person-name.ts'
import { type LabelReading, readLabelWords } from '../words/field-labels.ts'

/** A labelled part of a line; `value` is blank when it stands below. */
export type Labelled = LabelReading & { readonly value: string; readonly label: string }

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
  const named = hits.some(({ reading }) => reading.fields.includes('name'))
  // 「清家 周平　ふりがな：… 職名：…」: whose fields they are.
  const whose: readonly Labelled[] =
    !named && / /.test(front) && isJapaneseName(front)
      ? [{ fields: ['name'], role: undefined, index: undefined, label: '', value: front }]
      : []
  const first = heading?.role ? [{ ...heading, label: front, value: '' }] : whose
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
export function bracketLabels(line: string): readonly Labelled[] {
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

/** The parts of a line with more than one label, however they are told apart. */
export function severalOnLine(line: string): readonly Labelled[] {
  const ways: readonly ((line: string) => readonly Labelled[])[] = [
    severalLabels,
    (text) => (text.includes('\t') ? pairedCells(text) : []),
    (text) => (text.length <= 160 && !text.includes('\t') ? spacedLabels(text) : []),
  ]
  for (const read of ways) {
    const found = read(line)
    if (found.length > 0) return found
  }
  return []
}
