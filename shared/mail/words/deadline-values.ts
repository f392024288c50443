import type { Book } from '../../book/book.ts'
import { officeDayExceptions } from '../../book/office-day-exceptions.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import { replyDeadline, replyTime } from '../../decide/row/reply-deadline.ts'
import { japanDate, japanTime } from '../../time/japan-date.ts'
import { officeDaysFrom } from '../../time/office-days.ts'
import { mediumDate } from '../../time/wareki.ts'
import type { MailMatter } from '../told/mail-matter.ts'
import { lastReminderDay } from '../when/reminder-times.ts'
import type { TemplateValues } from './template.ts'

/** By when an answer is asked for: two office days, and never after the meeting (DOMAIN §4). */
export function deadlineValues(book: Book, meeting: Meeting | null, at: number): TemplateValues {
  const lastOffer = meeting ? lastOfferDay(book, meeting) : ''
  const usual = usualDeadline(book, meeting?.date ?? '', at)
  return {
    返信期限: deadlineText(usual),
    至急: usual === '' ? '至急' : '',
    繰上げ最終日: lastOffer > japanDate(at) ? mediumDate(lastOffer) : '',
    現在日時: `${mediumDate(japanDate(at))}${japanTime(at)}`,
  }
}

/** An offer has its own. */
export const ownDeadlines = ({ kind, registration }: MailMatter): TemplateValues =>
  kind === 'M04' ? { 返信期限: deadlineText(registration?.replyBy ?? '') } : {}

const deadlineText = (date: string): string => date && `${mediumDate(date)}${replyTime}`

function usualDeadline(book: Book, date: string, at: number): string {
  const exceptions = officeDayExceptions(book)
  const day = replyDeadline(japanDate(at), exceptions)
  if (date === '' || day < date) return day
  const dayBefore = officeDaysFrom(date, -1, exceptions)
  return dayBefore > japanDate(at) ? dayBefore : ''
}

/** Offers end before the day-before mail goes: the office day before that. */
function lastOfferDay(book: Book, meeting: Meeting): string {
  const day = lastReminderDay(book, meeting)
  return day === '' ? '' : officeDaysFrom(day, -1, officeDayExceptions(book))
}
