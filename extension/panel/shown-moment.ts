import { japanDate, japanTime } from '../../shared/time/japan-date.ts'
import { text } from '../text.ts'

/** 10月15日 10:22; blank when the mail has no readable date. */
export function shownMoment(iso: string): string {
  const instant = Date.parse(iso)
  if (Number.isNaN(instant)) return ''
  const [, month, day] = japanDate(instant).split('-').map(Number)
  return text.moment(month ?? 0, day ?? 0, japanTime(instant))
}
