import { dayMs, instantOf, japanDate } from '../../../shared/time/japan-date.ts'
import type { Member } from '../member-row.ts'
import type { Registration } from '../registration-row.ts'
import type { Rows } from '../rows.ts'
import { membershipTold, type ToldLog } from './membership.ts'
import { openFrom } from './office-hours.ts'
import { isAskedAgain, type Owed, owedTo } from './owed.ts'
import { restMs, undoMs } from './rests.ts'

type Knowing = { readonly log: ToldLog; readonly now: number }

/** M06 and M07: who became a member at the panel, or left, hears of it once (DESIGN §6). */
export function owedToMember(rows: Rows, person: number, knowing: Knowing): readonly Owed[] {
  const member = rows.members.get(person)
  if (member?.category === '会員') return welcome(rows, member, knowing)
  return member?.category === '退会' ? farewell(rows, member, knowing) : []
}

/** So long after it a welcome is for a person to ask for. */
const newsMs = 90 * dayMs

/** By M01 if one is to come. */
function welcome(rows: Rows, member: Member, { log, now }: Knowing): readonly Owed[] {
  const told = membershipTold(member.person, log)
  if (member.by === 'cells' || told?.membership === 'joined') return []
  const hasLeftSince = told !== undefined && japanDate(member.joinedAt) < japanDate(told.at)
  const from = member.changedAt + undoMs
  const isOldNews = hasLeftSince || now > member.joinedAt + newsMs
  // 送る approves whatever the row has waiting (DESIGN §4).
  const isUnapproved = member.contact !== '送る' && (member.doubtful || isOldNews)
  const willHearByM01 = registrationsOf(rows, member).some(([key, registration]) =>
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
      isHeld: rows.sending !== '自動' || isUnapproved || willHearByM01,
    },
  ]
}

/** Only when somebody says so, and no seat is held any more. */
function farewell(rows: Rows, member: Member, { log, now }: Knowing): readonly Owed[] {
  if (membershipTold(member.person, log)?.membership === 'left') return []
  const holdsSeat = registrationsOf(rows, member).some(([, { status, meeting: index }]) => {
    const meeting = rows.meetings[index]
    const isToCome = meeting && now < instantOf(meeting.facts.date, meeting.facts.start)
    const isOn = meeting?.status === '受付中' || meeting?.status === '延期'
    return isToCome && isOn && status !== 'キャンセル' && status !== '見送り'
  })
  const isAgain = isAskedAgain(log.get(String(member.person)) ?? [], 'M07')
  const from = openFrom(member.changedAt + restMs)
  return [
    {
      kind: 'M07',
      from,
      expected: from,
      until: Number.POSITIVE_INFINITY,
      hours: 'office',
      isOptional: false,
      isHeld: rows.sending !== '自動' || holdsSeat || (member.contact !== '送る' && !isAgain),
    },
  ]
}

const registrationsOf = (rows: Rows, { person }: Member): readonly [string, Registration][] =>
  [...rows.registrations].filter(([, registration]) => registration.person === person)
