import type { Meeting, Reading } from '../background/exchange.ts'
import { reviewLabels, text } from '../text.ts'
import { FieldFrame, type FieldNote } from './field.tsx'
import { meetingLine } from './meeting-line.ts'

type Props = {
  readonly reading: Reading
  readonly meetings: readonly Meeting[]
  readonly chosen: string
  readonly onChoose: (meetingId: string) => void
}

/** 開催, with the reason why this one is proposed. */
export function MeetingChoice({ reading, meetings, chosen, onChoose }: Props) {
  return (
    <FieldFrame label={text.meeting} note={reasonOf(reading, chosen)}>
      {({ id, noteId }) => (
        <select
          id={id}
          value={chosen}
          aria-describedby={noteId}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {chosen === '' && (
            <option value="">{meetings.length === 0 ? text.noMeetings : text.chooseMeeting}</option>
          )}
          {meetings.map((meeting) => (
            <option key={meeting.meetingId} value={meeting.meetingId}>
              {meetingLine(meeting)}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

function reasonOf({ application }: Reading, chosen: string): FieldNote | undefined {
  const { meetingId, meetingEvidence, review } = application
  if (chosen !== '' && chosen === meetingId && meetingEvidence)
    return { kind: 'evidence', evidence: meetingEvidence }
  if (chosen === '') return { kind: 'doubt', words: text.meetingUnclear }
  if (chosen === meetingId && review.includes('meeting-unclear'))
    return { kind: 'doubt', words: reviewLabels['meeting-unclear'] }
  return meetingId === null ? { kind: 'doubt', words: text.meetingProposed } : undefined
}
