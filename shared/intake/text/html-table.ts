/** How far a cell reaches. */
export type Span = { readonly rows: number; readonly columns: number }

export type Cell = Span & { readonly text: string }

/** In front of every line of a quotation. */
export const quoteMark = '> '

const single: Span = { rows: 1, columns: 1 }
const widestRow = 60

/** Lines under construction; asks for its end without joining all that is there. */
export class Lines {
  private readonly chunks: string[] = []
  private last = ''

  add(text: string): void {
    if (text === '') return
    this.chunks.push(text)
    this.last = text
  }

  get isEmpty(): boolean {
    return this.chunks.length === 0
  }

  get endsLine(): boolean {
    return this.isEmpty || this.last.endsWith('\n')
  }

  /** Nothing stands in the line yet. */
  get beginsLine(): boolean {
    return this.endsLine || this.last === quoteMark
  }

  toString(): string {
    return this.chunks.join('')
  }
}

export class Frame {
  readonly lines = new Lines()
  readonly cells: Cell[] = []
  /** Cells of rows above that reach down into the next row, by column. */
  readonly carried = new Map<number, Cell>()

  constructor(
    readonly tag: 'root' | 'table' | 'row' | 'cell',
    readonly span = single,
  ) {}
}

/** rowspan and colspan of a tag, bounded. */
export function spanOf(tag: string): Span {
  const read = (name: string, most: number) => {
    const found = new RegExp(`${name}\\s{0,4}=\\s{0,4}["']?(\\d{1,3})`, 'i').exec(tag)?.[1]
    return Math.min(Math.max(Number(found ?? 1), 1), most)
  }
  return { rows: read('rowspan', 40), columns: read('colspan', 12) }
}

/** The row's own cells between those that reach down from above. */
export function spreadRow(cells: readonly Cell[], carried: Map<number, Cell>): readonly string[] {
  const row: string[] = []
  const takeCarried = () => {
    for (let above = carried.get(row.length); above; above = carried.get(row.length)) {
      carried.delete(row.length)
      if (above.rows > 1) carried.set(row.length, { ...above, rows: above.rows - 1 })
      row.push(above.text)
      if (row.length > widestRow) return
    }
  }
  const below: [number, Cell][] = []
  for (const cell of cells.slice(0, widestRow)) {
    takeCarried()
    if (cell.rows > 1) below.push([row.length, { ...cell, rows: cell.rows - 1 }])
    row.push(cell.text, ...Array.from({ length: cell.columns - 1 }, () => ''))
  }
  takeCarried()
  for (const [column, cell] of below) if (column <= widestRow) carried.set(column, cell)
  return row
}

/** One row of a data table becomes one line with tabs; a layout table stays lines. */
export function rowText(cells: readonly string[]): string {
  const trimmed = cells.map((cell) => cell.trim())
  const isData =
    trimmed.length > 1 &&
    trimmed.every(
      (cell) => cell.length <= 200 && cell.split('\n').length <= 5 && !cell.includes('\t'),
    )
  return isData
    ? trimmed.map((cell) => cell.replace(/\s*\n\s*/g, ' ')).join('\t')
    : trimmed.filter((cell) => cell !== '').join('\n')
}
