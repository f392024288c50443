import { addressesIn } from './mail/addresses.ts'
import { type Authentication, authenticationHeader, receive } from './mail/deliver.ts'
import { sendDraft, sendMessage, updateDraft } from './mail/gmail-drafts.ts'
import { modifyThread } from './mail/gmail-messages.ts'
import type { MailStore } from './mail/mail-store.ts'
import { type MailRecord, mimeOf } from './mail/mailbox.ts'
import { headerOf, parseMime, plainText } from './mail/mime.ts'
import { bytesOf, octetsOf } from './mail/octets.ts'

export interface StoredMessage {
  readonly id: string
  readonly threadId: string
  readonly labelIds: readonly string[]
  readonly internalDate: number
  readonly from: string
  readonly to: string
  readonly cc: string
  readonly subject: string
  readonly text: string
  /** Names in lower case; the first of each name. */
  readonly headers: Readonly<Record<string, string>>
  readonly raw: Uint8Array
}

export interface Delivery {
  /** Whose mailbox; the owner's by default. */
  readonly to?: string
  readonly raw: string | Uint8Array
  /** Writes an Authentication-Results header on top, as Gmail does. */
  readonly authentication?: Authentication
  readonly at?: number
}

/** What people see and do in their mailboxes. */
export class MailDesk {
  private readonly store: MailStore

  constructor(store: MailStore) {
    this.store = store
  }

  deliver(options: Delivery): { id: string; threadId: string } {
    const body = octetsOf(options.raw)
    const [from = ''] = addressesIn(headerOf(parseMime(body).headers, 'from'))
    const top = options.authentication
      ? authenticationHeader(options.authentication, from.split('@')[1] ?? '')
      : ''
    const box = this.box(options.to)
    const { id, threadId } = receive(this.store, box, { raw: top + body, at: options.at })
    return { id, threadId }
  }

  messages(user?: string): StoredMessage[] {
    return this.box(user).messages.map(shown)
  }

  /** In order of sending. */
  sent(user?: string): StoredMessage[] {
    return this.withLabel('SENT', user).map(shown)
  }

  /** What the owner has sent since there were so many messages. */
  sentSince(count: number): StoredMessage[] {
    return this.withLabel('SENT', undefined).slice(count).map(shown)
  }

  inbox(user?: string): StoredMessage[] {
    return this.withLabel('INBOX', user).map(shown)
  }

  drafts(user?: string): { id: string; message: StoredMessage }[] {
    const box = this.box(user)
    return box.drafts.map((draft) => ({
      id: draft.id,
      message: shown(this.store.message(box, draft.messageId)),
    }))
  }

  deleteDraft(id: string, user?: string): void {
    const box = this.box(user)
    const draft = this.draft(id, user)
    this.store.remove(box, { draft, message: this.store.message(box, draft.messageId) })
  }

  /** A person edits a draft in Gmail: draft id and message id may rotate, the thread stays (PLATFORM §2.2). */
  editDraft(id: string, raw: string | Uint8Array, user?: string): string {
    const box = this.box(user)
    updateDraft(this.store, box, { id, body: { message: { raw: octetsOf(raw) } } })
    const old = this.draft(id, user)
    const rotated = { ...old, id: `r${this.store.newId()}` }
    box.drafts = box.drafts.map((draft) => (draft === old ? rotated : draft))
    return rotated.id
  }

  /** A person presses Send on a draft. */
  sendDraft(id: string, user?: string): void {
    sendDraft(this.store, this.box(user), { id })
  }

  /** A person writes a mail in Gmail, as an answer where a thread is given. */
  send(mail: { raw: string | Uint8Array; threadId?: string; user?: string }): void {
    const { raw, threadId } = mail
    const body = { raw: octetsOf(raw), ...(threadId ? { threadId } : {}) }
    sendMessage(this.store, this.box(mail.user), body)
  }

  /** A person archives, reads or labels a thread, by label ids. */
  relabel(change: { threadId: string; add?: string[]; remove?: string[]; user?: string }): void {
    const { threadId: id, add = [], remove = [] } = change
    const labels = { addLabelIds: add, removeLabelIds: remove }
    modifyThread(this.box(change.user), { id, change: labels })
  }

  /** The account's own labels. */
  labels(user?: string): { id: string; name: string }[] {
    return this.box(user).labels.map(({ id, name }) => ({ id, name }))
  }

  /** An address the account may also send as, verified. */
  addSendAs(sendAsEmail: string, displayName = '', user?: string): void {
    this.box(user).sendAs.push({ sendAsEmail, displayName, verificationStatus: 'accepted' })
  }

  private draft(id: string, user: string | undefined) {
    const draft = this.box(user).drafts.find((one) => one.id === id)
    if (!draft) throw new Error(`no draft ${id}`)
    return draft
  }

  private withLabel(label: string, user: string | undefined): MailRecord[] {
    return this.box(user).messages.filter((one) => one.labelIds.includes(label))
  }

  private box(user: string | undefined) {
    return this.store.mailbox(user ?? this.store.state.owner)
  }
}

function shown(record: MailRecord): StoredMessage {
  const mime = mimeOf(record)
  const headers: Record<string, string> = {}
  for (const { name, value } of mime.headers) headers[name.toLowerCase()] ??= value
  return {
    id: record.id,
    threadId: record.threadId,
    labelIds: record.labelIds,
    internalDate: record.internalDate,
    from: headers.from ?? '',
    to: headers.to ?? '',
    cc: headers.cc ?? '',
    subject: headers.subject ?? '',
    text: plainText(mime).replaceAll('\r\n', '\n'),
    headers,
    raw: bytesOf(record.raw),
  }
}
