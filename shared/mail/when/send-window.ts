import { addDays, instantOf, japanDate, japanTime } from '../../time/japan-date.ts'
import {
  isOfficeDay,
  type OfficeDayExceptions,
  officeDayOnOrAfter,
} from '../../time/office-days.ts'

/** Mails that no person is waiting for go 9:00–16:30 on office days (DESIGN law 11). */
export const opens = '09:00'
export const closes = '16:30'

/** The first moment from `instant` on at which such a mail may go. */
export function nextOpenMoment(instant: number, exceptions?: OfficeDayExceptions): number {
  const date = japanDate(instant)
  const time = japanTime(instant)
  if (isOfficeDay(date, exceptions)) {
    if (time < opens) return instantOf(date, opens)
    if (time < closes) return instant
  }
  return instantOf(officeDayOnOrAfter(addDays(date, 1), exceptions), opens)
}

/** When something due at `due` can go at the earliest, seen from `now`; stays put while it merely waits. */
export function openMomentFor(due: number, now: number, exceptions?: OfficeDayExceptions): number {
  const first = nextOpenMoment(due, exceptions)
  if (first >= now) return first
  const next = nextOpenMoment(now, exceptions)
  return next === now ? first : next
}

/** The panel's own mails wait this long, so that 「取り消す」 leaves no trace. */
export const undoMs = 30_000

/** What people type in cells may still be half done: it rests this long before it counts. */
export const settledMs = 5 * 60_000
