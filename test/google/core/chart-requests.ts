import { type Book, tabById, withTab } from './book.ts'
import { badRequest } from './google-error.ts'
import type { EmbeddedChart, GridRange } from './sheet-shapes.ts'

/** Charts are kept as they were asked for; nothing draws them. */
export function addChart(
  book: Book,
  request: { readonly chart?: Partial<EmbeddedChart> },
): { readonly book: Book; readonly reply: object } {
  const asked = request.chart ?? {}
  const anchor = asked.position?.overlayPosition?.anchorCell
  if (!anchor) throw new Error('not in the stand-in: a chart without an anchor cell')
  const tab = tabById(book, anchor.sheetId ?? 0)
  for (const { sheetId } of sourcesOf(asked.spec)) tabById(book, sheetId ?? 0)
  const chart: EmbeddedChart = { ...asked, chartId: asked.chartId ?? 800_000 + book.nextId }
  if (book.tabs.some(({ charts }) => charts?.some(({ chartId }) => chartId === chart.chartId)))
    throw badRequest(`Chart with id ${chart.chartId} already exists`)
  const next = withTab(book, { ...tab, charts: [...(tab.charts ?? []), chart] })
  return { book: { ...next, nextId: book.nextId + 1 }, reply: { chart } }
}

export function deleteEmbeddedObject(book: Book, request: { readonly objectId?: number }): Book {
  const tab = book.tabs.find(({ charts }) =>
    charts?.some(({ chartId }) => chartId === request.objectId),
  )
  if (!tab) throw badRequest(`No object with id: ${request.objectId}`)
  const charts = (tab.charts ?? []).filter(({ chartId }) => chartId !== request.objectId)
  return withTab(book, { ...tab, charts })
}

/** All ranges that a chart's specification names, wherever they stand in it. */
function sourcesOf(value: unknown): readonly GridRange[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'sources' in value && Array.isArray(value.sources) ? value.sources : []
  return [...(own as GridRange[]), ...Object.values(value).flatMap(sourcesOf)]
}
