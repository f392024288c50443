import { type Row, withTab } from './core/book.ts'
import {
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './core/dimension-requests.ts'
import { deleteSheet } from './core/sheet-requests.ts'
import { sortTab } from './core/sort-range.ts'
import {
  type Annotation,
  annotated,
  filterSorted,
  pastedRange,
  pastedRows,
  type RowsTo,
  rowsGivenBack,
} from './hand-acts.ts'
import type { Execution } from './host/run.ts'
import { type ColumnsAt, columnSpan, type RowsAt, rowSpan } from './sheet-spans.ts'
import { SheetView } from './sheet-view.ts'
import { fireSheetEvent, type Perform } from './triggers.ts'
import { type EditAt, eventRange, typeCells } from './type-cells.ts'
import type { WorldState } from './world-state.ts'

/** What people do with the spreadsheet at their screens. */
export class SheetDesk extends SheetView {
  private readonly perform: Perform
  private deleted: (RowsAt & { readonly rows: readonly Row[] }) | undefined

  constructor(state: WorldState, perform: Perform) {
    super(state)
    this.perform = perform
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

  insertRows(at: RowsAt): Execution[] {
    const range = rowSpan(this.tab(at.title), at)
    this.state.book = insertDimension(this.state.book, { range, inheritFromBefore: at.row > 1 })
    return this.fire('ON_CHANGE', at.as ?? this.state.owner, { changeType: 'INSERT_ROW' })
  }

  deleteRows(at: RowsAt): Execution[] {
    this.deleted = { ...at, rows: this.tab(at.title).rows.slice(at.row - 1, at.row - 1 + at.count) }
    this.state.book = deleteDimension(this.state.book, { range: rowSpan(this.tab(at.title), at) })
    return this.fire('ON_CHANGE', at.as ?? this.state.owner, { changeType: 'REMOVE_ROW' })
  }

  /** Ctrl+Z after deleting rows: they stand at their place again, with all they bore. */
  undoDeletion(): Execution[] {
    if (!this.deleted) return []
    const tab = rowsGivenBack(this.tab(this.deleted.title), this.deleted)
    this.state.book = withTab(this.state.book, tab)
    return this.fire('ON_CHANGE', this.state.owner, { changeType: 'INSERT_ROW' })
  }

  /** Drags a row in front of another (both 1-based). */
  moveRow(at: { title: string; row: number; before: number; as?: string }): Execution[] {
    const source = rowSpan(this.tab(at.title), { ...at, count: 1 })
    this.state.book = moveDimension(this.state.book, { source, destinationIndex: at.before - 1 })
    return this.fire('ON_CHANGE', at.as ?? this.state.owner, { changeType: 'OTHER' })
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

  /** Sorts by a filter's menu: rows that the filter hides keep their places. */
  filterSort(at: { title: string; column: number; isShown: (row: number) => boolean }): void {
    this.state.book = withTab(this.state.book, filterSorted(this.tab(at.title), at))
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
}
