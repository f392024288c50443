import type { Meeting } from '../../../shared/book/tabs/meetings.ts'
import { mediumDate } from '../../../shared/time/wareki.ts'
import { type Html, html } from '../html.ts'

export function meetingName({ meetingId, number, date, venue }: Meeting): string {
  const day = date === '' ? '日程未定' : mediumDate(date)
  return [number || meetingId, day, venue].filter(Boolean).join('　')
}

/** 「開催」: another choice asks for the same page of that meeting. */
export function meetingSelect(given: {
  readonly meetings: readonly Meeting[]
  readonly chosen: string
  readonly ask: string
}): Html {
  const options = given.meetings.map((meeting) =>
    option(meeting.meetingId, meetingName(meeting), given.chosen),
  )
  return html`<label for="meetingId">開催</label>
<select id="meetingId" name="meetingId" data-change="${given.ask}" autofocus>${options}</select>`
}

/** An option of a drop-down; the chosen one is selected. */
export const option = (value: string, label: string, chosen: string): Html =>
  value === chosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`
