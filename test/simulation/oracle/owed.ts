import { instantOf } from '../../../shared/time/japan-date.ts'
import type { Facts } from '../history.ts'
import { type Meeting, type Registration, type Rows, type Status, sameFacts } from '../model.ts'
import { openFrom } from './office-hours.ts'
import type { Kind } from './read-mail.ts'
import { reminderWindows } from './reminder-windows.ts'

/** A mail that somebody has received, and what it told of its meeting. */
export type Told = {
  readonly kind: Kind
  readonly at: number
  readonly facts: Facts | undefined
  readonly tellsMembership: boolean
  /** As of the row of 参加 it was about. */
  readonly madeFor: string
}

/** A mail that a person should get. */
export type Owed = {
  readonly kind: Kind
  /** Not before. */
  readonly from: number
  /** From here on every run counts that passes without it. */
  readonly expected: number
  /** Too late from here on. */
  readonly until: number
  readonly hours: 'office' | 'any'
  /** A person said no, or has not said yes. */
  readonly isHeld: boolean
  /** It may go or wait: nobody can say who set the state. */
  readonly isOptional: boolean
}

export const undoMs = 30_000
export const restMs = 5 * 60_000

const stateTold: Readonly<Partial<Record<Kind, Status>>> = {
  M01: '受付',
  M02: '参加決定',
  M08: 'キャンセル',
  M16: '参加決定',
}

export const toldStatus = (told: readonly Told[]): Status | '' =>
  told.reduce<Status | ''>((known, { kind }) => stateTold[kind] ?? known, '')

/** Told ≠ now (DESIGN law 2), as the table of DESIGN §6 puts it, for one row of 参加. */
export function owedTo(
  rows: Rows,
  registration: Registration,
  everTold: readonly Told[],
): readonly Owed[] {
  // Whose row was lost and made again under another address is another person to the numbers.
  const told = everTold.filter(({ madeFor }) => madeFor === registration.madeFor)
  const meeting = rows.meetings[registration.meeting]
  if (!meeting) return []
  const start = instantOf(meeting.facts.date, meeting.facts.start)
  const owed = [
    ...stateMail(registration, told),
    ...reminders(registration, meeting, told),
    ...changeNotice(registration, meeting, { told, logTouchedAt: rows.logTouchedAt }),
  ].map((one) => ({
    ...one,
    until: Math.min(one.until, start),
    isHeld: one.isHeld || registration.contact === '止める' || rows.sending === '停止',
  }))
  return meeting.status === '受付中' ? owed : []
}

function stateKind({ status, role, reason }: Registration): Kind | undefined {
  if (status === '受付') return 'M01'
  if (status === '参加決定') return role === '見学' ? 'M16' : 'M02'
  return reason === '辞退' || reason === '都合' ? 'M08' : undefined
}

function stateMail(registration: Registration, told: readonly Told[]): Owed[] {
  const { status, by, stateAt, editedAt, contact } = registration
  const kind = stateKind(registration)
  const known = toldStatus(told)
  if (kind === undefined || known === status) return []
  const isApproved = contact === '送る'
  const needsApproval =
    (kind === 'M02' && by === 'cells') || registration.doubtful || registration.isHandedOver
  // Who knows of a decision is told "received" by a person or not at all (DESIGN §5: 「訂正する」).
  const isMovedBack = status === '受付' && known === '参加決定'
  const afterPanel = stateAt + undoMs
  const afterCells = openFrom(editedAt + restMs)
  return [
    {
      kind,
      from: by === 'cells' ? afterCells : afterPanel,
      expected: by === 'panel' ? editedAt + undoMs : Math.max(afterPanel, afterCells),
      until: Number.POSITIVE_INFINITY,
      hours: by === 'panel' ? 'any' : 'office',
      isOptional: kind === 'M02' && by === 'either' && !isApproved,
      isHeld: isMovedBack || (!isApproved && needsApproval === true),
    },
  ]
}

function reminders(registration: Registration, meeting: Meeting, told: readonly Told[]): Owed[] {
  if (registration.status !== '参加決定' || toldStatus(told) !== '参加決定') return []
  const toldAt = placeToldAt(meeting.facts, told)
  return reminderWindows(meeting.facts)
    .filter(({ kind, from }) => {
      const isReminded = told.some((mail) => mail.kind === kind && isSameStart(mail, meeting.facts))
      return toldAt !== undefined && toldAt < from && !isReminded
    })
    .map(({ kind, from, until }) => ({
      kind,
      from,
      expected: from,
      until,
      hours: 'office',
      isHeld: false,
      isOptional: false,
    }))
}

/** Whoever waits or takes part and was told otherwise; approved for the meeting or for the row (DESIGN §4, §6). */
function changeNotice(
  { status, contact }: Registration,
  meeting: Meeting,
  known: { readonly told: readonly Told[]; readonly logTouchedAt: number },
): Owed[] {
  const last = known.told.filter(({ facts }) => facts).slice(-1)[0]
  if (!last?.facts || status === 'キャンセル' || sameFacts(last.facts, meeting.facts)) return []
  const settled = meeting.editedAt + restMs
  return [
    {
      kind: 'M12',
      from: settled,
      expected: settled,
      until: Number.POSITIVE_INFINITY,
      hours: 'any',
      isHeld: contact !== '送る' && meeting.contact !== '送る',
      isOptional: known.logTouchedAt > last.at,
    },
  ]
}

const samePlace = (a: Facts, b: Facts): boolean =>
  sameFacts({ ...a, theme: '' }, { ...b, theme: '' })

const isSameStart = ({ facts }: Told, now: Facts): boolean =>
  facts?.date === now.date && facts.start === now.start

/** Since when the person knows the decision together with the facts as they are now; else no reminder is due. */
function placeToldAt(facts: Facts, told: readonly Told[]): number | undefined {
  let at: number | undefined
  let last: Facts | undefined
  for (const mail of told) {
    last = mail.facts ?? last
    const state = stateTold[mail.kind]
    if (state !== undefined && state !== '参加決定') at = undefined
    if (!mail.facts || (state !== '参加決定' && mail.kind !== 'M12')) continue
    if (samePlace(mail.facts, facts)) at ??= mail.at
    else at = undefined
  }
  return last && sameFacts(last, facts) ? at : undefined
}
