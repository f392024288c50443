import type { Book } from './core/book.ts'
import { newBook } from './core/book.ts'
import { type Mailbox, newMailbox } from './mail/mailbox.ts'

export interface TriggerRecord {
  readonly id: string
  readonly handler: string
  /** Whoever created it: it runs as this account and only this account sees it (PLATFORM §3.1). */
  readonly creator: string
  readonly kind: 'CLOCK' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_OPEN'
  readonly everyMinutes?: number
  nextAt?: number
}

interface BookVersion {
  readonly id: string
  readonly at: number
  readonly book: Book
}

/** All that lasts between executions; plain JSON. */
export interface WorldState {
  readonly format: 2
  readonly owner: string
  /** The account the web app runs as (USER_DEPLOYING). */
  deployer: string
  readonly scriptId: string
  readonly deploymentId: string
  now: number
  /** Grows with every id given out and seeds every execution's randomness. */
  sequence: number
  book: Book
  versions: BookVersion[]
  /** Copies of the file that the script made, in its account's Drive. */
  copies?: BookVersion[]
  mailboxes: Record<string, Mailbox>
  properties: Record<string, string>
  cache: Record<string, { readonly value: string; readonly expires: number }>
  triggers: TriggerRecord[]
}

export interface WorldIds {
  readonly spreadsheetId: string
  readonly scriptId: string
  readonly deploymentId: string
}

const usualIds: WorldIds = {
  spreadsheetId: '1StandInSpreadsheet_000000000000000000000000',
  scriptId: '1StandInScript_0000000000000000000000000000000000000000000',
  deploymentId: 'AKfycbStandInDeployment_000000000000000000000000000000000000000000000000000',
}

export function newWorldState(options: {
  readonly owner: string
  readonly now: number
  readonly title: string
  readonly ids?: WorldIds
}): WorldState {
  const { spreadsheetId, scriptId, deploymentId } = options.ids ?? usualIds
  return {
    format: 2,
    owner: options.owner,
    deployer: options.owner,
    scriptId,
    deploymentId,
    now: options.now,
    sequence: 1,
    book: newBook(spreadsheetId, options.title),
    versions: [],
    mailboxes: { [options.owner]: newMailbox(options.owner) },
    properties: {},
    cache: {},
    triggers: [],
  }
}

/** A copied file of the same owner: own id, own empty stores, the same mailboxes. */
export function copiedState(state: WorldState): WorldState {
  const number = ++state.sequence
  return {
    ...state,
    scriptId: `1CopiedScript_${number}`,
    deploymentId: `AKfycbCopied_${number}`,
    book: { ...state.book, spreadsheetId: `1CopiedSpreadsheet_${number}` },
    versions: [],
    copies: [],
    properties: {},
    cache: {},
    triggers: [],
  }
}

/** Whether Google tells a script of this owner who a person is: people of the same domain only. */
export function isKnownTo(owner: string, person: string): boolean {
  return owner.split('@')[1] === person.split('@')[1]
}

/** Sixteen hex digits that grow with time, as Gmail's ids do. */
export function nextHexId(state: WorldState): string {
  state.sequence++
  const id = (BigInt(state.now) << 20n) | BigInt(state.sequence & 0xfffff)
  return id.toString(16).padStart(16, '0')
}

/** The same world a second time. Books never change in place, so they are shared; all else is copied. */
export function forkedState(state: WorldState): WorldState {
  const { book, versions, copies = [], ...rest } = state
  return { ...structuredClone(rest), book, versions: [...versions], copies: [...copies] }
}
