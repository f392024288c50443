import type { Deed } from './act.ts'

const title = '送信記録'

/** What people do to a tab that is none of their business. */
export const logDeeds = {
  deleteLogRow: ({ world }, { n }) => {
    const height = world.sheet.read(title).length
    if (height > 1) world.sheet.deleteRows({ title, row: 2 + (n % (height - 1)), count: 1 })
  },
  sortLog: ({ world }, { n }) => {
    const header = ['宛先', '日時', '照合キー'][n % 3] ?? '日時'
    const column = world.sheet.columnOf(title, header)
    world.sheet.sort({ title, column, ascending: n % 2 === 0 })
  },
  pasteOverLog: ({ world }, { n }) => {
    const [, ...rows] = world.sheet.read(title)
    const from = rows[n % Math.max(1, rows.length)]
    const to = 2 + ((n * 7) % Math.max(1, rows.length))
    if (from) world.sheet.edit({ title, row: to, column: 1, values: [from] })
  },
  blankLogState: ({ world }, { n }) => {
    const height = world.sheet.read(title).length
    if (height < 2) return
    const column = world.sheet.columnOf(title, '状態')
    world.sheet.edit({ title, row: 2 + (n % (height - 1)), column, values: [['取消']] })
  },
} as const satisfies Record<string, Deed>
