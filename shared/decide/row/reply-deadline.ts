import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import { instantOf } from '../../time/japan-date.ts'
import { type OfficeDayExceptions, officeDaysFrom } from '../../time/office-days.ts'

/** Deadlines for an answer end on an office day at this time (DOMAIN §9). */
export const replyTime = '17:00'

const replyOfficeDays = 2

/** Two office days to answer (DOMAIN §4, question 4). */
export const replyDeadline = (today: string, exceptions?: OfficeDayExceptions): string =>
  officeDaysFrom(today, replyOfficeDays, exceptions)

/** The same, but before the meeting: undefined when only the telephone is quick enough. */
export function offerDeadline(
  { date }: Pick<Meeting, 'date'>,
  today: string,
  exceptions?: OfficeDayExceptions,
): string | undefined {
  const deadline = replyDeadline(today, exceptions)
  return date !== '' && deadline >= date ? undefined : deadline
}

export const isOverdue = ({ status, replyBy }: Registration, now: number): boolean =>
  status === '繰上げ打診中' && replyBy !== '' && now > instantOf(replyBy, replyTime)
