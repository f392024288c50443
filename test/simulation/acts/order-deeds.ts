import { rowOf } from '../rows-in-sheet.ts'
import { tableOf } from '../table.ts'
import type { Deed } from './act.ts'

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
} as const satisfies Record<string, Deed>
