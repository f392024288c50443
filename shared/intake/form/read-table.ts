import { parsePerson } from '../name/parse-person.ts'
import { withoutMark } from '../text/line-marks.ts'
import { withoutReach } from '../text/without-reach.ts'
import { readLabelWords } from '../words/field-labels.ts'
import type { Labelled } from './several-labels.ts'

/** A table in the text, as records of labelled cells, one a person. */
export type TableReading = {
  readonly records: readonly (readonly Labelled[])[]
  /** How many lines the table took; 0: no table begins here. */
  readonly length: number
}

const none: TableReading = { records: [], length: 0 }

function cellsOf(line: string): readonly string[] {
  const separator = line.includes('\t')
    ? /\t/
    : /[|│┃]/.test(line)
      ? /[|│┃]/
      : / {2,}/.test(line.trim())
        ? / {2,}/
        : /\/[^/]+\//.test(line)
          ? /\s?\/\s?/
          : /,|、/
  const cells = line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/u, '$1')
      .trim(),
  )
  return /[|│┃]/.test(line) && !line.includes('\t')
    ? cells.slice(cells[0] === '' ? 1 : 0, cells[cells.length - 1] === '' ? -1 : undefined)
    : cells
}

const ruler = /^[\s\-+=|│┃─━┼┌┐└┘├┤:]{3,}$/u

type Header = readonly ReturnType<typeof readLabelWords>[]

/** 「番号 氏名　　よみがな」: narrow columns leave one space between labels. */
function headerCells(line: string): readonly string[] {
  return cellsOf(line).flatMap((cell) => {
    const words = cell.split(' ')
    const labels =
      words.length > 1 && !readLabelWords(cell) && words.every((word) => readLabelWords(word))
    return labels ? words : [cell]
  })
}

/** At least two labels, one of them the name, and nearly nothing else. */
function readHeader(cells: readonly string[]): Header | undefined {
  if (cells.length < 2 || cells.length > 16) return undefined
  const header = cells.map((cell) => readLabelWords(cell))
  // 参加者1 ⇥ 氏名 ⇥ 山田: a row of one person, not the head of several.
  if (header[0]?.role !== undefined && header[0].index !== undefined) return undefined
  const known = header.filter(
    (label) => label !== undefined && (label.fields.length > 0 || label.role),
  )
  const named = header.some(
    (label) =>
      label?.fields.includes('name') ||
      (label?.role === 'participant' && label.fields.length === 0),
  )
  return named && known.length >= 2 && known.length * 2 > cells.filter((cell) => cell !== '').length
    ? header
    : undefined
}

function rowRecord(
  header: Header,
  cells: readonly string[],
  above: readonly Labelled[],
): Labelled[] {
  // A cell spanning several rows is missing in the lower ones, on the left.
  const missing = cells.length < header.length ? header.length - cells.length : 0
  return header.flatMap((reading, i): Labelled[] => {
    if (!reading) return []
    const fields =
      reading.fields.length === 0 && reading.role ? (['name'] as const) : reading.fields
    const value =
      i < missing ? above.find((cell) => cell.label === String(i))?.value : cells[i - missing]
    return [
      {
        ...reading,
        role: undefined,
        index: undefined,
        fields,
        label: String(i),
        value: value ?? '',
      },
    ]
  })
}

/** Of columns that run together, the last word is the remark when the head ends with one. */
function withoutRemark(header: Header, line: string): string {
  const plain = withoutMark(line).trim()
  const remark = header[header.length - 1]?.fields.includes('remark')
  return remark && parsePerson(plain, 'labelled').name === '' ? plain.replace(/ \S+$/, '') : plain
}

/** 「甲斐 由美子（かい ゆみこ）　係長　0967-…」: the person, and how to reach her. */
function wholeLine(line: string): Labelled[] {
  const who = { fields: ['name'], role: undefined, index: undefined, label: '' } as const
  const person = { ...who, value: withoutReach(line) }
  return person.value === line ? [person] : [person, { ...who, fields: ['reach'], value: line }]
}

const attendance = /出欠|(?:参加|出席)(?:の?可否|の?有無|予定)?$/u
/** Who is not decided does not come yet. */
const no =
  /^(?:未定|検討中?|調整中?|確認中|[△▲]|欠席?|不参加|参加しない|出席しない|[×✕✖x]|否|不可|NO|NG)(?:\([^()]*\))?$/iu

/** 「欠席」 in the column that asks who comes. */
function staysAway(head: readonly string[], cells: readonly string[]): boolean {
  const missing = Math.max(0, head.length - cells.length)
  return head.some((words, i) => attendance.test(words) && no.test(cells[i - missing] ?? ''))
}

function readRows(header: Header, lines: readonly string[], from: number): TableReading {
  const head = headerCells(lines[from - 1] ?? '')
  const records: Labelled[][] = []
  let away = 0
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (ruler.test(line) || (line.trim() === '' && cellsOf(lines[at + 1] ?? '').length >= 2))
      continue
    const cells = cellsOf(line)
    if (line.trim() === '' || cells.length < 2 || cells.length > header.length) break
    if (cells.length < Math.min(header.length, 2) || cells.length < header.length - 2) break
    if (staysAway(head, cells)) away++
    else if (cells.length < header.length && !line.includes('\t')) {
      // Columns run together: the line is read as what it says about one person.
      records.push(wholeLine(withoutRemark(header, line)))
    } else records.push(rowRecord(header, cells, records[records.length - 1] ?? []))
  }
  return records.length + away === 0 ? none : { records, length: at }
}

/** Labels down the left, one column a person. */
function readColumns(lines: readonly string[], from: number): TableReading {
  const rows: (readonly string[])[] = []
  const corner = cellsOf(lines[from] ?? '')[0] ?? ''
  if (corner !== '' && !/^(?:No|項目|#)/i.test(corner) && !readLabelWords(corner)) return none
  for (
    let at = from;
    at < Math.min(lines.length, from + 24) && (lines[at] ?? '').includes('\t');
    at++
  )
    rows.push(cellsOf(lines[at] ?? ''))
  const width = rows[0]?.length ?? 0
  const labels = rows.map((row) => readLabelWords(row[0] ?? ''))
  const secondIsLabel = rows.some(
    (row) => row.length === 4 && (readLabelWords(row[2] ?? '')?.fields.length ?? 0) > 0,
  )
  const known = labels.filter((label) => label && label.fields.length > 0).length
  if (width < 3 || known < 2 || secondIsLabel || rows.some((row) => row.length !== width))
    return none
  const records = Array.from({ length: width - 1 }, (_, column) =>
    rows.flatMap((row, i): Labelled[] => {
      const reading = labels[i]
      return reading
        ? [
            {
              ...reading,
              role: undefined,
              index: undefined,
              label: String(i),
              value: row[column + 1] ?? '',
            },
          ]
        : []
    }),
  )
  return { records, length: rows.length }
}

/** Reads the table that begins at a line, if one does. */
export function readTable(lines: readonly string[], from: number): TableReading {
  const line = withoutMark(lines[from] ?? '')
  if (line.length < 4 || line.length > 300) return none
  const columns = line.includes('\t') ? readColumns(lines, from) : none
  if (columns.length > 0) return columns
  const header = readHeader(headerCells(lines[from] ?? '')) ?? readHeader(headerCells(line))
  const rows = header ? readRows(header, lines, from + 1) : none
  return rows.length > 0 ? { ...rows, length: rows.length - from } : none
}
