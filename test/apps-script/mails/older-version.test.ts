import { expect, it } from 'vitest'
import { rows } from '../study-group.ts'
import { minute, openBookWith, recipientsOf, setCell } from './book-of-people.ts'

const change = '会場の変更'
const reminder = '明日開催です'
const people = ['m1', 'm2']

const factsTold = (world: ReturnType<typeof openBookWith>, kind: string): string[] =>
  rows(world, '送信記録')
    .filter(({ 照合キー }) => String(照合キー).includes(`/${kind}/`))
    .map((row) => String(row.知らせた内容))

it('reminds nobody twice when an older version comes back after a change and the reminder were sent', () => {
  const world = openBookWith(['参加決定', '参加決定'])
  const before = world.sheet.saveVersion()
  world.skipTo('2019-11-12T10:00:00+09:00')
  setCell(world, '開催', { 会場名: '別館', 変更理由: '設備の故障', 連絡: '送る' })
  world.advance(20 * minute)
  world.skipTo('2019-11-13T08:55:00+09:00')
  world.advance(30 * minute)
  expect(recipientsOf(world, change)).toEqual(people)
  expect(recipientsOf(world, reminder)).toEqual(people)
  world.sheet.restoreVersion(before)
  world.advance(20 * minute)
  setCell(world, '開催', { 会場名: '別館', 変更理由: '設備の故障' })
  setCell(world, '開催', { 連絡: '送る' })
  world.advance(60 * minute)
  expect(recipientsOf(world, change)).toEqual(people)
  expect(recipientsOf(world, reminder)).toEqual(people)
})

it('tells the way back from B to A, though the older version that came back knows only A', () => {
  const world = openBookWith(['参加決定', '参加決定'])
  const before = world.sheet.saveVersion()
  world.skipTo('2019-11-01T10:00:00+09:00')
  setCell(world, '開催', { 会場名: '別館', 変更理由: '設備の故障', 連絡: '送る' })
  world.advance(20 * minute)
  const told = factsTold(world, 'M12')
  expect(told[0]).toContain('別館')
  world.sheet.restoreVersion(before)
  world.advance(20 * minute)
  expect(factsTold(world, 'M12')).toEqual(told)
  expect(recipientsOf(world, change)).toEqual(people)
  setCell(world, '開催', { 変更理由: '修理の完了', 連絡: '送る' })
  world.advance(20 * minute)
  expect(recipientsOf(world, change)).toEqual([...people, ...people])
  const [, , back] = world.mail.sent().filter(({ subject }) => subject.includes(change))
  expect(back?.text).toMatch(/■変更前\n　別館[^\n]*\n■変更後\n　見本ビル9F/)
})

it('knows what was told after all rows of 送信記録 are gone', () => {
  const world = openBookWith(['参加決定', '参加決定'])
  setCell(world, '開催', { 会場名: '別館', 変更理由: '設備の故障', 連絡: '送る' })
  world.advance(20 * minute)
  const kinds = ['M02', 'M12']
  const told = kinds.map((kind) => factsTold(world, kind))
  world.sheet.deleteRows({ title: '送信記録', row: 2, count: rows(world, '送信記録').length })
  setCell(world, '開催', { 会場名: '新館' })
  world.advance(20 * minute)
  expect(kinds.map((kind) => factsTold(world, kind))).toEqual(told)
})
