import { withRegistration } from '../rows.ts'
import { cellIn, registrationOf, rowOf } from '../rows-in-sheet.ts'
import { tableOf } from '../table.ts'
import type { Deed } from './act.ts'
import { decideInDialog } from './decide-in-dialog.ts'
import { statusEdit } from './edit-row.ts'

/** What people order about single mails. */
export const orderDeeds = {
  /** 「もう一度送る」: 「届いていません」. */
  sendAgain: (life, { person, meeting, n }) => {
    const { world } = life
    const row = rowOf(life, { person, meeting })
    const number = tableOf(world, '参加')
      .find((one) => one.row === row)
      ?.cell('受付番号')
    const sent = tableOf(world, '送信記録').filter(
      ({ cell }) => cell('照合キー').startsWith(`${number}/`) && cell('状態') === '送信済',
    )
    const key = sent[n % Math.max(1, sent.length)]?.cell('照合キー')
    if (row === 0 || key === undefined) return
    const why = '届いていないとのこと'
    world.runFunction('askDialog', { args: ['sendAgain', { key, why }] })
  },
  /** 「訂正する」: the state was wrong; the mail that says so waits for 送る. */
  correct: (life, { person, meeting, n }) => {
    const { world, model } = life
    const old = registrationOf(life, person, meeting)
    const row = old ? rowOf(life, old) : 0
    const status = (['受付', '参加決定', 'キャンセル待ち', '見送り'] as const)[n % 4]
    if (!old || row === 0 || !status || status === old.status || old.role !== '参加者') return
    const registrationId = cellIn(life, old, '受付番号')
    const why = `取り違え ${n}`
    const now = world.now()
    const reason = status === '見送り' ? '定員' : ''
    const after = statusEdit(life, status, reason)
    const correction = { at: now, status, why }
    const corrected = { ...old, ...after.changes, contact: '', correction } as const
    const question = { registrationId, from: old.status, status, reason, why, telling: 'mail' }
    decideInDialog(life, {
      old,
      after: withRegistration(model.rows, corrected),
      question: ['correctStatus', question],
      isDone: () => cellIn(life, old, '状態') === status,
    })
  },
} as const satisfies Record<string, Deed>
