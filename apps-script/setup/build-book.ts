import { type Change, insertRow } from '../../shared/book/change.ts'
import type { Tab } from '../../shared/book/column.ts'
import { settingDefinitions } from '../../shared/book/settings.ts'
import { allTabs, type TabKey } from '../../shared/book/tabs/all-tabs.ts'
import { isMailKind, mailKinds } from '../../shared/mail/kinds.ts'
import { standardTexts } from '../../shared/mail/texts/all-texts.ts'
import { sheets } from '../google/advanced-services.ts'
import { SheetBook } from '../google/sheet-book.ts'
import { tabRequests } from './tab-look.ts'

/** Makes the tabs that are missing and fills in settings and texts that are missing; what stands stays as it is. */
export function buildBook(spreadsheetId: string, account: string): void {
  const present = presentSheets(spreadsheetId)
  const tabs = Object.values(allTabs) as Tab[]
  const missing = tabs.filter(({ sheetId }) => !present.has(sheetId))
  const emptyFirst = [...present].filter((id) => !tabs.some(({ sheetId }) => sheetId === id))
  const requests = [
    {
      updateSpreadsheetProperties: {
        properties: { timeZone: 'Asia/Tokyo', locale: 'ja_JP' },
        fields: 'timeZone,locale',
      },
    },
    ...missing.flatMap((tab) => tabRequests(tab, tabs.indexOf(tab))),
    ...blankSheets(spreadsheetId, emptyFirst, missing.length).map((sheetId) => ({
      deleteSheet: { sheetId },
    })),
  ]
  sheets().batchUpdate({ requests }, spreadsheetId)
  fillIn(spreadsheetId, account)
}

function presentSheets(spreadsheetId: string): ReadonlySet<number> {
  const answer = sheets().get(spreadsheetId, { fields: 'sheets.properties.sheetId' })
  return new Set((answer.sheets ?? []).map(({ properties }) => properties?.sheetId ?? 0))
}

/** The empty sheet that every new spreadsheet has; only at the first setup, and only while nothing stands in it. */
function blankSheets(
  spreadsheetId: string,
  sheetIds: readonly number[],
  madeTabs: number,
): readonly number[] {
  const isFirstSetup = madeTabs === Object.keys(allTabs).length
  if (!isFirstSetup || sheetIds.length === 0) return []
  const ranges = new SheetBook(spreadsheetId).readRanges(sheetIds.map((sheetId) => ({ sheetId })))
  return sheetIds.filter((_id, index) => (ranges[index] ?? []).length === 0)
}

function fillIn(spreadsheetId: string, account: string): void {
  const store = new SheetBook(spreadsheetId)
  const keys: TabKey[] = ['settings', 'mailTexts']
  const book = store.read(keys)
  const settings = new Set(book.settings.rows.map(({ values }) => values.item))
  const texts = new Set(book.mailTexts.rows.map(({ values }) => values.kind))
  const changes: Change[] = [
    ...Object.entries(settingDefinitions)
      .filter(([, { item }]) => !settings.has(item))
      .map(([key, { item, initial, note }]) =>
        insertRow('settings', { item, value: key === 'mailbox' ? account : initial, note }),
      ),
    ...standardTexts
      .filter(({ kind }) => !texts.has(kind))
      .map(({ kind, name, subject, body }) => {
        const mode = isMailKind(kind) ? mailKinds[kind].mode : ''
        return insertRow('mailTexts', { kind, name, mode, subject, body })
      }),
  ]
  store.write(book, changes)
}
