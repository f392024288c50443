import { blockingHeader } from '../../decide/row/row-faults.ts'
import { dayMs } from '../../time/japan-date.ts'
import type { PlannedMail, PlanReason } from '../planned-mail.ts'
import { isSent, isUnderWay, type LoggedMail } from '../told/logged-mail.ts'
import { type Campaign, campaignsIn } from './campaigns.ts'
import { mailsOf, type PlanContext } from './plan-context.ts'
import type { MemberRow } from './plan-membership.ts'
import { planOne, type Wish, wordingFault } from './plan-one.ts'

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
  const settles = (mail: LoggedMail): boolean =>
    // What is under way and has lost its matter may be this very mail.
    isOfThis(mail) ? isSent(mail) || isUnderWay(mail) : isUnderWay(mail) && !mail.facts.about
  if (mails.some((mail) => mail.kind === kind && settles(mail))) return false
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
