import { applyWeather } from '../mishaps.ts'
import { deploy } from '../old-build.ts'
import { tableOf } from '../table.ts'
import type { Deed } from './act.ts'

const titleOf = (n: number): string => (n % 2 === 0 ? '参加' : '名簿')

/** What colleagues do to whole tabs, and what other executions do meanwhile. */
export const sheetDeeds = {
  sort: ({ world }, { n }) => {
    const title = titleOf(n)
    const header = ['氏名', '自治体名', '備考'][n % 3] ?? '氏名'
    const column = world.sheet.columnOf(title, header)
    world.sheet.sort({ title, column, ascending: n % 4 < 2 })
  },
  insertRow: ({ world }, { n }) => {
    const title = titleOf(n)
    const height = world.sheet.read(title).length
    world.sheet.insertRows({ title, row: 2 + (n % Math.max(1, height)), count: 1 })
  },
  moveColumn: ({ world }, { n }) => {
    const title = titleOf(n)
    const header = ['氏名', '備考', '自治体名'][n % 3] ?? '備考'
    const column = world.sheet.columnOf(title, header)
    world.sheet.moveColumn({ title, column, before: n % 2 === 0 ? 2 : 12 })
  },
  /** Two clock triggers at once, or one beside a person's click. */
  overlap: ({ world }) => void world.runFunction('periodic'),
  /** The tab that somebody left open for weeks still runs what was installed then. */
  oldBuild: (life) => {
    const leave = deploy(life)
    life.world.runFunction('periodic')
    leave()
    applyWeather(life)
  },
  saveVersion: ({ world, versions, model }) =>
    void versions.push({ id: world.sheet.saveVersion(), rows: model.rows }),
  restoreVersion: ({ world, versions, model, broughtBack, oracle }, { n }) => {
    const version = versions[n % Math.max(1, versions.length)]
    if (!version) return
    const wasPractice = model.rows.isPractice
    model.begin(version.rows)
    world.sheet.restoreVersion(version.id)
    for (const { cell } of tableOf(world, '送信記録'))
      if (/^(予定|下書き|送信中)$/.test(cell('状態'))) broughtBack.add(cell('照会番号'))
    model.settle(world.now())
    if (wasPractice && !version.rows.isPractice)
      oracle.practice.end(oracle.known(world.now()), 'unseen')
  },
} as const satisfies Record<string, Deed>
