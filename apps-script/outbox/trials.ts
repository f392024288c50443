import type { Trial } from '../../shared/book/standing.ts'
import { trialKey } from '../../shared/mail/guard/trials.ts'
import { dayMs } from '../../shared/time/japan-date.ts'
import type { Desk } from './desk.ts'
import type { Properties } from './journal.ts'

const trialsProperty = 'trials'
/** One property holds 9 KB. */
const mostTrials = 10

/** 試し送り of the last day, asked for by whoever clicked; the owner's runs carry them out. */
export function readTrials(properties: Properties, now: number): readonly Trial[] {
  const kept = JSON.parse(properties[trialsProperty] ?? '[]') as Trial[]
  return kept.filter(({ at }) => now - at < dayMs)
}

/** Asks for one, and answers its key; a second click in the same second asks for the same. */
export function askForTrial(
  desk: Pick<Desk, 'properties' | 'clock'>,
  wish: { readonly of: string; readonly note: string },
): string {
  const now = desk.clock.now()
  const trial: Trial = { ...wish, key: trialKey(wish.of, now), at: now }
  const others = readTrials(desk.properties.readAll(), now).filter(({ key }) => key !== trial.key)
  const kept = [...others, trial].slice(-mostTrials)
  desk.properties.write({ [trialsProperty]: JSON.stringify(kept) })
  return trial.key
}
