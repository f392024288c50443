import type { Look } from '../meeting-row.ts'
import type { Member } from '../member-row.ts'
import type { Rows } from '../rows.ts'
import type { ToldLog } from './membership.ts'
import type { Owed } from './owed.ts'
import type { Kind } from './read-mail.ts'

/** Something that is to be told to many people in 名簿. */
export type Campaign = {
  readonly kind: Kind
  readonly from: number
  readonly until: number
  /** 送る of the row of 開催 or 調査. */
  readonly isOrdered: boolean
  /** What a person has looked at before so many get it. */
  readonly look: Look | undefined
  keyOf(person: number): string
  isFor(member: Member): boolean
}

/** More than these wait until somebody has looked at one of them (DESIGN §4). */
const withoutLooking = 20

/** Once it is approved, each once to everybody whom it concerns. */
export function announced(
  campaigns: readonly Campaign[],
  { rows, log, person }: { readonly rows: Rows; readonly log: ToldLog; readonly person: number },
): Owed[] {
  const member = rows.members.get(person)
  if (!member) return []
  return campaigns
    .filter((campaign) => isWaiting(campaign, member, log))
    .map((campaign) => {
      const { kind, from, until } = campaign
      const isApproved =
        isLetGo(campaign, member, rows) || (campaign.isOrdered && !isTooMany(campaign, rows, log))
      return {
        ...{ kind, from, expected: from, until },
        hours: 'office',
        isOptional: false,
        isHeld: rows.sending !== '自動' || !isApproved,
      }
    })
}

const isWaiting = (campaign: Campaign, member: Member, log: ToldLog): boolean =>
  campaign.isFor(member) &&
  !(log.get(campaign.keyOf(member.person)) ?? []).some(
    ({ kind, isRecalled }) => kind === campaign.kind && !isRecalled,
  )

/** Who waits for the order of the row, and was not let go apart from the others. */
export const waitingFor = (campaign: Campaign, rows: Rows, log: ToldLog): readonly number[] =>
  [...rows.members.values()]
    .filter((member) => !isLetGo(campaign, member, rows) && isWaiting(campaign, member, log))
    .map(({ person }) => person)

const isLetGo = ({ keyOf, kind }: Campaign, { person, contact }: Member, rows: Rows): boolean =>
  contact === '送る' || rows.released.has(`${keyOf(person)} ${kind}`)

function isTooMany(campaign: Campaign, rows: Rows, log: ToldLog): boolean {
  const looked = campaign.look?.count ?? 0
  return waitingFor(campaign, rows, log).length > Math.max(withoutLooking, looked)
}
