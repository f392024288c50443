import type { Book } from '../../book/book.ts'
import { officeDayExceptions } from '../../book/office-day-exceptions.ts'
import { type Settings, settingDefinitions } from '../../book/settings.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import { addDays, instantOf } from '../../time/japan-date.ts'
import {
  type OfficeDayExceptions,
  officeDayOnOrBefore,
  officeDaysFrom,
} from '../../time/office-days.ts'
import { closes, opens } from './send-window.ts'

export type ReminderTimes = {
  readonly kind: 'M09' | 'M10'
  /** The office day on which it goes at 9:00. */
  readonly day: string
  /** Epoch milliseconds after which it is of no use any more. */
  readonly lapsesAt: number
}

/** Greater numbers are dates or telephone numbers in the wrong cell. */
const farthestDays = 60

/** Days before the meeting, from the meeting's own cell or the settings: [for M09, for M10]. */
export function reminderDays(setting: string): readonly number[] {
  if (isNone(setting)) return []
  return (inDigits(setting).match(/\d+/g) ?? [])
    .map(Number)
    .filter((days) => days <= farthestDays)
    .sort((a, b) => b - a)
}

/** When the reminders of a meeting go, by office days (DOMAIN §9): on the day, else the office day before. */
export function reminderTimes(
  meeting: { readonly date: string; readonly start: string },
  days: readonly number[],
  officeDays?: OfficeDayExceptions,
): readonly ReminderTimes[] {
  const start = instantOf(meeting.date, meeting.start)
  if (Number.isNaN(start)) return []
  const last = days[days.length - 1]
  const first = days.length > 1 ? days[0] : undefined
  const dayFor = (before: number): string =>
    officeDayOnOrBefore(addDays(meeting.date, -before), officeDays)
  const lastDay = last === undefined ? undefined : dayFor(last)
  const times: ReminderTimes[] = []
  if (first !== undefined) {
    const day = dayFor(first)
    const afterTwoDays = instantOf(officeDaysFrom(day, 2, officeDays), closes)
    const lastDue = lastDay === undefined ? start : instantOf(lastDay, opens)
    times.push({ kind: 'M09', day, lapsesAt: Math.min(afterTwoDays, lastDue) })
  }
  if (lastDay !== undefined)
    times.push({ kind: 'M10', day: lastDay, lapsesAt: start - 2 * 3_600_000 })
  return times
}

const isNone = (setting: string): boolean => /なし|無し|不要/.test(setting)

const kanji = '一二三四'

/** 前日 and 1週間前 are how people say it. */
const inDigits = (setting: string): string =>
  setting
    .normalize('NFKC')
    .replace(/前日/g, '1')
    .replace(/(\d+|[一二三四])\s*週間?/g, (_whole, weeks: string) =>
      String(7 * (Number(weeks) || kanji.indexOf(weeks) + 1)),
    )

/** Whether a text says when to remind, or not to. */
export const saysDays = (setting: string): boolean =>
  isNone(setting) || reminderDays(setting).length > 0

/** Which days a meeting's own cell names, or else the settings: only a word for it stops reminders. */
export function daysFor(
  settings: Settings,
  { reminders }: Pick<Meeting, 'reminders'>,
): readonly number[] {
  const said = [reminders, settings.reminderDays].find(saysDays)
  return reminderDays(said ?? settingDefinitions.reminderDays.initial)
}

/** The office day of the last mail before the meeting: from then on people are on their way. '' without a date. */
export function lastReminderDay(book: Book, meeting: Meeting): string {
  if (meeting.date === '') return ''
  const exceptions = officeDayExceptions(book)
  const times = reminderTimes(meeting, daysFor(book.values.settings, meeting), exceptions)
  const last = times.find(({ kind }) => kind === 'M10')?.day
  return last ?? officeDaysFrom(meeting.date, -1, exceptions)
}
