import { LostRace } from './lost-race.ts'

/** Google names a tab or rows that are gone with 400, as it does whatever else it will not do. */
export function throwIfRefused(error: unknown): void {
  const details = (error as { details?: { code?: number; message?: string } } | undefined)?.details
  if (details?.code === 400) throw new LostRace(details.message ?? '')
}
