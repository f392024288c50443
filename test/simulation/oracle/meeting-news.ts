import { instantOf } from '../../../shared/time/japan-date.ts'
import { type Meeting, sameFacts } from '../meeting-row.ts'
import type { Member } from '../member-row.ts'
import { municipalityOf } from '../people.ts'
import { registrationKey } from '../registration-row.ts'
import type { Rows } from '../rows.ts'
import type { Campaign } from './announcements.ts'
import { openFrom } from './office-hours.ts'
import { restMs } from './rests.ts'

/** What was announced to somebody in 名簿 of a meeting. */
export const announcementKey = (person: number, meeting: number): string => `${person}#${meeting}`

/** M17 before a meeting, M15 and M15b after it. */
export function newsOfMeeting(rows: Rows, index: number): readonly Campaign[] {
  const meeting = rows.meetings[index]
  if (!meeting) return []
  return audiences(rows, index, meeting).map(({ kind, isFor }) => ({
    kind,
    isFor,
    from: openFrom(meeting.editedAt + restMs),
    until: kind === 'M17' ? lastChance(meeting) : Number.POSITIVE_INFINITY,
    isOrdered: meeting.contact === '送る',
    look: lookAt(meeting, kind),
    keyOf: (person) => announcementKey(person, index),
  }))
}

function audiences(
  rows: Rows,
  index: number,
  { kind, status, results }: Meeting,
): readonly Pick<Campaign, 'kind' | 'isFor'>[] {
  if (status === '開催済' && results) {
    // Where one of a town came, all of it may have what came of it; the others what is meant for them.
    const towns = townsThatCame(rows, index)
    const isOfTown = ({ person }: Member): boolean => towns.has(municipalityOf(person))
    const m15 = (one: Member): boolean => one.category !== '退会' && isOfTown(one)
    const m15b = (one: Member): boolean => one.category === '会員' && !isOfTown(one)
    const isForOthers = results.audience === '会員' || results.audience === '公開'
    return [
      { kind: 'M15', isFor: m15 },
      ...(isForOthers ? [{ kind: 'M15b' as const, isFor: m15b }] : []),
    ]
  }
  if (status !== '受付中' || kind !== '研究会') return []
  const isFree = ({ person, category }: Member): boolean =>
    category === '会員' && !rows.registrations.has(registrationKey(person, index))
  return [{ kind: 'M17', isFor: isFree }]
}

/** A look is at certain words: what differs since nobody has seen. */
const lookAt = ({ looks, facts, results }: Meeting, kind: Campaign['kind']) =>
  looks.find(
    (look) => look.kind === kind && look.results === results && sameFacts(look.facts, facts),
  )

const townsThatCame = ({ registrations }: Rows, index: number): ReadonlySet<string> =>
  new Set(
    [...registrations.values()]
      .filter(({ meeting, attendance }) => meeting === index && attendance === '出席')
      .map(({ person }) => municipalityOf(person)),
  )

const lastChance = ({ applyBy, facts }: Meeting): number =>
  Math.min(instantOf(applyBy, '17:00') + 1, instantOf(facts.date, facts.start))
