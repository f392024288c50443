import { instantOf } from '../../../shared/time/japan-date.ts'
import { type Meeting, type Member, type Rows, registrationKey } from '../model.ts'
import type { ToldLog } from './membership.ts'
import { openFrom } from './office-hours.ts'
import type { Owed } from './owed.ts'
import type { Kind } from './read-mail.ts'
import { restMs } from './rests.ts'

/** What was announced to somebody in 名簿 of a meeting. */
export const announcementKey = (person: number, meeting: number): string => `${person}#${meeting}`

export const isAnnouncement = (kind: Kind): boolean => kind === 'M15' || kind === 'M17'

/** More than these wait until somebody has looked at one of them (DESIGN §4). */
const withoutLooking = 20

type Whom = { readonly person: number; readonly meeting: number }

/** M17 before a meeting, M15 after it: once it is approved, each once to everybody whom it concerns. */
export function announcements(rows: Rows, { person, meeting: index }: Whom, log: ToldLog): Owed[] {
  const meeting = rows.meetings[index]
  const member = rows.members.get(person)
  const kind = meeting && announced(meeting)
  if (!member || !kind || !isWaiting({ rows, log, index, kind }, member)) return []
  const from = openFrom(meeting.editedAt + restMs)
  const isApproved =
    member.contact === '送る' ||
    (meeting.contact === '送る' && !isTooMany({ rows, log, index, kind }))
  return [
    {
      kind,
      from,
      expected: from,
      until: kind === 'M17' ? lastChance(meeting) : Number.POSITIVE_INFINITY,
      hours: 'office',
      isOptional: false,
      isHeld: rows.sending === '停止' || !isApproved,
    },
  ]
}

function announced({ kind, status, results }: Meeting): 'M15' | 'M17' | undefined {
  if (status === '開催済') return results === undefined ? undefined : 'M15'
  return kind === '研究会' && status === '受付中' ? 'M17' : undefined
}

type Matter = {
  readonly rows: Rows
  readonly log: ToldLog
  readonly index: number
  readonly kind: 'M15' | 'M17'
}

function isWaiting({ rows, log, index, kind }: Matter, { person, category }: Member): boolean {
  const told = log.get(announcementKey(person, index)) ?? []
  if (told.some((mail) => mail.kind === kind && !mail.isRecalled)) return false
  // All are of one municipality: where one of it came, all may have what came of it.
  if (kind === 'M15') return category !== '退会' && hasAttendance(rows, index)
  return category === '会員' && !rows.registrations.has(registrationKey(person, index))
}

const hasAttendance = ({ registrations }: Rows, index: number): boolean =>
  [...registrations.values()].some(
    ({ meeting, attendance }) => meeting === index && attendance === '出席',
  )

const isTooMany = (matter: Matter): boolean =>
  [...matter.rows.members.values()].filter(
    (member) => member.contact !== '送る' && isWaiting(matter, member),
  ).length > withoutLooking

const lastChance = ({ applyBy, facts }: Meeting): number =>
  Math.min(instantOf(applyBy, '17:00') + 1, instantOf(facts.date, facts.start))
