import type { Book, Cell, Row, Tab } from './book.ts'
import type { CellFormat, DataValidationRule, ExtendedValue } from './sheet-shapes.ts'

/** A cell as [value, note, format number, validation number]; a blank is 0. */
type PackedCell = 0 | readonly [ExtendedValue | 0, string | 0, number, number]
type PackedTab = Omit<Tab, 'rows'> & {
  readonly rows: readonly (readonly [row: number, times: number])[]
}

/** Books for a file: equal formats, rules and shared rows are written once. Numbers count from 1; 0 is none. */
export interface PackedBooks {
  readonly formats: readonly CellFormat[]
  readonly validations: readonly DataValidationRule[]
  readonly rows: readonly (readonly PackedCell[])[]
  readonly books: readonly (Omit<Book, 'tabs'> & { readonly tabs: readonly PackedTab[] })[]
}

/** Numbers things in the order they come, equal ones alike. */
class Pool<T extends object> {
  readonly items: T[] = []
  private readonly byObject = new Map<T, number>()
  private readonly byText = new Map<string, number>()

  numberOf(item: T | undefined): number {
    if (!item) return 0
    const known = this.byObject.get(item)
    if (known !== undefined) return known
    const text = JSON.stringify(item)
    const number = this.byText.get(text) ?? this.items.push(item)
    this.byText.set(text, number)
    this.byObject.set(item, number)
    return number
  }
}

export function packBooks(books: readonly Book[]): PackedBooks {
  const formats = new Pool<CellFormat>()
  const validations = new Pool<DataValidationRule>()
  const rows: (readonly PackedCell[])[] = []
  const numbers = new Map<Row, number>()
  const packCell = (cell: Cell | null): PackedCell =>
    cell
      ? [
          cell.value ?? 0,
          cell.note ?? 0,
          formats.numberOf(cell.format),
          validations.numberOf(cell.validation),
        ]
      : 0
  const numberOf = (row: Row): number => {
    const known = numbers.get(row)
    if (known !== undefined) return known
    const number = rows.push(row.map(packCell)) - 1
    numbers.set(row, number)
    return number
  }
  const packTab = (tab: Tab): PackedTab => {
    const runs: [number, number][] = []
    for (const row of tab.rows) {
      const number = numberOf(row)
      const last = runs.at(-1)
      if (last && last[0] === number) last[1]++
      else runs.push([number, 1])
    }
    return { ...tab, rows: runs }
  }
  const packed = books.map((book) => ({ ...book, tabs: book.tabs.map(packTab) }))
  return { formats: formats.items, validations: validations.items, rows, books: packed }
}

export function unpackBooks(packed: PackedBooks): Book[] {
  const unpackCell = (cell: PackedCell): Cell | null => {
    if (cell === 0) return null
    const [value, note, format, validation] = cell
    const shape = packed.formats[format - 1]
    const rule = packed.validations[validation - 1]
    return {
      ...(value ? { value } : {}),
      ...(note ? { note } : {}),
      ...(shape ? { format: shape } : {}),
      ...(rule ? { validation: rule } : {}),
    }
  }
  const rows = packed.rows.map((row): Row => row.map(unpackCell))
  return packed.books.map((book) => ({
    ...book,
    tabs: book.tabs.map((tab) => ({
      ...tab,
      rows: tab.rows.flatMap(([row, times]) => Array<Row>(times).fill(rows[row] ?? [])),
    })),
  }))
}
