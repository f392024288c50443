import { readBook } from '../../shared/book/book.ts'
import { migrateBook } from '../../shared/book/schema/migrate-book.ts'
import {
  type Fit,
  fitOf,
  schemaVersion,
  versionOf,
} from '../../shared/book/schema/schema-version.ts'
import { allTabs, type TabKey } from '../../shared/book/tabs/all-tabs.ts'
import { japanDate } from '../../shared/time/japan-date.ts'
import { sheets } from '../google/advanced-services.ts'
import { SheetBook } from '../google/sheet-book.ts'
import { type Desk, runTabs } from '../outbox/desk.ts'
import { type Backup, backupsProperty, readBackups } from './backups.ts'

/** Google's side of a copy of the whole file. */
export type BookFile = {
  name(): string
  /** The copy's address. */
  copy(name: string): string
}

type Found = {
  readonly fit: Fit
  readonly version: number
  /** Nobody is in it yet: there is nothing to keep a copy of. */
  readonly isEmpty: boolean
}

/** What stands there, whatever shape it has; changes nothing. */
export function examineBook(spreadsheetId: string): Found {
  const answer = sheets().get(spreadsheetId, { fields: 'sheets.properties.sheetId' })
  const present = new Set((answer.sheets ?? []).map(({ properties }) => properties?.sheetId))
  const asked: readonly TabKey[] = ['settings', 'roster', 'registrations']
  const keys = asked.filter((key) => present.has(allTabs[key].sheetId))
  if (keys.length === 0) return { fit: 'fits', version: schemaVersion, isEmpty: true }
  const ranges = new SheetBook(spreadsheetId).readRanges(
    keys.map((key) => ({ sheetId: allTabs[key].sheetId })),
  )
  const book = readBook(Object.fromEntries(keys.map((key, at) => [key, ranges[at] ?? []])))
  const { settings } = book.values
  const isEmpty = book.roster.rows.length === 0 && book.registrations.rows.length === 0
  return { fit: fitOf(settings), version: versionOf(settings), isEmpty }
}

/** The copy that is kept before cells of an older book change; one for each version it came from. */
export function keepCopy(
  desk: Desk,
  file: BookFile,
  { version, isEmpty }: Found,
): Backup | undefined {
  if (isEmpty) return undefined
  const kept = readBackups(desk.properties.readAll())
  const known = kept.find((one) => one.version === version)
  if (known) return known
  const now = desk.clock.now()
  const name = `${file.name()}（版${version}の控え ${japanDate(now)}）`
  const backup = { name, url: file.copy(name), version, at: now }
  desk.properties.write({ [backupsProperty]: JSON.stringify([...kept, backup]) })
  return backup
}

/** The owner's click: an older book gets all that this version has, its copy kept before. */
export function bringUpToDate(desk: Desk): void {
  const book = desk.book.read([...runTabs, 'operations'])
  if (fitOf(book.values.settings) !== 'older') return
  desk.book.write(book, migrateBook(book, { now: desk.clock.now(), who: desk.account() }))
}
