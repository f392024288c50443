import type { Registration } from '../../book/tabs/registrations.ts'
import { err, ok, type Result } from '../../result.ts'
import { changeByHand } from '../deed/change-by-hand.ts'
import type { DeedFault } from '../deed/deed-fault.ts'
import type { Draft } from '../deed/draft.ts'
import { type Choice, proposeParticipants } from './propose-participants.ts'
import { waitingList } from './waiting-list.ts'

export type ParticipantChoices = {
  readonly meetingId: string
  /** By 受付番号; who is not named, or named 受付, stays as is. */
  readonly choices: Readonly<Record<string, Choice>>
  /** Why somebody is 見送り, by 受付番号. */
  readonly reasons: Readonly<Record<string, '定員' | '対象外'>>
  /** Why the decision differs from the proposal; kept in 操作記録. */
  readonly overruling: string
  readonly overCapacity?: 'allowed'
  readonly who: string
}

export type ParticipantsFault =
  | DeedFault
  | { readonly tag: 'overruling-unexplained'; readonly names: readonly string[] }

/** Carries out a person's decision: states, reasons, time and name; mails follow by the plan (law 2). */
export function decideParticipants(
  draft: Draft,
  asked: ParticipantChoices,
): Result<Draft, ParticipantsFault> {
  const proposal = proposeParticipants(draft.book, asked.meetingId)
  if (!proposal) return err({ tag: 'row-gone', id: asked.meetingId })
  const stale = staleChoice(draft, asked)
  if (stale) return err(stale)
  const { candidates, seats } = proposal
  const chosen = candidates.map((one) => ({
    ...one,
    choice: asked.choices[one.registration.registrationId] ?? '受付',
  }))
  const differing = chosen.filter(
    ({ choice, proposed }) => choice !== proposed && choice !== '受付',
  )
  if (differing.length > 0 && asked.overruling === '')
    return err({
      tag: 'overruling-unexplained',
      names: differing.map(({ registration }) => registration.name),
    })
  const wanted = chosen.filter(({ choice }) => choice === '参加決定').length
  if (seats.free !== null && wanted > 0 && wanted > seats.free && asked.overCapacity !== 'allowed')
    return err({
      tag: 'no-seat-left',
      capacity: seats.capacity ?? 0,
      taken: seats.decided + seats.offered + wanted,
    })
  let rank = waitingList(draft.book, asked.meetingId).length
  const decided = chosen.reduce((next, { registration, choice, proposed }) => {
    if (choice === '受付') return next
    if (choice === 'キャンセル待ち') rank++
    const values = cellsFor(draft, { registration, choice, rank, asked })
    const action =
      choice === proposed ? '参加者決定' : `参加者決定（提案と異なる：${asked.overruling}）`
    const change = { tab: 'registrations', id: registration.registrationId, values } as const
    return changeByHand(next, change, { who: asked.who, action })
  }, draft)
  return ok(decided)
}

/** Somebody else has decided about, or deleted, a row that the dialog still shows as open. */
function staleChoice(draft: Draft, { choices }: ParticipantChoices): DeedFault | undefined {
  const rows = new Map(
    draft.book.registrations.rows.map(({ values }) => [values.registrationId, values]),
  )
  for (const id of Object.keys(choices)) {
    const status = rows.get(id)?.status
    if (status === undefined) return { tag: 'row-gone', id }
    if (status !== '受付') return { tag: 'wrong-state', status }
  }
  return undefined
}

function cellsFor(
  draft: Draft,
  row: {
    readonly registration: Registration
    readonly choice: Exclude<Choice, '受付'>
    readonly rank: number
    readonly asked: ParticipantChoices
  },
): Partial<Registration> {
  const { registration, choice, rank, asked } = row
  const reasons = {
    参加決定: '',
    キャンセル待ち: '定員',
    見送り: asked.reasons[registration.registrationId] ?? '定員',
  } as const
  return {
    status: choice,
    reason: reasons[choice],
    waitingRank: choice === 'キャンセル待ち' ? rank : null,
    decidedAt: draft.now,
    decidedBy: asked.who,
  }
}
