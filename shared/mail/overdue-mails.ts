import type { Book } from '../book/book.ts'
import { officeDayExceptions } from '../book/office-day-exceptions.ts'
import { addDays, instantOf, japanDate } from '../time/japan-date.ts'
import { type OfficeDayExceptions, officeDayOnOrBefore } from '../time/office-days.ts'
import { isTestKey, realKey } from './guard/test-mode.ts'
import { matterName } from './plan/seen-mails.ts'
import { planMails } from './plan-mails.ts'
import type { PlannedMail } from './planned-mail.ts'
import { readFacts } from './told/facts.ts'
import { closes, nextOpenMoment } from './when/send-window.ts'

/**
 * The mails, by matterName, whose time came before the book sent by itself: at its start, or when 試験 ends. Nobody expects
 * them any more without being asked (DESIGN §6). By night they would seem to come only in the morning.
 */
export function overdueMails(book: Book, now: number): readonly string[] {
  const tested = new Set(
    book.mailLog.rows.flatMap(({ values: { key, facts } }) =>
      isTestKey(key) ? [matterName({ key: realKey(key), facts: readFacts(facts) })] : [],
    ),
  )
  const isOverdue = (mail: PlannedMail): boolean =>
    tested.has(matterName(mail)) || (mail.handling === '自動' && mail.at <= now)
  return (
    planMails(book, lastOpenMoment(now, officeDayExceptions(book)))
      // What waits for a word now goes by none that was given before.
      .filter((mail) => mail.handling !== '確認待ち' && isOverdue(mail))
      .map(matterName)
  )
}

function lastOpenMoment(now: number, officeDays: OfficeDayExceptions): number {
  if (nextOpenMoment(now, officeDays) === now) return now
  const lastMinute = (date: string): number =>
    instantOf(officeDayOnOrBefore(date, officeDays), closes) - 60_000
  const today = lastMinute(japanDate(now))
  return today <= now ? today : lastMinute(addDays(japanDate(now), -1))
}
