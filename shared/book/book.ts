import type { RawCell } from './cell.ts'
import type { Tab } from './column.ts'
import { readSettings, type Settings } from './settings.ts'
import type { Standing } from './standing.ts'
import { readTable, type Table } from './table.ts'
import { type AllTabs, allTabs, type TabKey } from './tabs/all-tabs.ts'

type Tables = { readonly [K in TabKey]: Table<AllTabs[K]['columns']> }

/** The whole spreadsheet as one value. Tabs that a caller did not read are empty tables. */
export type Book = Tables & {
  readonly values: { readonly settings: Settings; readonly standing?: Standing }
}

export type RawBook = Readonly<Partial<Record<TabKey, readonly (readonly RawCell[])[]>>>

/** A required header that nobody can find: one clear message instead of wrong reading. */
export type MissingHeader = { readonly title: string; readonly header: string }

export function readBook(raw: RawBook): Book {
  const table = (key: TabKey): Table => readTable(allTabs[key] as Tab, raw[key] ?? [])
  const keys = Object.keys(allTabs) as TabKey[]
  const tables = Object.fromEntries(keys.map((key) => [key, table(key)])) as unknown as Tables
  return { ...tables, values: { settings: readSettings(tables.settings) } }
}

/** Headers missing in the tabs that were read. An optional tab without a single cell reads as empty. */
export function missingHeaders(raw: RawBook, book: Book): readonly MissingHeader[] {
  const isLeftOut = (key: TabKey): boolean =>
    (allTabs[key] as Tab).optional === true && (raw[key] ?? []).length === 0
  return (Object.keys(raw) as TabKey[])
    .filter((key) => !isLeftOut(key))
    .flatMap((key) =>
      book[key].missingHeaders.map((header) => ({ title: allTabs[key].title, header })),
    )
}
