import { type Book, type Cell, type Tab, tabById, withTab } from './book.ts'
import { plainValue, type Scalar } from './cell-value.ts'
import { rectangle } from './grid-range.ts'
import type { GridRange } from './sheet-shapes.ts'

export interface SortSpec {
  readonly dimensionIndex?: number
  readonly sortOrder?: string
}

/** Sorts whole cells (value, format, note, validation) of the range; blanks go last either way. */
export function sortRange(
  book: Book,
  request: { range?: GridRange; sortSpecs?: readonly SortSpec[] },
): Book {
  const tab = tabById(book, request.range?.sheetId ?? 0)
  return withTab(book, sortTab(tab, request.range ?? {}, request.sortSpecs ?? []))
}

export function sortTab(tab: Tab, range: GridRange, specs: readonly SortSpec[]): Tab {
  const area = rectangle(tab, range)
  const end = Math.min(area.endRow, tab.rows.length)
  const sorted = tab.rows.slice(area.startRow, end).sort((one, other) => {
    for (const { dimensionIndex = 0, sortOrder } of specs) {
      const order = compare(
        {
          one: plainValue(one[dimensionIndex] ?? undefined),
          other: plainValue(other[dimensionIndex] ?? undefined),
        },
        sortOrder === 'DESCENDING' ? -1 : 1,
      )
      if (order !== 0) return order
    }
    return 0
  })
  const rows = tab.rows.map((row, index) => {
    const source = sorted[index - area.startRow]
    if (index < area.startRow || index >= end || !source) return row
    const width = Math.max(row.length, source.length)
    return Array.from({ length: width }, (_, column): Cell | null => {
      const inside = column >= area.startColumn && column < area.endColumn
      return (inside ? source[column] : row[column]) ?? null
    })
  })
  return { ...tab, rows }
}

function compare({ one, other }: { one: Scalar; other: Scalar }, sign: number): number {
  if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1
  const rank = (value: Scalar): number =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2
  if (rank(one) !== rank(other)) return sign * (rank(one) - rank(other))
  if (one === other) return 0
  return sign * (one < other ? -1 : 1)
}
