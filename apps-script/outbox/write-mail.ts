import type { Book } from '../../shared/book/book.ts'
import { isTestKey, testWording } from '../../shared/mail/guard/test-mode.ts'
import type { PlannedMail, PlanReason } from '../../shared/mail/planned-mail.ts'
import { composeMail } from '../../shared/mail/words/compose.ts'
import { writeMime } from '../../shared/mail/words/mime.ts'
import { plannedMatter } from '../../shared/mail/words/planned-matter.ts'
import { senderName } from '../../shared/mail/words/sender-name.ts'
import { noticeAddress } from '../../shared/morning/notice-address.ts'
import { utf8Bytes } from '../../shared/protocol/bytes.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Thread } from './prepare.ts'

export type LetterParts = {
  readonly mail: PlannedMail
  readonly thread: Thread
  readonly reference: string
  /** The owner's own address, for a book whose setting is blank. */
  readonly account: string
  readonly now: number
}

/** A planned mail as the bytes that Gmail takes. */
export function writeMail(book: Book, parts: LetterParts): Result<readonly number[], PlanReason> {
  const { mail, thread, reference, account, now } = parts
  const settings = book.values.settings
  const mailboxAddress = settings.mailbox || account
  const withMailbox: Book = {
    ...book,
    values: { settings: { ...settings, mailbox: mailboxAddress } },
  }
  const composed = composeMail(withMailbox, plannedMatter(book, mail, { at: now, reference }))
  if (!composed.ok) return composed
  const { subject, body } = isTestKey(mail.key) ? testWording(composed.value, mail) : composed.value
  const mime = writeMime({
    from: { name: senderName(settings), address: mailboxAddress },
    to: addressFor(book, mail, account),
    subject: thread.subject || subject,
    body,
    reference,
    inReplyTo: thread.inReplyTo,
    references: thread.references,
  })
  return ok(Array.from(utf8Bytes(mime)))
}

/** To: the person, or 知らせ先 in 試験. */
export const addressFor = (book: Book, { key, recipient }: PlannedMail, account: string): string =>
  isTestKey(key) ? noticeAddress(book.values.settings, account) : recipient.address

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 照会番号: ten characters that nobody misreads on the telephone. */
export function newReference(random: Uint8Array): string {
  const text = Array.from(random.slice(0, 10), (byte) => letters.charAt(byte & 31)).join('')
  return `${text.slice(0, 5)}-${text.slice(5)}`
}
