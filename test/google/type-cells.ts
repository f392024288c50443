import { columnLetters } from './core/a1.ts'
import { type Cell, cellAt, rowCount, type Tab, withTab } from './core/book.ts'
import { displayValue, plainValue, type Scalar } from './core/cell-value.ts'
import { contains } from './core/grid-range.ts'
import type { GridRange } from './core/sheet-shapes.ts'
import { enter, type WriteOptions, writeAt } from './core/write-values.ts'
import type { WorldState } from './world-state.ts'

export interface EditAt {
  readonly title: string
  /** 1-based. */
  readonly row: number
  readonly column: number
  readonly values: readonly (readonly Scalar[])[]
  readonly as?: string
}

/** The event fields of an edit; value and oldValue exist only for a single cell (PLATFORM §3.1). */
export interface EditFields {
  readonly range: object
  readonly value?: string
  readonly oldValue?: string
}

/** Enters what a person typed or pasted; undefined when validation refused it. */
export function typeCells(
  state: WorldState,
  { tab, at, by }: { tab: Tab; at: EditAt; by: string },
): EditFields | undefined {
  const single = at.values.length === 1 && at.values[0]?.length === 1
  const row = at.row - 1
  const column = at.column - 1
  const old = cellAt(tab, row, column)
  const range: GridRange = {
    startRowIndex: row,
    endRowIndex: row + at.values.length,
    startColumnIndex: column,
    endColumnIndex: column + Math.max(1, ...at.values.map((values) => values.length)),
  }
  const options = typing(state)
  checkProtection(tab, { range, by, owner: state.owner })
  if (single && !isAllowed(old, at.values[0]?.[0] ?? '', options)) return undefined
  const roomy = grown(tab, row + at.values.length)
  const area = {
    tab: roomy,
    startRow: row,
    startColumn: column,
    endRow: undefined,
    endColumn: undefined,
  }
  const book = withTab(state.book, roomy)
  state.book = writeAt(book, { area, rows: at.values }, options).book
  const now = state.book.tabs.find((one) => one.properties.sheetId === tab.properties.sheetId)
  const fresh = now && cellAt(now, row, column)
  return {
    range: eventRange(tab, range),
    ...(single && fresh?.value ? { value: String(plainValue(fresh)) } : {}),
    ...(single && old?.value ? { oldValue: String(plainValue(old)) } : {}),
  }
}

function typing(state: WorldState): WriteOptions {
  const year = new Date(state.now + 9 * 3_600_000).getUTCFullYear()
  return { valueInputOption: 'USER_ENTERED', year }
}

function grown(tab: Tab, rows: number): Tab {
  if (rows <= rowCount(tab)) return tab
  const gridProperties = { ...tab.properties.gridProperties, rowCount: rows }
  return { ...tab, properties: { ...tab.properties, gridProperties } }
}

function isAllowed(cell: Cell | undefined, typed: Scalar, options: WriteOptions): boolean {
  const rule = cell?.validation
  if (!rule?.strict || typed === '' || rule.condition?.type !== 'ONE_OF_LIST') return true
  const entered = displayValue(enter(cell ?? {}, typed, options))
  return (rule.condition.values ?? []).some((one) => one.userEnteredValue === entered)
}

function checkProtection(
  tab: Tab,
  { range, by, owner }: { range: GridRange; by: string; owner: string },
): void {
  const { startRowIndex: row = 0, startColumnIndex: column = 0 } = range
  const barred = tab.protectedRanges.some(
    (one) =>
      !one.warningOnly &&
      by !== owner &&
      contains(one.range ?? {}, row, column) &&
      !one.editors?.users?.includes(by),
  )
  if (barred) throw new Error('You are trying to edit a protected cell or object.')
}

export function eventRange(tab: Tab, range: GridRange): object {
  const { startRowIndex = 0, endRowIndex = 1, startColumnIndex = 0, endColumnIndex = 1 } = range
  const from = `${columnLetters(startColumnIndex)}${startRowIndex + 1}`
  const to = `${columnLetters(endColumnIndex - 1)}${endRowIndex}`
  return {
    rowStart: startRowIndex + 1,
    rowEnd: endRowIndex,
    columnStart: startColumnIndex + 1,
    columnEnd: endColumnIndex,
    a1: from === to ? from : `${from}:${to}`,
    sheetId: tab.properties.sheetId,
    sheetName: tab.properties.title,
  }
}
