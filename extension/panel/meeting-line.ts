import { dayOfWeek, isDate } from '../../shared/time/japan-date.ts'
import type { Meeting } from '../background/exchange.ts'
import { text, weekdays } from '../text.ts'

/** 第1回　2019/11/14（木）13:30　残り 4 席 */
export function meetingLine(meeting: Meeting): string {
  const { name, start, capacity, decided, waiting } = meeting
  const when = isDate(meeting.date) ? `${shownDate(meeting.date)}${start}` : ''
  const seats = capacity === null ? '' : text.seats(capacity - decided)
  const queue = waiting > 0 ? text.queue(waiting) : ''
  const status = meeting.status === text.open ? '' : meeting.status
  return [name, when, seats, queue, status].filter((part) => part !== '').join('　')
}

function shownDate(date: string): string {
  return `${date.replaceAll('-', '/')}${text.weekday(weekdays[dayOfWeek(date)] ?? '')}`
}
