import { type Area, parseA1 } from './a1.ts'
import { type Book, type Cell, columnCount, rowCount, type Tab } from './book.ts'
import { displayValue, effectiveValue } from './cell-value.ts'
import type { CellData, DimensionProperties } from './sheet-shapes.ts'

export interface GetOptions {
  readonly fields?: string
  readonly includeGridData?: boolean
  readonly ranges?: readonly string[] | string
}

/** spreadsheets.get. With a field mask, includeGridData is ignored (API reference). */
export function spreadsheetAnswer(book: Book, options: GetOptions = {}): object {
  const grid = options.fields ? /data|\*/.test(options.fields) : options.includeGridData === true
  const ranges = typeof options.ranges === 'string' ? [options.ranges] : (options.ranges ?? [])
  const areas = ranges.map((range) => parseA1(book, range))
  const tabs = book.tabs.filter((tab) => areas.length === 0 || areas.some((a) => a.tab === tab))
  return {
    spreadsheetId: book.spreadsheetId,
    properties: book.properties,
    sheets: tabs.map((tab) => sheetAnswer(book, tab, grid ? areasOf(tab, areas) : [])),
    ...(book.namedRanges.length > 0 ? { namedRanges: book.namedRanges } : {}),
    ...listed(
      'developerMetadata',
      book.metadata.filter((one) => one.location.locationType === 'SPREADSHEET'),
    ),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.spreadsheetId}/edit`,
  }
}

function listed(name: string, items: readonly unknown[]): object {
  return items.length > 0 ? { [name]: items } : {}
}

function areasOf(tab: Tab, areas: readonly Area[]): readonly Area[] {
  const whole: Area = { tab, startRow: 0, startColumn: 0, endRow: undefined, endColumn: undefined }
  return areas.length === 0 ? [whole] : areas.filter((area) => area.tab === tab)
}

function sheetAnswer(book: Book, tab: Tab, areas: readonly Area[]): object {
  const ofSheet = book.metadata.filter(
    (one) =>
      one.location.locationType === 'SHEET' && one.location.sheetId === tab.properties.sheetId,
  )
  return {
    properties: tab.properties,
    ...(areas.length > 0 ? { data: areas.map((area) => gridData(book, area)) } : {}),
    ...listed('conditionalFormats', tab.conditionalFormats),
    ...listed('protectedRanges', tab.protectedRanges),
    ...listed('charts', tab.charts ?? []),
    ...listed('rowGroups', tab.rowGroups),
    ...listed('columnGroups', tab.columnGroups),
    ...listed('developerMetadata', ofSheet),
    ...(tab.basicFilter ? { basicFilter: tab.basicFilter } : {}),
  }
}

function gridData(book: Book, area: Area): object {
  const { tab, startRow, startColumn } = area
  const endRow = area.endRow ?? rowCount(tab)
  const endColumn = area.endColumn ?? columnCount(tab)
  const rowData = tab.rows.slice(startRow, endRow).map((row) => {
    const values = row.slice(startColumn, endColumn).map((cell) => (cell ? cellData(cell) : {}))
    return values.length > 0 ? { values } : {}
  })
  return {
    ...(startRow > 0 ? { startRow } : {}),
    ...(startColumn > 0 ? { startColumn } : {}),
    ...(rowData.length > 0 ? { rowData } : {}),
    rowMetadata: dimensions(book, { tab, dimension: 'ROWS', from: startRow, to: endRow }),
    columnMetadata: dimensions(book, {
      tab,
      dimension: 'COLUMNS',
      from: startColumn,
      to: endColumn,
    }),
  }
}

interface DimensionSlice {
  readonly tab: Tab
  readonly dimension: 'ROWS' | 'COLUMNS'
  readonly from: number
  readonly to: number
}

function dimensions(book: Book, { tab, dimension, from, to }: DimensionSlice): object[] {
  const own = dimension === 'ROWS' ? tab.rowProperties : tab.columnProperties
  const metadata = book.metadata.filter(
    ({ location: { dimensionRange: range } }) =>
      range?.dimension === dimension && range.sheetId === tab.properties.sheetId,
  )
  const size: DimensionProperties = { pixelSize: dimension === 'ROWS' ? 21 : 100 }
  return Array.from({ length: to - from }, (_, offset) => {
    const index = from + offset
    const here = metadata.filter((one) => one.location.dimensionRange?.startIndex === index)
    return { ...size, ...own[index], ...listed('developerMetadata', here) }
  })
}

function cellData(cell: Cell): CellData {
  const value = cell.value
  return {
    ...(value ? { userEnteredValue: value } : {}),
    ...(value ? { effectiveValue: effectiveValue(cell) ?? {} } : {}),
    ...(value ? { formattedValue: displayValue(cell) } : {}),
    ...(cell.format ? { userEnteredFormat: cell.format, effectiveFormat: cell.format } : {}),
    ...(cell.note ? { note: cell.note } : {}),
    ...(cell.validation ? { dataValidation: cell.validation } : {}),
  }
}
