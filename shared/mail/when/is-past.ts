import { instantOf } from '../../time/japan-date.ts'

/** Whether a meeting has begun. */
export function isPast(
  meeting: { readonly date: string; readonly start: string },
  now: number,
): boolean {
  return meeting.date !== '' && instantOf(meeting.date, meeting.start || '23:59') <= now
}
