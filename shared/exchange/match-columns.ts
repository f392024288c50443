import { isMailAddress } from '../mail/kind/mail-address.ts'
import { findBodies } from '../municipality/find-bodies.ts'
import { fieldOfHeader, type ImportField } from './import-field.ts'

type Rows = readonly (readonly string[])[]

/** How a list is proposed to be read; a person may change the fields. */
export type ColumnMatch = {
  /** The row of headers; undefined when the list begins with people. */
  readonly headerRow: number | undefined
  /** One for each column; undefined is left out. */
  readonly fields: readonly (ImportField | undefined)[]
}

/** Titles and dates may stand above the headers. */
const searchedRows = 10

/** Finds the headers, and what columns without a known header seem to hold. */
export function matchColumns(rows: Rows): ColumnMatch {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const headerRow = findHeader(rows)
  const header = headerRow === undefined ? [] : (rows[headerRow] ?? [])
  const people = rows.slice(headerRow === undefined ? 0 : headerRow + 1)
  const byHeader = Array.from({ length: width }, (_none, column) =>
    fieldOfHeader(header[column] ?? ''),
  )
  const fields = byHeader.map((field, column) => {
    if (field || (header[column] ?? '').trim() !== '') return field
    const guess = guessField(people.slice(0, 30).map((row) => row[column] ?? ''))
    return guess !== undefined && byHeader.includes(guess) ? undefined : guess
  })
  return { headerRow, fields }
}

function findHeader(rows: Rows): number | undefined {
  const scores = rows
    .slice(0, searchedRows)
    .map((row) => row.filter((cell) => fieldOfHeader(cell) !== undefined).length)
  const best = Math.max(0, ...scores)
  return best < 2 ? undefined : scores.indexOf(best)
}

const tests: readonly (readonly [ImportField, (cell: string) => boolean])[] = [
  ['email', isMailAddress],
  ['phone', (cell) => /^[\d()+-]{10,15}$/.test(cell)],
  ['municipality', isBodyName],
  ['kana', (cell) => /^[ぁ-んァ-ヶー\s]{3,}$/.test(cell)],
]

function isBodyName(cell: string): boolean {
  const [mention] = findBodies(cell)
  return mention !== undefined && mention.start === 0 && mention.end === cell.length
}

/** Most of a column's cells agree. */
function guessField(cells: readonly string[]): ImportField | undefined {
  const filled = cells.map((cell) => cell.normalize('NFKC').trim()).filter((cell) => cell !== '')
  const found = tests.find(
    ([, fits]) => filled.length > 0 && filled.filter(fits).length * 3 >= filled.length * 2,
  )
  return found?.[0]
}
