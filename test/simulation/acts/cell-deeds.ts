import { groups } from '../groups.ts'
import type { Registration } from '../registration-row.ts'
import type { Deed } from './act.ts'
import { editRow, statusEdit } from './edit-row.ts'

const order =
  (contact: Registration['contact']): Deed =>
  (life, act) =>
    editRow(life, act, () => ({ cells: { 連絡: contact }, changes: { contact } }))

/** What people type into the row of somebody who applied. */
export const cellDeeds = {
  decide: (life, act) =>
    editRow(life, act, (row) => (row.status === '受付' ? statusEdit(life, '参加決定') : undefined)),
  approve: order('送る'),
  hold: order('止める'),
  release: order(''),
  cancelInCells: (life, act) =>
    editRow(life, act, (row) => {
      const reason = ['辞退', '都合', '定員'][act.n % 3] ?? '都合'
      return row.status === 'キャンセル' ? undefined : statusEdit(life, 'キャンセル', reason)
    }),
  moveBack: (life, act) =>
    editRow(life, act, (row) =>
      row.status === '参加決定' && row.role === '参加者' ? statusEdit(life, '受付') : undefined,
    ),
  remark: (life, act) =>
    editRow(life, act, () => ({
      cells: { 備考: `電話あり ${act.n}` },
      changes: { editedAt: life.world.now() },
    })),
  assignGroup: (life, act) =>
    editRow(life, act, (row) => {
      const group = groups[act.n % groups.length]
      if (row.status !== '参加決定' || row.group === group || !group) return undefined
      return { cells: { グループ: group }, changes: { group, editedAt: life.world.now() } }
    }),
  noteAttendance: (life, act) =>
    editRow(life, act, (row) => {
      const isOver = life.model.rows.meetings[act.meeting]?.status === '開催済'
      const attendance = (['出席', '出席', '欠席', '無断欠席'] as const)[act.n % 4]
      if (!isOver || row.status !== '参加決定' || !attendance) return undefined
      return {
        cells: { 出欠: attendance },
        changes: { attendance, editedAt: life.world.now() },
      }
    }),
} as const satisfies Record<string, Deed>
