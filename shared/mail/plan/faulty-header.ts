import { indexOf } from '../../decide/row/book-index.ts'
import { blockingHeader } from '../../decide/row/row-faults.ts'
import type { PlanContext, RegistrationRow } from './plan-context.ts'

/** The cell for which a registration's mails wait: one of its own row, else one of its meeting. */
export function faultyHeader({ book }: PlanContext, row: RegistrationRow): string | undefined {
  const own = blockingHeader(book, 'registrations', row)
  if (own !== undefined) return own
  const [meeting] = indexOf(book).meetings.get(row.values.meetingId) ?? []
  const header = meeting && blockingHeader(book, 'meetings', meeting)
  return header === undefined ? undefined : `開催：${header}`
}
