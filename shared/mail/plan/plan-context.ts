import type { Book } from '../../book/book.ts'
import { officeDayExceptions } from '../../book/office-day-exceptions.ts'
import type { StoredRow } from '../../book/table.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Registration, registrationsTab } from '../../book/tabs/registrations.ts'
import type { Member, rosterTab } from '../../book/tabs/roster.ts'
import type { OfficeDayExceptions } from '../../time/office-days.ts'
import { isMailKind, type MailKind, mailKinds } from '../kind/kinds.ts'
import {
  historyUntil,
  isSent,
  isUnderWay,
  type LoggedMail,
  type MailHistory,
} from '../told/logged-mail.ts'
import { type MailOrders, readOrders } from '../told/orders.ts'
import { settledMs } from '../when/send-window.ts'

/** What the planner asks the book again and again, found once. */
export type PlanContext = {
  readonly book: Book
  readonly now: number
  /** What 休日 says. */
  readonly officeDays: OfficeDayExceptions
  readonly history: MailHistory
  readonly members: ReadonlyMap<string, StoredRow<typeof rosterTab.columns>>
  readonly meetings: ReadonlyMap<string, Meeting>
  readonly modes: ReadonlyMap<MailKind, '自動' | '確認してから'>
  readonly seen: ReadonlyMap<string, Seen>
  /** What members know of their membership, by M06, M07 or an M01 that said so; mails under way count. */
  readonly membershipTold: ReadonlyMap<string, MembershipTold>
  readonly orders: MailOrders
  readonly registrationsOf: ReadonlyMap<string, readonly RegistrationRow[]>
}

/** From 控え: since when a row reads as it does, and who set its state. */
export type Seen = {
  readonly changedAt: number
  readonly by: 'panel' | 'cells'
  readonly sourceMail: string
}

export type MembershipTold = { readonly what: 'joined' | 'left'; readonly at: number }

export type RegistrationRow = StoredRow<typeof registrationsTab.columns>

export function planContext(book: Book, now: number): PlanContext {
  const seen = book.snapshot.rows.map(({ values }): [string, Seen] => [
    values.row,
    {
      // Unreadable: settled, or the mail would be due for ever and never go.
      changedAt: values.changedAt ?? now - settledMs,
      by: values.setBy === 'panel' ? 'panel' : 'cells',
      sourceMail: values.sourceMail,
    },
  ])
  const modes = book.mailTexts.rows.flatMap(({ values }) =>
    isMailKind(values.kind)
      ? [[values.kind, values.mode === '' ? mailKinds[values.kind].mode : values.mode] as const]
      : [],
  )
  const history = historyUntil(book, now)
  return {
    book,
    now,
    officeDays: officeDayExceptions(book),
    history,
    membershipTold: membershipTold(history),
    orders: readOrders(book),
    registrationsOf: byMember(book),
    members: firstById(book.roster.rows.map((row) => [row.values.memberId, row])),
    meetings: firstById(book.meetings.rows.map(({ values }) => [values.meetingId, values])),
    modes: new Map(modes),
    seen: new Map(seen),
  }
}

/** A copied row keeps its id until the next sweep: the first one counts. A blank id names nobody. */
function firstById<T>(rows: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const [id, row] of rows) if (id !== '' && !found.has(id)) found.set(id, row)
  return found
}

function membershipTold(history: MailHistory): PlanContext['membershipTold'] {
  const told = new Map<string, MembershipTold>()
  for (const mails of history.values())
    for (const mail of mails) {
      const memberId = membershipToldTo(mail)
      if (memberId === '' || (told.get(memberId)?.at ?? 0) > mail.at) continue
      told.set(memberId, { what: mail.kind === 'M07' ? 'left' : 'joined', at: mail.at })
    }
  return told
}

function membershipToldTo(mail: LoggedMail): string {
  if (!isSent(mail) && !isUnderWay(mail)) return ''
  return mail.kind === 'M06' || mail.kind === 'M07' ? mail.subjectId : mail.facts.joined
}

function byMember({ registrations }: Book): ReadonlyMap<string, readonly RegistrationRow[]> {
  const rows = new Map<string, RegistrationRow[]>()
  for (const row of registrations.rows) {
    const own = rows.get(row.values.memberId)
    if (own) own.push(row)
    else rows.set(row.values.memberId, [row])
  }
  return rows
}

const noMails: readonly LoggedMail[] = []

export const mailsOf = (context: PlanContext, subjectId: string): readonly LoggedMail[] =>
  context.history.get(subjectId) ?? noMails

export const hasLeft = (context: PlanContext, registration: Registration): boolean =>
  memberOf(context, registration)?.category === '退会'

export function memberOf(context: PlanContext, registration: Registration): Member | undefined {
  return context.members.get(registration.memberId)?.values
}
