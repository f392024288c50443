import { addDays, dayOfWeek, isDate } from '../../time/japan-date.ts'
import type { DateMention } from './find-dates.ts'

const weekdays = '日月火水木金土'
const weeks: Readonly<Record<string, number>> = { 今週: 0, 来週: 1, 再来週: 2, 翌週: 1 }
const days: Readonly<Record<string, number>> = {
  本日: 0,
  今日: 0,
  明日: 1,
  あす: 1,
  明後日: 2,
  あさって: 2,
}
const pattern =
  /(?:(今週|来週|再来週|翌週)の?\s?(?:\(?([日月火水木金土])\)?曜日?|\(([月火水木金土日])\))|(明日|あす|明後日|あさって|本日|今日)(?=[^。\n]{0,12}(?:研究会|会議|イベント|参加|出席|伺|会|見学)))/gu

/** 「来週の木曜」, counted from the day on which the mail was written; weeks begin on Monday. */
export function findRelativeDays(text: string, today: string): readonly DateMention[] {
  if (!isDate(today)) return []
  const monday = addDays(today, -((dayOfWeek(today) + 6) % 7))
  return [...text.matchAll(pattern)].map((match) => {
    const [quote, week = '', day = '', bracketed = '', near = ''] = match
    const name = day || bracketed
    const date =
      name === ''
        ? addDays(today, days[near] ?? 0)
        : addDays(monday, 7 * (weeks[week] ?? 0) + ((weekdays.indexOf(name) + 6) % 7))
    const [year, month, dayOfMonth = 0] = date.split('-').map(Number)
    return { year, month, day: dayOfMonth, quote, start: match.index }
  })
}

/** A week and its day were named. */
export function namesWeekday(text: string): boolean {
  return /(?:今週|来週|再来週|翌週)の?\s?[(]?[日月火水木金土][)曜]/u.test(text)
}
