import { instantOf } from '../../../shared/time/japan-date.ts'
import { type Rows, registrationKey } from '../model.ts'
import type { ToldLog } from './membership.ts'
import { openFrom } from './office-hours.ts'
import type { Owed } from './owed.ts'
import { restMs } from './rests.ts'

/** What was announced to a member of a meeting they have not applied for. */
export const announcementKey = (person: number, meeting: number): string => `${person}#${meeting}`

/** M17: every member who has not applied hears of a meeting once it is approved, while one can still apply. */
export function announcements(
  rows: Rows,
  { person, meeting: index }: { readonly person: number; readonly meeting: number },
  log: ToldLog,
): readonly Owed[] {
  const meeting = rows.meetings[index]
  const member = rows.members.get(person)
  if (meeting?.kind !== '研究会' || meeting.status !== '受付中') return []
  if (member?.category !== '会員') return []
  if (rows.registrations.has(registrationKey(person, index))) return []
  const told = log.get(announcementKey(person, index)) ?? []
  if (told.some(({ kind, isRecalled }) => kind === 'M17' && !isRecalled)) return []
  const { date, start } = meeting.facts
  const from = openFrom(meeting.editedAt + restMs)
  const isApproved = meeting.contact === '送る' || member.contact === '送る'
  return [
    {
      kind: 'M17',
      from,
      expected: from,
      until: Math.min(instantOf(meeting.applyBy, '17:00') + 1, instantOf(date, start)),
      hours: 'office',
      isOptional: false,
      isHeld: rows.sending === '停止' || !isApproved,
    },
  ]
}
