import { japanDate } from '../../../shared/time/japan-date.ts'
import { officeDaysFrom } from '../../../shared/time/office-days.ts'
import type { Act } from '../history.ts'
import type { Life } from '../life.ts'
import type { Registration, Status } from '../registration-row.ts'
import type { Deed } from './act.ts'
import { editRow, type RowEdit, statusEdit } from './edit-row.ts'

/** From one of these states of somebody who wants a seat. */
const from = (
  life: Life,
  act: Act,
  states: readonly Status[],
  write: (registration: Registration) => RowEdit | undefined,
): void =>
  editRow(life, act, (row) =>
    row.role === '参加者' && states.includes(row.status) ? write(row) : undefined,
  )

/** The waiting list, and who gets no seat. */
export const waitingDeeds = {
  putOnList: (life, act) => from(life, act, ['受付'], () => statusEdit(life, 'キャンセル待ち')),
  offer: (life, act) =>
    from(life, act, ['キャンセル待ち'], ({ meeting }) => {
      const replyBy = officeDaysFrom(japanDate(life.world.now()), 2)
      const date = life.model.rows.meetings[meeting]?.facts.date ?? ''
      if (replyBy >= date) return undefined
      const { cells, changes } = statusEdit(life, '繰上げ打診中')
      return { cells: { 返信期限: replyBy, ...cells }, changes: { ...changes, replyBy } }
    }),
  promote: (life, act) =>
    from(life, act, ['繰上げ打診中', 'キャンセル待ち'], () => statusEdit(life, '参加決定')),
  decline: (life, act) =>
    from(life, act, ['繰上げ打診中'], () =>
      statusEdit(life, 'キャンセル', act.n % 3 === 0 ? '期限' : '辞退'),
    ),
  passOver: (life, act) =>
    from(life, act, ['受付', 'キャンセル待ち'], () =>
      statusEdit(life, '見送り', act.n % 4 === 0 ? '対象外' : '定員'),
    ),
} as const satisfies Record<string, Deed>
