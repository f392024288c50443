import { GoogleError, notFound } from '../core/google-error.ts'
import { asGmailKeepsIt, checkRecipients } from './compose-raw.ts'
import { deliverSent } from './deliver.ts'
import type { MailStore } from './mail-store.ts'
import type { DraftRecord, Mailbox, MailRecord } from './mailbox.ts'
import { type MessageOptions, messageAnswer } from './message-answer.ts'
import { parseMime } from './mime.ts'
import type { Octets } from './octets.ts'
import { parseSearch } from './search.ts'
import { mayJoin } from './threading.ts'

export interface DraftBody {
  readonly id?: string
  readonly message?: MessageBody
}

export interface MessageBody {
  readonly raw?: Octets
  readonly threadId?: string
}

function freshRaw(store: MailStore, mailbox: Mailbox, raw: Octets | undefined): Octets {
  if (!raw)
    throw new GoogleError(
      400,
      "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
    )
  const messageId = `<CAStandIn${store.newId()}@mail.gmail.com>`
  return asGmailKeepsIt(raw, { mailbox, messageId, date: store.state.now })
}

/** The thread a new message goes to: the one asked for if it may join, else a new one. */
function threadIdFor(box: Mailbox, body: MessageBody, raw: Octets): string | undefined {
  if (!body.threadId) return undefined
  if (!box.messages.some((one) => one.threadId === body.threadId)) throw notFound()
  return mayJoin(box, body.threadId, parseMime(raw)) ? body.threadId : undefined
}

function brief(record: MailRecord): object {
  return { id: record.id, threadId: record.threadId, labelIds: record.labelIds }
}

function draftRecord(box: Mailbox, id: string): DraftRecord {
  const draft = box.drafts.find((one) => one.id === id)
  if (!draft) throw notFound()
  return draft
}

export function createDraft(store: MailStore, box: Mailbox, body: DraftBody): object {
  const raw = freshRaw(store, box, body.message?.raw)
  const threadId = threadIdFor(box, body.message ?? {}, raw)
  const message = store.store(box, { raw, threadId, labelIds: ['DRAFT'] })
  const draft = { id: `r${store.newId()}`, messageId: message.id, storedAt: store.state.now }
  box.drafts.push(draft)
  return { id: draft.id, message: brief(message) }
}

/** Replacing a draft keeps its id and gives the message a new one (PLATFORM §2.2). */
export function updateDraft(
  store: MailStore,
  box: Mailbox,
  { id, body }: { id: string; body: DraftBody },
): object {
  const draft = draftRecord(box, id)
  const old = store.message(box, draft.messageId)
  const raw = freshRaw(store, box, body.message?.raw)
  const threadId = threadIdFor(box, body.message ?? {}, raw) ?? old.threadId
  store.remove(box, { message: old })
  const message = store.store(box, { raw, threadId, labelIds: ['DRAFT'] })
  draft.messageId = message.id
  return { id, message: brief(message) }
}

export function getDraft(
  store: MailStore,
  box: Mailbox,
  { id, options }: { id: string; options: MessageOptions },
): object {
  const draft = draftRecord(box, id)
  return { id, message: messageAnswer(store.message(box, draft.messageId), options) }
}

export interface ListOptions {
  readonly q?: string
  readonly maxResults?: number
  readonly pageToken?: string
  readonly labelIds?: readonly string[] | string
  readonly includeSpamTrash?: boolean
}

export function listDrafts(store: MailStore, box: Mailbox, options: ListOptions): object {
  const test = parseSearch(options.q ?? '')
  const context = { mailbox: box, now: store.state.now }
  const found = store
    .listedDrafts(box)
    .filter(({ message }) => test(message, context))
    .reverse()
    .map(({ id, message }) => ({ id, message: { id: message.id, threadId: message.threadId } }))
  return page('drafts', found, options)
}

/** One page of a list; an empty list has no field of that name. */
export function page(name: string, found: readonly object[], options: ListOptions): object {
  const start = Number(options.pageToken ?? 0)
  const size = Math.min(500, options.maxResults ?? 100)
  const items = found.slice(start, start + size)
  const more = start + size < found.length
  return {
    ...(items.length > 0 ? { [name]: items } : {}),
    ...(more ? { nextPageToken: String(start + size) } : {}),
    resultSizeEstimate: items.length,
  }
}

export function removeDraft(store: MailStore, box: Mailbox, id: string): void {
  const draft = draftRecord(box, id)
  store.remove(box, { draft, message: store.message(box, draft.messageId) })
}

/** "The draft is automatically deleted and a new message with an updated ID is created with the SENT label." */
export function sendDraft(store: MailStore, box: Mailbox, body: DraftBody): object {
  const draft = draftRecord(box, body.id ?? '')
  const message = store.message(box, draft.messageId)
  const sent = send(store, box, { raw: message.raw, threadId: message.threadId })
  store.remove(box, { draft, message })
  return brief(sent)
}

export function sendMessage(store: MailStore, box: Mailbox, body: MessageBody): object {
  if (!body.raw) throw new GoogleError(400, 'Recipient address required')
  return brief(send(store, box, { raw: body.raw, threadId: threadIdFor(box, body, body.raw) }))
}

function send(
  store: MailStore,
  box: Mailbox,
  mail: { raw: Octets; threadId: string | undefined },
): MailRecord {
  checkRecipients(mail.raw)
  const left = store.remainingQuota(box.address)
  const raw = freshRaw(store, box, mail.raw)
  const probe: MailRecord = {
    id: '',
    threadId: '',
    labelIds: [],
    internalDate: 0,
    storedAt: 0,
    raw,
  }
  const recipients = store.recipientsOf(probe).length
  if (recipients > left) {
    throw new GoogleError(429, 'User-rate limit exceeded (Mail sending)', 'rateLimitExceeded')
  }
  const sent = store.store(box, { raw, threadId: mail.threadId, labelIds: ['SENT'] })
  store.noteSent(box, recipients)
  deliverSent(store, box, sent)
  return sent
}
