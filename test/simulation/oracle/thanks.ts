import { instantOf } from '../../../shared/time/japan-date.ts'
import { officeDaysFrom } from '../../../shared/time/office-days.ts'
import type { Meeting } from '../meeting-row.ts'
import type { Registration } from '../registration-row.ts'
import { openFrom } from './office-hours.ts'
import type { Owed } from './owed.ts'
import { restMs } from './rests.ts'
import type { Told } from './told.ts'

/** M14 or M14b, once, from the next office day on; after ten of them it comes too late (DESIGN §6). */
export function thanks(
  { status, role, attendance, editedAt }: Registration,
  { facts }: Meeting,
  told: readonly Told[],
): Owed[] {
  if (status !== '参加決定' || role !== '参加者' || attendance === undefined) return []
  if (told.some(({ kind }) => kind === 'M14' || kind === 'M14b')) return []
  const first = instantOf(officeDaysFrom(facts.date, 1), '09:00')
  const from = Math.max(first, openFrom(editedAt + restMs))
  return [
    {
      kind: attendance === '出席' ? 'M14' : 'M14b',
      from,
      expected: from,
      until: instantOf(officeDaysFrom(facts.date, 10), '16:30'),
      hours: 'office',
      isHeld: false,
      isOptional: false,
    },
  ]
}
