import type { Facts } from '../history.ts'
import type { Meeting } from '../meeting-row.ts'
import type { Registration } from '../registration-row.ts'
import type { Owed } from './owed.ts'
import { reminderWindows } from './reminder-windows.ts'
import { placeToldAt, type Told, toldStatus } from './told.ts'

/** M09 and M10, to who knows the decision and the place as they are, and has not been reminded of this start. */
export function reminders(
  registration: Registration,
  meeting: Meeting,
  told: readonly Told[],
): Owed[] {
  if (meeting.status !== '受付中') return []
  if (registration.status !== '参加決定' || toldStatus(told) !== '参加決定') return []
  const toldAt = placeToldAt(meeting.facts, told)
  return reminderWindows(meeting.facts)
    .filter(({ kind, from }) => {
      const isReminded = told.some((mail) => mail.kind === kind && isSameStart(mail, meeting.facts))
      return toldAt !== undefined && toldAt < from && !isReminded
    })
    .map(({ kind, from, until }) => ({
      kind,
      from,
      expected: from,
      until,
      hours: 'office',
      isHeld: false,
      isOptional: false,
    }))
}

const isSameStart = ({ facts }: Told, now: Facts): boolean =>
  facts?.date === now.date && facts.start === now.start
