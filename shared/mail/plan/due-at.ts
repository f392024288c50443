import { type MailKind, mailKinds } from '../kind/kinds.ts'
import { openMomentFor, settledMs, undoMs } from '../when/send-window.ts'
import type { PlanContext, Seen } from './plan-context.ts'

/** When a mail may go that follows from a row: from the panel after the undo time, from cells once settled. */
export function dueAt(kind: MailKind, seen: Seen, { now, officeDays }: PlanContext): number {
  if (seen.by === 'panel') return seen.changedAt + undoMs
  const settled = seen.changedAt + settledMs
  return mailKinds[kind].hours === 'any' ? settled : openMomentFor(settled, now, officeDays)
}
