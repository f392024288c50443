import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchUpdate } from './batch-update.ts'
import { type Book, newBook } from './book.ts'
import { packBooks, unpackBooks } from './pack-books.ts'
import { readValues } from './read-values.ts'

/** The same operations on a plain table of texts: what the book must agree with. */
interface Act {
  readonly kind: 'insert' | 'delete' | 'move' | 'write' | 'sort'
  readonly dimension: 'ROWS' | 'COLUMNS'
  readonly at: number
  readonly length: number
  readonly to: number
  readonly text: string
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'move', 'write', 'sort'),
  dimension: fc.constantFrom('ROWS', 'COLUMNS'),
  at: fc.nat(7),
  length: fc.integer({ min: 1, max: 3 }),
  to: fc.nat(7),
  text: fc.constantFrom('', 'a', 'b', '=1+1'),
})

function start(): Book {
  const gridProperties = { rowCount: 6, columnCount: 5 }
  const properties = { sheetId: 0, gridProperties }
  const fields = 'gridProperties(rowCount,columnCount)'
  return batchUpdate(newBook('id', 't'), [{ updateSheetProperties: { properties, fields } }]).book
}

function requestOf({ kind, dimension, at, length, to, text }: Act): object {
  const range = { sheetId: 0, dimension, startIndex: at, endIndex: at + length }
  if (kind === 'insert') return { insertDimension: { range, inheritFromBefore: at > 0 } }
  if (kind === 'delete') return { deleteDimension: { range } }
  if (kind === 'move') return { moveDimension: { source: range, destinationIndex: to } }
  const rows = [{ values: [{ userEnteredValue: { stringValue: text } }] }]
  const start = { sheetId: 0, rowIndex: at, columnIndex: to }
  if (kind === 'write') return { updateCells: { start, rows, fields: 'userEnteredValue' } }
  const sortSpecs = [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }]
  return { sortRange: { range: { sheetId: 0, startRowIndex: 1 }, sortSpecs } }
}

type Table = string[][]

const transposed = (table: Table): Table =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? ''))

/** Undefined where Google refuses. */
function expected(table: Table, one: Act): Table | undefined {
  const { kind, at, length, to, text } = one
  if (kind === 'write') {
    if (table[at]?.[to] === undefined) return undefined
    return table.map((row, r) => row.map((cell, c) => (r === at && c === to ? text : cell)))
  }
  if (kind === 'sort') {
    const rank = (row: string[]): string => row[0] || '~'
    const body = table.slice(1).sort((x, y) => (rank(x) < rank(y) ? -1 : rank(x) > rank(y) ? 1 : 0))
    return [...table.slice(0, 1), ...body]
  }
  if (one.dimension === 'COLUMNS') {
    const turned = expected(transposed(table), { ...one, dimension: 'ROWS' })
    return turned && transposed(turned)
  }
  const rows = table.map((row) => [...row])
  if (kind === 'insert') {
    if (at > rows.length || (at === 0 && rows.length === 0)) return undefined
    const blank = (): string[] => (rows[0] ?? []).map(() => '')
    rows.splice(at, 0, ...Array.from({ length }, blank))
    return rows
  }
  if (at + length > rows.length) return undefined
  if (kind === 'delete') {
    if (length >= rows.length) return undefined
    rows.splice(at, length)
    return rows
  }
  if (to > rows.length || (to > at && to < at + length)) return undefined
  const taken = rows.splice(at, length)
  rows.splice(to > at ? to - length : to, 0, ...taken)
  return rows
}

function shown(table: Table): Table {
  const rows = table.map((row) => row.slice(0, row.findLastIndex(Boolean) + 1))
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1)
}

function attempt(book: Book, one: Act): Book | undefined {
  try {
    return batchUpdate(book, [requestOf(one)]).book
  } catch {
    return undefined
  }
}

describe('the book', () => {
  it('agrees with a plain table whatever is inserted, deleted, moved, written and sorted', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let book = start()
        let table: Table = Array.from({ length: 6 }, () => Array<string>(5).fill(''))
        for (const one of acts) {
          const next = attempt(book, one)
          const wanted = expected(table, one)
          expect([one, next !== undefined]).toEqual([one, wanted !== undefined])
          book = next ?? book
          table = wanted ?? table
          expect(readValues(book, 'シート1').values ?? []).toEqual(shown(table))
        }
        expect(unpackBooks(packBooks([book]))).toEqual([book])
      }),
      { numRuns: 300, seed: 20191114 },
    )
  })
})
