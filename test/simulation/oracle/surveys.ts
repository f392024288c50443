import { dayMs, instantOf } from '../../../shared/time/japan-date.ts'
import { officeDaysFrom } from '../../../shared/time/office-days.ts'
import type { Member } from '../member-row.ts'
import type { Rows } from '../rows.ts'
import type { Campaign } from './announcements.ts'
import type { ToldLog } from './membership.ts'
import { openFrom } from './office-hours.ts'

/** What somebody was asked in a survey. */
export const surveyKey = (person: number, survey: number): string => `${person}%${survey}`

type Whom = { readonly person: number; readonly survey: number }

/** M19, and from three office days before the deadline M19b to who was asked in time and has not answered. */
export function questionsOf(
  rows: Rows,
  { person, survey: index }: Whom,
  log: ToldLog,
): readonly Campaign[] {
  const survey = rows.surveys[index]
  if (!survey) return []
  const { answerBy, orderedAt, contact, isForAll, answered, looks } = survey
  const isAsked = ({ category }: Member): boolean =>
    category === '会員' || (isForAll && category === '参加のみ')
  const isOpen = (one: Member): boolean =>
    isAsked(one) && !answered.has(one.person) && askedAt(one.person, index, log) !== undefined
  const since = (askedAt(person, index, log) ?? 0) + dayMs
  const reminderAt = instantOf(officeDaysFrom(answerBy, -3), '09:00')
  const common = {
    until: instantOf(answerBy, '17:00') + 1,
    isOrdered: contact === '送る',
    keyOf: (one: number) => surveyKey(one, index),
  }
  const lookAt = (kind: Campaign['kind']) => looks.find((look) => look.kind === kind)
  return [
    { ...common, kind: 'M19', from: openFrom(orderedAt), look: lookAt('M19'), isFor: isAsked },
    {
      ...common,
      kind: 'M19b',
      from: openFrom(Math.max(reminderAt, orderedAt, since)),
      look: lookAt('M19b'),
      isFor: isOpen,
    },
  ]
}

const askedAt = (person: number, survey: number, log: ToldLog): number | undefined =>
  (log.get(surveyKey(person, survey)) ?? [])
    .filter(({ kind, isRecalled }) => kind === 'M19' && !isRecalled)
    .slice(-1)[0]?.at
