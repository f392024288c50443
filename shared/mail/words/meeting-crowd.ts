import type { Book } from '../../book/book.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import { bareGroup } from './bare-group.ts'

/** Who takes part in one meeting, as its mails speak of them. */
export type MeetingCrowd = {
  readonly attended: number
  readonly attendedBodies: readonly string[]
  /** The bodies in each group, see bareGroup. */
  readonly groupBodies: ReadonlyMap<string, readonly string[]>
  /** Names of those who lead it. */
  readonly groupLeaders: ReadonlyMap<string, readonly string[]>
}

/** Tables never change in place: each is counted once. */
const crowds = new WeakMap<object, Map<string, MeetingCrowd>>()

export function meetingCrowd({ registrations }: Book, meetingId: string): MeetingCrowd {
  const known = crowds.get(registrations) ?? new Map<string, MeetingCrowd>()
  crowds.set(registrations, known)
  const before = known.get(meetingId)
  if (before) return before
  const rows = registrations.rows
    .map(({ values }) => values)
    .filter((values) => meetingId !== '' && values.meetingId === meetingId)
  const crowd = crowdOf(rows)
  known.set(meetingId, crowd)
  return crowd
}

function crowdOf(rows: readonly Registration[]): MeetingCrowd {
  const present = rows.filter(({ role, attendance }) => role === '参加者' && attendance === '出席')
  const decided = rows.filter(({ status, group }) => status === '参加決定' && group !== '')
  return {
    attended: present.length,
    attendedBodies: distinct(present.map(({ municipality }) => municipality)),
    groupBodies: byGroup(
      decided.filter(({ role }) => role === '参加者' || role === '見学'),
      'municipality',
    ),
    groupLeaders: byGroup(
      decided.filter(({ role }) => role === 'コーディネーター'),
      'name',
    ),
  }
}

function byGroup(
  rows: readonly Registration[],
  key: 'municipality' | 'name',
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const row of rows) {
    const group = bareGroup(row.group)
    groups.set(group, [...(groups.get(group) ?? []), row[key]])
  }
  return new Map([...groups].map(([group, texts]) => [group, distinct(texts)]))
}

const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== '')),
]
