import type { Facts } from '../history.ts'
import { sameFacts } from '../meeting-row.ts'
import type { Status } from '../registration-row.ts'
import type { Kind } from './read-mail.ts'

/** A mail that somebody has received, and what it told of its meeting. */
export type Told = {
  readonly kind: Kind
  readonly at: number
  readonly facts: Facts | undefined
  /** M13: what was called off; M12 while that still stands. */
  readonly off: '' | '中止' | '延期'
  /** M20: the state it told. */
  readonly status?: Status | undefined
  /** M11: the group. */
  readonly group?: string | undefined
  readonly membership: '' | 'joined' | 'left'
  /** Somebody asked for it once more: it does not count as told. */
  readonly isRecalled?: boolean
  readonly reference: string
  /** As of the row of 参加 it was about. */
  readonly madeFor: string
}

const stateTold: Readonly<Partial<Record<Kind, Status>>> = {
  M01: '受付',
  M02: '参加決定',
  M03: 'キャンセル待ち',
  M04: '繰上げ打診中',
  M04b: '参加決定',
  M05: '見送り',
  M05b: '見送り',
  M08: 'キャンセル',
  M08b: '参加決定',
  M16: '参加決定',
}

/** Mails that say when and where; of the others nobody can later say that it was otherwise. */
export const saysWhenAndWhere = (kind: Kind): boolean =>
  !/^(M03|M05|M05b|M06|M07|M11|M15b?|M17|M19b?|M20)$/.test(kind)

const stateIn = ({ kind, status }: Told): Status | undefined => status ?? stateTold[kind]

export const toldStatus = (told: readonly Told[]): Status | '' =>
  told.reduce<Status | ''>((known, mail) => stateIn(mail) ?? known, '')

/** When a person was last told a state. */
export const stateToldAt = (told: readonly Told[]): number | undefined =>
  told.filter((mail) => stateIn(mail) !== undefined).slice(-1)[0]?.at

export type Known = { readonly facts: Facts; readonly off: Told['off'] }

/** What a person last heard of the meeting itself. */
export function lastHeard(told: readonly Told[]): Known | undefined {
  const facts = told.filter((mail) => mail.facts).slice(-1)[0]?.facts
  const notice = told.filter(isNotice).slice(-1)[0]
  return facts && { facts, off: notice?.kind === 'M13' ? notice.off : '' }
}

export const isNotice = ({ kind }: Told): boolean => kind === 'M12' || kind === 'M13'

const samePlace = (a: Facts, b: Facts): boolean =>
  sameFacts({ ...a, theme: '' }, { ...b, theme: '' })

/** Since when the person knows the decision together with the facts as they are now; else no reminder is due. */
export function placeToldAt(facts: Facts, told: readonly Told[]): number | undefined {
  let at: number | undefined
  let place: Facts | undefined
  let isDecided = false
  for (const mail of told) {
    const state = stateIn(mail)
    place = mail.facts ?? place
    if (state !== undefined) isDecided = state === '参加決定'
    if (!isDecided) at = undefined
    if (!isDecided || !place || (state === undefined && mail.kind !== 'M12')) continue
    if (samePlace(place, facts)) at ??= mail.at
    else at = undefined
  }
  const heard = lastHeard(told)
  return heard?.off === '' && sameFacts(heard.facts, facts) ? at : undefined
}
