import type { Book } from '../../book/book.ts'
import type { AnswerOf } from '../../protocol/answers.ts'
import { seatsOf } from '../row/computed-cells.ts'

export type MeetingSummary = AnswerOf<'hello'>['meetings'][number]

/** The meetings a mail may mean: all that are not over, as the panel shows them. */
export function openMeetings(book: Book, today: string): readonly MeetingSummary[] {
  return book.meetings.rows
    .map(({ values }) => values)
    .filter(({ meetingId, status }) => meetingId !== '' && status !== '開催済' && status !== '中止')
    .filter(({ date }) => date === '' || date >= today)
    .map((meeting) => ({
      meetingId: meeting.meetingId,
      kind: meeting.kind === '見学イベント' ? meeting.kind : '研究会',
      name: meeting.number || meeting.meetingId,
      status: meeting.status,
      date: meeting.date,
      start: meeting.start,
      end: meeting.end,
      venue: meeting.venue,
      theme: meeting.theme,
      capacity: meeting.capacity,
      ...seatsOf(book, meeting),
      decisionDate: meeting.decisionDate,
      guests: splitNames(meeting.guests),
    }))
}

/** Guests stand one a line, or apart by 、: the reader of mails must not take them for applicants. */
export function splitNames(text: string): string[] {
  return text
    .split(/[\n、,／/]/)
    .map((part) => part.trim())
    .filter(Boolean)
}
