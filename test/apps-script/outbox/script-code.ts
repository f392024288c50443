import { fileURLToPath } from 'node:url'
import type { GivenNumbers, Numbering } from '../../../shared/decide/numbering.ts'

export type JournalEntry = {
  readonly key: string
  readonly state: 'claimed' | 'sent'
  readonly reference: string
  readonly draftId: string
  readonly threadId: string
  readonly messageId: string
  readonly at: number
  readonly facts: string
}
export type Stray = { readonly reference: string; readonly draftId: string; readonly at: number }
export type Properties = Readonly<Record<string, string>>
export type Journal = {
  readonly entries: ReadonlyMap<string, JournalEntry>
  readonly strays: readonly Stray[]
  readonly pieces: ReadonlyMap<string, string>
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
type OriginCode = {
  readonly addressIn: (header: string) => string
  readonly senderDoubt: (message: StoredMessage) => string | undefined
}
type NumbersCode = {
  readonly readNumbering: (properties: Properties) => Numbering
  readonly numberingProperties: (before: Numbering, after: Numbering) => Record<string, string>
}

export type { GivenNumbers }

// The script has type surroundings of its own (no DOM, Google's names): it is loaded without them.
const load = async (name: string): Promise<unknown> =>
  import(fileURLToPath(new URL(`../../../apps-script/outbox/${name}.ts`, import.meta.url)))

export const { readJournal, putEntries, giveUpEntries } = (await load('journal')) as JournalCode
export const { addressIn, senderDoubt } = (await load('origin')) as OriginCode
export const { readNumbering, numberingProperties } = (await load('stored-numbers')) as NumbersCode
