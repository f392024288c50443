import type { Book } from '../book/book.ts'
import { officeDayExceptions } from '../book/office-day-exceptions.ts'
import { addDays, instantOf, japanDate } from '../time/japan-date.ts'
import { type OfficeDayExceptions, officeDayOnOrBefore } from '../time/office-days.ts'
import { planMails } from './plan-mails.ts'
import { closes, nextOpenMoment } from './send-window.ts'
import { isTestKey, realKey } from './test-mode.ts'

/**
 * The mails whose time came before the book sent by itself: at its start, or when 試験 ends. Nobody expects
 * them any more without being asked (DESIGN §6). By night they would seem to come only in the morning.
 */
export function overdueKeys(book: Book, now: number): readonly string[] {
  const tested = new Set(
    book.mailLog.rows.flatMap(({ values }) => (isTestKey(values.key) ? [realKey(values.key)] : [])),
  )
  return planMails(book, lastOpenMoment(now, officeDayExceptions(book)))
    .filter(({ key, handling, at }) => tested.has(key) || (handling === '自動' && at <= now))
    .map(({ key }) => key)
}

function lastOpenMoment(now: number, officeDays: OfficeDayExceptions): number {
  if (nextOpenMoment(now, officeDays) === now) return now
  const lastMinute = (date: string): number =>
    instantOf(officeDayOnOrBefore(date, officeDays), closes) - 60_000
  const today = lastMinute(japanDate(now))
  return today <= now ? today : lastMinute(addDays(japanDate(now), -1))
}
