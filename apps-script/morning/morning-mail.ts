import type { Book } from '../../shared/book/book.ts'
import { officeDayExceptions } from '../../shared/book/office-day-exceptions.ts'
import type { PlannedMail } from '../../shared/mail/planned-mail.ts'
import { isQuiet, morningReport } from '../../shared/morning/morning-report.ts'
import { morningText } from '../../shared/morning/morning-text.ts'
import { noticeTime } from '../../shared/morning/notice-time.ts'
import { instantOf, japanDate, japanTime } from '../../shared/time/japan-date.ts'
import { isOfficeDay } from '../../shared/time/office-days.ts'
import { askQuota } from '../outbox/budget.ts'
import { heartbeatProperty } from '../outbox/ownership.ts'
import type { RunState } from '../outbox/run-state.ts'
import { sendNotice } from '../outbox/send-notice.ts'
import { bookUrl } from './book-url.ts'
import { looseThreads } from './loose-threads.ts'
import { freshHolds, noteHolds } from './tell-holds.ts'

/** Who starts in the evening hears tomorrow, unless the setting asks for the evening. */
const closesAt = '17:00'
/** So long after its time it goes at once when runs have stood still. */
const usualMs = 60 * 60_000
/** The day on which there was nothing to say. */
const quietProperty = 'morning'

/** The morning mail of an office day, once, unless there is nothing to say (DESIGN law 8). */
export function morningMail(state: RunState, plan: readonly PlannedMail[]): RunState {
  const now = state.desk.clock.now()
  const date = japanDate(now)
  const key = morningKey(date)
  if (!isDue(state, now) || state.journal.entries.has(key)) return state
  const asked = askQuota(state)
  const heartbeat = Number(state.properties[heartbeatProperty] ?? Number.NaN)
  const report = morningReport(asked.book, plan, {
    now,
    loose: looseThreads(asked),
    lastRunAt: Number.isNaN(heartbeat) ? undefined : heartbeat,
  })
  if (isQuiet(report)) {
    state.desk.properties.write({ [quietProperty]: date })
    return asked
  }
  const beside = noteHolds(asked, freshHolds(asked, plan), key)
  return sendNotice(asked, { key, ...morningText(report, bookUrl(state.desk)), beside })
}

function isDue({ book, properties }: RunState, now: number): boolean {
  const date = japanDate(now)
  const opensAt = noticeTime(book.values.settings)
  if (opensAt === undefined || properties[quietProperty] === date) return false
  const opening = instantOf(date, opensAt)
  if (now < opening || (opensAt < closesAt && japanTime(now) >= closesAt)) return false
  const isLate = now - opening > usualMs && !hasStarted(book, date)
  if (isLate && Number(properties[heartbeatProperty] ?? now) >= opening) return false
  return isOfficeDay(date, officeDayExceptions(book))
}

/** Tried in time, and not yet gone. */
const hasStarted = (book: Book, date: string): boolean =>
  book.mailLog.rows.some(({ values }) => values.key === morningKey(date))

const morningKey = (date: string): string => `morning/${date}`
