import { addDays, instantOf, japanDate, japanTime } from '../../../shared/time/japan-date.ts'
import { isOfficeDay, officeDayOnOrAfter } from '../../../shared/time/office-days.ts'

/** DESIGN law 11: everything that nobody waits for at the panel goes 9:00–16:30 on office days. */
export const isOpen = (at: number): boolean => {
  const time = japanTime(at)
  return isOfficeDay(japanDate(at)) && time >= '09:00' && time < '16:30'
}

export function openFrom(at: number): number {
  if (isOpen(at)) return at
  const date = japanDate(at)
  if (isOfficeDay(date) && japanTime(at) < '09:00') return instantOf(date, '09:00')
  return instantOf(officeDayOnOrAfter(addDays(date, 1)), '09:00')
}
