import { type Book, newTab, type Tab, tabById, tabByTitle, withTab } from './book.ts'
import { parseMask, update } from './field-mask.ts'
import { badRequest } from './google-error.ts'
import type { GridProperties, SheetProperties } from './sheet-shapes.ts'

type PartialProperties = Partial<SheetProperties>

export interface AddSheet {
  readonly properties?: PartialProperties
}

export function addSheet(
  book: Book,
  request: AddSheet,
): { book: Book; properties: SheetProperties } {
  const asked = request.properties ?? {}
  const title = asked.title ?? `シート${book.tabs.length + 1}`
  if (tabByTitle(book, title)) {
    throw badRequest(`A sheet with the name "${title}" already exists. Please enter another name.`)
  }
  const sheetId = asked.sheetId ?? 1_000_003 * book.nextId
  if (book.tabs.some((tab) => tab.properties.sheetId === sheetId)) {
    throw badRequest(`Sheet with id ${sheetId} already exists`)
  }
  const gridProperties: GridProperties = {
    rowCount: 1000,
    columnCount: 26,
    ...asked.gridProperties,
  }
  const index = Math.min(asked.index ?? book.tabs.length, book.tabs.length)
  const properties = { ...asked, sheetId, title, index, sheetType: 'GRID', gridProperties }
  const tabs = [...book.tabs]
  tabs.splice(index, 0, newTab(properties))
  return { book: { ...book, nextId: book.nextId + 1, tabs: renumbered(tabs) }, properties }
}

export function deleteSheet(book: Book, request: { readonly sheetId?: number }): Book {
  const gone = tabById(book, request.sheetId ?? 0)
  const tabs = book.tabs.filter((tab) => tab !== gone)
  if (!tabs.some((tab) => !tab.properties.hidden)) {
    throw badRequest("You can't remove all the visible sheets in a document.")
  }
  return { ...book, tabs: renumbered(tabs) }
}

export function updateSheetProperties(
  book: Book,
  request: { readonly properties?: PartialProperties; readonly fields?: string },
): Book {
  const tab = tabById(book, request.properties?.sheetId ?? 0)
  if (!request.fields) throw badRequest("At least one field must be listed in 'fields'.")
  const properties = update(tab.properties, request.properties ?? {}, parseMask(request.fields))
  const sameTitle = tabByTitle(book, properties.title)
  if (sameTitle && sameTitle !== tab) {
    throw badRequest(
      `A sheet with the name "${properties.title}" already exists. Please enter another name.`,
    )
  }
  checkFrozen(properties)
  const changed = cropped({ ...tab, properties })
  const moved = withTab(book, changed)
  const tabs = moved.tabs.filter((one) => one !== changed)
  tabs.splice(properties.index, 0, changed)
  if (!tabs.some((one) => !one.properties.hidden)) {
    throw badRequest("You can't hide all the sheets in a document.")
  }
  return { ...moved, tabs: renumbered(tabs) }
}

function checkFrozen({ gridProperties: grid }: SheetProperties): void {
  if ((grid.frozenRowCount ?? 0) >= (grid.rowCount ?? 1000)) {
    throw badRequest("You can't freeze all visible rows on the sheet.")
  }
  if ((grid.frozenColumnCount ?? 0) >= (grid.columnCount ?? 26)) {
    throw badRequest("You can't freeze all visible columns on the sheet.")
  }
}

function cropped(tab: Tab): Tab {
  const { rowCount = 1000, columnCount = 26 } = tab.properties.gridProperties
  const rows = tab.rows
    .slice(0, rowCount)
    .map((row) => (row.length > columnCount ? row.slice(0, columnCount) : row))
  return { ...tab, rows }
}

function renumbered(tabs: readonly Tab[]): readonly Tab[] {
  return tabs.map((tab, index) =>
    tab.properties.index === index ? tab : { ...tab, properties: { ...tab.properties, index } },
  )
}

export function updateSpreadsheetProperties(
  book: Book,
  request: { readonly properties?: Partial<Book['properties']>; readonly fields?: string },
): Book {
  const mask = parseMask(request.fields ?? '*')
  return { ...book, properties: update(book.properties, request.properties ?? {}, mask) }
}
