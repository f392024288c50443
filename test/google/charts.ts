import { cellAt, type Tab } from './core/book.ts'
import { displayValue, plainValue } from './core/cell-value.ts'
import type { EmbeddedChart, GridRange } from './core/sheet-shapes.ts'

/** A chart as a page can draw it; rows without a name are left out, as Sheets leaves them blank. */
export interface ChartView {
  readonly title: string
  readonly names: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
}

interface Data {
  readonly sourceRange?: { readonly sources?: readonly GridRange[] }
}

interface BasicChart {
  readonly domains?: readonly { readonly domain?: Data }[]
  readonly series?: readonly { readonly series?: Data }[]
}

/** Basic charts over columns of their own tab. */
export const chartsOf = (tab: Tab): ChartView[] =>
  (tab.charts ?? []).map((chart) => chartView(tab, chart))

function chartView(tab: Tab, { spec }: EmbeddedChart): ChartView {
  const basic = (spec?.basicChart ?? {}) as BasicChart
  const column = ({ sourceRange }: Data = {}) => {
    const range = sourceRange?.sources?.[0] ?? {}
    const [from, to] = [range.startRowIndex ?? 0, range.endRowIndex ?? 0]
    return Array.from({ length: to - from }, (_none, index) =>
      cellAt(tab, from + index, range.startColumnIndex ?? 0),
    )
  }
  const [, ...labels] = column(basic.domains?.[0]?.domain).map((cell) =>
    cell ? displayValue(cell) : '',
  )
  const isNamed = (_item: unknown, index: number): boolean => labels[index] !== ''
  return {
    title: spec?.title ?? '',
    names: labels.filter(isNamed),
    series: (basic.series ?? []).map(({ series }) => {
      const [head, ...cells] = column(series)
      const values = cells.map((cell) => Number(cell ? plainValue(cell) : 0) || 0)
      return { name: head ? displayValue(head) : '', values: values.filter(isNamed) }
    }),
  }
}
