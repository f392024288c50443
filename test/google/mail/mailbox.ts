import type { MimePart } from './mime.ts'
import { headerOf, parseMime } from './mime.ts'
import type { Octets } from './octets.ts'

/** A message as kept. `storedAt` is when lists may learn of it (PLATFORM §2.2: index lag). */
export interface MailRecord {
  readonly id: string
  readonly threadId: string
  labelIds: string[]
  readonly internalDate: number
  readonly storedAt: number
  readonly raw: Octets
}

export interface DraftRecord {
  readonly id: string
  messageId: string
  readonly storedAt: number
}

/** What lists may still show for a while after it is gone. */
export interface Departed {
  readonly at: number
  readonly draft?: DraftRecord
  readonly message: MailRecord
}

export interface Label {
  readonly id: string
  name: string
  readonly type: 'system' | 'user'
  labelListVisibility?: string
  messageListVisibility?: string
  color?: object
}

interface SendAs {
  readonly sendAsEmail: string
  readonly displayName: string
  readonly isPrimary?: boolean
  readonly isDefault?: boolean
  readonly verificationStatus?: string
}

export interface Mailbox {
  readonly address: string
  messages: MailRecord[]
  drafts: DraftRecord[]
  departed: Departed[]
  labels: Label[]
  sendAs: SendAs[]
  /** Recipients written to, with the time: the rolling 24 h of the quota (PLATFORM §1). */
  sentLog: { readonly at: number; readonly recipients: number }[]
}

export const systemLabels: readonly string[] = [
  'INBOX',
  'SENT',
  'DRAFT',
  'UNREAD',
  'STARRED',
  'IMPORTANT',
  'TRASH',
  'SPAM',
  'CHAT',
  'CATEGORY_PERSONAL',
  'CATEGORY_SOCIAL',
  'CATEGORY_PROMOTIONS',
  'CATEGORY_UPDATES',
  'CATEGORY_FORUMS',
]

export function newMailbox(address: string): Mailbox {
  return {
    address,
    messages: [],
    drafts: [],
    departed: [],
    labels: [],
    sendAs: [{ sendAsEmail: address, displayName: '', isPrimary: true, isDefault: true }],
    sentLog: [],
  }
}

const parsed = new WeakMap<MailRecord, MimePart>()

/** The parsed form, worked out once for each record. */
export function mimeOf(record: MailRecord): MimePart {
  const known = parsed.get(record)
  if (known) return known
  const fresh = parseMime(record.raw)
  parsed.set(record, fresh)
  return fresh
}

export function headerIn(record: MailRecord, name: string): string {
  return headerOf(mimeOf(record).headers, name) ?? ''
}
