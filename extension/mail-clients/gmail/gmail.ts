import type { MailClient, MessageOnPage } from '../mail-client.ts'
import { findSender, readOpenMessage } from './read-open-message.ts'
import { selectors, watchedAttributes } from './selectors.ts'

/** Gmail in the browser. */
export function createGmail(page: Document): MailClient {
  return {
    watch: (onMessage, signal) => {
      const shown = new Map<Element, { readonly key: string; readonly gone: AbortController }>()
      const look = () => {
        const present = new Set(findMessages(page))
        for (const [element, { key, gone }] of shown) {
          if (present.has(element) && keyOf(element) === key) continue
          shown.delete(element)
          gone.abort()
        }
        for (const element of present) {
          if (shown.has(element)) continue
          const gone = new AbortController()
          shown.set(element, { key: keyOf(element), gone })
          onMessage(onPage(element, gone.signal))
        }
      }
      onceAFrame(page, look, signal)
      signal.addEventListener('abort', () => {
        for (const { gone } of shown.values()) gone.abort()
        shown.clear()
      })
      look()
    },
  }
}

/** Expanded messages; the surest selector that finds any decides, a message inside a message is one. */
function findMessages(page: Document): readonly Element[] {
  for (const selector of selectors.message) {
    const found = [...page.querySelectorAll(selector)].filter(
      (element) => hasBody(element) && !element.parentElement?.closest(selector),
    )
    if (found.length > 0) return found
  }
  return []
}

/** Folded messages have no body yet: who they are from does not say what they say. */
function hasBody(element: Element): boolean {
  return selectors.body.some((selector) => element.querySelector(selector) !== null)
}

function keyOf(message: Element): string {
  const ids = ['data-legacy-message-id', 'data-message-id'].map((name) =>
    message.getAttribute(name),
  )
  return [...ids, findSender(message)?.getAttribute('email')].join(' ')
}

function onPage(message: Element, signal: AbortSignal): MessageOnPage {
  return {
    signal,
    read: () => readOpenMessage(message),
    place: (badge) => {
      const sender = findSender(message)
      const heading = sender?.closest(selectors.senderHeading) ?? sender
      if (heading) heading.after(badge)
      else message.prepend(badge)
    },
  }
}

/** Looks at most once a frame, and only after elements came, went or changed their message. */
function onceAFrame(page: Document, look: () => void, signal: AbortSignal): void {
  let planned = false
  const observer = new MutationObserver((records) => {
    if (planned || !records.some(isWorthALook)) return
    planned = true
    requestAnimationFrame(() => {
      planned = false
      if (!signal.aborted) look()
    })
  })
  observer.observe(page.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: [...watchedAttributes],
  })
  signal.addEventListener('abort', () => observer.disconnect())
}

function isWorthALook(record: MutationRecord): boolean {
  if (record.type === 'attributes') return true
  const isElement = (node: Node) => node.nodeType === Node.ELEMENT_NODE
  return [...record.addedNodes, ...record.removedNodes].some(isElement)
}
