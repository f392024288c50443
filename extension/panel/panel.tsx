import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Ask, Reading } from '../background/exchange.ts'
import type { Failure } from '../background/failure.ts'
import type { OpenMessage } from '../mail-clients/mail-client.ts'
import { text } from '../text.ts'
import { FailureNote } from './failure-note.tsx'
import { PasteView } from './paste-view.tsx'
import { Registering } from './registering.tsx'
import { shownMoment } from './shown-moment.ts'

export type PanelProps = {
  /** Undefined when the page could not be read: the person pastes the mail. */
  readonly mail: OpenMessage | undefined
  readonly ask: Ask
  readonly onClose: () => void
  /** Whether closing by itself would lose something. */
  readonly onKeep: (keep: boolean) => void
}

/** The drawer in which a person checks and registers. */
export function Panel({ mail: given, ask, onClose, onKeep }: PanelProps) {
  const [mail, setMail] = useState(given)
  const dialog = useRef<HTMLDivElement>(null)
  const titleId = useId()
  useLayoutEffect(() => dialog.current?.focus(), [])
  return (
    <div
      ref={dialog}
      class="panel"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => onPanelKey(event, onClose)}
    >
      <header>
        <h2 id={titleId}>{text.register}</h2>
        <button type="button" class="x" aria-label={text.close} onClick={onClose}>
          ×
        </button>
        <small>{mail && [mail.subject, shownMoment(mail.date)].filter(Boolean).join('・')}</small>
      </header>
      {mail ? <Read {...{ mail, ask, onKeep }} /> : <PasteView onMail={setMail} />}
    </div>
  )
}

type ReadProps = Omit<PanelProps, 'mail' | 'onClose'> & { readonly mail: OpenMessage }

function Read({ mail, ask, onKeep }: ReadProps) {
  const [reading, setReading] = useState<Reading | undefined>()
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    const { client: _client, messageId, threadId: _threadId, ...incoming } = mail
    void ask('read', { mail: incoming, messageId }).then((reply) =>
      reply.ok ? setReading(reply.value) : setFailure(reply.error),
    )
  }, [mail, ask])
  if (reading) return <Registering {...{ reading, mail, ask, onKeep }} />
  return (
    <div class="main blank" aria-busy={!failure}>
      {failure ? <FailureNote failure={failure} ask={ask} /> : text.reading}
    </div>
  )
}

/** Ctrl+Enter registers from anywhere in the panel, Esc closes; keys of an open conversion stay with it. */
function onPanelKey(event: KeyboardEvent, onClose: () => void): void {
  if (event.isComposing) return
  if (event.key === 'Escape') onClose()
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const panel = event.currentTarget
    if (panel instanceof Element) panel.querySelector('form')?.requestSubmit()
  } else return
  event.preventDefault()
}
