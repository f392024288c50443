import type { Act } from '../history.ts'
import type { Life } from '../life.ts'
import type { Member } from '../member-row.ts'
import { addressOf } from '../people.ts'
import { type Registration, registrationKey } from '../registration-row.ts'

/** What the panel is asked for. */
export type Wish = {
  readonly intent: 'register' | 'cancel' | 'join' | 'observe'
  readonly isDecided: boolean
  readonly asMember: boolean
}

/** The row as it will read after the click; undefined where nothing changes. */
export function rowAfter(
  life: Life,
  act: Act,
  { intent, isDecided }: Wish,
): Registration | undefined {
  const { rows } = life.model
  const { person, meeting } = act
  const known = rows.registrations.get(registrationKey(person, meeting))
  const now = life.world.now()
  const madeFor = known?.madeFor ?? rows.members.get(person)?.address ?? addressOf(person)
  const base = {
    person,
    meeting,
    madeFor,
    by: 'panel',
    stateAt: now,
    editedAt: now,
    appliedAt: now,
  } as const
  // 送る was given for the state as it was.
  const contact = known?.contact === '止める' ? '止める' : ''
  const doubtful = isForged(act)
  if (intent === 'join') return undefined
  if (intent === 'cancel')
    return known && known.status !== 'キャンセル'
      ? {
          ...base,
          ...untouched(known),
          ...{ appliedAt: known.appliedAt, role: known.role, contact, doubtful },
          ...{ status: 'キャンセル', reason: '辞退' },
        }
      : undefined
  const isEvent = rows.meetings[meeting]?.kind === '見学イベント'
  const status = isEvent || isDecided ? '参加決定' : '受付'
  const isOver = known?.status === 'キャンセル' || known?.status === '見送り'
  const stays = known && !isOver && !(status === '参加決定' && known.status === '受付')
  if (stays) return undefined
  const role = isEvent ? '見学' : '参加者'
  return { ...base, ...(known && untouched(known)), role, status, reason: '', contact, doubtful }
}

/** グループ stays as people left it; who applies anew is in nobody's place, and was offered nothing. */
function untouched({ status, group, replyBy, substituteFor }: Registration): Partial<Registration> {
  const isOver = status === 'キャンセル' || status === '見送り'
  return {
    ...(group !== undefined && { group }),
    ...(!isOver && replyBy !== undefined && { replyBy }),
    ...(!isOver && substituteFor !== undefined && { substituteFor }),
  }
}

/** The row of 名簿 as it will read; undefined where nothing changes. */
export function memberAfter(life: Life, act: Act, { intent, asMember }: Wish): Member | undefined {
  const known = life.model.rows.members.get(act.person)
  const isJoining = asMember && known?.category !== '会員'
  const isBack = known?.category === '退会'
  if (intent === 'cancel' || (known && !isJoining && !isBack)) return undefined
  return {
    contact: '',
    person: act.person,
    address: known?.address ?? addressOf(act.person),
    category: asMember ? '会員' : '参加のみ',
    by: 'panel',
    changedAt: life.world.now(),
    joinedAt: life.world.now(),
    doubtful: isForged(act),
  }
}

/** One mail in thirty or so does not prove its sender. */
export const isForged = ({ n }: Act): boolean => n % 31 === 30
