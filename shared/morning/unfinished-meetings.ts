import type { Book } from '../book/book.ts'
import { officeDayExceptions } from '../book/office-day-exceptions.ts'
import { lastThanksDay } from '../mail/when/thanks-days.ts'
import { japanDate } from '../time/japan-date.ts'

/** A meeting that is over, and what its thanks wait for (M14, R38). */
export type UnfinishedMeeting = {
  readonly name: string
  readonly isOpen: boolean
  /** Of how many who were to come 出欠 says nothing yet. */
  readonly unknown: number
}

/** Meetings whose thanks would lapse in silence: nobody has said that they took place, or who came. */
export function unfinishedMeetings(book: Book, now: number): readonly UnfinishedMeeting[] {
  const today = japanDate(now)
  const exceptions = officeDayExceptions(book)
  return book.meetings.rows.flatMap(({ values }): UnfinishedMeeting[] => {
    const { meetingId, date, status, number } = values
    if (!/^(準備中|受付中|締切|開催済)$/.test(status) || meetingId === '' || date === '') return []
    if (date >= today || today > lastThanksDay(date, exceptions)) return []
    const expected = book.registrations.rows.filter(
      (row) =>
        row.values.meetingId === meetingId &&
        row.values.role === '参加者' &&
        row.values.status === '参加決定',
    )
    const unknown = expected.filter((row) => /^未?$/.test(row.values.attendance)).length
    const isOpen = status !== '開催済'
    if (expected.length === 0 || (!isOpen && unknown === 0)) return []
    return [{ name: number || meetingId, isOpen, unknown }]
  })
}
