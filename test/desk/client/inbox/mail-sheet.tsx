import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { OpenMail } from '../../desk-api.ts'
import { momentInWords } from '../japan-words.ts'

type Props = { readonly mail: OpenMail; readonly children?: ComponentChildren }

/** One message as people know it: who, when, to whom, and the text. */
export function MailSheet({ mail, children }: Props) {
  const { from, to, at, text, html } = mail
  return (
    <section class="mail" aria-label={`${from.name || from.address} からのメール`}>
      <header>
        <i class="initial" aria-hidden="true">
          {(from.name || from.address).slice(0, 1)}
        </i>
        <div class="mail-who">
          <b>{from.name || from.address}</b>
          {from.name !== '' && <span>{from.address}</span>}
          {children}
        </div>
        <time>{momentInWords(at)}</time>
        <p class="mail-to">宛先：{to.address}</p>
      </header>
      {text.trim() === '' && html !== '' ? <HtmlBody html={html} /> : <pre>{text}</pre>}
      {mail.attachmentNames.length > 0 && (
        <p class="attachments">添付：{mail.attachmentNames.join('、')}</p>
      )}
    </section>
  )
}

const noReach =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">'

/** The sandbox runs no script and the policy loads nothing: mail is hostile. */
function HtmlBody({ html }: { html: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const fit = () => {
    const height = frame.current?.contentDocument?.documentElement.scrollHeight
    if (frame.current && height) frame.current.style.height = `${height + 8}px`
  }
  return (
    <iframe
      ref={frame}
      class="mail-html"
      title="メールの本文"
      sandbox="allow-same-origin"
      srcdoc={noReach + html}
      onLoad={fit}
    />
  )
}
