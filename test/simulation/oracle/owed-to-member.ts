import { dayMs } from '../../../shared/time/japan-date.ts'
import type { Rows } from '../model.ts'
import { knowsMembership, type ToldLog } from './membership.ts'
import { type Owed, owedTo } from './owed.ts'
import { undoMs } from './rests.ts'

/** So long after it a welcome is for a person to ask for. */
const newsMs = 90 * dayMs

/** M06: who became a member at the panel hears of it once, by M01 if one is to come (DESIGN §6). */
export function owedToMember(
  rows: Rows,
  person: number,
  { log, now }: { readonly log: ToldLog; readonly now: number },
): readonly Owed[] {
  const member = rows.members.get(person)
  if (member?.category !== '会員' || member.by !== 'panel') return []
  if (knowsMembership(person, log)) return []
  const from = member.changedAt + undoMs
  const isLongAgo = now > member.joinedAt + newsMs
  const willHearByM01 = [...rows.registrations].some(
    ([key, registration]) =>
      registration.person === person &&
      owedTo(rows, registration, log.get(key) ?? []).some(
        ({ kind, until }) => kind === 'M01' && until > now,
      ),
  )
  return [
    {
      kind: 'M06',
      from,
      expected: from,
      until: Number.POSITIVE_INFINITY,
      hours: 'any',
      isOptional: false,
      isHeld: rows.sending === '停止' || member.doubtful || willHearByM01 || isLongAgo,
    },
  ]
}
