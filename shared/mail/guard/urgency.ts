import type { Book } from '../../book/book.ts'
import { isAnnouncement } from '../kind/announcement.ts'
import type { PlannedMail } from '../planned-mail.ts'

/**
 * Which of two mails goes first when not all can: never an announcement, then the nearest meeting. What has
 * changed goes before a decision that says how it is now, or the change would be told to who knows it already.
 */
export function byUrgency(book: Book): (a: PlannedMail, b: PlannedMail) => number {
  const dates = new Map(book.meetings.rows.map(({ values }) => [values.meetingId, values.date]))
  const dateOf = ({ meetingId }: PlannedMail): string => dates.get(meetingId) || '9999'
  const rank = ({ kind }: PlannedMail): number => (isAnnouncement(kind) ? 1 : 0)
  const isNews = ({ kind }: PlannedMail): number => (kind === 'M12' || kind === 'M13' ? 0 : 1)
  return (a, b) =>
    rank(a) - rank(b) ||
    compare(dateOf(a), dateOf(b)) ||
    isNews(a) - isNews(b) ||
    a.at - b.at ||
    compare(a.key, b.key)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
