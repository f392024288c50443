import { expect, it } from 'vitest'
import { rows, subjects, typeRow } from '../study-group.ts'
import {
  forecast,
  hour,
  minute,
  openBookWith,
  recipientsOf,
  setCell,
  textOf,
} from './book-of-people.ts'

it('tells a change to everybody who was told otherwise, at any hour, and holds reminders until then', () => {
  const world = openBookWith(['参加決定', '受付', 'キャンセル待ち'])
  world.skipTo('2019-11-06T20:00:00+09:00')
  setCell(world, '開催', { 会場名: '別館', 変更理由: '設備の故障' })
  world.advance(20 * minute)
  expect(recipientsOf(world, '会場の変更')).toEqual([])
  expect(forecast(world)).toContainEqual(
    expect.stringMatching(/^7日前のご案内 止めている 開催の内容が変わり、変更の連絡がまだです。/),
  )

  setCell(world, '開催', { 連絡: '送る' })
  world.advance(20 * minute)
  expect(recipientsOf(world, '【重要】【第2期 地方創生研究会】第1回 会場の変更')).toEqual([
    'm1',
    'm2',
  ])
  expect(textOf(world, '会場の変更')).toMatch(/■変更前\n　見本ビル9F[^\n]*\n■変更後\n　別館/)
  expect(rows(world, '開催')[0]).toMatchObject({ 連絡: '' })
  world.skipTo('2019-11-07T08:55:00+09:00')
  world.advance(30 * minute)
  expect(recipientsOf(world, '開催のご案内')).toEqual(['m1'])

  setCell(world, '開催', { 会場名: '見本ビル9F', 連絡: '送る' })
  world.advance(20 * minute)
  expect(recipientsOf(world, '会場の変更')).toEqual(['m1', 'm2', 'm1', 'm2'])
})

it('calls a meeting off at night, and asks for another day afterwards', () => {
  const world = openBookWith(['参加決定'])
  world.skipTo('2019-11-13T21:00:00+09:00')
  setCell(world, '開催', { 状態: '延期', 変更理由: '台風の接近' })
  setCell(world, '開催', { 連絡: '送る' })
  world.advance(20 * minute)
  expect(recipientsOf(world, '開催延期のお知らせ（11/14）')).toEqual(['m1'])
  world.skipTo('2019-11-18T10:00:00+09:00')
  setCell(world, '開催', { 開催日: '2019-12-05', 状態: '締切', 連絡: '送る' })
  world.advance(20 * minute)
  expect(recipientsOf(world, '開催・日時の変更について（12/5）')).toEqual(['m1'])
  expect(textOf(world, '（12/5）')).toContain('ご参加の可否を')
  world.skipTo('2019-11-28T08:55:00+09:00')
  world.advance(30 * minute)
  expect(recipientsOf(world, '開催のご案内（12/5・ご確認）')).toEqual(['m1'])
})

it('tells groups to those who take part, and a changed group to those whose changed', () => {
  const world = openBookWith(['参加決定', '参加決定', 'キャンセル待ち'])
  world.clickMenu('グループ')
  typeRow(world, 'グループ', 2, { 開催ID: '2-01', グループ: 'A', テーマ: '空き家の活用' })
  typeRow(world, 'グループ', 3, { 開催ID: '2-01', グループ: 'B', テーマ: '関係人口' })
  for (const row of [2, 3, 4]) setCell(world, '参加', { グループ: row === 3 ? 'B' : 'A' }, row)
  world.advance(20 * minute)
  expect(recipientsOf(world, 'グループとテーマ')).toEqual([])
  setCell(world, '開催', { 連絡: '送る' })
  world.advance(20 * minute)
  expect(recipientsOf(world, 'グループとテーマ')).toEqual(['m1', 'm2'])
  expect(textOf(world, 'グループとテーマ')).toContain('　B：関係人口')
  setCell(world, '参加', { グループ: 'A' }, 3)
  setCell(world, '参加', { 状態: '参加決定', 連絡: '送る' }, 4)
  world.advance(20 * minute)
  setCell(world, '開催', { 連絡: '送る' })
  world.advance(20 * minute)
  expect(recipientsOf(world, 'グループとテーマ').sort()).toEqual(['m1', 'm2', 'm2', 'm3'])
})

it('takes back a wrong decision with its reason, and never by another mail', () => {
  const world = openBookWith(['参加決定'])
  const correction = {
    registrationId: '2-01-001',
    from: '参加決定',
    status: '受付',
    reason: '',
    why: '同姓の方との取り違え',
    telling: 'mail',
  }
  world.runFunction('askDialog', { args: ['correctStatus', correction] })
  world.advance(hour)
  const before = subjects(world).length
  setCell(world, '参加', { 連絡: '送る' })
  world.advance(hour)
  expect(subjects(world).slice(before)).toEqual([
    '【第2期 地方創生研究会】第1回 先のご連絡の訂正とお詫び',
  ])
  expect(textOf(world, '訂正とお詫び')).toContain('同姓の方との取り違え')
})
