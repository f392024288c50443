import { watchedAttributes } from './selectors.ts'

/** Looks at most once a frame, and only after elements came, went or changed their message. */
export function onceAFrame(page: Document, look: () => void, signal: AbortSignal): void {
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
  return hasElement(record.addedNodes) || hasElement(record.removedNodes)
}

function hasElement(nodes: NodeList): boolean {
  for (const node of nodes) if (node.nodeType === Node.ELEMENT_NODE) return true
  return false
}
