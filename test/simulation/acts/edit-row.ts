import type { Act } from '../history.ts'
import type { Life } from '../life.ts'
import type { Registration } from '../registration-row.ts'
import { registrationOf, typeInto } from '../rows-in-sheet.ts'

export type RowEdit = {
  readonly cells: Readonly<Record<string, string>>
  readonly changes: Partial<Registration>
}

/** What a person types into a row of 参加; undefined where it makes no sense as the row stands. */
export function editRow(
  life: Life,
  act: Act,
  write: (registration: Registration) => RowEdit | undefined,
): void {
  const registration = registrationOf(life, act.person, act.meeting)
  const done = registration && write(registration)
  if (!registration || !done) return
  const after = { ...registration, ...approvalAfter(registration, done.changes), ...done.changes }
  typeInto(life, { registration, cells: done.cells, after, n: act.n })
}

/** 送る was given for the state as it was. */
const approvalAfter = (before: Registration, { status }: Partial<Registration>) =>
  before.contact === '送る' && status !== undefined && status !== before.status
    ? ({ contact: '' } as const)
    : {}

/** A state typed into the cells, with its reason if it needs one. */
export function statusEdit(life: Life, status: Registration['status'], reason = ''): RowEdit {
  const now = life.world.now()
  return {
    cells: { ...(reason !== '' && { 理由: reason }), 状態: status },
    changes: {
      status,
      reason,
      by: 'cells',
      stateAt: now,
      editedAt: now,
      doubtful: false,
      isHandedOver: false,
    },
  }
}
