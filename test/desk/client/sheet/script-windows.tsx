import { useEffect, useRef, useState } from 'preact/hooks'
import type { ScriptDialog, ScriptOutcome } from '../../desk-api.ts'
import { deskClient } from '../desk-client.ts'
import { type FrameAnswer, type FrameCall, framePage } from './script-frame.ts'

type Props = {
  readonly outcome: ScriptOutcome | null
  /** What a dialog's page asked of the script has come to its end. */
  readonly onRun: (outcome: ScriptOutcome) => void
  readonly onChange: () => void
}

/** Dialogs, questions and short notices that the script puts over the sheet. */
export function ScriptWindows({ outcome, onRun, onChange }: Props) {
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
          onRun={onRun}
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
  readonly onRun: Props['onRun']
}

/** Beside the page itself: title bar, margins, border. */
const frameWidth = 38
const frameHeight = 78

function sizeOf({ width = 600 }: ScriptDialog, height: number) {
  return {
    width: `min(${width + frameWidth}px, 96vw)`,
    height: `min(${height + frameHeight}px, 94vh)`,
  }
}

function ScriptWindow({ dialog, onClose, onRun }: WindowProps) {
  const shell = useRef<HTMLDialogElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(dialog.height ?? 520)

  useEffect(() => {
    shell.current?.showModal()
    const answer = async (event: MessageEvent<FrameCall>) => {
      const page = frame.current?.contentWindow
      if (!page || event.source !== page) return
      if (event.data.type === 'close') return onClose()
      if (event.data.type === 'height') return setHeight(event.data.height)
      const { call, name, args } = event.data
      const outcome = await deskClient.runScript(name, args)
      const { value, error } = outcome
      page.postMessage({ call, value, error } satisfies FrameAnswer, '*')
      onRun(outcome)
    }
    addEventListener('message', answer)
    return () => removeEventListener('message', answer)
  }, [onClose, onRun])

  return (
    <dialog
      ref={shell}
      class="script-window"
      style={sizeOf(dialog, height)}
      aria-label={dialog.title}
      onClose={onClose}
    >
      <header>
        <h2>{dialog.title}</h2>
        <button type="button" class="close" aria-label="閉じる" onClick={onClose}>
          ×
        </button>
      </header>
      <iframe
        ref={frame}
        title={dialog.title}
        sandbox="allow-scripts allow-forms allow-downloads allow-modals"
        allow="clipboard-write"
        srcdoc={framePage(dialog.html)}
      />
    </dialog>
  )
}
