import { headerIn, type Mailbox, type MailRecord } from './mailbox.ts'
import { headerOf, type MimePart } from './mime.ts'

function messageIds(text: string): string[] {
  return text.match(/<[^<>\s]+>/g) ?? []
}

function baseSubject(subject: string): string {
  return subject
    .replace(/^(?:\s*(?:re|fwd?|fw|返信|転送)\s*(?:\[\d+\])?\s*[:：])+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

function references(mime: MimePart): string[] {
  const own = `${headerOf(mime.headers, 'references') ?? ''} ${headerOf(mime.headers, 'in-reply-to') ?? ''}`
  return messageIds(own)
}

function answers(mime: MimePart, record: MailRecord): boolean {
  return (
    messageIds(headerIn(record, 'message-id')).some((id) => references(mime).includes(id)) &&
    baseSubject(headerIn(record, 'subject')) ===
      baseSubject(headerOf(mime.headers, 'subject') ?? '')
  )
}

/** Mail joins a thread by References or In-Reply-To and the same subject (PLATFORM §2.2). */
export function threadFor(mailbox: Mailbox, mime: MimePart): string | undefined {
  if (references(mime).length === 0) return undefined
  return mailbox.messages.findLast((record) => answers(mime, record))?.threadId
}

/**
 * A draft joins the thread it asks for only with matching References/In-Reply-To and Subject
 * (developers.google.com/gmail/api/guides/threads); otherwise it starts its own.
 */
export function mayJoin(mailbox: Mailbox, threadId: string, mime: MimePart): boolean {
  return mailbox.messages.some((record) => record.threadId === threadId && answers(mime, record))
}
