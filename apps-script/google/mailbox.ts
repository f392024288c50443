import { base64UrlToBytes } from '../../shared/protocol/bytes.ts'
import { find, type Lookup, lookUp, type MessageRef, me, users } from './gmail-lookup.ts'
import { mailLabels } from './mail-labels.ts'

/** A received or sent message by its headers; names of headers in lower case, first occurrence first. */
export type StoredMessage = {
  readonly id: string
  readonly threadId: string
  readonly labelIds: readonly string[]
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  /** When Gmail took it in: epoch milliseconds. */
  readonly at: number
}

export type DraftRef = { readonly draftId: string; readonly threadId: string }

const headerNames = [
  'From',
  'Reply-To',
  'To',
  'Subject',
  'Message-ID',
  'References',
  'Authentication-Results',
  'X-Jimukyoku-Reference',
  'Auto-Submitted',
  'Precedence',
  'List-Unsubscribe',
]

type Message = GoogleAppsScript.Gmail.Schema.Message

/** The owner's mailbox, as far as the outbox needs it. Each method is one call to Gmail. */
export const mailbox = {
  ...mailLabels,

  message(id: string): Lookup<StoredMessage> {
    return lookUp(() => readMessage(users().messages.get(me, id, metadata)))
  },

  /** All messages of a thread, oldest first. */
  thread(threadId: string): Lookup<readonly StoredMessage[]> {
    return lookUp(() =>
      (users().threads.get(me, threadId, metadata).messages ?? []).map(readMessage),
    )
  },

  /** Messages of a thread that have been sent; drafts are none. */
  sentInThread(threadId: string): Lookup<readonly StoredMessage[]> {
    const thread = mailbox.thread(threadId)
    return thread.found === undefined ? thread : { found: thread.found.filter(isSent) }
  },

  /** What others wrote to the inbox in this time; the newest hundred. */
  inboxBetween(after: number, before: number): Lookup<readonly MessageRef[]> {
    const others = '-from:me -from:mailer-daemon -from:postmaster'
    return lookUp(() =>
      find(`in:inbox ${others} after:${seconds(after)} before:${seconds(before)}`),
    )
  },

  /** Sent mails that print a reference, by Gmail's search; the index may lag behind. */
  findSent(reference: string): Lookup<readonly MessageRef[]> {
    return lookUp(() => find(`in:sent "${reference}"`))
  },

  /** Reports of mail systems since a moment; the newest hundred. */
  reportsSince(after: number): Lookup<readonly MessageRef[]> {
    return lookUp(() => find(`from:mailer-daemon OR from:postmaster after:${seconds(after)}`))
  },

  /** A whole message as it came, one character an octet. */
  raw(id: string): Lookup<string> {
    return lookUp(() => octets(users().messages.get(me, id, { format: 'raw' }).raw))
  },

  /** All drafts in the mailbox. A failure is not an empty list. */
  drafts(): Lookup<readonly DraftRef[]> {
    return lookUp(() => {
      const found: DraftRef[] = []
      let pageToken: string | undefined
      do {
        const answer = users().drafts.list(me, { maxResults: 500, ...(pageToken && { pageToken }) })
        for (const { id, message } of answer.drafts ?? [])
          if (id !== undefined) found.push({ draftId: id, threadId: message?.threadId ?? '' })
        pageToken = answer.nextPageToken
      } while (pageToken !== undefined)
      return found
    })
  },

  /** The reference that a draft of ours carries; blank for a draft of a person. */
  draftReference(draftId: string): Lookup<string> {
    return lookUp(() => {
      const draft = users().drafts.get(me, draftId, { format: 'metadata' })
      return headerOf(readMessage(draft.message ?? {}), 'X-Jimukyoku-Reference')
    })
  },

  createDraft(raw: readonly number[], threadId: string): DraftRef {
    const message: Message = { raw: [...raw] as unknown as string, ...(threadId && { threadId }) }
    const draft = users().drafts.create({ message }, me)
    return { draftId: draft.id ?? '', threadId: draft.message?.threadId ?? '' }
  },

  sendDraft(draftId: string): { readonly messageId: string; readonly threadId: string } {
    const sent = users().drafts.send({ id: draftId }, me)
    return { messageId: sent.id ?? '', threadId: sent.threadId ?? '' }
  },

  deleteDraft(draftId: string): void {
    users().drafts.remove(me, draftId)
  },
}

export type Mailbox = typeof mailbox

const metadata = { format: 'metadata', metadataHeaders: headerNames }

/** Dates in a search are midnight Pacific time, epoch seconds are not (PLATFORM §2.2). */
const seconds = (instant: number): number => Math.floor(instant / 1000)

const isSent = ({ labelIds }: StoredMessage): boolean =>
  labelIds.includes('SENT') && !labelIds.includes('DRAFT')

/** Bytes in the script's face, base64url text in that of REST (PLATFORM §2.2). */
function octets(raw: unknown): string {
  const bytes = typeof raw === 'string' ? (base64UrlToBytes(raw) ?? []) : ((raw ?? []) as number[])
  return Array.from(bytes, (byte) => String.fromCharCode(byte & 255)).join('')
}

function readMessage(message: Message): StoredMessage {
  return {
    id: message.id ?? '',
    threadId: message.threadId ?? '',
    labelIds: message.labelIds ?? [],
    at: Number(message.internalDate ?? 0),
    headers: (message.payload?.headers ?? []).map(({ name = '', value = '' }) => ({
      name: name.toLowerCase(),
      value,
    })),
  }
}

/** The first header of a name, as written; blank when there is none. */
export function headerOf(message: StoredMessage, name: string): string {
  return message.headers.find((header) => header.name === name.toLowerCase())?.value ?? ''
}
