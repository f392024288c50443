import type { Settings } from '../../book/settings.ts'
import { daysFor, reminderTimes } from '../../mail/when/reminder-times.ts'
import { closes, opens } from '../../mail/when/send-window.ts'
import { instantOf } from '../../time/japan-date.ts'
import { isOfficeDay, type OfficeDayExceptions } from '../../time/office-days.ts'
import type { NewMeeting } from './next-meeting.ts'

/** A mail, or a person's task, that a meeting brings with it, and when. */
export type OutlookLine = {
  /** Blank: whenever somebody applies. */
  readonly date: string
  readonly time: string
  readonly what:
    | 'received'
    | 'applications-close'
    | 'decision'
    | 'group-notice'
    | 'week-before'
    | 'day-before'
    | 'meeting'
  /** Left out because both reminders would go on one day. */
  readonly isLeftOut: boolean
}

export type OutlookWarning =
  | { readonly tag: 'date-closed'; readonly date: string }
  | { readonly tag: 'deadline-closed'; readonly what: OutlookLine['what']; readonly date: string }
  | { readonly tag: 'missing'; readonly what: OutlookLine['what'] | 'start' | 'venue' }
  | { readonly tag: 'out-of-order'; readonly what: OutlookLine['what'] }
  | { readonly tag: 'past'; readonly date: string }

type Planned = Pick<
  NewMeeting,
  'date' | 'start' | 'venue' | 'applyBy' | 'decisionDate' | 'groupNoticeDate'
> & { readonly reminders: string; readonly isEvent: boolean }

/** Everything a meeting will bring, in order of time, before it is opened (R14, R24). */
export function meetingOutlook(
  meeting: Planned,
  settings: Settings,
  exceptions?: OfficeDayExceptions,
): readonly OutlookLine[] {
  const days = daysFor(settings, meeting)
  const times = reminderTimes(meeting, days, exceptions)
  const lines: OutlookLine[] = [
    { date: '', time: '', what: 'received', isLeftOut: false },
    { date: meeting.applyBy, time: '17:00', what: 'applications-close', isLeftOut: false },
    ...(meeting.isEvent
      ? []
      : [
          { date: meeting.decisionDate, time: closes, what: 'decision' as const, isLeftOut: false },
          {
            date: meeting.groupNoticeDate,
            time: closes,
            what: 'group-notice' as const,
            isLeftOut: false,
          },
        ]),
    ...times.map(({ kind, day }) => ({
      date: day,
      time: opens,
      what: kind === 'M09' ? ('week-before' as const) : ('day-before' as const),
      isLeftOut: kind === 'M09' && times.some((other) => other.kind === 'M10' && other.day === day),
    })),
    { date: meeting.date, time: meeting.start, what: 'meeting', isLeftOut: false },
  ]
  return lines
    .filter(({ date, what }) => date !== '' || what === 'received')
    .sort((a, b) => (`${a.date} ${a.time}` < `${b.date} ${b.time}` ? -1 : 1))
}

/** What a person should look at before 受付中. */
export function outlookWarnings(
  meeting: Planned,
  circumstances: { readonly now: number; readonly exceptions?: OfficeDayExceptions },
): readonly OutlookWarning[] {
  const { now, exceptions } = circumstances
  const deadlines = [
    { what: 'applications-close', date: meeting.applyBy },
    ...(meeting.isEvent
      ? []
      : ([
          { what: 'decision', date: meeting.decisionDate },
          { what: 'group-notice', date: meeting.groupNoticeDate },
        ] as const)),
  ] as const
  const isPastDay = instantOf(meeting.date, meeting.start || '23:59') <= now
  return [
    ...(isPastDay ? [{ tag: 'past', date: meeting.date } as const] : []),
    ...(isOfficeDay(meeting.date, exceptions)
      ? []
      : [{ tag: 'date-closed', date: meeting.date } as const]),
    ...(meeting.start === '' ? [{ tag: 'missing', what: 'start' } as const] : []),
    ...(meeting.venue === '' ? [{ tag: 'missing', what: 'venue' } as const] : []),
    ...deadlines.flatMap(({ what, date }, index): OutlookWarning[] => {
      const isNeeded = what !== 'group-notice' && !meeting.isEvent
      if (date === '') return isNeeded ? [{ tag: 'missing', what }] : []
      const before = deadlines[index - 1]?.date ?? ''
      return [
        ...(isOfficeDay(date, exceptions) ? [] : [{ tag: 'deadline-closed', what, date } as const]),
        ...(date > meeting.date || (before !== '' && date <= before)
          ? [{ tag: 'out-of-order', what } as const]
          : []),
      ]
    }),
  ]
}
