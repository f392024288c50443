import { dayMs } from './japan-date.ts'

/** A spreadsheet counts days from 1899-12-30 in its own zone (Asia/Tokyo); times are fractions of a day. */
const epochDay = Date.UTC(1899, 11, 30)

/** `YYYY-MM-DD` of a serial number. */
export function serialToDate(serial: number): string {
  return new Date(epochDay + Math.floor(serial) * dayMs).toISOString().slice(0, 10)
}

export function dateToSerial(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - epochDay) / dayMs)
}

/** `HH:MM` of a serial number's fraction, to the nearest minute. */
export function serialToTime(serial: number): string {
  const minutes = Math.min(1439, Math.round((serial - Math.floor(serial)) * 1440))
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

export function timeToSerial(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) / 1440
}

const japanOffsetMs = 9 * 3_600_000

/** Instant (epoch ms) of a date-time serial, to the second: fractions of a day do not hold milliseconds exactly. */
export function serialToInstant(serial: number): number {
  return Math.round((serial * dayMs + epochDay - japanOffsetMs) / 1000) * 1000
}

export function instantToSerial(instant: number): number {
  return (instant + japanOffsetMs - epochDay) / dayMs
}
