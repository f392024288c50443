import { blockColumns, firstRow, headerRow } from './totals-grid.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request
type ChartData = GoogleAppsScript.Sheets.Schema.ChartData

type Chart = {
  readonly chartId: number
  readonly title: string
  /** The column of names, and those of numbers. */
  readonly domain: number
  readonly series: readonly number[]
  readonly rows: number
  readonly place: { readonly row: number; readonly column: number; readonly widthPixels: number }
}

/** Below the short blocks, clear of every number. */
const chartRow = 19

const charts: readonly Chart[] = [
  {
    chartId: 1201,
    title: '都道府県別の会員',
    domain: blockColumns.prefectures,
    series: [blockColumns.prefectures + 2],
    rows: 47,
    place: { row: chartRow, column: blockColumns.kinds, widthPixels: 960 },
  },
  {
    chartId: 1202,
    title: '種別の会員自治体',
    domain: blockColumns.kinds,
    series: [blockColumns.kinds + 1],
    rows: 6,
    place: { row: chartRow + 16, column: blockColumns.kinds, widthPixels: 470 },
  },
  {
    chartId: 1203,
    title: '各回の申込・決定・出席',
    domain: blockColumns.meetings + 1,
    series: [4, 5, 6].map((offset) => blockColumns.meetings + offset),
    rows: 12,
    place: { row: chartRow + 16, column: blockColumns.years, widthPixels: 720 },
  },
]

/** Charts over fixed ranges: new numbers need no new charts. */
export const chartRequests = (sheetId: number): Request[] =>
  charts.map((chart) => {
    const { row, column, widthPixels } = chart.place
    return {
      addChart: {
        chart: {
          chartId: chart.chartId,
          spec: {
            title: chart.title,
            basicChart: {
              chartType: 'COLUMN',
              legendPosition: chart.series.length > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
              headerCount: 1,
              domains: [{ domain: columnData(sheetId, chart, chart.domain) }],
              series: chart.series.map((at) => ({
                series: columnData(sheetId, chart, at),
                targetAxis: 'LEFT_AXIS',
              })),
            },
          },
          position: {
            overlayPosition: {
              anchorCell: { sheetId, rowIndex: row, columnIndex: column },
              widthPixels,
              heightPixels: 300,
            },
          },
        },
      },
    }
  })

const columnData = (sheetId: number, { rows }: Chart, column: number): ChartData => ({
  sourceRange: {
    sources: [
      {
        sheetId,
        startRowIndex: headerRow,
        endRowIndex: firstRow + rows,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
    ],
  },
})
