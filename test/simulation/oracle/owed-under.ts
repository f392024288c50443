import type { Rows } from '../model.ts'
import { announcementKey, announcements } from './announcements.ts'
import type { ToldLog } from './membership.ts'
import { type Owed, owedTo } from './owed.ts'
import { owedToMember } from './owed-to-member.ts'

/** A mail that is owed, under the key of whom and what it is about. */
export type Debt = { readonly key: string; readonly owed: Owed }

type Knowing = { readonly log: ToldLog; readonly now: number }

/** By a row of 参加 (`person@meeting`), an announcement (`person#meeting`) or a member (`person`). */
export function owedUnder(rows: Rows, key: string, { log, now }: Knowing): readonly Owed[] {
  const registration = rows.registrations.get(key)
  if (registration) return owedTo(rows, registration, log.get(key) ?? [])
  const [, person = '', meeting = ''] = /^(\d+)(?:#(\d+))?$/.exec(key) ?? []
  if (person === '') return []
  return meeting === ''
    ? owedToMember(rows, Number(person), { log, now })
    : announcements(rows, { person: Number(person), meeting: Number(meeting) }, log)
}

export function allOwed(rows: Rows, knowing: Knowing): readonly Debt[] {
  const people = [...rows.members.keys()]
  const keys = [
    ...rows.registrations.keys(),
    ...people.map(String),
    ...people.flatMap((person) => rows.meetings.map((_, index) => announcementKey(person, index))),
  ]
  return keys.flatMap((key) => owedUnder(rows, key, knowing).map((owed) => ({ key, owed })))
}
