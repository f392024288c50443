/**
 * Calendar days are texts `YYYY-MM-DD`, times of day `HH:MM`, instants epoch milliseconds.
 * Japan keeps UTC+9 all year, so no time zone database is needed.
 */
const japanOffsetMs = 9 * 3_600_000
export const dayMs = 86_400_000

const pad = (value: number): string => String(value).padStart(2, '0')

/** The calendar day in Japan at an instant. */
export function japanDate(instant: number): string {
  const shifted = new Date(instant + japanOffsetMs)
  return `${shifted.getUTCFullYear()}-${pad(shifted.getUTCMonth() + 1)}-${pad(shifted.getUTCDate())}`
}

/** The time of day in Japan at an instant, to the minute. */
export function japanTime(instant: number): string {
  const shifted = new Date(instant + japanOffsetMs)
  return `${pad(shifted.getUTCHours())}:${pad(shifted.getUTCMinutes())}`
}

/** The instant of a day and time in Japan; NaN when either is not well formed. */
export function instantOf(date: string, time: string): number {
  return Date.parse(`${date}T${time}:00+09:00`)
}

const utcMidnight = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** Whether a text is a day that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const midnight = utcMidnight(text)
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text)
}

/** Whether a text is a time of day, 00:00 to 23:59. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

export function addDays(date: string, days: number): string {
  return new Date(utcMidnight(date) + days * dayMs).toISOString().slice(0, 10)
}

/** 0 = Sunday … 6 = Saturday. */
export function dayOfWeek(date: string): number {
  return new Date(utcMidnight(date)).getUTCDay()
}

export function daysBetween(from: string, to: string): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / dayMs)
}
