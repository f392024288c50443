import { useState } from 'preact/hooks'
import type { Ask, Meeting, Reading, RegisterRequest } from '../background/exchange.ts'
import type { Failure } from '../background/failure.ts'
import type { OpenMessage } from '../mail-clients/mail-client.ts'
import { byHand, reviewLabels, text } from '../text.ts'
import { announcedMail } from './announced-mail.ts'
import { type Draft, type DraftChange, isRegistrable } from './draft.ts'
import { generalFlags } from './draft-participant.ts'
import { FailureNote } from './failure-note.tsx'
import { Footer } from './footer.tsx'
import { IntentChoice } from './intent-choice.tsx'
import { KnownNote } from './known-note.tsx'
import { MailNote } from './mail-note.tsx'
import { MeetingChoice } from './meeting-choice.tsx'
import { Participants } from './participants.tsx'
import { problemOf, toRequest } from './to-request.ts'

export type FormProps = {
  readonly reading: Reading
  readonly meetings: readonly Meeting[]
  readonly mail: OpenMessage
  readonly draft: Draft
  readonly ask: Ask
  readonly sending: boolean
  readonly failure: Failure | null
  readonly onChange: (change: DraftChange) => void
  readonly onSubmit: (request: RegisterRequest) => void
}

/** What the mail says, for a person to check, and 「登録する」. */
export function Form(props: FormProps) {
  const { reading, meetings, mail, draft, onChange } = props
  const [problem, setProblem] = useState<string | undefined>()
  const meeting = meetings.find((one) => one.meetingId === draft.meetingId)
  const submit = () => {
    const found = problemOf(draft)
    setProblem(found)
    const request = found ? undefined : toRequest(draft, mail, meeting)
    if (request) props.onSubmit(request)
  }
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div class="main">
        <IntentChoice
          application={reading.application}
          chosen={draft.intent}
          onChoose={(intent) => onChange({ type: 'intent', intent })}
        />
        {isRegistrable(draft.intent) ? (
          <>
            {draft.intent !== 'join' && (
              <MeetingChoice
                {...{ reading, meetings }}
                chosen={draft.meetingId}
                onChoose={(meetingId) => onChange({ type: 'meeting', meetingId })}
              />
            )}
            <KnownNote people={reading.people} />
            <Flags reading={reading} />
            <Participants {...props} meeting={meeting} />
          </>
        ) : (
          <section class="by-hand">
            <b>{text.manual}</b>
            <p>{byHand[draft.intent]}</p>
          </section>
        )}
      </div>
      {isRegistrable(draft.intent) && (
        <div class="bottom">
          <MailNote mail={announcedMail(draft, mail, meeting)} undoSeconds={reading.undoSeconds} />
          <FailureNote failure={props.failure} problem={problem} ask={props.ask} />
          <Footer sending={props.sending} />
        </div>
      )}
    </form>
  )
}

function Flags({ reading }: { readonly reading: Reading }) {
  const flags = generalFlags.filter((flag) => reading.application.review.includes(flag))
  const substitution = reading.application.participants.some(({ role }) => role !== undefined)
  if (flags.length === 0 && !substitution) return null
  return (
    <ul class="flags">
      {flags.map((flag) => (
        <li key={flag}>{reviewLabels[flag]}</li>
      ))}
      {substitution && <li>{text.substitution}</li>}
    </ul>
  )
}
