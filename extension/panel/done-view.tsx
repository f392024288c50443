import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Registration } from '../background/exchange.ts'
import type { Failure } from '../background/failure.ts'
import { text } from '../text.ts'
import { failureAdvice } from '../text-of-failures.ts'
import { keepFocus } from './keep-focus.ts'
import { mailLine } from './mail-line.ts'
import { useSecondsLeft } from './use-seconds-left.ts'

type Outcome = Extract<Registration['outcome'], { state: 'registered' }>
type Props = {
  readonly outcome: Outcome
  readonly undoUntil: number
  readonly undoing: boolean
  readonly undoFailure: Failure | null
  readonly onUndo: () => void
  readonly onAgain: () => void
}

/** What happened, which mail goes when, and what comes next. */
export function DoneView({ outcome, undoUntil, undoing, undoFailure, onUndo, onAgain }: Props) {
  const { answer } = outcome
  const seconds = useSecondsLeft(undoUntil)
  const made = answer.people.some((person) => !person.already)
  const mayUndo = seconds > 0 && outcome.delivery === null && made
  const lines = mailLine(outcome, seconds)
  const view = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => keepFocus(view.current), [mayUndo])
  return (
    <div ref={view} class="done">
      {answer.people.map((person) => (
        <dl key={`${person.memberId} ${person.registrationId}`}>
          {person.registrationId !== '' && (
            <>
              <dt>{text.registrationId}</dt>
              <dd>{text.idAndStatus(person.registrationId, person.status)}</dd>
            </>
          )}
          <dt>{text.member}</dt>
          <dd>{text.memberLine(person)}</dd>
          {person.already && <dd class="why">{text.alreadyNote}</dd>}
        </dl>
      ))}
      <dl>
        <dt>{text.mail}</dt>
        <dd aria-live={seconds > 0 ? 'off' : 'polite'}>
          {lines.map((line) => (
            <p key={line.words} class={line.mood}>
              {line.words}
            </p>
          ))}
        </dd>
        {answer.nextStep !== '' && (
          <>
            <dt>{text.next}</dt>
            <dd>{answer.nextStep}</dd>
          </>
        )}
      </dl>
      {undoFailure && <UndoFailure failure={undoFailure} />}
      <div class="undo">
        {mayUndo && (
          <button type="button" class="quiet" aria-disabled={undoing} onClick={onUndo}>
            {undoing ? text.undoing : text.undo}
          </button>
        )}
        <button type="button" class="link" onClick={onAgain}>
          {text.again}
        </button>
      </div>
    </div>
  )
}

function UndoFailure({ failure }: { readonly failure: Failure }) {
  const { what, next } = failureAdvice(failure)
  return (
    <div role="alert" class="alert">
      <b>{what}</b>
      <p>{next}</p>
    </div>
  )
}
