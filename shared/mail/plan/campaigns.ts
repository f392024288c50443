import type { Meeting } from '../../book/tabs/meetings.ts'
import type { Survey } from '../../book/tabs/occasional-tabs.ts'
import { replyTime } from '../../decide/row/reply-deadline.ts'
import { blockingHeader } from '../../decide/row/row-faults.ts'
import { instantOf, japanDate } from '../../time/japan-date.ts'
import { officeDaysFrom } from '../../time/office-days.ts'
import type { MailKind } from '../kind/kinds.ts'
import { isPast } from '../when/is-past.ts'
import { openMomentFor, opens } from '../when/send-window.ts'
import { forMembers, resultsOf } from '../words/result-values.ts'
import { asked, attending, invited, published, unanswered } from './audience.ts'
import { dueAt } from './due-at.ts'
import type { PlanContext } from './plan-context.ts'
import type { MemberRow } from './plan-membership.ts'

/** One mail to many members: about what, and to whom. */
export type Campaign = {
  readonly kind: MailKind
  readonly about: string
  readonly meeting: Meeting | null
  readonly survey?: Survey
  readonly isWanted: (row: MemberRow) => boolean
  readonly at: number
  /** A cell of the meeting's or survey's own row for which all must wait. */
  readonly faultyHeader: string | undefined
}

/** What there is to announce at this moment. */
export function campaignsIn(context: PlanContext): readonly Campaign[] {
  return [
    ...[...context.meetings.values()].flatMap((meeting) => meetingCampaigns(context, meeting)),
    ...surveysIn(context).flatMap((survey) => surveyCampaigns(context, survey)),
  ]
}

/** A row that was just copied has the id of the first: one survey is asked for once. */
const surveysIn = ({ book }: PlanContext): readonly Survey[] =>
  book.surveys.rows
    .map(({ values }) => values)
    .filter((survey, index, all) => all.findIndex(isSameAs(survey)) === index)

const isSameAs =
  ({ surveyId }: Survey) =>
  (other: Survey): boolean =>
    other.surveyId === surveyId

function meetingCampaigns(context: PlanContext, meeting: Meeting): readonly Campaign[] {
  const seen = context.seen.get(`meetings/${meeting.meetingId}`)
  if (!seen) return []
  const at = dueAt('M17', { ...seen, by: 'cells' }, context)
  const [row] = context.book.meetings.rows.filter(({ values }) => values === meeting)
  const faultyHeader = row && faultIn(blockingHeader(context.book, 'meetings', row), '開催')
  const common = { about: meeting.meetingId, meeting, at, faultyHeader }
  if (isOpenForApplications(context, meeting))
    return [{ ...common, kind: 'M17', isWanted: invited(context, meeting) }]
  const results = resultsOf(context.book, meeting.meetingId)
  if (meeting.status !== '開催済' || results.length === 0) return []
  return [
    { ...common, kind: 'M15', isWanted: attending(context, meeting) },
    ...(forMembers(results).length > 0
      ? [{ ...common, kind: 'M15b' as const, isWanted: published(context, meeting) }]
      : []),
  ]
}

/** 案内 goes while one can still apply. */
function isOpenForApplications({ now }: PlanContext, meeting: Meeting): boolean {
  const { kind, status, applyBy } = meeting
  const isInTime = applyBy === '' || now <= instantOf(applyBy, replyTime)
  return kind === '研究会' && status === '受付中' && isInTime && !isPast(meeting, now)
}

/** 督促 is thought of this many office days before the deadline. */
const reminderOfficeDays = 3

function surveyCampaigns(context: PlanContext, survey: Survey): readonly Campaign[] {
  const { surveyId, status, answerBy, askedOn } = survey
  if (surveyId === '' || status !== '実施中') return []
  const { now, officeDays, book } = context
  if (answerBy !== '' && now > instantOf(answerBy, replyTime)) return []
  const [row] = book.surveys.rows.filter(({ values }) => values === survey)
  const faultyHeader = row && faultIn(row.faults[0]?.header, '調査')
  const common = { about: surveyId, meeting: null, survey, faultyHeader }
  const on = (day: string): number => openMomentFor(instantOf(day, opens), now, officeDays)
  const request: Campaign = {
    ...common,
    kind: 'M19',
    isWanted: asked(survey),
    at: on(askedOn || japanDate(now)),
  }
  if (answerBy === '') return [request]
  const day = officeDaysFrom(answerBy, -reminderOfficeDays, officeDays)
  return [request, { ...common, kind: 'M19b', isWanted: unanswered(context, survey), at: on(day) }]
}

const faultIn = (header: string | undefined, tab: string): string | undefined =>
  header === undefined ? undefined : `${tab}：${header}`
