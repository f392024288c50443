import type { Book } from '../../shared/book/book.ts'
import type { Change } from '../../shared/book/change.ts'
import type { TabKey } from '../../shared/book/tabs/all-tabs.ts'
import type { Mailbox } from '../google/mailbox.ts'

/** What the outbox and the web app need of the world; Google stands behind it. */
export type Desk = {
  readonly clock: { now(): number }
  readonly book: {
    read(keys: readonly TabKey[]): Book
    write(book: Book, changes: readonly Change[]): void
  }
  readonly properties: {
    readAll(): Readonly<Record<string, string>>
    write(values: Readonly<Record<string, string>>): void
    remove(name: string): void
  }
  readonly mailbox: Mailbox
  /** Under the script lock; undefined when it is taken. */
  alone<T>(waitMs: number, work: () => T): T | undefined
  readonly randomBytes: () => Uint8Array
  readonly account: () => string
  readonly spreadsheetId: () => string
  readonly remainingMailQuota: () => number
}

/** The tabs a run looks at. 操作記録 is only written to. */
export const runTabs: readonly TabKey[] = [
  'roster',
  'meetings',
  'registrations',
  'forecast',
  'mailTexts',
  'settings',
  'holidays',
  'mailLog',
  'snapshot',
  'groups',
  'surveys',
  'answers',
  'results',
]
