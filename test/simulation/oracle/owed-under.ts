import type { Rows } from '../rows.ts'
import { announced } from './announcements.ts'
import { announcementKey, newsOfMeeting } from './meeting-news.ts'
import type { ToldLog } from './membership.ts'
import { type Owed, owedTo } from './owed.ts'
import { owedToMember } from './owed-to-member.ts'
import { questionsOf, surveyKey } from './surveys.ts'
import { type Waived, withWaived } from './waived.ts'

/** A mail that is owed, under the key of whom and what it is about. */
export type Debt = { readonly key: string; readonly owed: Owed }

export type Knowing = { readonly log: ToldLog; readonly waived: Waived; readonly now: number }

/** By a row of 参加 (`person@meeting`), news of a meeting (`person#meeting`), a survey (`person%survey`) or a member. */
export const owedUnder = (rows: Rows, key: string, knowing: Knowing): readonly Owed[] =>
  withWaived(owedBy(rows, key, knowing), key, { rows, ...knowing })

function owedBy(rows: Rows, key: string, { log, now }: Knowing): readonly Owed[] {
  const registration = rows.registrations.get(key)
  if (registration) return owedTo(rows, registration, log.get(key) ?? [])
  const [, digits = '', sign = '', index = ''] = /^(\d+)(?:([#%])(\d+))?$/.exec(key) ?? []
  const person = Number(digits)
  if (digits === '') return []
  if (sign === '') return owedToMember(rows, person, { log, now })
  const campaigns =
    sign === '#'
      ? newsOfMeeting(rows, Number(index))
      : questionsOf(rows, { person, survey: Number(index) }, log)
  return announced(campaigns, { rows, log, person })
}

export function allOwed(rows: Rows, knowing: Knowing): readonly Debt[] {
  const people = [...rows.members.keys()]
  const keys = [
    ...rows.registrations.keys(),
    ...people.map(String),
    ...people.flatMap((person) => rows.meetings.map((_, index) => announcementKey(person, index))),
    ...people.flatMap((person) => rows.surveys.map((_, index) => surveyKey(person, index))),
  ]
  return keys.flatMap((key) => owedUnder(rows, key, knowing).map((owed) => ({ key, owed })))
}
