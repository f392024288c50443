import { elementText } from '../../../../extension/mail-clients/element-text.ts'
import type {
  MailClient,
  MessageOnPage,
  OpenMessage,
} from '../../../../extension/mail-clients/mail-client.ts'
import type { OpenMail } from '../../desk-api.ts'

export type DeskMailClient = MailClient & {
  /** Tells the panel's side that a message stands open at a place of the page. */
  readonly opened: (message: MessageOnPage) => void
}

/** The desk's inbox as a mail client of the extension, beside Gmail. */
export function createDeskMailClient(): DeskMailClient {
  let tell: (message: MessageOnPage) => void = () => undefined
  return {
    opened: (message) => tell(message),
    watch: (onMessage) => {
      tell = onMessage
    },
  }
}

const japanOffsetMs = 9 * 3_600_000

/** What the extension reads of a message on a page: text, and who and when as the page shows them. */
export function toOpenMessage(mail: OpenMail): OpenMessage {
  const { from, replyTo, subject, at, headers, attachmentNames, id, threadId } = mail
  const page = new DOMParser().parseFromString(mail.html, 'text/html')
  return {
    from,
    replyTo,
    subject,
    date: `${new Date(at + japanOffsetMs).toISOString().slice(0, 19)}+09:00`,
    text: mail.text.trim() === '' ? elementText(page.body) : mail.text,
    html: '',
    headers,
    attachmentNames,
    client: 'gmail',
    messageId: id,
    threadId,
  }
}
