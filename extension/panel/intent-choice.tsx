import { useId } from 'preact/hooks'
import type { Application, Intent } from '../../shared/intake/application.ts'
import { intentLabels, text } from '../text.ts'
import { offeredIntents } from './draft.ts'
import { type FieldNote, Note, writtenNote } from './field.tsx'

type Props = {
  readonly application: Application
  readonly chosen: Intent
  readonly onChoose: (intent: Intent) => void
}

/** 用件 as a row of segments; native radios bring the arrow keys. */
export function IntentChoice({ application, chosen, onChoose }: Props) {
  const noteId = useId()
  const note = noteOf(application, chosen)
  return (
    <div class={note?.kind === 'doubt' ? 'doubt' : ''}>
      <div class="segments" role="radiogroup" aria-label={text.intent} aria-describedby={noteId}>
        {offeredIntents(application).map((intent) => (
          <label key={intent}>
            <input
              type="radio"
              name="intent"
              checked={intent === chosen}
              onChange={() => onChoose(intent)}
            />
            <span>{intentLabels[intent]}</span>
          </label>
        ))}
      </div>
      <Note note={note} id={noteId} />
    </div>
  )
}

function noteOf(application: Application, chosen: Intent): FieldNote | undefined {
  const { intent, intentEvidence, secondaryIntents } = application
  // 「会員として登録する」 already answers who asks for both.
  const answered = (other: Intent) =>
    other === chosen || (other === 'join' && chosen === 'register')
  const others = secondaryIntents.filter((other) => !answered(other))
  if (others.length > 0)
    return { kind: 'doubt', words: text.alsoAsks(others.map((other) => intentLabels[other])) }
  if (!intentEvidence) return undefined
  const found: FieldNote = { kind: 'evidence', evidence: intentEvidence }
  return chosen === intent ? found : writtenNote(found)
}
