import { selectors } from './selectors.ts'

/** Expanded messages; the surest selector that finds any decides, a message inside a message is one. */
export function findMessages(page: Document): readonly Element[] {
  for (const selector of selectors.message) {
    const found = [...page.querySelectorAll(selector)].filter(
      (element) =>
        hasBody(element) && !isFolded(element) && !element.parentElement?.closest(selector),
    )
    if (found.length > 0) return found
  }
  return []
}

/** The heading of a thread in which nothing is recognised, neither open nor folded messages. */
export function findUnreadableThread(page: Document): Element | undefined {
  if (page.querySelector(selectors.folded)) return undefined
  for (const main of page.querySelectorAll(selectors.main))
    for (const selector of selectors.threadHeading) {
      const heading = main.querySelector(selector)
      if (heading) return heading
    }
  return undefined
}

/** Folded messages have no body yet: who they are from does not say what they say. */
function hasBody(element: Element): boolean {
  return selectors.body.some((selector) => element.querySelector(selector) !== null)
}

function isFolded(element: Element): boolean {
  return element.closest('[role="listitem"]')?.getAttribute('aria-expanded') === 'false'
}
