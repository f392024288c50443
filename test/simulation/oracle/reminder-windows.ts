import { addDays, instantOf } from '../../../shared/time/japan-date.ts'
import { officeDayOnOrBefore, officeDaysFrom } from '../../../shared/time/office-days.ts'
import type { Facts } from '../history.ts'

export type ReminderWindow = {
  readonly kind: 'M09' | 'M10'
  readonly from: number
  readonly until: number
}

/** DESIGN §6: a week and a day before, or the office day before that; both on one day is M10 only. */
export function reminderWindows({ date, start }: Facts): readonly ReminderWindow[] {
  const week = officeDayOnOrBefore(addDays(date, -7))
  const eve = officeDayOnOrBefore(addDays(date, -1))
  const eveFrom = instantOf(eve, '09:00')
  const m10 = {
    kind: 'M10' as const,
    from: eveFrom,
    until: instantOf(date, start) - 2 * 3_600_000,
  }
  if (week === eve) return [m10]
  const until = Math.min(instantOf(officeDaysFrom(week, 2), '16:30'), eveFrom)
  return [{ kind: 'M09', from: instantOf(week, '09:00'), until }, m10]
}
