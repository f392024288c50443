import { instantOf } from '../../shared/time/japan-date.ts'
import { officeDayOnOrAfter } from '../../shared/time/office-days.ts'
import type { Random } from './random.ts'

/** People work on office days from nine to six; now and then in the evening or on a Sunday. */
export function momentOn(random: Random, date: string): number {
  const isOutside = random.chance(0.07)
  const day = isOutside ? date : officeDayOnOrAfter(date)
  const minutes = isOutside ? random.below(24 * 60) : 9 * 60 + random.below(9 * 60)
  return instantOf(day, '00:00') + minutes * 60_000 + random.below(60) * 1000
}
