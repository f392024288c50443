import type { Evidence, ReviewFlag } from '../../shared/intake/application.ts'
import type { Ask } from '../background/exchange.ts'
import { reviewLabels, text } from '../text.ts'
import { verdicts } from './draft.ts'
import {
  type DraftParticipant,
  doubtOf,
  type TextField as Name,
  rechosen,
} from './draft-participant.ts'
import { type FieldNote, TextField, writtenNote } from './field.tsx'
import { MunicipalityField } from './municipality-field.tsx'

export type CardProps = {
  readonly participant: DraftParticipant
  readonly number: number
  readonly review: readonly ReviewFlag[]
  readonly ask: Ask
  readonly onChange: (change: Partial<Omit<DraftParticipant, 'id'>>) => void
  /** Absent for the only card. */
  readonly onRemove: (() => void) | undefined
}

/** One participant: every value with its evidence, every doubt with its reason. */
export function ParticipantCard(props: CardProps) {
  const { participant, number, onChange, ask } = props
  const title = text.participant(number)
  const field = (name: Name) => ({
    label: text[name],
    value: participant[name],
    note: noteOf(props, name),
    onWrite: (value: string) =>
      onChange({ [name]: value, written: [...participant.written, name] }),
  })
  return (
    <fieldset class="card" aria-label={title}>
      <CardHead {...props} />
      <TextField {...field('name')} />
      <TextField {...field('kana')} />
      <MunicipalityField
        name={participant.municipality}
        code={participant.municipalityCode}
        note={noteOf(props, 'municipality')}
        ask={ask}
        onChoose={(choice) => onChange(rechosen(participant, choice))}
      />
      <CandidateChoice {...props} />
      <TextField {...field('department')} />
      <TextField {...field('title')} />
      <TextField {...field('email')} keyboard="email" wide />
      <TextField {...field('phone')} keyboard="tel" wide />
    </fieldset>
  )
}

function CardHead({ participant, number, onChange, onRemove }: CardProps) {
  const { eligibility, eligibilityReason } = participant
  return (
    <div class="who">
      <span class="number">{text.participant(number)}</span>
      <select
        class={`verdict v${verdicts.indexOf(eligibility)}`}
        aria-label={text.eligibility}
        value={eligibility}
        onChange={({ currentTarget: { value } }) => {
          const verdict = verdicts.find((one) => one === value)
          if (verdict) onChange({ eligibility: verdict, eligibilityReason: text.judgedByHand })
        }}
      >
        {verdicts.map((verdict) => (
          <option key={verdict}>{verdict}</option>
        ))}
      </select>
      {onRemove && (
        <button
          type="button"
          class="x"
          aria-label={text.removeParticipant(number)}
          onClick={onRemove}
        >
          ×
        </button>
      )}
      {eligibilityReason !== '' && <p class="why">{eligibilityReason}</p>}
    </div>
  )
}

/** The bodies that the mail may mean, when it names several. */
function CandidateChoice({ participant, onChange, number }: CardProps) {
  if (participant.candidates.length < 2) return null
  return (
    <div class="wide choices" role="radiogroup" aria-label={text.candidates}>
      {participant.candidates.map((candidate) => (
        <label key={candidate.code}>
          <input
            type="radio"
            name={`candidate-${number}`}
            checked={participant.municipalityCode === candidate.code}
            onChange={() => onChange(rechosen(participant, candidate))}
          />
          {candidate.name}
          <span class="code">{candidate.code}</span>
        </label>
      ))}
    </div>
  )
}

/** Where the words are the value itself, the place is enough. */
function shortened(evidence: Evidence, value: string): Evidence {
  const bare = (words: string) => words.replace(/\s/g, '')
  return bare(evidence.quote) === bare(value) ? { ...evidence, quote: '' } : evidence
}

function noteOf({ participant, review }: CardProps, name: Name): FieldNote | undefined {
  const doubt = doubtOf(participant, name, review)
  const known = participant.evidence[name]
  const evidence = known && shortened(known, participant.original[name])
  const note: FieldNote | undefined = doubt
    ? { kind: 'doubt', words: reviewLabels[doubt], evidence }
    : evidence && { kind: 'evidence', evidence }
  return participant.written.includes(name) ? writtenNote(note) : note
}
