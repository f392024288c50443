import type { Book } from '../../shared/book/book.ts'
import { type CellValue, cellToRaw } from '../../shared/book/cell.ts'
import type { Change } from '../../shared/book/change.ts'
import type { Column, Columns, Tab } from '../../shared/book/column.ts'
import type { Table } from '../../shared/book/table.ts'
import { allTabs } from '../../shared/book/tabs/all-tabs.ts'
import { watchedTabs } from '../../shared/decide/row/snapshot-values.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request
type CellData = GoogleAppsScript.Sheets.Schema.CellData
type Values = Readonly<Record<string, CellValue>>
type Placed = { readonly index: number; readonly key: string; readonly column: Column }

/** One atomic batch: cells first, then new rows, then deletions from the bottom up (see Change). */
export function changesToRequests(book: Book, changes: readonly Change[]): Request[] {
  const tabs = [...new Set(changes.map(({ tab }) => tab))]
  return tabs.flatMap((key) => {
    const tab = allTabs[key] as Tab
    const own = changes.filter((change) => change.tab === key)
    const target = { tab, table: book[key] as Table }
    const inserts = own.flatMap((change) => (change.type === 'insert' ? [change.values] : []))
    const deletions = own.flatMap((change) => (change.type === 'delete' ? [change.position] : []))
    return [
      ...updateRequests(target, own),
      ...insertRequests(target, inserts as readonly Values[]),
      ...deletionRequests(tab, deletions),
    ]
  })
}

type Target = { readonly tab: Tab; readonly table: Table }
type Block = {
  readonly position: number
  readonly keys: readonly string[]
  readonly rows: Values[]
}

/** Rows that stand together and change in the same columns are one request: pastes are long. */
function updateRequests(target: Target, changes: readonly Change[]): Request[] {
  const byPosition = new Map<number, Values>()
  for (const change of changes) {
    if (change.type !== 'update') continue
    const { position, values } = change
    byPosition.set(position, { ...byPosition.get(position), ...(values as Values) })
  }
  const blocks: Block[] = []
  for (const [position, values] of [...byPosition].sort(([a], [b]) => a - b)) {
    const keys = Object.keys(values).sort()
    const last = blocks[blocks.length - 1]
    const isNext = last && last.position + last.rows.length === position
    if (isNext && last.keys.join() === keys.join()) last.rows.push(values)
    else blocks.push({ position, keys, rows: [values] })
  }
  return blocks.flatMap(({ position, keys, rows }) =>
    runsOf(target, keys).map((run) => writeRun(target, { run, position, rows })),
  )
}

/** New rows are inserted, never written into an empty row that somebody may be typing in. */
function insertRequests(target: Target, rows: readonly Values[]): Request[] {
  if (rows.length === 0) return []
  const { tab, table } = target
  const position = tab.newestFirst ? 1 : table.end
  const insertion: Request = {
    insertDimension: {
      range: {
        sheetId: tab.sheetId,
        dimension: 'ROWS',
        startIndex: position,
        endIndex: position + rows.length,
      },
      inheritFromBefore: position > 1,
    },
  }
  const ordered = tab.newestFirst ? [...rows].reverse() : rows
  const keys = Object.keys(tab.columns).filter((key) => rows.some((row) => key in row))
  const runs = runsOf(target, keys)
  return [
    insertion,
    ...(position > 1 ? unmarkedRequests(target, { position, count: rows.length }) : []),
    ...runs.map((run) => writeRun(target, { run, position, rows: ordered })),
  ]
}

/** A new row takes the look of the row above it, but not the marks of that row's bad cells. */
function unmarkedRequests(
  target: Target,
  rows: { readonly position: number; readonly count: number },
): Request[] {
  const { tab } = target
  if (!watchedTabs.some((key) => key === tab.key)) return []
  const marked = Object.keys(tab.columns).filter((key) => !tab.columns[key]?.computed)
  return runsOf(target, marked).map((run) => ({
    repeatCell: {
      range: {
        sheetId: tab.sheetId,
        startRowIndex: rows.position,
        endRowIndex: rows.position + rows.count,
        startColumnIndex: run[0]?.index ?? 0,
        endColumnIndex: (run[0]?.index ?? 0) + run.length,
      },
      cell: {},
      fields: 'userEnteredFormat.backgroundColor',
    },
  }))
}

function deletionRequests(tab: Tab, positions: readonly number[]): Request[] {
  const runs: { start: number; end: number }[] = []
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1]
    if (last?.end === position) last.end++
    else runs.push({ start: position, end: position + 1 })
  }
  return runs.reverse().map(({ start: startIndex, end: endIndex }) => ({
    deleteDimension: { range: { sheetId: tab.sheetId, dimension: 'ROWS', startIndex, endIndex } },
  }))
}

/** Our columns by where they stand, cut where other people's columns stand between. */
function runsOf({ tab, table }: Target, keys: readonly string[]): Placed[][] {
  const columns: Columns = tab.columns
  const placed = keys
    .flatMap((key): Placed[] => {
      const index = table.columnIndex[key]
      const column = columns[key]
      return index === undefined || !column ? [] : [{ index, key, column }]
    })
    .sort((a, b) => a.index - b.index)
  const runs: Placed[][] = []
  for (const cell of placed) {
    const last = runs[runs.length - 1]
    if (last && last[last.length - 1]?.index === cell.index - 1) last.push(cell)
    else runs.push([cell])
  }
  return runs
}

function writeRun(
  { tab }: Target,
  write: {
    readonly run: readonly Placed[]
    readonly position: number
    readonly rows: readonly Values[]
  },
): Request {
  return {
    updateCells: {
      start: {
        sheetId: tab.sheetId,
        rowIndex: write.position,
        columnIndex: write.run[0]?.index ?? 0,
      },
      rows: write.rows.map((row) => ({
        values: write.run.map(({ key, column }) => cellData(row[key] ?? null, column)),
      })),
      fields: 'userEnteredValue',
    },
  }
}

/** Text is always a string value: what begins with "=" never becomes a formula (DESIGN law 7). */
function cellData(value: CellValue, column: Column): CellData {
  const raw = cellToRaw(value, column)
  if (raw === null) return {}
  return {
    userEnteredValue: typeof raw === 'number' ? { numberValue: raw } : { stringValue: raw },
  }
}
