import type { Cell, Tab } from './core/book.ts'
import { displayValue, plainValue, type Scalar } from './core/cell-value.ts'
import { conditionalFormat } from './core/conditional-format.ts'
import { contains } from './core/grid-range.ts'
import type { CellFormat, Color } from './core/sheet-shapes.ts'

/** One cell as a page can draw it. */
export interface GridCell {
  readonly value: Scalar
  readonly display: string
  readonly note?: string
  /** `#rrggbb`; conditional formats win over the cell's own. */
  readonly background?: string
  readonly foreground?: string
  readonly bold?: boolean
  readonly choices?: readonly string[]
  readonly protection?: 'warning' | 'barred'
}

/** The rows down to the last one that shows anything. */
export function gridOf(tab: Tab): GridCell[][] {
  const shown = (cell: Cell | null): boolean => Boolean(cell?.value || cell?.note)
  const end = tab.rows.findLastIndex((row) => row.some(shown)) + 1
  const rows = tab.rows.slice(0, end)
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return rows.map((row, r) =>
    Array.from({ length: width }, (_, c) =>
      gridCell(tab, { row: r, column: c, cell: row[c] ?? {} }),
    ),
  )
}

interface Place {
  readonly row: number
  readonly column: number
  readonly cell: Cell
}

function gridCell(tab: Tab, place: Place): GridCell {
  const { row, column, cell } = place
  const format: CellFormat = { ...cell.format, ...conditionalFormat(tab, place) }
  const background = hexOf(format.backgroundColorStyle?.rgbColor ?? format.backgroundColor)
  const text = (format.textFormat ?? {}) as {
    bold?: boolean
    foregroundColor?: Color
    foregroundColorStyle?: { rgbColor?: Color }
  }
  const foreground = hexOf(text.foregroundColorStyle?.rgbColor ?? text.foregroundColor)
  const choices = cell.validation?.condition?.values?.map((one) => one.userEnteredValue ?? '')
  const guard = tab.protectedRanges.find((one) => contains(one.range ?? {}, row, column))
  return {
    value: plainValue(cell),
    display: displayValue(cell),
    ...(cell.note ? { note: cell.note } : {}),
    ...(background ? { background } : {}),
    ...(foreground ? { foreground } : {}),
    ...(text.bold ? { bold: true } : {}),
    ...(choices && cell.validation?.condition?.type === 'ONE_OF_LIST' ? { choices } : {}),
    ...(guard
      ? { protection: guard.warningOnly ? ('warning' as const) : ('barred' as const) }
      : {}),
  }
}

function hexOf(color: Color | undefined): string | undefined {
  if (!color) return undefined
  const part = (share: number | undefined): string =>
    Math.round((share ?? 0) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${part(color.red)}${part(color.green)}${part(color.blue)}`
}
