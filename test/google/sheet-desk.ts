import { type ChartView, chartsOf } from './charts.ts'
import { type Tab, tabByTitle, withTab } from './core/book.ts'
import { displayValue, plainValue, type Scalar } from './core/cell-value.ts'
import {
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './core/dimension-requests.ts'
import { readArea } from './core/read-values.ts'
import { deleteSheet } from './core/sheet-requests.ts'
import { sortTab } from './core/sort-range.ts'
import { type GridCell, gridOf } from './grid.ts'
import { type Annotation, annotated, pastedRange, pastedRows, type RowsTo } from './hand-acts.ts'
import type { Execution } from './host/run.ts'
import { padded } from './padded.ts'
import { type ColumnsAt, columnSpan, type RowsAt, rowSpan } from './sheet-spans.ts'
import { type TabProperties, tabProperties } from './tab-properties.ts'
import { fireSheetEvent, type Perform } from './triggers.ts'
import { type EditAt, eventRange, typeCells } from './type-cells.ts'
import type { WorldState } from './world-state.ts'

/** What people do with the spreadsheet at their screens. */
export class SheetDesk {
  private readonly state: WorldState
  private readonly perform: Perform

  constructor(state: WorldState, perform: Perform) {
    this.state = state
    this.perform = perform
  }

  titles(options: { hidden?: boolean } = {}): string[] {
    return this.state.book.tabs
      .filter((tab) => options.hidden !== false || !tab.properties.hidden)
      .map((tab) => tab.properties.title)
  }

  /** Unformatted values without the blank end; rows are padded to the widest. */
  read(title: string): Scalar[][] {
    return padded(readArea(this.whole(title), plainValue), '' as Scalar)
  }

  /** What the cells show. */
  display(title: string): string[][] {
    return padded(readArea(this.whole(title), displayValue) as string[][], '')
  }

  grid(title: string): GridCell[][] {
    return gridOf(this.tab(title))
  }

  charts(title: string): ChartView[] {
    return chartsOf(this.tab(title))
  }

  properties(title: string): TabProperties {
    return tabProperties(this.tab(title))
  }

  /** Types or pastes; a single cell obeys strict validation, a paste does not, as in Sheets. */
  edit(at: EditAt): Execution[] {
    const by = at.as ?? this.state.owner
    const done = typeCells(this.state, { tab: this.tab(at.title), at, by })
    if (!done) return []
    return [
      ...this.fire('ON_EDIT', by, done),
      ...this.fire('ON_CHANGE', by, { changeType: 'EDIT' }),
    ]
  }

  /** Finds the column by its header in the frozen rows (or the first row). */
  editCell(at: {
    title: string
    header: string
    row: number
    value: string | number
    as?: string
  }): Execution[] {
    const column = this.columnOf(at.title, at.header)
    const { header: _, value, ...place } = at
    return this.edit({ ...place, column, values: [[value]] })
  }

  /** 1-based column of a header. */
  columnOf(title: string, header: string): number {
    const heads = this.read(title).slice(0, Math.max(1, this.properties(title).frozenRows))
    for (const cells of heads) {
      const index = cells.indexOf(header)
      if (index >= 0) return index + 1
    }
    throw new Error(`no column ${header} on ${title}`)
  }

  insertRows(at: RowsAt): Execution[] {
    const range = rowSpan(this.tab(at.title), at)
    this.state.book = insertDimension(this.state.book, { range, inheritFromBefore: at.row > 1 })
    return this.fire('ON_CHANGE', at.as ?? this.state.owner, { changeType: 'INSERT_ROW' })
  }

  deleteRows(at: RowsAt): Execution[] {
    this.state.book = deleteDimension(this.state.book, { range: rowSpan(this.tab(at.title), at) })
    return this.fire('ON_CHANGE', at.as ?? this.state.owner, { changeType: 'REMOVE_ROW' })
  }

  insertColumns(at: ColumnsAt): Execution[] {
    const range = columnSpan(this.tab(at.title), at)
    this.state.book = insertDimension(this.state.book, { range, inheritFromBefore: at.column > 1 })
    return this.fire('ON_CHANGE', at.as ?? this.state.owner, { changeType: 'INSERT_COLUMN' })
  }

  deleteColumns(at: ColumnsAt): Execution[] {
    this.state.book = deleteDimension(this.state.book, {
      range: columnSpan(this.tab(at.title), at),
    })
    return this.fire('ON_CHANGE', at.as ?? this.state.owner, { changeType: 'REMOVE_COLUMN' })
  }

  /** Drags a column in front of another (both 1-based). */
  moveColumn(at: { title: string; column: number; before: number; as?: string }): Execution[] {
    const source = columnSpan(this.tab(at.title), { ...at, count: 1 })
    this.state.book = moveDimension(this.state.book, { source, destinationIndex: at.before - 1 })
    return this.fire('ON_CHANGE', at.as ?? this.state.owner, { changeType: 'OTHER' })
  }

  hideColumns(at: ColumnsAt): void {
    const range = columnSpan(this.tab(at.title), at)
    const request = { range, properties: { hiddenByUser: true }, fields: 'hiddenByUser' }
    this.state.book = updateDimensionProperties(this.state.book, request)
  }

  /** Notes and colours fire no edit trigger. */
  annotate(at: Annotation): void {
    this.state.book = withTab(this.state.book, annotated(this.tab(at.title), at))
  }

  /** Copies or cuts whole rows and pastes them over others. */
  pasteRows(at: RowsTo): Execution[] {
    const tab = pastedRows(this.tab(at.title), at)
    this.state.book = withTab(this.state.book, tab)
    const range = eventRange(tab, pastedRange(tab, at))
    return this.fire('ON_EDIT', at.as ?? this.state.owner, { range })
  }

  deleteTab(title: string, as?: string): Execution[] {
    const { sheetId } = this.tab(title).properties
    this.state.book = deleteSheet(this.state.book, { sheetId })
    return this.fire('ON_CHANGE', as ?? this.state.owner, { changeType: 'REMOVE_GRID' })
  }

  /** Sorts below the frozen rows. Whether that fires a trigger is unverified (PLATFORM §3.1), so none fires. */
  sort(at: { title: string; column: number; ascending: boolean; as?: string }): Execution[] {
    const tab = this.tab(at.title)
    const startRowIndex = tab.properties.gridProperties.frozenRowCount ?? 0
    const sortOrder = at.ascending ? 'ASCENDING' : 'DESCENDING'
    const sorted = sortTab(tab, { startRowIndex }, [{ dimensionIndex: at.column - 1, sortOrder }])
    this.state.book = withTab(this.state.book, sorted)
    return []
  }

  /** Opens the file: onOpen as that person, then installable open triggers. */
  open(as?: string): Execution[] {
    return this.fire('ON_OPEN', as ?? this.state.owner, {})
  }

  rename(title: string, next: string): void {
    const tab = this.tab(title)
    const properties = { ...tab.properties, title: next }
    this.state.book = withTab(this.state.book, { ...tab, properties })
  }

  saveVersion(): string {
    const id = `v${this.state.versions.length + 1}`
    this.state.versions.push({ id, at: this.state.now, book: this.state.book })
    return id
  }

  /** A person restores an older version of the file; properties, mail and triggers stay as they are. */
  restoreVersion(id: string): void {
    const version = this.state.versions.find((one) => one.id === id)
    if (!version) throw new Error(`no version ${id}`)
    this.state.book = version.book
  }

  private fire(kind: 'ON_EDIT' | 'ON_CHANGE' | 'ON_OPEN', by: string, fields: object): Execution[] {
    return fireSheetEvent(this.state, { kind, by, fields }, this.perform)
  }

  private tab(title: string): Tab {
    const tab = tabByTitle(this.state.book, title)
    if (!tab) throw new Error(`no tab ${title}; there are ${this.titles().join(', ')}`)
    return tab
  }

  private whole(title: string) {
    const tab = this.tab(title)
    return { tab, startRow: 0, startColumn: 0, endRow: undefined, endColumn: undefined }
  }
}
