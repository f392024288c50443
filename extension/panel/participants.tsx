import type { Meeting } from '../background/exchange.ts'
import { text } from '../text.ts'
import type { Draft } from './draft.ts'
import { TextField } from './field.tsx'
import type { FormProps } from './form.tsx'
import { ParticipantCard } from './participant-card.tsx'
import { mayDecide } from './to-request.ts'

type Props = Pick<FormProps, 'draft' | 'reading' | 'ask' | 'onChange'> & {
  readonly meeting: Meeting | undefined
}

/** The cards, and what holds for all of them. */
export function Participants({ draft, reading, ask, onChange, meeting }: Props) {
  const several = draft.participants.length > 1
  const writer = missingWriter(reading, draft)
  const study = draft.intent === 'register' && meeting?.kind !== '見学イベント'
  return (
    <>
      {draft.participants.map((participant, index) => (
        <ParticipantCard
          key={participant.id}
          participant={participant}
          number={index + 1}
          review={reading.application.review}
          ask={ask}
          onChange={(change) => onChange({ type: 'participant', id: participant.id, change })}
          onRemove={several ? () => onChange({ type: 'remove', id: participant.id }) : undefined}
        />
      ))}
      {reading.application.contact && (
        <TextField
          label={text.contact}
          value={draft.contactEmail}
          note={{ kind: 'plain', words: text.contactNote }}
          keyboard="email"
          onWrite={(email) => onChange({ type: 'contact', email })}
        />
      )}
      <div class="row">
        <button type="button" class="link" onClick={() => onChange({ type: 'add' })}>
          {text.addParticipant}
        </button>
        {writer && (
          <button
            type="button"
            class="link"
            onClick={() => onChange({ type: 'takeIn', participant: writer })}
          >
            {text.takeIn(writer.name)}
          </button>
        )}
        <div class="checks">
          {mayDecide(draft, meeting, reading.today) && (
            <Check
              label={text.decided}
              on={draft.decided}
              onSet={(on) => onChange({ type: 'decided', on })}
            />
          )}
          {study && (
            <Check
              label={text.asMember}
              on={draft.asMember}
              onSet={(on) => onChange({ type: 'asMember', on })}
            />
          )}
        </div>
      </div>
    </>
  )
}

/** Who wrote, while no card bears the name. */
function missingWriter({ application: { writer } }: Props['reading'], { participants }: Draft) {
  const isThere = participants.some(({ name }) => name === writer?.name)
  return writer === null || writer.name === '' || isThere ? undefined : writer
}

type CheckProps = {
  readonly label: string
  readonly on: boolean
  readonly onSet: (on: boolean) => void
}

function Check({ label, on, onSet }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onSet(event.currentTarget.checked)}
      />
      {label}
    </label>
  )
}
