import type { Act } from '../history.ts'
import type { Life } from '../life.ts'
import { type Registration, withMember } from '../model.ts'
import { addressOf, nameOf } from '../people.ts'
import { registrationOf, typeCell, typeInto } from '../rows-in-sheet.ts'
import { tableOf } from '../table.ts'
import type { Deed } from './act.ts'

type Edit = {
  readonly cells: Readonly<Record<string, string>>
  readonly changes: Partial<Registration>
}

const changed = (life: Life, changes: Partial<Registration>): Partial<Registration> => {
  const now = life.world.now()
  return {
    ...changes,
    by: 'cells',
    stateAt: now,
    editedAt: now,
    doubtful: false,
    isHandedOver: false,
  }
}

function edit(life: Life, act: Act, write: (registration: Registration) => Edit | undefined): void {
  const registration = registrationOf(life, act.person, act.meeting)
  const done = registration && write(registration)
  if (!registration || !done) return
  const after = { ...registration, ...done.changes }
  typeInto(life, { registration, cells: done.cells, after, n: act.n })
}

const order =
  (contact: Registration['contact']): Deed =>
  (life, act) =>
    edit(life, act, () => ({ cells: { 連絡: contact }, changes: { contact } }))

const status = (life: Life, to: Registration['status'], reason = ''): Edit => ({
  cells: { ...(reason !== '' && { 理由: reason }), 状態: to },
  changes: changed(life, { status: to, reason }),
})

/** What people type into the row of somebody who applied. */
export const cellDeeds = {
  decide: (life, act) =>
    edit(life, act, (row) => (row.status === '受付' ? status(life, '参加決定') : undefined)),
  approve: order('送る'),
  hold: order('止める'),
  release: order(''),
  cancelInCells: (life, act) =>
    edit(life, act, (row) => {
      const reason = ['辞退', '都合', '定員'][act.n % 3] ?? '都合'
      return row.status === 'キャンセル' ? undefined : status(life, 'キャンセル', reason)
    }),
  moveBack: (life, act) =>
    edit(life, act, (row) =>
      row.status === '参加決定' && row.role === '参加者' ? status(life, '受付') : undefined,
    ),
  remark: (life, act) =>
    edit(life, act, () => ({
      cells: { 備考: `電話あり ${act.n}` },
      changes: { editedAt: life.world.now() },
    })),
  correctAddress: (life, act) => {
    const member = life.model.rows.members.get(act.person)
    const row = tableOf(life.world, '名簿').find(({ cell }) => cell('氏名') === nameOf(act.person))
    if (!member || !row) return
    const address = addressOf(act.person, 1 + (act.n % 9))
    const after = { ...member, address, changedAt: life.world.now() }
    life.model.begin(withMember(life.model.rows, after))
    typeCell(life, { title: '名簿', header: 'メール', row: row.row, value: address, n: act.n })
    life.model.settle(life.world.now())
  },
} as const satisfies Record<string, Deed>
