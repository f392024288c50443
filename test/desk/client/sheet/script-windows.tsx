import { useEffect, useRef, useState } from 'preact/hooks'
import type { ScriptDialog, ScriptOutcome } from '../../desk-api.ts'
import { deskClient } from '../desk-client.ts'
import { type FrameAnswer, type FrameCall, framePage } from './script-frame.ts'

type Props = { readonly outcome: ScriptOutcome | null; readonly onChange: () => void }

/** Dialogs, questions and short notices that the script puts over the sheet. */
export function ScriptWindows({ outcome, onChange }: Props) {
  const [dialog, setDialog] = useState<ScriptDialog | null>(null)
  const [notices, setNotices] = useState<readonly string[]>([])
  useEffect(() => {
    if (outcome === null) return
    setDialog(outcome.dialogs.at(-1) ?? null)
    setNotices([...outcome.alerts, ...outcome.toasts, outcome.error].filter((text) => text !== ''))
  }, [outcome])
  return (
    <>
      {dialog && (
        <ScriptWindow
          dialog={dialog}
          onChange={onChange}
          onClose={() => {
            setDialog(null)
            onChange()
          }}
        />
      )}
      {notices.length > 0 && (
        <div class="notices" role="alert">
          {notices.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <button type="button" class="quiet" onClick={() => setNotices([])}>
            閉じる
          </button>
        </div>
      )}
    </>
  )
}

type WindowProps = {
  readonly dialog: ScriptDialog
  readonly onClose: () => void
  readonly onChange: () => void
}

function ScriptWindow({ dialog, onClose, onChange }: WindowProps) {
  const shell = useRef<HTMLDialogElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)

  useEffect(() => {
    shell.current?.showModal()
    const answer = async (event: MessageEvent<FrameCall>) => {
      const page = frame.current?.contentWindow
      if (!page || event.source !== page) return
      if (event.data.type === 'close') return onClose()
      const { call, name, args } = event.data
      const { value, error } = await deskClient.runScript(name, args)
      page.postMessage({ call, value, error } satisfies FrameAnswer, '*')
      onChange()
    }
    addEventListener('message', answer)
    return () => removeEventListener('message', answer)
  }, [onClose, onChange])

  return (
    <dialog ref={shell} class="script-window" aria-label={dialog.title} onClose={onClose}>
      <header>
        <h2>{dialog.title}</h2>
        <button type="button" class="close" aria-label="閉じる" onClick={onClose}>
          ×
        </button>
      </header>
      <iframe
        ref={frame}
        title={dialog.title}
        sandbox="allow-scripts allow-forms"
        allow="clipboard-write"
        srcdoc={framePage(dialog.html)}
      />
    </dialog>
  )
}
