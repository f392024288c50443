import type { Book } from '../../shared/book/book.ts'
import { isTestKey } from '../../shared/mail/guard/test-mode.ts'
import { mailKinds } from '../../shared/mail/kind/kinds.ts'
import { normalAddress } from '../../shared/mail/kind/mail-address.ts'
import type { PlannedMail } from '../../shared/mail/planned-mail.ts'
import { headerOf, type StoredMessage } from '../google/mailbox.ts'
import type { Desk } from './desk.ts'
import { addressIn, senderDoubt } from './origin.ts'

/** The thread that a mail goes into; blank ids start a new one. */
export type Thread = {
  readonly threadId: string
  readonly subject: string
  readonly inReplyTo: string
  readonly references: string
}

const newThread: Thread = { threadId: '', subject: '', inReplyTo: '', references: '' }

export type Preparation =
  | { readonly tag: 'ready'; readonly thread: Thread }
  /** A person must look at the sender before anything goes out. */
  | { readonly tag: 'doubtful'; readonly detail: string }
  /** Gmail did not say: asked again by the next run. */
  | { readonly tag: 'unknown' }

/** Looks at the message a mail answers, when it matters: is its sender genuine, and is its thread the place to reply? */
export function prepare(desk: Desk, book: Book, mail: PlannedMail): Preparation {
  if (isTestKey(mail.key)) return { tag: 'ready', thread: newThread }
  const repliesInThread = mailKinds[mail.kind].repliesInThread
  const rests = mail.by === 'panel' && !mail.approved
  if (mail.sourceMail === '')
    return rests
      ? { tag: 'doubtful', detail: '元のメールがこのメールボックスにありません' }
      : { tag: 'ready', thread: newThread }
  if (!repliesInThread && !rests) return { tag: 'ready', thread: newThread }
  const lookup = desk.mailbox.message(mail.sourceMail)
  if (lookup.found === undefined) {
    if (!lookup.certain) return { tag: 'unknown' }
    return rests
      ? { tag: 'doubtful', detail: '元のメールがこのメールボックスにありません' }
      : { tag: 'ready', thread: newThread }
  }
  const doubt = rests ? doubtOf(book, mail, lookup.found) : undefined
  if (doubt !== undefined) return { tag: 'doubtful', detail: doubt }
  return { tag: 'ready', thread: threadFor(mail, lookup.found) }
}

function doubtOf(book: Book, mail: PlannedMail, message: StoredMessage): string | undefined {
  const from = addressIn(headerOf(message, 'From'))
  const member = book.roster.rows.find(({ values }) => values.memberId === mail.memberId)?.values
  const known = [member?.email ?? '', member?.contactPoint ?? ''].map(normalAddress)
  if (mail.kind === 'M08' && !known.includes(from)) return '登録のないアドレスからのキャンセルです'
  return senderDoubt(message)
}

/** In the applicant's thread only if the recipient wrote there; an empty subject would be spam (DOMAIN §8). */
function threadFor(mail: PlannedMail, message: StoredMessage): Thread {
  const subject = headerOf(message, 'Subject').trim()
  const isFromRecipient =
    addressIn(headerOf(message, 'From')) === normalAddress(mail.recipient.address)
  if (!mailKinds[mail.kind].repliesInThread || !isFromRecipient || subject === '') return newThread
  return {
    threadId: message.threadId,
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    inReplyTo: headerOf(message, 'Message-ID'),
    references: headerOf(message, 'References'),
  }
}
