import type { Tab } from '../../shared/book/column.ts'
import { schemaVersion } from '../../shared/book/schema/schema-version.ts'
import { type Settings, settingDefinitions } from '../../shared/book/settings.ts'
import { allTabs, type TabKey } from '../../shared/book/tabs/all-tabs.ts'
import { sheets } from '../google/advanced-services.ts'
import { SheetBook } from '../google/sheet-book.ts'
import { fillIn } from './fill-in.ts'
import { type ObservedBook, observeBook } from './observe-tabs.ts'
import { headerRowRequests, repairTab } from './repair-tab.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request

const knownTabs = Object.values(allTabs) as Tab[]

/**
 * Builds the book and repairs it, as often as one likes: what is missing comes back, what people added, moved,
 * hid or coloured stays, and a book in order is only read. Answers the settings it found.
 */
export function buildBook(spreadsheetId: string, account: string): Settings {
  const { observed, isNew } = bringTabs(spreadsheetId, knownTabs)
  send(spreadsheetId, [
    ...propertyRequests(observed),
    ...knownTabs.flatMap((tab) => {
      const there = observed.tabs.get(tab.sheetId)
      return there ? repairTab(tab, there) : []
    }),
    ...hideRequests(observed),
  ])
  const schema = isNew ? String(schemaVersion) : settingDefinitions.schema.initial
  return fillIn(spreadsheetId, { mailbox: account, schema })
}

/** Makes one of the tabs that a book of an older build lacks; one that stands is left as it is. */
export function addTab(spreadsheetId: string, key: TabKey): void {
  const tab: Tab = allTabs[key]
  const before = observeBook(spreadsheetId, [tab])
  if (before.tabs.has(tab.sheetId)) return
  const there = bringTabs(spreadsheetId, [tab]).observed.tabs.get(tab.sheetId)
  if (there) send(spreadsheetId, repairTab(tab, there))
}

/** Every tab stands and has its header row on top. */
function bringTabs(
  spreadsheetId: string,
  wanted: readonly Tab[],
): { readonly observed: ObservedBook; readonly isNew: boolean } {
  const observed = observeBook(spreadsheetId, knownTabs)
  const isNew = observed.tabs.size === 0
  const requests = [
    ...addRequests(observed, wanted),
    ...blankSheetRequests(spreadsheetId, observed),
    ...knownTabs.flatMap((tab) => {
      const there = observed.tabs.get(tab.sheetId)
      return there ? headerRowRequests(tab, there) : []
    }),
  ]
  if (requests.length === 0) return { observed, isNew }
  send(spreadsheetId, requests)
  return { observed: observeBook(spreadsheetId, knownTabs), isNew }
}

function send(spreadsheetId: string, requests: Request[]): void {
  if (requests.length > 0) sheets().batchUpdate({ requests }, spreadsheetId)
}

/** Room to type in; tabs grow with their rows, and every setup looks at each cell of them. */
const firstRows = 300

function addRequests(observed: ObservedBook, wanted: readonly Tab[]): Request[] {
  const titles = new Set(observed.sheets.map(({ title }) => title))
  return wanted
    .filter(({ sheetId }) => !observed.tabs.has(sheetId))
    .map((tab, added) => ({
      addSheet: {
        properties: {
          sheetId: tab.sheetId,
          title: freeTitle(tab.title, titles),
          index: Math.min(knownTabs.indexOf(tab), observed.sheets.length + added),
          hidden: !tab.visible || tab.hiddenAtFirst === true,
          gridProperties: {
            rowCount: firstRows,
            columnCount: Math.max(1, Object.keys(tab.columns).length),
            frozenRowCount: 1,
          },
        },
      },
    }))
}

/** People may have given a tab of their own the name of ours. */
function freeTitle(title: string, taken: ReadonlySet<string>): string {
  let free = title
  for (let n = 2; taken.has(free); n++) free = `${title} (${n})`
  return free
}

/** The empty sheet that every new spreadsheet has; only at the first setup, and only while nothing stands in it. */
function blankSheetRequests(spreadsheetId: string, observed: ObservedBook): Request[] {
  if (observed.tabs.size > 0 || observed.sheets.length === 0) return []
  const sheetIds = observed.sheets.map(({ sheetId }) => sheetId)
  const ranges = new SheetBook(spreadsheetId).readRanges(sheetIds.map((sheetId) => ({ sheetId })))
  return sheetIds
    .filter((_id, at) => (ranges[at] ?? []).length === 0)
    .map((sheetId) => ({ deleteSheet: { sheetId } }))
}

function propertyRequests({ timeZone, locale }: ObservedBook): Request[] {
  if (timeZone === 'Asia/Tokyo' && locale === 'ja_JP') return []
  const properties = { timeZone: 'Asia/Tokyo', locale: 'ja_JP' }
  return [{ updateSpreadsheetProperties: { properties, fields: 'timeZone,locale' } }]
}

/** The system's tabs go out of sight again, as long as another one stays in sight. */
function hideRequests(observed: ObservedBook): Request[] {
  const shown = observed.sheets.filter(({ hidden }) => !hidden)
  const toHide = shown.filter(({ sheetId }) =>
    knownTabs.some((tab) => tab.sheetId === sheetId && !tab.visible),
  )
  if (toHide.length === shown.length) return []
  return toHide.map(({ sheetId }) => ({
    updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' },
  }))
}
