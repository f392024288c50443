import type { Book } from '../book/book.ts'
import { holdOverdue } from './hold-overdue.ts'
import type { PlannedMail } from './planned-mail.ts'
import { planAsTest } from './test-mode.ts'

/** What holds for the plan as a whole, whatever each mail says for itself. */
export function guardPlan(book: Book, plan: readonly PlannedMail[]): PlannedMail[] {
  return [...holdOverdue(book, planAsTest(book, plan))]
}
