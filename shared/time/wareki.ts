import { dayOfWeek } from './japan-date.ts'

const eras = [
  { from: '2019-05-01', name: '令和' },
  { from: '1989-01-08', name: '平成' },
  { from: '1926-12-25', name: '昭和' },
] as const

const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const

/** 日 to 土. */
export function weekdayName(date: string): string {
  return weekdays[dayOfWeek(date)] ?? ''
}

/** 令和元年11月14日（木） */
export const warekiDate = (date: string): string => `${warekiDay(date)}（${weekdayName(date)}）`

/** 令和元年11月14日; the first year of an era is 元年 (MAIL-TEXTS). */
export function warekiDay(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const era = eras.find(({ from }) => date >= from)
  if (!era) return `${year}年${month}月${day}日`
  const nth = year - Number(era.from.slice(0, 4)) + 1
  return `${era.name}${nth === 1 ? '元' : nth}年${month}月${day}日`
}

/** 2019年11月14日（木） */
export function longDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return `${year}年${month}月${day}日（${weekdayName(date)}）`
}

/** 11月14日（木） */
export function mediumDate(date: string): string {
  const [, month = 0, day = 0] = date.split('-').map(Number)
  return `${month}月${day}日（${weekdayName(date)}）`
}

/** 11/14 */
export function shortDate(date: string): string {
  const [, month = 0, day = 0] = date.split('-').map(Number)
  return `${month}/${day}`
}
