import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Survey } from '../../book/tabs/occasional-tabs.ts'
import type { Member } from '../../book/tabs/roster.ts'
import { meetingCrowd } from '../words/meeting-crowd.ts'
import { forEverybody, resultsOf } from '../words/result-values.ts'
import type { PlanContext } from './plan-context.ts'
import type { MemberRow } from './plan-membership.ts'

/** Members unless they want none; others only who agreed (特定電子メール法, DOMAIN §9). */
const wantsNews = ({ category, newsletter }: Member): boolean =>
  category === '会員' ? newsletter !== '不要' : category === '参加のみ' && newsletter === '同意'

export const isDownFor = (context: PlanContext, memberId: string, meetingId: string): boolean =>
  (context.registrationsOf.get(memberId) ?? []).some(({ values }) => values.meetingId === meetingId)

type Wanted = (row: MemberRow) => boolean

/** M17: everybody who wants news and has not applied yet. */
export const invited =
  (context: PlanContext, { meetingId }: Meeting): Wanted =>
  ({ values }) =>
    wantsNews(values) && !isDownFor(context, values.memberId, meetingId)

/** M15: who came, and the others of the bodies that came (R35). */
export function attending(context: PlanContext, { meetingId }: Meeting): Wanted {
  const { attendedBodies } = meetingCrowd(context.book, meetingId)
  const present = new Set(
    context.book.registrations.rows
      .filter(({ values }) => values.meetingId === meetingId && values.attendance === '出席')
      .map(({ values }) => values.memberId),
  )
  const codes = new Set(
    context.book.roster.rows
      .filter(({ values }) => present.has(values.memberId) && values.municipalityCode !== '')
      .map(({ values }) => values.municipalityCode),
  )
  const bodies = new Set(attendedBodies)
  return ({ values }) => {
    if (values.category === '退会') return false
    if (present.has(values.memberId)) return true
    const isOfBody = codes.has(values.municipalityCode) || bodies.has(values.municipality)
    return isOfBody && values.newsletter !== '不要'
  }
}

/** M15b: as far as 公開区分 goes, and not those who have it by M15. */
export function published(context: PlanContext, meeting: Meeting): Wanted {
  const isForAll = forEverybody(resultsOf(context.book, meeting.meetingId)).length > 0
  const has = attending(context, meeting)
  return (row) => wantsNews(row.values) && (isForAll || row.values.category === '会員') && !has(row)
}

/** M19: whom the survey asks. */
export const asked =
  ({ audience }: Survey): Wanted =>
  ({ values: { category, newsletter } }) =>
    newsletter !== '不要' &&
    (category === '会員' || (audience === '会員と参加のみ' && category === '参加のみ'))

/** M19b: who has not answered, nor anybody for the whole body. */
export function unanswered(context: PlanContext, survey: Survey): Wanted {
  const answers = context.book.answers.rows
    .map(({ values }) => values)
    .filter(
      ({ surveyId, status }) => surveyId === survey.surveyId && /^(回答済|辞退)$/.test(status),
    )
  const people = new Set(answers.map(({ memberId }) => memberId))
  const bodies = new Set(
    answers.filter(({ memberId }) => memberId === '').map(({ municipality }) => municipality),
  )
  const isAsked = asked(survey)
  return (row) =>
    isAsked(row) && !people.has(row.values.memberId) && !bodies.has(row.values.municipality)
}
