import japaneseHolidays from 'japanese-holidays'
import { addDays, dayOfWeek } from './japan-date.ts'

/** The 休日 tab: days that differ from the law, by date. True = closed, false = open after all. */
export type OfficeDayExceptions = ReadonlyMap<string, 'closed' | 'open'>

const noExceptions: OfficeDayExceptions = new Map()

function nationalHolidays(year: number): ReadonlySet<string> {
  const two = (value: number): string => String(value).padStart(2, '0')
  // getHolidaysOf names days without a time zone; isHoliday(Date) would use the host's zone.
  return new Set(
    japaneseHolidays
      .getHolidaysOf(year)
      .map(({ month, date }) => `${year}-${two(month)}-${two(date)}`),
  )
}

const holidaysByYear = new Map<number, ReadonlySet<string>>()

function isNationalHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4))
  const known = holidaysByYear.get(year) ?? nationalHolidays(year)
  holidaysByYear.set(year, known)
  return known.has(date)
}

/** 開庁日: not a weekend, a national holiday, or 12/29–1/3 (地方自治法4条の2, DOMAIN §9). */
export function isOfficeDay(date: string, exceptions: OfficeDayExceptions = noExceptions): boolean {
  const exception = exceptions.get(date)
  if (exception !== undefined) return exception === 'open'
  const weekday = dayOfWeek(date)
  const monthDay = date.slice(5)
  if (weekday === 0 || weekday === 6) return false
  if (monthDay >= '12-29' || monthDay <= '01-03') return false
  return !isNationalHoliday(date)
}

/** The day itself when the offices are open, else the nearest open day before it. */
export function officeDayOnOrBefore(date: string, exceptions?: OfficeDayExceptions): string {
  let day = date
  while (!isOfficeDay(day, exceptions)) day = addDays(day, -1)
  return day
}

/** The day itself when the offices are open, else the nearest open day after it. */
export function officeDayOnOrAfter(date: string, exceptions?: OfficeDayExceptions): string {
  let day = date
  while (!isOfficeDay(day, exceptions)) day = addDays(day, 1)
  return day
}

/** The n-th office day after (n > 0) or before (n < 0) a day, the day itself not counted. */
export function officeDaysFrom(date: string, n: number, exceptions?: OfficeDayExceptions): string {
  const step = Math.sign(n)
  let day = date
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step)
    if (isOfficeDay(day, exceptions)) left--
  }
  return day
}
