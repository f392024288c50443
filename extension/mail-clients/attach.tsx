import { viaGroup } from '../../shared/intake/letter/via-group.ts'
import type { Ask, Known } from '../background/exchange.ts'
import { type OpenPanel, openPanel } from '../panel/open-panel.tsx'
import { type ShadowMount, shadowMount } from '../panel/shadow-mount.ts'
import badgeStyles from './badge.css?inline'
import { Badge } from './badge.tsx'
import type { MailClient, MessageOnPage, OpenMessage } from './mail-client.ts'
import { showUpdatedNotice } from './updated-notice.tsx'

type Options = {
  readonly client: MailClient
  readonly page: Document
  readonly ask: Ask
  readonly signal: AbortSignal
}

/** Puts 「送信者を登録」 beside every open message, and opens one panel at a time. */
export function attach({ client, page, ask, signal }: Options): void {
  const retired = new AbortController()
  let panel: OpenPanel | undefined
  const guarded = retiring(ask, () => {
    if (retired.signal.aborted) return
    retired.abort()
    panel?.close()
    showUpdatedNotice(page)
  })
  const own = new Set<string>()
  const watching = AbortSignal.any([signal, retired.signal])
  client.watch((message) => {
    const badge = shadowMount(page, [badgeStyles])
    const show = showBadge({ message, badge, ask: guarded, own }, () => {
      panel?.close()
      const mine = openPanel({
        page,
        mail: message.read(),
        ask: guarded,
        onClosed: () => {
          if (panel === mine) panel = undefined
          void show()
        },
      })
      panel = mine
      message.signal.addEventListener('abort', mine.closeIfIdle)
    })
    message.place(badge.host)
    message.signal.addEventListener('abort', badge.remove)
    void show()
  }, watching)
  watching.addEventListener('abort', () => panel?.close())
}

type BadgeOptions = {
  readonly message: MessageOnPage
  readonly badge: ShadowMount
  readonly ask: Ask
  /** Senders found to be ourselves, as long as the page stands. */
  readonly own: Set<string>
}

/** The button at once, the chip when the worker has looked into its index; neither beside our own mails. */
function showBadge(
  { message, badge, ask, own }: BadgeOptions,
  onOpen: () => void,
): () => Promise<void> {
  let known: Known | undefined
  return async () => {
    const mail = message.read()
    const changed = mail === undefined
    const address = mail?.from?.address ?? ''
    if (own.has(address) && !isFromGroup(mail)) return badge.remove()
    badge.show(<Badge {...{ known, changed, onOpen }} />)
    const reply = await ask('known', {
      address,
      messageId: mail?.messageId ?? '',
    })
    if (!reply.ok || message.signal.aborted) return
    known = reply.value
    if (known.isOwnAddress) own.add(address)
    if (known.isOwnAddress && !isFromGroup(mail)) badge.remove()
    else badge.show(<Badge {...{ known, changed, onOpen }} />)
  }
}

/** Our own address, and yet somebody else wrote: a Google Group puts itself into From. */
const isFromGroup = (mail: OpenMessage | undefined): boolean =>
  viaGroup.test(mail?.from?.name ?? '')

/** Passes every question on, and notices when the extension behind this page is gone. */
function retiring(ask: Ask, onGone: () => void): Ask {
  return async (type, content) => {
    const reply = await ask(type, content)
    if (!reply.ok && reply.error.tag === 'extension-updated') onGone()
    return reply
  }
}
