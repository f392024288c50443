import { expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { killEverywhere } from '../kill-everywhere.ts'
import { openStudyGroup, receiveApplication, registration, rows, send } from '../study-group.ts'

const minute = 60_000

function setTo(world: World, item: string, value: string): void {
  const row = world.sheet.read('設定').findIndex(([name]) => name === item) + 1
  world.sheet.editCell({ title: '設定', header: '値', row, value })
}

const told = (world: World) =>
  world.mail.sent().filter(({ subject }) => subject.includes('止まっています'))

/** Decided and told; two days before the meeting somebody changes its place, and tells nobody. */
function movedBeforeReminder(): World {
  const { world, device } = openStudyGroup()
  setTo(world, '知らせる時刻', '8:30')
  send(world, device, registration(receiveApplication(world), { asMember: false, decided: true }))
  world.advance(20 * minute)
  world.skipTo('2019-11-12T08:25:00+09:00')
  world.advance(20 * minute)
  world.skipTo('2019-11-12T15:00:00+09:00')
  world.sheet.editCell({ title: '開催', header: '会場名', row: 2, value: '別のビル' })
  return world
}

it('tells of a reminder held up by an untold change once it is due within a day', () => {
  const world = movedBeforeReminder()
  world.advance(20 * minute)
  expect(rows(world, '送信予定').map((line) => line.扱い)).toContain('止めている')
  // The reminder is due on the 13th at 9:00, within a day; the row has come to rest.
  expect(told(world)).toHaveLength(1)
  expect(told(world)[0]?.text).toContain('見本 花子 様')
  expect(told(world)[0]?.text).toContain('変更の連絡がまだです')
})

it('tells of a hold only once, in the morning mail or by itself', () => {
  const world = movedBeforeReminder()
  world.advance(120 * minute)
  world.skipTo('2019-11-13T08:25:00+09:00')
  world.advance(60 * minute)
  expect(told(world)).toHaveLength(1)
})

it('lets people finish typing before it tells of a bad cell', () => {
  const { world, device } = openStudyGroup()
  setTo(world, '知らせる時刻', '8:30')
  send(world, device, registration(receiveApplication(world), { asMember: false }))
  world.sheet.editCell({ title: '名簿', header: 'メール', row: 2, value: 'mihon@' })
  world.advance(5 * minute - 1)
  expect(told(world)).toHaveLength(0)
  world.sheet.editCell({
    title: '名簿',
    header: 'メール',
    row: 2,
    value: 'mihon@town.minami.lg.jp',
  })
  world.advance(60 * minute)
  expect(told(world)).toHaveLength(0)
})

it('tells again when the same mail is held for another reason', () => {
  const world = movedBeforeReminder()
  world.advance(20 * minute)
  world.sheet.editCell({ title: '開催', header: '会場名', row: 2, value: '見本ビル9F' })
  world.sheet.editCell({ title: '名簿', header: 'メール', row: 2, value: 'mihon@' })
  world.advance(20 * minute)
  expect(told(world)).toHaveLength(2)
  expect(told(world)[1]?.text).toContain('メール')
})

it('is told exactly once whatever dies on the way', () => {
  const start = movedBeforeReminder()
  start.skipTo('2019-11-12T15:10:00+09:00')
  killEverywhere({
    start,
    act: (world) => world.advance(12 * minute),
    check: (world, where) => expect(told(world), where).toHaveLength(1),
    atLeast: 8,
  })
})
