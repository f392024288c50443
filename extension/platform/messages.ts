import { err } from '../../shared/result.ts'
import type { Ask, Exchange, Kind } from '../background/exchange.ts'

type Wire = { readonly type: Kind; readonly content: unknown }

/** Asks the worker. A page that outlived its extension gets `extension-updated` instead of an exception. */
export const askWorker: Ask = async <K extends Kind>(type: K, content: Exchange[K]['ask']) => {
  if (!isExtensionAlive()) return err({ tag: 'extension-updated' })
  try {
    const reply: Exchange[K]['reply'] | undefined = await chrome.runtime.sendMessage({
      type,
      content,
    } satisfies Wire)
    return reply ?? err({ tag: 'defect' })
  } catch {
    return err(isExtensionAlive() ? { tag: 'defect' } : { tag: 'extension-updated' })
  }
}

/** False once the extension was updated, reloaded or removed under this page. */
export function isExtensionAlive(): boolean {
  return typeof chrome !== 'undefined' && chrome.runtime?.id !== undefined
}

const fromPages: ReadonlySet<Kind> = new Set<Kind>([
  'read',
  'register',
  'outcome',
  'undo',
  'deliver',
  'discard',
  'known',
  'municipalities',
  'refresh',
  'open-options',
])

/** Answers content scripts and the extension's own pages; only the latter may pair or unpair. */
export function answerMessages(ask: Ask): void {
  chrome.runtime.onMessage.addListener((wire: Wire, sender, respond) => {
    const own = sender.url?.startsWith(chrome.runtime.getURL('')) ?? false
    if (sender.id !== chrome.runtime.id || !(own || fromPages.has(wire.type))) return false
    void ask(wire.type, wire.content as Exchange[Kind]['ask']).then(respond)
    return true
  })
}
