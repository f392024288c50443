import { type Book, missingHeaders, type RawBook, readBook } from '../../shared/book/book.ts'
import type { RawCell } from '../../shared/book/cell.ts'
import type { Change } from '../../shared/book/change.ts'
import type { Tab } from '../../shared/book/column.ts'
import { allTabs, type TabKey } from '../../shared/book/tabs/all-tabs.ts'
import { sheets } from './advanced-services.ts'
import { BrokenBook } from './broken-book.ts'
import { brokenHeader } from './broken-header.ts'
import { seeTab } from './see-tab.ts'
import { changesToRequests } from './sheet-requests.ts'
import { tabWrites } from './tab-write.ts'
import { writeBesidePeople } from './write-beside-people.ts'

type GridRange = GoogleAppsScript.Sheets.Schema.GridRange
type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter
type ValueRange = GoogleAppsScript.Sheets.Schema.ValueRange

/** The spreadsheet as a store of rows: one call to read all tabs, one atomic call to write. */
export class SheetBook {
  /** Titles by sheet id, as the last reading named them. */
  private readonly titles = new Map<number, string>()

  constructor(
    private readonly spreadsheetId: string,
    /** Told when a write met rows that people had moved, before it is mended. */
    private readonly metMovedRows: () => void = () => undefined,
  ) {}

  /** Tabs are asked for by sheet id, so that renaming one breaks nothing. */
  read(keys: readonly TabKey[]): Book {
    return this.parse(keys, this.readRanges(keys.map(rangeOf)))
  }

  /** The same, and one more range in the same call. */
  readWith(keys: readonly TabKey[], range: GridRange): { read: Book; extra: RawCell[][] } {
    const ranges = this.readRanges([...keys.map(rangeOf), range])
    return { read: this.parse(keys, ranges), extra: ranges[keys.length] ?? [] }
  }

  private parse(keys: readonly TabKey[], ranges: readonly RawCell[][][]): Book {
    const raw: RawBook = Object.fromEntries(keys.map((key, index) => [key, ranges[index] ?? []]))
    const book = readBook(raw)
    const [missing] = missingHeaders(raw, book)
    if (missing) throw brokenHeader(this.spreadsheetId, missing, raw)
    return this.withHeaderOf(this.withHeaderOf(book, 'operations'), 'pastMails')
  }

  /** Values of grid ranges, unformatted, dates as serial numbers; answers in the order of the question. */
  readRanges(ranges: readonly GridRange[]): RawCell[][][] {
    const answer = this.ask(ranges.map((gridRange) => ({ gridRange })))
    const found = answer.valueRanges ?? []
    return ranges.map((range) => {
      const match = found.find(({ dataFilters }) =>
        (dataFilters ?? []).some(({ gridRange }) => isSameRange(gridRange, range)),
      )
      this.titles.set(range.sheetId ?? 0, titleIn(match?.valueRange?.range ?? ''))
      return cellsOf(match?.valueRange)
    })
  }

  /** A tab that somebody deleted is one clear message; one that may be missing is left out. */
  private ask(
    dataFilters: DataFilter[],
  ): GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterResponse {
    const values = sheets().Values
    if (!values) throw new Error('The advanced service Sheets has no values')
    try {
      return values.batchGetByDataFilter(
        {
          dataFilters,
          valueRenderOption: 'UNFORMATTED_VALUE',
          dateTimeRenderOption: 'SERIAL_NUMBER',
        },
        this.spreadsheetId,
      )
    } catch (error) {
      const present = this.presentSheets()
      const isGone = ({ gridRange }: DataFilter): boolean => !present.has(gridRange?.sheetId)
      const required = dataFilters.filter(isGone).flatMap(({ gridRange }) => requiredTab(gridRange))
      const [title] = required
      if (title !== undefined) throw BrokenBook.missingTab(title)
      const rest = dataFilters.filter((filter) => !isGone(filter))
      if (rest.length === dataFilters.length) throw error
      return rest.length === 0 ? {} : this.ask(rest)
    }
  }

  private presentSheets(): ReadonlySet<number | undefined> {
    const answer = sheets().get(this.spreadsheetId, { fields: 'sheets.properties.sheetId' })
    return new Set((answer.sheets ?? []).map(({ properties }) => properties?.sheetId))
  }

  /** Nothing to change is no call. Rows that people changed meanwhile: LostRace, and nothing is written. */
  write(book: Book, changes: readonly Change[]): void {
    if (changes.length === 0) return
    writeBesidePeople(
      {
        titles: this.titles,
        read: (sheetIds) => this.readRanges(sheetIds.map((sheetId) => ({ sheetId }))),
        see: (sheetId, rows) =>
          seeTab(this.spreadsheetId, { sheetId, title: this.titles.get(sheetId) ?? '', rows }),
        update: (requests, ranges) => this.update(requests, ranges),
        metMovedRows: this.metMovedRows,
      },
      { requests: changesToRequests(book, changes), writes: tabWrites(book, changes) },
    )
  }

  private update(
    requests: GoogleAppsScript.Sheets.Schema.Request[],
    responseRanges: string[],
  ): GoogleAppsScript.Sheets.Schema.Spreadsheet {
    const answerWith =
      responseRanges.length === 0
        ? {}
        : { includeSpreadsheetInResponse: true, responseIncludeGridData: true, responseRanges }
    const run = (all: GoogleAppsScript.Sheets.Schema.Request[]) =>
      sheets().batchUpdate({ requests: all, ...answerWith }, this.spreadsheetId)
    try {
      return run(requests).updatedSpreadsheet ?? {}
    } catch (error) {
      const room = this.missingRoom(requests)
      if (room.length === 0) throw error
      return run([...room, ...requests]).updatedSpreadsheet ?? {}
    }
  }

  /**
   * Rows cannot be inserted after the very last row of the grid: when people deleted the empty rows below,
   * one is appended first. A grid that ends there also proves that the failed request had no effect.
   */
  private missingRoom(
    requests: readonly GoogleAppsScript.Sheets.Schema.Request[],
  ): GoogleAppsScript.Sheets.Schema.Request[] {
    const insertions = requests.flatMap(({ insertDimension }) => insertDimension?.range ?? [])
    if (insertions.length === 0) return []
    const answer = sheets().get(this.spreadsheetId, {
      fields: 'sheets.properties(sheetId,gridProperties.rowCount)',
    })
    const rowCounts = new Map(
      (answer.sheets ?? []).map(({ properties }) => [
        properties?.sheetId,
        properties?.gridProperties?.rowCount ?? 0,
      ]),
    )
    return insertions
      .filter(
        ({ sheetId, startIndex }) => (startIndex ?? 0) >= (rowCounts.get(sheetId) ?? Infinity),
      )
      .map(({ sheetId }) => ({
        appendDimension: {
          ...(sheetId !== undefined && { sheetId }),
          dimension: 'ROWS',
          length: 1,
        },
      }))
  }

  /** 操作記録 and 過去の送信記録 are written without being read: their columns stand as setup made them. */
  private withHeaderOf(book: Book, key: 'operations' | 'pastMails'): Book {
    if (book[key].missingHeaders.length === 0) return book
    const columns = allTabs[key].columns
    const columnIndex = Object.fromEntries(Object.keys(columns).map((name, index) => [name, index]))
    return { ...book, [key]: { ...book[key], columnIndex, missingHeaders: [] } }
  }
}

const rangeOf = (key: TabKey): GridRange => ({ sheetId: allTabs[key].sheetId })

const requiredTab = (range: GridRange | undefined): string[] => {
  const tab = Object.values(allTabs as Record<string, Tab>).find(
    ({ sheetId }) => sheetId === range?.sheetId,
  )
  return tab && tab.optional !== true ? [tab.title] : []
}

const isSameRange = (a: GridRange | undefined, b: GridRange): boolean =>
  (a?.sheetId ?? 0) === (b.sheetId ?? 0) &&
  (a?.startColumnIndex ?? 0) === (b.startColumnIndex ?? 0) &&
  (a?.startRowIndex ?? 0) === (b.startRowIndex ?? 0)

/** 'a ''quoted'' title'!A1:B2 */
const titleIn = (range: string): string =>
  range
    .slice(0, range.lastIndexOf('!'))
    .replace(/^'(.*)'$/s, '$1')
    .replace(/''/g, "'")

function cellsOf(range: ValueRange | undefined): RawCell[][] {
  return (range?.values ?? []) as RawCell[][]
}
