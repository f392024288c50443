import type { RawCell } from '../../shared/book/cell.ts'
import { readTable } from '../../shared/book/table.ts'
import { LostRace } from './lost-race.ts'
import { type Mending, mendWrite } from './mend-write.ts'
import { type RawGrid, standsAsRead, type TabWrite, touchedRows } from './tab-write.ts'
import { lookAfter, wentWhereMeant } from './written-rows.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request
type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet

type Sheets = {
  readonly titles: ReadonlyMap<number, string>
  /** Whole tabs, unformatted. */
  read(sheetIds: readonly number[]): RawCell[][][]
  /** One atomic request, and these ranges as it left them. */
  update(requests: Request[], responseRanges: string[]): Spreadsheet
}

type Batch = { readonly requests: Request[]; readonly writes: readonly TabWrite[] }

const mendings = 3

/**
 * Google writes by position and has no "only if": people who sort at that moment would have their rows hit.
 * So the rows are looked at once more just before, and the answer to the write shows whom it met; what it
 * met by mistake is put right. A batch of new rows alone needs no second look (DESIGN §12).
 */
export function writeBesidePeople(sheets: Sheets, { requests, writes }: Batch): void {
  const standing = writes.filter((write) => touchedRows(write).length > 0)
  const grids = standing.length === 0 ? [] : sheets.read(idsOf(standing))
  const before = new Map(standing.map((write, index) => [write, grids[index] ?? []]))
  for (const [write, grid] of before) if (!standsAsRead(write, grid)) throw new LostRace()
  runAndMend(sheets, { requests, writes }, { before, mendingsLeft: mendings })
}

const idsOf = (writes: readonly TabWrite[]): number[] => writes.map(({ tab }) => tab.sheetId)

type Known = { readonly before: ReadonlyMap<TabWrite, RawGrid>; readonly mendingsLeft: number }

function runAndMend(sheets: Sheets, { requests, writes }: Batch, known: Known): void {
  const looks = writes.flatMap((write) => {
    const title = sheets.titles.get(write.tab.sheetId)
    return title === undefined ? [] : [lookAfter(write, title)]
  })
  const shown = update(
    sheets,
    { requests, writes },
    looks.flatMap(({ ranges }) => ranges),
  )
  const astray = looks
    .filter((look) => !wentWhereMeant(look, known.before.get(look.write) ?? [], shown))
    .map(({ write }) => write)
  if (astray.length === 0) return
  console.warn('A write met rows that people moved, and was mended', astray.length)
  if (known.mendingsLeft === 0) throw new Error('The sheet moves faster than it can be written')
  const grids = sheets.read(idsOf(astray))
  const mended = astray.map((write, index) => {
    const grid = grids[index] ?? []
    const before = known.before.get(write) ?? [headerOf(write)]
    return mendingBatch(write, { grid, mending: mendWrite(write, before, grid) })
  })
  const next = mended.filter((batch) => batch.requests.length > 0)
  if (next.length === 0) return
  runAndMend(
    sheets,
    { requests: next.flatMap((one) => one.requests), writes: next.map(({ write }) => write) },
    {
      before: new Map(next.map(({ write, grid }) => [write, grid])),
      mendingsLeft: known.mendingsLeft - 1,
    },
  )
}

/** Refused as a whole: rows or the tab's name went between the look and the write. */
function update(sheets: Sheets, { requests, writes }: Batch, ranges: string[]): Spreadsheet {
  try {
    return sheets.update(requests, ranges)
  } catch (error) {
    const code = (error as { details?: { code?: number } } | undefined)?.details?.code
    if (code === 400 && writes.length > 0) throw new LostRace()
    throw error
  }
}

/** What the book knew of a tab that only got new rows. */
function headerOf({ tab, table }: TabWrite): RawCell[] {
  const header: RawCell[] = []
  for (const [key, { header: text }] of Object.entries(tab.columns)) {
    const column = table.columnIndex[key]
    if (column !== undefined) header[column] = text
  }
  return Array.from(header, (text) => text ?? '')
}

type Mended = { readonly grid: RawGrid; readonly mending: Mending }

function mendingBatch(write: TabWrite, { grid, mending }: Mended) {
  const { sheetId } = write.tab
  const end = Math.max(1, grid.length)
  const { cells, lostRows, deletions } = mending
  const writing: Request[] = cells.map(({ row, column, value }) => ({
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: [{ values: [cellData(value)] }],
      fields: 'userEnteredValue',
    },
  }))
  const returning: Request[] =
    lostRows.length === 0
      ? []
      : [
          {
            insertDimension: {
              range: {
                sheetId,
                dimension: 'ROWS',
                startIndex: end,
                endIndex: end + lostRows.length,
              },
              inheritFromBefore: end > 1,
            },
          },
          {
            updateCells: {
              start: { sheetId, rowIndex: end, columnIndex: 0 },
              rows: lostRows.map((row) => ({ values: row.map(cellData) })),
              fields: 'userEnteredValue',
            },
          },
        ]
  const deleting: Request[] = [...deletions]
    .sort((a, b) => b - a)
    .map((row) => ({
      deleteDimension: {
        range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
      },
    }))
  return {
    grid,
    requests: [...writing, ...returning, ...deleting],
    write: { ...write, table: readTable(write.tab, grid), cells, deletions, insertions: [] },
  }
}

function cellData(raw: RawCell): GoogleAppsScript.Sheets.Schema.CellData {
  if (raw === null || raw === undefined || raw === '') return {}
  if (typeof raw === 'number') return { userEnteredValue: { numberValue: raw } }
  if (typeof raw === 'boolean') return { userEnteredValue: { boolValue: raw } }
  return { userEnteredValue: { stringValue: raw } }
}
