import type { IncomingMail } from '../../shared/intake/application.ts'
import type { RegisterRequest } from '../background/exchange.ts'

/** One message as it stands open before a person; read from that message's element only. */
export type OpenMessage = IncomingMail & {
  readonly client: RegisterRequest['mail']['client']
  /** Blank when the client has no id for it: no reply in its thread then. */
  readonly messageId: string
  readonly threadId: string
}

/** A message that can be read, with a place for the button beside its sender. */
export type MessageOnPage = {
  readonly place: (badge: HTMLElement) => void
  /** Read anew at each call; undefined when the sender is not certain. */
  readonly read: () => OpenMessage | undefined
  /** Aborted when the message is closed, folded or replaced by another. */
  readonly signal: AbortSignal
}

/** A page that shows mails. */
export type MailClient = {
  /** Calls back for every message that is opened, until the signal is aborted. */
  readonly watch: (onMessage: (message: MessageOnPage) => void, signal: AbortSignal) => void
}
