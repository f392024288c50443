import type { Meeting } from '../meeting-row.ts'
import type { Registration } from '../registration-row.ts'
import { openFrom } from './office-hours.ts'
import type { Due } from './owed.ts'
import { restMs } from './rests.ts'
import { type Told, toldStatus } from './told.ts'

/** M11: group told ≠ group now, to who takes part and knows it; late promotion included (R30). */
export function groupNotice(
  { status, role, group, contact, editedAt }: Registration,
  meeting: Meeting,
  told: readonly Told[],
): Due[] {
  if (meeting.status !== '受付中' || status !== '参加決定' || role !== '参加者') return []
  const known = told.filter(({ kind }) => kind === 'M11').slice(-1)[0]?.group
  if (group === undefined || known === group) return []
  const from = openFrom(editedAt + restMs)
  return [
    {
      kind: 'M11',
      from,
      expected: from,
      until: Number.POSITIVE_INFINITY,
      hours: 'office',
      isOptional: false,
      isHeld: toldStatus(told) !== '参加決定',
      isUnapproved: contact !== '送る' && meeting.contact !== '送る',
    },
  ]
}
