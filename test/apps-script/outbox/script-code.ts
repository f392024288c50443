import { fileURLToPath } from 'node:url'
import type { Book } from '../../../shared/book/book.ts'
import type { Change } from '../../../shared/book/change.ts'
import type { GivenNumbers, Numbering } from '../../../shared/decide/row/numbering.ts'
import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'

export type JournalEntry = {
  readonly key: string
  readonly state: 'claimed' | 'sent'
  readonly reference: string
  readonly draftId: string
  readonly threadId: string
  readonly messageId: string
  readonly at: number
  readonly facts: string
  readonly scope?: string
  readonly tells?: string
}
export type Stray = { readonly reference: string; readonly draftId: string; readonly at: number }
export type Properties = Readonly<Record<string, string>>
export type Journal = {
  readonly entries: ReadonlyMap<string, JournalEntry>
  readonly strays: readonly Stray[]
  readonly pieces: ReadonlyMap<string, string>
  readonly told: ReadonlyMap<string, readonly string[]>
}
type Changed = { readonly journal: Journal; readonly properties: Properties }

export type StoredMessage = {
  readonly id: string
  readonly threadId: string
  readonly labelIds: readonly string[]
  readonly headers: readonly { readonly name: string; readonly value: string }[]
}

type JournalCode = {
  readonly readJournal: (properties: Properties) => Journal
  readonly putEntries: (journal: Journal, entries: readonly JournalEntry[]) => Changed
  readonly giveUpEntries: (j: Journal, given: readonly JournalEntry[], at: number) => Changed
}
type DropOldCode = {
  readonly oldPieces: (
    book: Book,
    journal: Journal,
    moment: { readonly now: number; readonly isRoomy: boolean },
  ) => readonly string[]
}
type OriginCode = {
  readonly addressIn: (header: string) => string
  readonly senderDoubt: (message: StoredMessage) => string | undefined
}
type NumbersCode = {
  readonly readNumbering: (properties: Properties) => Numbering
  readonly numberingProperties: (before: Numbering, after: Numbering) => Record<string, string>
  readonly forgetNumbers: (kept: Properties, ids: readonly string[]) => Record<string, string>
}

export type Lookup =
  | { readonly found: StoredMessage }
  | { readonly found: undefined; readonly certain: boolean }
type Desk = { readonly mailbox: { message(id: string): Lookup } }
export type Thread = Readonly<Record<'threadId' | 'subject' | 'inReplyTo' | 'references', string>>
type Preparation =
  | { readonly tag: 'ready'; readonly thread: Thread }
  | { readonly tag: 'doubtful'; readonly detail: string }
  | { readonly tag: 'unknown' }
type PrepareCode = {
  readonly prepare: (desk: Desk, book: Book, mail: PlannedMail) => Preparation
}
type ReconcileCode = {
  readonly reconcileLog: (book: Book, journal: Journal) => readonly Change[]
}

export type { GivenNumbers }

// The script has type surroundings of its own (no DOM, Google's names): it is loaded without them.
const load = async (name: string): Promise<unknown> =>
  import(fileURLToPath(new URL(`../../../apps-script/outbox/${name}.ts`, import.meta.url)))

export const { readJournal, putEntries, giveUpEntries } = (await load('journal')) as JournalCode
export const { oldPieces } = (await load('drop-old')) as DropOldCode
export const { addressIn, senderDoubt } = (await load('origin')) as OriginCode
export const { readNumbering, numberingProperties, forgetNumbers } = (await load(
  'stored-numbers',
)) as NumbersCode
export const { prepare } = (await load('prepare')) as PrepareCode
export const { reconcileLog } = (await load('reconcile')) as ReconcileCode
