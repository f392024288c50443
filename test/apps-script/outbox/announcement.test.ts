import { expect, it } from 'vitest'
import { readBook } from '../../../shared/book/book.ts'
import { allTabs, type TabKey } from '../../../shared/book/tabs/all-tabs.ts'
import { noteSeen } from '../../../shared/mail/plan/seen-preview.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import type { World } from '../../google/open-world.ts'
import {
  openStudyGroup,
  receiveApplication,
  registration,
  rows,
  send,
  typeRow,
} from '../study-group.ts'

const minute = 60_000
const people = 4000

/** Somebody has looked at count, names and one text: what 「確認して送る」 writes down. */
function look(world: World): void {
  const raw = Object.fromEntries(
    (Object.keys(allTabs) as TabKey[]).map((key) => [key, world.sheet.read(allTabs[key].title)]),
  )
  const book = readBook(raw)
  const group = planMails(book, world.now()).filter(({ reason }) => reason.tag === 'awaits-preview')
  expect(group).toHaveLength(people)
  const [row] = noteSeen(book, group, world.now())
  if (row?.type !== 'insert' || row.tab !== 'mailLog') throw new Error('no row')
  const { key = '', facts = '' } = row.values
  const next = rows(world, '送信記録').length + 2
  typeRow(world, '送信記録', next, { 照合キー: key, 状態: '確認済', 知らせた内容: facts })
}

/** A member takes part; 4,000 others are to hear of the meeting. Wednesday, the week of the reminder. */
function announced(): World {
  const { world, device } = openStudyGroup()
  const row = world.sheet.read('設定').findIndex(([item]) => item === '一日の上限') + 1
  world.sheet.editCell({ title: '設定', header: '値', row, value: '1500' })
  send(world, device, registration(receiveApplication(world), { asMember: false, decided: true }))
  world.advance(20 * minute)
  // 会員番号 to 対象判定 stand side by side: one paste.
  const members = Array.from({ length: people }, (_, index) => [
    `K${String(index + 2).padStart(4, '0')}`,
    '会員',
    '徳島県美波町',
    '政策推進課',
    '主事',
    `見本 第${index + 1}`,
    'みほん',
    `m${index + 1}@town.minami.lg.jp`,
    '0884-00-0000',
    '対象',
  ])
  world.sheet.edit({ title: '名簿', row: 3, column: 1, values: members })
  world.skipTo('2019-11-06T08:50:00+09:00')
  world.advance(10 * minute)
  world.sheet.editCell({ title: '開催', header: '申込締切', row: 2, value: '2019-11-12' })
  world.sheet.editCell({ title: '開催', header: '連絡', row: 2, value: '送る' })
  look(world)
  world.skipTo('2019-11-07T08:55:00+09:00')
  world.sheet.editCell({ title: '設定', header: '値', row, value: '1500' })
  return world
}

it('plans an announcement to 4,000 on an account of 1,500 a day over three days, and delays no reminder', () => {
  const world = announced()
  const counts = [...mailsByDay(world).values()].filter((count) => count > 20)
  expect(counts).toHaveLength(3)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(people)
  expect(Math.max(...counts)).toBeLessThan(1500)
  // Google has hardly anything left on the morning of the reminder: a fifth of a day is kept back.
  world.faults.quota(310)
  world.advance(10 * minute)
  const [, first, ...others] = world.mail.sent()
  expect(first?.subject).toContain('開催のご案内')
  expect(first?.to).toBe('mihon@town.minami.lg.jp')
  expect(others.length).toBeGreaterThan(0)
  expect(others.length).toBeLessThanOrEqual(10)
})

/** What 送信予定 says of the meeting, an announcement being one line a day. */
function mailsByDay(world: World): ReadonlyMap<number, number> {
  const days = new Map<number, number>()
  for (const { 日時, 宛先, 開催ID, 扱い } of rows(world, '送信予定')) {
    if (開催ID !== '2-01' || 扱い !== '自動') continue
    const others = Number(/ほか(\d+)名/.exec(String(宛先))?.[1] ?? 0)
    const day = Math.floor(Number(日時))
    days.set(day, (days.get(day) ?? 0) + others + 1)
  }
  return days
}
