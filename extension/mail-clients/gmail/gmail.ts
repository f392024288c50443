import type { MailClient, MessageOnPage } from '../mail-client.ts'
import { findMessages, findUnreadableThread } from './find-messages.ts'
import { onceAFrame } from './once-a-frame.ts'
import { findSender, readOpenMessage } from './read-open-message.ts'
import { selectors } from './selectors.ts'

type Shown = {
  readonly key: string
  readonly gone: AbortController
  badge: HTMLElement | undefined
}

// Messages arrive some time after their heading; only then does an empty thread mean anything.
const patienceMs = 3_000

/** Gmail in the browser. */
export function createGmail(page: Document): MailClient {
  return {
    watch: (onMessage, signal) => {
      const shown = new Map<Element, Shown>()
      const add = (element: Element, readable: boolean) => {
        const entry: Shown = { key: keyOf(element), gone: new AbortController(), badge: undefined }
        shown.set(element, entry)
        onMessage(readable ? onPage(element, entry) : unreadable(element, entry))
      }
      let patience: ReturnType<typeof setTimeout> | undefined
      const look = () => {
        const present = new Set(findMessages(page))
        const heading = present.size === 0 ? findUnreadableThread(page) : undefined
        const stays = (element: Element) => present.has(element) || element === heading
        for (const [element, entry] of shown)
          if (stays(element) && keyOf(element) === entry.key) putBack(element, entry)
          else {
            shown.delete(element)
            entry.gone.abort()
          }
        for (const element of present) if (!shown.has(element)) add(element, true)
        clearTimeout(patience)
        if (heading && !shown.has(heading))
          patience = setTimeout(() => {
            if (findMessages(page).length === 0 && heading.isConnected) add(heading, false)
          }, patienceMs)
      }
      onceAFrame(page, look, signal)
      signal.addEventListener('abort', () => {
        clearTimeout(patience)
        for (const { gone } of shown.values()) gone.abort()
        shown.clear()
      })
      look()
    },
  }
}

function keyOf(message: Element): string {
  const ids = ['data-legacy-message-id', 'data-message-id'].map((name) =>
    message.getAttribute(name),
  )
  return [...ids, findSender(message)?.getAttribute('email')].join(' ')
}

function onPage(message: Element, entry: Shown): MessageOnPage {
  return {
    signal: entry.gone.signal,
    read: () => readOpenMessage(message),
    place: (badge) => {
      entry.badge = badge
      placeBadge(message, badge)
    },
  }
}

function unreadable(heading: Element, entry: Shown): MessageOnPage {
  return {
    signal: entry.gone.signal,
    read: () => undefined,
    place: (badge) => {
      entry.badge = badge
      heading.after(badge)
    },
  }
}

/** Gmail draws headers anew at will, and our button goes with them. */
function putBack(message: Element, { badge }: Shown): void {
  if (badge && !badge.isConnected) placeBadge(message, badge)
}

function placeBadge(message: Element, badge: HTMLElement): void {
  const sender = findSender(message)
  const heading = sender?.closest(selectors.senderHeading) ?? sender
  if (heading) heading.after(badge)
  else message.prepend(badge)
}
