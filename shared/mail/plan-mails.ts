import type { Book } from '../book/book.ts'
import { isErasedName } from '../decide/erase/erased-name.ts'
import { guardPlan } from './guard/guard-plan.ts'
import { planAnnouncements } from './plan/plan-announcements.ts'
import { planChangeNotice } from './plan/plan-changes.ts'
import { planContext } from './plan/plan-context.ts'
import { planGroupNotice } from './plan/plan-groups.ts'
import { planMembershipMail } from './plan/plan-membership.ts'
import { planReminders } from './plan/plan-reminders.ts'
import { planStateMail } from './plan/plan-state-mail.ts'
import { planThanks } from './plan/plan-thanks.ts'
import { seenBeforeMany } from './plan/seen-preview.ts'
import { isDue, type PlannedMail } from './planned-mail.ts'

/**
 * Told ≠ now (DESIGN law 2): compares what each person was last told with what the rows say, and gives
 * every mail that follows: due, coming, waiting or left out, each with its reason. Pure and total.
 * The forecast shows this list; the outbox sends those of it that are due.
 */
export function planMails(book: Book, now: number): readonly PlannedMail[] {
  const context = planContext(book, now)
  const byRegistration = withMembershipToldOnce(
    firstOfEach(book.registrations.rows, ({ values }) => values.registrationId).flatMap((row) => [
      ...planStateMail(context, row),
      ...planReminders(context, row),
      ...planChangeNotice(context, row),
      ...planGroupNotice(context, row),
      ...planThanks(context, row),
    ]),
  )
  const toldSoon = new Set(
    byRegistration.flatMap(({ facts, handling }) =>
      handling === '出さない' ? [] : [facts.joined],
    ),
  )
  const members = firstOfEach(book.roster.rows, ({ values }) => values.memberId)
  const byMember = members
    .filter(({ values }) => !toldSoon.has(values.memberId))
    .flatMap((row) => planMembershipMail(context, row))
  const announced = planAnnouncements(context, members)
  const all = seenBeforeMany(context, [...byRegistration, ...byMember, ...announced])
  // Whoever was erased can be told nothing any more, not even by telephone.
  const tellable = all.filter(({ recipient }) => !isErasedName(recipient.name))
  return guardPlan(book, tellable, now).sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
}

/** Who applied for two meetings at once hears of the membership in the mail that goes first. */
function withMembershipToldOnce(mails: readonly PlannedMail[]): readonly PlannedMail[] {
  const first = new Map<string, PlannedMail>()
  for (const mail of mails) {
    const { joined } = mail.facts
    const known = first.get(joined)
    if (joined !== '' && (!known || goesBefore(mail, known))) first.set(joined, mail)
  }
  return mails.map((mail) =>
    mail.facts.joined === '' || first.get(mail.facts.joined) === mail
      ? mail
      : { ...mail, facts: { ...mail.facts, joined: '' } },
  )
}

const rank = ({ handling }: PlannedMail): number =>
  handling === '自動' ? 0 : handling === '出さない' ? 2 : 1

function goesBefore(a: PlannedMail, b: PlannedMail): boolean {
  const difference = rank(a) - rank(b) || a.at - b.at
  return difference === 0 ? a.key < b.key : difference < 0
}

/** A row that was just copied has the id of the first until the next sweep; one key is one mail. */
function firstOfEach<T>(rows: readonly T[], idOf: (row: T) => string): readonly T[] {
  const seen = new Set([''])
  return rows.filter((row) => {
    const isFirst = !seen.has(idOf(row))
    seen.add(idOf(row))
    return isFirst
  })
}

/** The mails to send at this moment. */
export const dueMails = (plan: readonly PlannedMail[], now: number): readonly PlannedMail[] =>
  plan.filter((mail) => isDue(mail, now))
