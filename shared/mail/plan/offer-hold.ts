import type { Meeting } from '../../book/tabs/meetings.ts'
import { instantOf } from '../../time/japan-date.ts'
import { lastReminderDay } from '../when/reminder-times.ts'
import { opens } from '../when/send-window.ts'
import type { PlanContext } from './plan-context.ts'
import type { Verdict } from './plan-one.ts'

/** No offer by mail once the day-before mail is due: people are on their way, somebody telephones (DESIGN §6). */
export function offerHold(context: PlanContext, meeting: Meeting, at: number): Verdict | undefined {
  const lastDay = lastReminderDay(context.book, meeting)
  if (lastDay === '' || Math.max(at, context.now) < instantOf(lastDay, opens)) return undefined
  return { handling: '電話する', reason: { tag: 'call-instead' } }
}
