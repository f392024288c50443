import type { MailKind } from '../kind/kinds.ts'
import { faultyHeader } from './faulty-header.ts'
import { memberOf, type PlanContext, type RegistrationRow } from './plan-context.ts'
import type { Wish } from './plan-one.ts'

/** What every mail about a row of 参加 has in common: whom and what it is about, and that cells asked for it. */
export function rowWish(
  context: PlanContext,
  row: RegistrationRow,
  kind: MailKind,
): Omit<Wish, 'at'> {
  const registration = row.values
  return {
    kind,
    registration,
    member: memberOf(context, registration) ?? null,
    meeting: context.meetings.get(registration.meetingId) ?? null,
    contact: registration.contact,
    faultyHeader: faultyHeader(context, row),
    needsApproval: context.modes.get(kind) === '確認してから',
    tellsMembership: false,
    sourceMail: '',
    by: 'cells',
  }
}
