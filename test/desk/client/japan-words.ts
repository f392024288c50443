const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', ...options })

const longDate = format({ year: 'numeric', month: 'long', day: 'numeric' })
const weekday = format({ weekday: 'short' })
const time = format({ hour: 'numeric', minute: '2-digit' })
const shortDate = format({ month: 'numeric', day: 'numeric' })

/** 2019年10月15日（火） */
export const dateInWords = (at: number) => `${longDate.format(at)}（${weekday.format(at)}）`

/** 9:30 */
export const timeInWords = (at: number) => time.format(at)

/** 9:30 today, 10/11 before. */
export function whenInList(at: number, now: number): string {
  const sameDay = longDate.format(at) === longDate.format(now)
  return sameDay ? time.format(at) : shortDate.format(at)
}

/** 10/15（火）9:30 */
export const momentInWords = (at: number) =>
  `${shortDate.format(at)}（${weekday.format(at)}）${time.format(at)}`
