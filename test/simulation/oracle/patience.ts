import { isOpen, openFrom } from './office-hours.ts'
import type { Owed } from './owed.ts'
import type { Debt } from './owed-under.ts'

/** Undisturbed runs that may pass before a mail that is due must have gone: it goes within 30 minutes. */
const patience = 3
/** …and before it counts as lost. */
const despair = 12

/** How many runs have passed without the mails that are due. */
export class Patience {
  private readonly waits = new Map<string, number>()

  /** One more run has; true when by now the mail must be lost. */
  isOver(debt: Debt): boolean {
    const name = waitName(debt)
    const runs = (this.waits.get(name) ?? 0) + 1
    this.waits.set(name, runs)
    return runs === despair
  }

  /** The mail has come; true when it was waited for too long. */
  endsLate(debt: Debt): boolean {
    const name = waitName(debt)
    const runs = this.waits.get(name) ?? 0
    this.waits.delete(name)
    return runs > patience
  }

  /** Something stood in the way: patience begins anew. */
  forgive(): void {
    for (const [name, runs] of this.waits) if (runs <= patience) this.waits.delete(name)
  }
}

export const waitName = ({ key, owed }: Debt): string =>
  `${key} ${owed.kind} since ${owed.expected}`

export const isDueNow = ({ expected, hours }: Owed, now: number): boolean =>
  expected <= now && (hours === 'any' || isOpen(now))

/** When a mail that is owed may go at the earliest. */
export function nextChance({ expected, hours }: Owed, now: number): number {
  const at = Math.max(expected, now)
  return hours === 'any' ? at : openFrom(at)
}
