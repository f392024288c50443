import type { Meeting } from '../book/tabs/meetings.ts'
import type { Survey } from '../book/tabs/occasional-tabs.ts'
import { blockingHeader } from '../decide/row-faults.ts'
import { replyTime } from '../decide/waiting-list.ts'
import { dayMs, instantOf, japanDate } from '../time/japan-date.ts'
import { officeDaysFrom } from '../time/office-days.ts'
import { asked, attending, invited, published, unanswered } from './audience.ts'
import { dueAt } from './due-at.ts'
import { isPast } from './is-past.ts'
import type { MailKind } from './kinds.ts'
import { isSent, isUnderWay, type LoggedMail } from './logged-mail.ts'
import { mailsOf, type PlanContext } from './plan-context.ts'
import type { MemberRow } from './plan-membership.ts'
import { planOne, type Wish, wordingFault } from './plan-one.ts'
import type { PlannedMail, PlanReason } from './planned-mail.ts'
import { forMembers, resultsOf } from './result-values.ts'
import { openMomentFor, opens } from './send-window.ts'

/** One mail to many members: about what, and to whom. */
type Campaign = {
  readonly kind: MailKind
  readonly about: string
  readonly meeting: Meeting | null
  readonly survey?: Survey
  readonly isWanted: (row: MemberRow) => boolean
  readonly at: number
  /** A cell of the meeting's or survey's own row for which all must wait. */
  readonly faultyHeader: string | undefined
}

/** M15, M15b, M17, M19 and M19b: per member what was told of that very matter, or not yet. */
export function planAnnouncements(
  context: PlanContext,
  members: readonly MemberRow[],
): readonly PlannedMail[] {
  const planned = campaignsIn(context).flatMap((campaign) =>
    planCampaign(context, campaign, members),
  )
  return numbered(planned)
}

function campaignsIn(context: PlanContext): readonly Campaign[] {
  return [
    ...[...context.meetings.values()].flatMap((meeting) => meetingCampaigns(context, meeting)),
    ...context.book.surveys.rows.flatMap(({ values }) => surveyCampaigns(context, values)),
  ]
}

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

function planCampaign(
  context: PlanContext,
  campaign: Campaign,
  members: readonly MemberRow[],
): PlannedMail[] {
  const wanted = members.filter(
    (row) => campaign.isWanted(row) && isDueTo(context, campaign, row.values.memberId),
  )
  const [first] = wanted
  if (!first) return []
  // The words are the same for all but the name: one look at them is enough.
  const sample = wishFor(context, campaign, { ...first.values, name: '見本', email: '' })
  const wording = { fault: wordingFault(context, sample) }
  return wanted.map((row) => {
    const header = campaign.faultyHeader ?? faultOfMember(context, row)
    const fault: PlanReason | undefined =
      row.values.name === '' ? { tag: 'fact-missing', name: '氏名' } : wording.fault
    const wish = wishFor(context, campaign, row.values)
    return planOne(context, { ...wish, faultyHeader: header, wording: { fault } })
  })
}

const faultOfMember = (context: PlanContext, row: MemberRow): string | undefined => {
  const header = blockingHeader(context.book, 'roster', row)
  return header === undefined ? undefined : `名簿：${header}`
}

/** Not told of it, and of the request itself long enough ago when it is a 督促. */
function isDueTo(context: PlanContext, { kind, about }: Campaign, memberId: string): boolean {
  const mails = mailsOf(context, memberId)
  const isOfThis = (mail: LoggedMail): boolean => mail.facts.about === about
  if (
    mails.some((mail) => mail.kind === kind && isOfThis(mail) && (isSent(mail) || isUnderWay(mail)))
  )
    return false
  if (kind !== 'M19b') return true
  return mails.some(
    (mail) =>
      mail.kind === 'M19' && isOfThis(mail) && isSent(mail) && mail.at < context.now - dayMs,
  )
}

function wishFor(context: PlanContext, campaign: Campaign, member: MemberRow['values']): Wish {
  const { kind, about, meeting, survey, at } = campaign
  return {
    kind,
    registration: null,
    member,
    meeting,
    ...(survey && { survey }),
    contact: member.contact,
    faultyHeader: undefined,
    at,
    needsApproval: context.modes.get(kind) === '確認してから',
    tellsMembership: false,
    sourceMail: '',
    by: 'cells',
    facts: { about },
  }
}

/** Two matters of one kind for one person at once have numbers of their own. */
function numbered(mails: readonly PlannedMail[]): readonly PlannedMail[] {
  const taken = new Set<string>()
  return mails.map((mail) => {
    let { key } = mail
    while (taken.has(key)) key = key.replace(/\d+$/, (n) => String(Number(n) + 1))
    taken.add(key)
    return key === mail.key ? mail : { ...mail, key }
  })
}
