import type { PlanContext, Seen } from './plan-context.ts'
import { openMomentFor, settledMs, undoMs } from './send-window.ts'

/** When a mail may go that follows from a row: from the panel after the undo time, from cells once settled, in office hours. */
export function dueAt(seen: Seen, { now, officeDays }: PlanContext): number {
  if (seen.by === 'panel') return seen.changedAt + undoMs
  return openMomentFor(seen.changedAt + settledMs, now, officeDays)
}
