import type { RawCell } from '../../shared/book/cell.ts'
import { readTable } from '../../shared/book/table.ts'
import { LostRace } from './lost-race.ts'
import { markedCells, markRequests } from './marked-cells.ts'
import { type Mending, mendWrite } from './mend-write.ts'
import { throwIfRefused } from './refusal.ts'
import { hitsRows, type RawGrid, type Sight, standsAsRead, type TabWrite } from './tab-write.ts'
import { lookAfter, wentWhereMeant } from './written-rows.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request
type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet

type Sheets = {
  readonly titles: ReadonlyMap<number, string>
  /** Whole tabs, unformatted. */
  read(sheetIds: readonly number[]): RawCell[][][]
  /** The first rows of a tab, or all, with notes and colours. */
  see(sheetId: number, rows?: number): Sight
  /** One atomic request, and these ranges as it left them. */
  update(requests: Request[], responseRanges: string[]): Spreadsheet
  metMovedRows(): void
}

type Batch = { readonly requests: readonly Request[]; readonly writes: readonly TabWrite[] }

const mendings = 6

/**
 * Google writes by position and has no "only if": people who sort at that moment would have their rows hit.
 * So the rows are looked at once more just before, and the answer to the write shows whom it met; what it
 * met by mistake is put right. A batch of new rows alone needs no second look (DESIGN §12).
 */
export function writeBesidePeople(sheets: Sheets, { requests, writes }: Batch): void {
  const standing = writes.filter(hitsRows)
  const before = new Map<TabWrite, Sight>()
  for (const [write, sight] of sightsOf(sheets, standing, reachOf)) {
    const whole = { ...write, marked: markedCells(write, sight.looks) }
    if (!standsAsRead(whole, sight.grid)) throw new LostRace()
    before.set(whole, sight)
  }
  const rest = writes.filter((write) => !standing.includes(write))
  const batch = { requests, writes: [...before.keys(), ...rest] }
  runAndMend(sheets, batch, { before, mendingsLeft: mendings })
}

/** Notes and colours are looked at only where marks may have to go or come. */
function sightsOf(
  sheets: Sheets,
  writes: readonly TabWrite[],
  heightOf: (write: TabWrite) => number | undefined,
): readonly [TabWrite, Sight][] {
  const plain = writes.filter(({ marks }) => marks === undefined)
  const grids = plain.length === 0 ? [] : sheets.read(plain.map(({ tab }) => tab.sheetId))
  return writes.map((write) => [
    write,
    write.marks === undefined
      ? { grid: grids[plain.indexOf(write)] ?? [], looks: [] }
      : sheets.see(write.tab.sheetId, heightOf(write)),
  ])
}

const reachOf = ({ table, marks }: TabWrite): number | undefined =>
  marks?.reach === 'tab' ? undefined : table.end

type Known = { readonly before: ReadonlyMap<TabWrite, Sight>; readonly mendingsLeft: number }

function runAndMend(sheets: Sheets, { requests, writes }: Batch, known: Known): void {
  const marking = writes.flatMap(({ tab, marked }) => markRequests(tab.sheetId, marked))
  if (requests.length + marking.length === 0) return
  const looks = writes.flatMap((write) => {
    const title = sheets.titles.get(write.tab.sheetId)
    return title === undefined ? [] : [lookAfter(write, title)]
  })
  const batch = { requests: [...marking, ...requests], writes }
  const shown = update(
    sheets,
    batch,
    looks.flatMap(({ ranges }) => ranges),
  )
  const gridOf = (write: TabWrite): RawGrid => known.before.get(write)?.grid ?? []
  const astray = looks
    .filter((look) => !wentWhereMeant(look, gridOf(look.write), shown))
    .map(({ write }) => write)
  if (astray.length === 0) return
  sheets.metMovedRows()
  console.warn('A write met rows that people moved, and was mended', astray.length)
  if (known.mendingsLeft === 0) throw new Error('The sheet moves faster than it can be written')
  // Rows may have come in between, and pushed others out of what was seen at first.
  const mended = sightsOf(sheets, astray, () => undefined).map(([write, found]) => {
    const seen = known.before.get(write) ?? { grid: [headerOf(write)], looks: [] }
    return mendingBatch(write, { found, mending: mendWrite(write, seen, found) })
  })
  runAndMend(
    sheets,
    { requests: mended.flatMap((one) => one.requests), writes: mended.map(({ write }) => write) },
    {
      before: new Map(mended.map(({ write, found }) => [write, found])),
      mendingsLeft: known.mendingsLeft - 1,
    },
  )
}

/** Refused as a whole: rows or the tab's name went between the look and the write. */
function update(sheets: Sheets, { requests, writes }: Batch, ranges: string[]): Spreadsheet {
  try {
    return sheets.update([...requests], ranges)
  } catch (error) {
    if (writes.length > 0) throwIfRefused(error)
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

type Mended = { readonly found: Sight; readonly mending: Mending }

function mendingBatch(write: TabWrite, { found, mending }: Mended) {
  const { sheetId } = write.tab
  const end = Math.max(1, found.grid.length)
  const { cells, marked, lostRows, deletions } = mending
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
    found,
    requests: [...writing, ...returning, ...deleting],
    write: {
      ...write,
      table: readTable(write.tab, found.grid),
      cells,
      marked,
      deletions,
      insertions: [],
    },
  }
}

function cellData(raw: RawCell): GoogleAppsScript.Sheets.Schema.CellData {
  if (raw === null || raw === undefined || raw === '') return {}
  if (typeof raw === 'number') return { userEnteredValue: { numberValue: raw } }
  if (typeof raw === 'boolean') return { userEnteredValue: { boolValue: raw } }
  return { userEnteredValue: { stringValue: raw } }
}
