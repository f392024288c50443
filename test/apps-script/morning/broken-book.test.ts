import { expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { openStudyGroup, receiveApplication, registration, rows, send } from '../study-group.ts'

const minute = 60_000
const notices = (world: World) =>
  world.mail.sent().filter(({ subject }) => subject.includes('管理表を読めない'))

/** One confirmation is due in half a minute, and the morning mail is on. */
function confirming(): World {
  const { world, device } = openStudyGroup()
  const row = world.sheet.read('設定').findIndex(([item]) => item === '知らせる時刻') + 1
  world.sheet.editCell({ title: '設定', header: '値', row, value: '8:30' })
  send(world, device, registration(receiveApplication(world), { asMember: false }))
  return world
}

it.each<[string, (world: World) => void, string]>([
  [
    'a header that somebody wrote over',
    (world) =>
      void world.sheet.editCell({ title: '参加', header: '状態', row: 1, value: 'ようす' }),
    'もとの「状態」です',
  ],
  ['a tab that somebody deleted', (world) => void world.sheet.deleteTab('開催'), 'タブ「開催」'],
])('tells once a day of %s, and goes on when it is mended', (_what, breakIt, words) => {
  const world = confirming()
  const whole = world.sheet.saveVersion()
  breakIt(world)
  world.advance(30 * minute)
  expect(world.mail.sent()).toHaveLength(1)
  expect(notices(world)[0]?.text).toContain(words)
  world.skipTo('2019-10-16T08:15:00+09:00')
  world.advance(5 * minute)
  expect(notices(world)).toHaveLength(1)
  world.advance(20 * minute)
  expect(notices(world)).toHaveLength(2)
  world.sheet.restoreVersion(whole)
  world.advance(30 * minute)
  const confirmations = world.mail.sent().filter(({ subject }) => subject.startsWith('Re: '))
  expect(confirmations).toHaveLength(1)
})

it('holds every mail with its reason while the tab of the texts is gone, and loses none', () => {
  const world = confirming()
  world.sheet.deleteTab('文面')
  world.advance(20 * minute)
  expect(rows(world, '送信予定')[0]).toMatchObject({ 扱い: '止めている' })
  expect(String(rows(world, '参加')[0]?.送信)).toContain('文面')
  const told = world.mail.sent().filter(({ subject }) => subject.includes('メールが止まっています'))
  expect(told).toHaveLength(1)
  world.clickMenu('はじめに：準備する')
  world.advance(20 * minute)
  expect(world.mail.sent().filter(({ subject }) => subject.startsWith('Re: '))).toHaveLength(1)
})
