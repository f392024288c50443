import type { Book } from '../../book/book.ts'
import type { PlannedMail } from '../planned-mail.ts'
import { holdOverdue } from './hold-overdue.ts'
import { holdSender } from './hold-sender.ts'
import { retryLater } from './retry-later.ts'
import { spreadOverDays } from './spread-over-days.ts'
import { planAsTest } from './test-mode.ts'
import { withTrials } from './trials.ts'
import { holdUnforeseen } from './unforeseen.ts'

/** What holds for the plan as a whole, whatever each mail says for itself. */
export function guardPlan(book: Book, plan: readonly PlannedMail[], now: number): PlannedMail[] {
  const held = holdSender(book, holdOverdue(book, planAsTest(book, plan)))
  const spread = spreadOverDays(book, holdUnforeseen(book, retryLater(book, held), now), now)
  return [...withTrials(book, spread)]
}
