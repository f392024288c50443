import { indexOf } from '../../decide/row/book-index.ts'
import { blockingHeader } from '../../decide/row/row-faults.ts'
import { dayMs } from '../../time/japan-date.ts'
import type { PlannedMail, PlanReason } from '../planned-mail.ts'
import { isSent, isUnderWay } from '../told/logged-mail.ts'
import { isDownFor } from './audience.ts'
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
  const twinFor = twinsFor(context, campaign, new Set(wanted.map(({ values }) => values.memberId)))
  // The words are the same for all but the name: one look at them is enough.
  const sample = wishFor(context, campaign, { ...first.values, name: '見本', email: '' })
  const wording = { fault: wordingFault(context, sample) }
  return wanted.map((row) => {
    const header = campaign.faultyHeader ?? faultOfMember(context, row)
    const fault: PlanReason | undefined =
      row.values.name === '' ? { tag: 'fact-missing', name: '氏名' } : wording.fault
    const wish = wishFor(context, campaign, row.values)
    const twin = twinFor(row.values.memberId)
    const suppressed = twin && ({ tag: 'listed-twice', memberId: twin } as const)
    return planOne(context, {
      ...wish,
      faultyHeader: header,
      wording: { fault },
      ...(suppressed && { suppressed }),
    })
  })
}

/** Who stands in 名簿 twice hears of it once: the row that speaks for this one, if another does. */
function twinsFor(context: PlanContext, campaign: Campaign, wanted: ReadonlySet<string>) {
  const { twins } = indexOf(context.book)
  const speaks = (id: string): boolean =>
    isToldOf(context, campaign, id) ||
    context.members.get(id)?.values.newsletter === '不要' ||
    (campaign.kind === 'M17' && isDownFor(context, id, campaign.about))
  return (memberId: string): string | undefined =>
    twins
      .get(memberId)
      ?.find((id) => id !== memberId && (speaks(id) || (wanted.has(id) && id < memberId)))
}

const faultOfMember = (context: PlanContext, row: MemberRow): string | undefined => {
  const header = blockingHeader(context.book, 'roster', row)
  return header === undefined ? undefined : `名簿：${header}`
}

type Matter = Pick<Campaign, 'kind' | 'about'>

/** Not told of it, and of the request itself long enough ago when it is a 督促. */
function isDueTo(context: PlanContext, matter: Matter, memberId: string): boolean {
  if (isToldOf(context, matter, memberId)) return false
  if (matter.kind !== 'M19b') return true
  return mailsOf(context, memberId).some(
    (mail) =>
      mail.kind === 'M19' &&
      mail.facts.about === matter.about &&
      isSent(mail) &&
      mail.at < context.now - dayMs,
  )
}

const isToldOf = (context: PlanContext, { kind, about }: Matter, memberId: string): boolean =>
  mailsOf(context, memberId).some((mail) => {
    if (mail.kind !== kind) return false
    if (mail.facts.about === about) return isSent(mail) || isUnderWay(mail)
    // What is under way and has lost its matter may be this very mail.
    return isUnderWay(mail) && !mail.facts.about
  })

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
