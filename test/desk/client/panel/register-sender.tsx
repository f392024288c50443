import { useContext, useEffect, useRef } from 'preact/hooks'
import type { OpenMail } from '../../desk-api.ts'
import { toOpenMessage } from './desk-mail-client.ts'
import { MailClientContext } from './use-panel.ts'

/** The place beside the sender where the extension puts its button. */
export function RegisterSender({ mail }: { readonly mail: OpenMail }) {
  const client = useContext(MailClientContext)
  const place = useRef<HTMLSpanElement>(null)
  const latest = useRef(mail)
  latest.current = mail
  const { id } = mail
  useEffect(() => {
    const closed = new AbortController()
    client.opened({
      place: (badge) => place.current?.append(badge),
      read: () => (latest.current.id === id ? toOpenMessage(latest.current) : undefined),
      signal: closed.signal,
    })
    return () => closed.abort()
  }, [client, id])
  return <span ref={place} />
}
