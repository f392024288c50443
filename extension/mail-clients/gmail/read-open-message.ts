import type { MailPerson } from '../../../shared/intake/application.ts'
import { elementText } from '../element-text.ts'
import type { OpenMessage } from '../mail-client.ts'
import { parseShownDate } from './parse-shown-date.ts'
import { selectors } from './selectors.ts'

/** Reads one expanded message; undefined when it is not certain who sent it. */
export function readOpenMessage(message: Element): OpenMessage | undefined {
  const sender = findSender(message)
  const body = first(message, selectors.body)
  if (!sender || !body) return undefined
  const heading = findThreadHeading(message)
  const text = elementText(body)
  return {
    from: readPerson(sender),
    replyTo: null,
    subject: heading ? plain(elementText(heading)) : '',
    date: parseShownDate(first(message, selectors.date)?.getAttribute('title') ?? ''),
    text,
    html: text === '' ? body.innerHTML : '',
    headers: {},
    attachmentNames: attachmentNames(message),
    client: 'gmail',
    messageId: messageIdOf(message),
    threadId: hexId(heading?.getAttribute('data-legacy-thread-id') ?? null),
  }
}

/** The element that names the sender: in the message's own header, never in a quote or a recipient. */
export function findSender(message: Element): Element | undefined {
  for (const selector of selectors.sender)
    for (const found of message.querySelectorAll(selector)) {
      const outside = !found.closest(selectors.notTheSender)
      if (outside && readPerson(found).address.includes('@')) return found
    }
  return undefined
}

/** Gmail's id for the API; blank while a fresh message has none. */
function messageIdOf(message: Element): string {
  return hexId(message.getAttribute('data-legacy-message-id'))
}

function readPerson(element: Element): MailPerson {
  const attribute = (...names: string[]) =>
    plain(names.map((name) => element.getAttribute(name)).find((value) => value) ?? '')
  return { name: attribute('name', 'data-name'), address: attribute('email', 'data-hovercard-id') }
}

/** The heading of the conversation around this message: split panes show two main areas. */
function findThreadHeading(message: Element): Element | undefined {
  let around: Element | null = message.parentElement
  while (around && around !== message.ownerDocument.body) {
    const heading = first(around, selectors.threadHeading)
    if (heading) return heading
    if (around.matches(selectors.main)) return undefined
    around = around.parentElement
  }
  return undefined
}

function attachmentNames(message: Element): readonly string[] {
  const names = [...message.querySelectorAll(selectors.attachment)]
    .filter((element) => !element.closest('.a3s'))
    .map((element) => element.getAttribute('download_url')?.split(':')[1] ?? '')
    .filter((name) => name !== '')
  return [...new Set(names)]
}

function first(scope: Element, list: readonly string[]): Element | undefined {
  for (const selector of list) {
    const found = scope.querySelector(selector)
    if (found) return found
  }
  return undefined
}

/** Without the marks of direction that Gmail wraps around addresses. */
function plain(value: string): string {
  return value.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').trim()
}

function hexId(value: string | null): string {
  return value !== null && /^[0-9a-f]{6,32}$/i.test(value) ? value : ''
}
