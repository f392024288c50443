import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'
import type { Ask, Reading } from '../background/exchange.ts'
import type { OpenMessage } from '../mail-clients/mail-client.ts'
import { text } from '../text.ts'
import { DoneView } from './done-view.tsx'
import { changeDraft, draftFrom } from './draft.ts'
import { Form } from './form.tsx'
import { keepFocus } from './keep-focus.ts'
import { type Progress, useRegistration } from './use-registration.ts'
import { WaitingView } from './waiting-view.tsx'

type Props = {
  readonly reading: Reading
  readonly mail: OpenMessage
  readonly ask: Ask
  readonly onKeep: (keep: boolean) => void
}

/** From the form to 「登録しました」 and back. */
export function Registering({ reading, mail, ask, onKeep }: Props) {
  const [draft, change] = useReducer(changeDraft, reading, draftFrom)
  const meetings = useFreshMeetings(reading, ask)
  const { progress, submit, undo, backToForm } = useRegistration(ask, reading.registration)
  const { phase } = progress
  useEffect(() => onKeep(draft.touched || phase !== 'editing'), [draft.touched, phase, onKeep])
  const line = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => keepFocus(line.current), [phase])
  const [mark, headline] = headlineOf(progress)
  return (
    <>
      <div ref={line} role="status" class={`status ${mark}`}>
        {headline}
      </div>
      {(phase === 'editing' || phase === 'sending') && (
        <Form
          {...{ reading, meetings, mail, draft, ask }}
          sending={phase === 'sending'}
          failure={phase === 'editing' ? progress.failure : null}
          onChange={change}
          onSubmit={submit}
        />
      )}
      {phase === 'waiting' && <WaitingView registration={progress.registration} />}
      {phase === 'registered' && progress.registration.outcome.state === 'registered' && (
        <DoneView
          {...progress}
          outcome={progress.registration.outcome}
          onUndo={undo}
          onAgain={backToForm}
        />
      )}
      {phase === 'undone' && (
        <div class="done">
          <p>{text.undoneNote}</p>
          <button type="button" class="quiet" onClick={backToForm}>
            {text.backToForm}
          </button>
        </div>
      )}
    </>
  )
}

/** Seats change while mails are read: asked for anew, shown without moving anything. */
function useFreshMeetings(reading: Reading, ask: Ask): Reading['meetings'] {
  const [meetings, setMeetings] = useState(reading.meetings)
  useEffect(() => {
    void ask('refresh', { ifOlderThanMs: 60_000 }).then((reply) => {
      if (reply.ok) setMeetings(reply.value.meetings)
    })
  }, [ask])
  return meetings
}

function headlineOf(progress: Progress): readonly ['good' | 'doubt' | 'none', string] {
  switch (progress.phase) {
    case 'registered': {
      const { outcome } = progress.registration
      const old =
        outcome.state === 'registered' && outcome.answer.people.every((one) => one.already)
      return ['good', old ? text.already : text.done]
    }
    case 'waiting':
      return ['doubt', text.waiting]
    case 'undone':
      return ['good', text.undone]
    default:
      return ['none', '']
  }
}
