import { instantOf, isDate, isTime } from '../time/japan-date.ts'

const two = (text: string | number | undefined): string => String(text ?? '').padStart(2, '0')

/** The year before the first of an era. */
const eraStarts: Readonly<Record<string, number>> = {
  令和: 2018,
  R: 2018,
  平成: 1988,
  H: 1988,
  昭和: 1925,
  S: 1925,
}

function yearOf(era: string | undefined, year: string): number | undefined {
  if (era === undefined) return /^\d{4}$/.test(year) ? Number(year) : undefined
  const start = eraStarts[era.toUpperCase()]
  const nth = year === '元' ? 1 : Number(year)
  return start === undefined || nth < 1 || nth > 99 ? undefined : start + nth
}

const separated =
  /^(令和|平成|昭和|[RHSrhs])?\s*(\d{1,4}|元)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*(?:\(.{1,4}\)|.曜日?)?$/
const together = /^(\d{4})(\d{2})(\d{2})$/

/**
 * Dates that people type as text, full width too: 2019/11/14, 2019年11月14日（木）, 令和元年11月14日, R1.11.14,
 * 20191114; a weekday after it is ignored. Without a year it is none.
 */
export function readTypedDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim()
  const whole = together.exec(plain)
  const [, era, year = '', month, day] = whole
    ? [undefined, undefined, ...whole.slice(1)]
    : (separated.exec(plain) ?? [])
  const full = yearOf(era, year)
  if (full === undefined) return undefined
  const date = `${full}-${two(month)}-${two(day)}`
  return isDate(date) ? date : undefined
}

const clock = /^(午前|午後|AM|PM)?\s*(\d{1,2})\s*(?:[:時]\s*(\d{1,2}|半)?\s*分?)\s*(AM|PM)?$/i

/** Times that people type as text: 13:30, 9:00, 13時30分, 13時, 午後1時半, 1:30 PM. */
export function readTypedTime(text: string): string | undefined {
  const match = clock.exec(text.normalize('NFKC').trim())
  if (!match) return undefined
  const [, before, hour = '', minute = '0', after] = match
  const half = (before ?? after ?? '').toUpperCase()
  const isAfternoon = half === '午後' || half === 'PM'
  if (half !== '' && Number(hour) > 12) return undefined
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0)
  const time = `${two(hours)}:${two(minute === '半' ? 30 : minute)}`
  return isTime(time) ? time : undefined
}

/** A date and a time apart by a space; a day alone begins at midnight. Epoch milliseconds. */
export function readTypedInstant(text: string): number | undefined {
  const [, day = '', time = ''] = /^(.*?)(?:[\s　T]+(\S*[:：時]\S*))?$/.exec(text) ?? []
  const date = readTypedDate(day)
  const minute = time === '' ? '00:00' : readTypedTime(time.replace(/^(\d+:\d+):\d+$/, '$1'))
  return date === undefined || minute === undefined ? undefined : instantOf(date, minute)
}
