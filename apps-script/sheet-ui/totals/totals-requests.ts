import { chartRequests } from './totals-charts.ts'
import { type Block, firstRow, type GridCell, gridRows, headerRow } from './totals-grid.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request
type CellData = GoogleAppsScript.Sheets.Schema.CellData

export const totalsSheetId = 1020

/** Four meetings side by side, three columns each, end here. */
const gridColumns = 40

/** The tab as it is first made: look, widths and charts. Later on only numbers are written. */
export function newTotalsTab(title: string, blocks: readonly Block[]): Request[] {
  const sheetId = totalsSheetId
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title,
          gridProperties: { rowCount: 80, columnCount: gridColumns, frozenRowCount: firstRow },
        },
      },
    },
    textLook({ sheetId, startRowIndex: 0, endRowIndex: 1 }, { bold: true, fontSize: 14 }),
    ...blocks.map(({ column, header }) => headerLook(column, header.length)),
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: gridColumns },
        properties: { pixelSize: 78 },
        fields: 'pixelSize',
      },
    },
    ...chartRequests(sheetId),
  ]
}

const textLook = (
  range: GoogleAppsScript.Sheets.Schema.GridRange,
  textFormat: GoogleAppsScript.Sheets.Schema.TextFormat,
): Request => ({
  repeatCell: {
    range,
    cell: { userEnteredFormat: { textFormat } },
    fields: 'userEnteredFormat.textFormat',
  },
})

const headerLook = (column: number, width: number): Request => ({
  repeatCell: {
    range: {
      sheetId: totalsSheetId,
      startRowIndex: headerRow,
      endRowIndex: headerRow + 1,
      startColumnIndex: column,
      endColumnIndex: column + width,
    },
    cell: {
      userEnteredFormat: {
        backgroundColor: { red: 0.12, green: 0.25, blue: 0.37 },
        textFormat: { bold: true, fontSize: 10, foregroundColor: { red: 1, green: 1, blue: 1 } },
      },
    },
    fields: 'userEnteredFormat(backgroundColor,textFormat)',
  },
})

/** Plain values, block by block; what people wrote between and beside the blocks stays. */
export function totalsValues(lines: readonly string[], blocks: readonly Block[]): Request[] {
  return [
    write({ row: 0, column: 0, rows: lines.map((line) => [line]) }),
    ...blocks.map(({ column, header, rows }) => {
      const blank: readonly GridCell[] = header.map(() => null)
      const below = Array.from({ length: gridRows - firstRow }, (_none, at) => rows[at] ?? blank)
      return write({ row: headerRow, column, rows: [header, ...below] })
    }),
  ]
}

function write(part: {
  readonly row: number
  readonly column: number
  readonly rows: readonly (readonly GridCell[])[]
}): Request {
  return {
    updateCells: {
      start: { sheetId: totalsSheetId, rowIndex: part.row, columnIndex: part.column },
      rows: part.rows.map((cells) => ({ values: cells.map(cellData) })),
      fields: 'userEnteredValue',
    },
  }
}

function cellData(value: GridCell): CellData {
  if (value === null) return {}
  return {
    userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
  }
}
