import { instantOf } from '../../../shared/time/japan-date.ts'
import type { Meeting } from '../meeting-row.ts'
import type { Registration, Status } from '../registration-row.ts'
import { openFrom } from './office-hours.ts'
import type { Due } from './owed.ts'
import type { Kind } from './read-mail.ts'
import { reminderWindows } from './reminder-windows.ts'
import { restMs, undoMs } from './rests.ts'
import { stateToldAt, type Told, toldStatus } from './told.ts'

const hasWaited = (known: Status | ''): boolean =>
  known === 'キャンセル待ち' || known === '繰上げ打診中'

type Knowing = {
  readonly known: Status | ''
  /** Whose seat this was stands in 参加. */
  readonly hasPredecessor: boolean
}

/** Nothing goes to a person who is replaced or let a deadline pass (DESIGN §5). */
function stateKind(
  { status, role, reason }: Registration,
  { known, hasPredecessor }: Knowing,
): Kind | undefined {
  switch (status) {
    case '受付':
      return 'M01'
    case '参加決定':
      if (role === '見学') return 'M16'
      if (hasWaited(known)) return 'M04b'
      return hasPredecessor && known !== '受付' ? 'M08b' : 'M02'
    case 'キャンセル待ち':
      return 'M03'
    case '繰上げ打診中':
      return 'M04'
    case '見送り':
      return reason === '対象外' ? 'M05' : reason === '定員' ? 'M05b' : undefined
    case 'キャンセル':
      return reason === '辞退' || reason === '都合' ? 'M08' : undefined
  }
}

/** A person looks at these before they go, unless the panel decided; at refusals and corrections always. */
const isLookedAt = (kind: Kind): boolean => /^(M02|M04|M04b|M05|M05b|M20)$/.test(kind)
const isDelicate = (kind: Kind): boolean => /^(M05|M05b|M20)$/.test(kind)

const hoursBy = { panel: 'any', cells: 'office', either: 'either' } as const

export function stateMail(
  registration: Registration,
  meeting: Meeting,
  { told, hasPredecessor }: { readonly told: readonly Told[]; readonly hasPredecessor: boolean },
): Due[] {
  const { status, by, stateAt, editedAt, contact } = registration
  const known = toldStatus(told)
  const { correction } = registration
  const isCorrected =
    correction?.status === status && (stateToldAt(told) ?? Infinity) <= correction.at
  const kind = isCorrected ? 'M20' : stateKind(registration, { known, hasPredecessor })
  if (kind === undefined || known === status || isPointless(meeting, status, kind)) return []
  const isApproved = contact === '送る'
  const needsLook = isLookedAt(kind) && (by === 'cells' || isDelicate(kind))
  const needsWord = registration.doubtful || registration.isHandedOver
  const afterPanel = stateAt + undoMs
  const afterCells = openFrom(editedAt + restMs)
  return [
    {
      kind,
      from: by === 'cells' ? afterCells : afterPanel,
      expected: by === 'panel' ? editedAt + undoMs : Math.max(afterPanel, afterCells),
      until:
        kind === 'M04' ? lastChanceForAnOffer(registration, meeting) : Number.POSITIVE_INFINITY,
      hours: hoursBy[by],
      isOptional: isLookedAt(kind) && by === 'either' && !isApproved,
      isHeld: (!isCorrected && isMovedBack(status, known)) || (!isApproved && needsWord === true),
      isUnapproved: !isApproved && needsLook,
    },
  ]
}

/** While it is called off nobody is told to come; of a meeting that is off for good nobody is told a state. */
const isPointless = (meeting: Meeting, status: Status, kind: Kind): boolean =>
  meeting.status === '中止' ||
  (meeting.status === '延期' && /^(参加決定|繰上げ打診中)$/.test(status) && kind !== 'M20')

const order: readonly (Status | '')[] = ['受付', 'キャンセル待ち', '繰上げ打診中', '参加決定']

/** Who knows more is told less by a person or not at all (DESIGN §5: 「訂正する」). */
function isMovedBack(status: Status, known: Status | ''): boolean {
  if (known === '参加決定' && status === '見送り') return true
  return order.includes(status) && order.indexOf(status) < order.indexOf(known)
}

/** No offer whose 返信期限 is over, and none once the day-before mail is due (DESIGN §6). */
function lastChanceForAnOffer({ replyBy = '' }: Registration, { facts }: Meeting): number {
  const eve = reminderWindows(facts).find(({ kind }) => kind === 'M10')?.from ?? 0
  return replyBy === '' ? 0 : Math.min(eve, instantOf(replyBy, '17:00'))
}
