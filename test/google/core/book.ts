import { GoogleError } from './google-error.ts'
import type {
  BasicFilter,
  CellFormat,
  ConditionalFormatRule,
  DataValidationRule,
  DeveloperMetadata,
  DimensionGroup,
  DimensionProperties,
  EmbeddedChart,
  ExtendedValue,
  NamedRange,
  ProtectedRange,
  SheetProperties,
} from './sheet-shapes.ts'

/** A cell as stored. Cells and rows are never changed in place, so an older book costs nothing to keep. */
export interface Cell {
  readonly value?: ExtendedValue
  readonly format?: CellFormat
  readonly note?: string
  readonly validation?: DataValidationRule
}

export type Row = readonly (Cell | null)[]

/** One tab. `rows` holds only the rows that ever had content; the grid may be longer. */
export interface Tab {
  readonly properties: SheetProperties
  readonly rows: readonly Row[]
  readonly rowProperties: Readonly<Record<number, DimensionProperties>>
  readonly columnProperties: Readonly<Record<number, DimensionProperties>>
  readonly rowGroups: readonly DimensionGroup[]
  readonly columnGroups: readonly DimensionGroup[]
  readonly conditionalFormats: readonly ConditionalFormatRule[]
  readonly protectedRanges: readonly ProtectedRange[]
  readonly basicFilter?: BasicFilter
  /** Absent until the first one. */
  readonly charts?: readonly EmbeddedChart[]
}

export interface Book {
  readonly spreadsheetId: string
  readonly properties: {
    readonly title: string
    readonly timeZone: string
    readonly locale: string
  }
  readonly tabs: readonly Tab[]
  readonly namedRanges: readonly NamedRange[]
  readonly metadata: readonly DeveloperMetadata[]
  /** The next number for sheets, protected ranges, metadata; grows only. */
  readonly nextId: number
}

export function newTab(properties: SheetProperties): Tab {
  return {
    properties,
    rows: [],
    rowProperties: {},
    columnProperties: {},
    rowGroups: [],
    columnGroups: [],
    conditionalFormats: [],
    protectedRanges: [],
  }
}

/** A new spreadsheet of a Japanese account: one tab 「シート1」 of 1,000 rows and 26 columns. */
export function newBook(spreadsheetId: string, title: string): Book {
  const first: SheetProperties = {
    sheetId: 0,
    title: 'シート1',
    index: 0,
    sheetType: 'GRID',
    gridProperties: { rowCount: 1000, columnCount: 26 },
  }
  return {
    spreadsheetId,
    properties: { title, timeZone: 'Asia/Tokyo', locale: 'ja_JP' },
    tabs: [newTab(first)],
    namedRanges: [],
    metadata: [],
    nextId: 1,
  }
}

export function rowCount(tab: Tab): number {
  return tab.properties.gridProperties.rowCount ?? 1000
}

export function columnCount(tab: Tab): number {
  return tab.properties.gridProperties.columnCount ?? 26
}

export function tabByTitle(book: Book, title: string): Tab | undefined {
  return book.tabs.find((tab) => tab.properties.title === title)
}

export function tabById(book: Book, sheetId: number): Tab {
  const tab = book.tabs.find((candidate) => candidate.properties.sheetId === sheetId)
  if (!tab) throw new GoogleError(400, `No grid with id: ${sheetId}`)
  return tab
}

export function withTab(book: Book, changed: Tab): Book {
  const id = changed.properties.sheetId
  return {
    ...book,
    tabs: book.tabs.map((tab) => (tab.properties.sheetId === id ? changed : tab)),
  }
}

export function cellAt(tab: Tab, row: number, column: number): Cell | undefined {
  return tab.rows[row]?.[column] ?? undefined
}
