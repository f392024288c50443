import type { Book } from '../book/book.ts'
import { planContext } from './plan-context.ts'
import { planMembershipMail } from './plan-membership.ts'
import { planReminders } from './plan-reminders.ts'
import { planStateMail } from './plan-state-mail.ts'
import { isDue, type PlannedMail } from './planned-mail.ts'

/**
 * Told ≠ now (DESIGN law 2): compares what each person was last told with what the rows say, and gives
 * every mail that follows: due, coming, waiting or left out, each with its reason. Pure and total.
 * The forecast shows this list; the outbox sends those of it that are due.
 */
export function planMails(book: Book, now: number): readonly PlannedMail[] {
  const context = planContext(book, now)
  const byRegistration = book.registrations.rows
    .filter(({ values }) => values.registrationId !== '')
    .flatMap((row) => [...planStateMail(context, row), ...planReminders(context, row)])
  const toldSoon = new Set(byRegistration.map(({ facts }) => facts.joined))
  const byMember = book.roster.rows
    .filter(({ values }) => values.memberId !== '' && !toldSoon.has(values.memberId))
    .flatMap((row) => planMembershipMail(context, row))
  return [...byRegistration, ...byMember].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
}

/** The mails to send at this moment. */
export const dueMails = (plan: readonly PlannedMail[], now: number): readonly PlannedMail[] =>
  plan.filter((mail) => isDue(mail, now))
