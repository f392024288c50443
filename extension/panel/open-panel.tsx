import type { Ask } from '../background/exchange.ts'
import type { OpenMessage } from '../mail-clients/mail-client.ts'
import fields from './fields.css?inline'
import styles from './panel.css?inline'
import { Panel } from './panel.tsx'
import { shadowMount } from './shadow-mount.ts'
import views from './views.css?inline'

export type OpenPanel = {
  readonly close: () => void
  /** Closes only if nothing would be lost: no edit, no registration in view. */
  readonly closeIfIdle: () => void
}

type Options = {
  readonly page: Document
  readonly mail: OpenMessage | undefined
  readonly ask: Ask
  readonly onClosed: () => void
}

/** Opens the drawer over the page; the focus goes in and comes back to where it was. */
export function openPanel({ page, mail, ask, onClosed }: Options): OpenPanel {
  const mount = shadowMount(page, [styles, fields, views])
  const before = page.activeElement
  let keep = false
  let closed = false
  const close = () => {
    if (closed) return
    closed = true
    mount.remove()
    if (before instanceof HTMLElement) focusAgain(before)
    onClosed()
  }
  page.body.append(mount.host)
  const onKeep = (value: boolean) => {
    keep = value
  }
  mount.show(<Panel mail={mail} ask={ask} onClose={close} onKeep={onKeep} />)
  return { close, closeIfIdle: () => void (keep || close()) }
}

/** The button that opened the panel lies in a shadow root of its own. */
function focusAgain(element: HTMLElement): void {
  const inner = element.shadowRoot?.querySelector('button')
  const target = inner ?? element
  target.focus({ preventScroll: true })
}
