import { expect, it } from 'vitest'
import { rows } from '../study-group.ts'
import { hour, minute, openBookWith, recipientsOf, setCell, textOf } from './book-of-people.ts'

it('asks who waits, and decides or lets go as the answer says', () => {
  const world = openBookWith(['キャンセル待ち', 'キャンセル待ち'])
  expect(recipientsOf(world, 'キャンセル待ちのご案内')).toEqual(['m1', 'm2'])

  setCell(world, '参加', { 状態: '繰上げ打診中' })
  world.advance(20 * minute)
  expect(recipientsOf(world, '空きが出ました')).toEqual([])
  expect(rows(world, '参加')[0]).toMatchObject({ 送信: '打診 確認待ち' })
  setCell(world, '参加', { 連絡: '送る' })
  world.advance(20 * minute)
  expect(recipientsOf(world, '空きが出ました（10月17日（木）17:00まで')).toEqual(['m1'])
  expect(rows(world, '参加')[0]).toMatchObject({ 連絡: '', 送信: '打診 10/15 済' })

  world.skipTo('2019-10-17T17:05:00+09:00')
  world.advance(20 * minute)
  expect(rows(world, '参加')[0]).toMatchObject({ 送信: '期限超過（10/17 17:00）' })
  setCell(world, '参加', { 状態: 'キャンセル', 理由: '期限' })
  setCell(world, '参加', { 状態: '参加決定', 連絡: '送る' }, 3)
  world.skipTo('2019-10-18T09:10:00+09:00')
  world.advance(30 * minute)
  expect(recipientsOf(world, '繰上げによるご参加決定')).toEqual(['m2'])
  expect(recipientsOf(world, 'ご欠席')).toEqual([])
})

it('offers no seat by mail once the day-before mail is due: somebody telephones', () => {
  const world = openBookWith(['キャンセル待ち'])
  world.skipTo('2019-11-13T09:05:00+09:00')
  setCell(world, '参加', { 状態: '繰上げ打診中', 連絡: '送る' })
  world.advance(hour)
  expect(recipientsOf(world, '空きが出ました')).toEqual([])
  expect(rows(world, '参加')[0]).toMatchObject({ 送信: '打診 電話する' })
})

it('turns down only after a look: too many, or not for this group', () => {
  const world = openBookWith(['受付', '受付'])
  setCell(world, '参加', { 状態: '見送り', 理由: '定員' })
  setCell(world, '参加', { 状態: '見送り', 理由: '対象外' }, 3)
  world.advance(hour)
  expect(recipientsOf(world, 'お申し込みについて')).toEqual([])
  setCell(world, '参加', { 連絡: '送る' })
  setCell(world, '参加', { 連絡: '送る' }, 3)
  world.advance(hour)
  expect(recipientsOf(world, 'お申し込みについて')).toEqual(['m1'])
  expect(recipientsOf(world, 'お申し出について')).toEqual(['m2'])
})

it('lets a member go with one mail, once nothing is open any more', () => {
  const world = openBookWith(['参加決定'])
  setCell(world, '名簿', {
    会員区分: '退会',
    退会日: '2019-10-15',
    消去予定日: '2021-03-31',
    連絡: '送る',
  })
  world.advance(hour)
  expect(recipientsOf(world, '退会のお手続き')).toEqual([])
  setCell(world, '参加', { 状態: 'キャンセル', 理由: '都合' })
  world.advance(hour)
  expect(recipientsOf(world, '退会のお手続き')).toEqual(['m1'])
  expect(textOf(world, '退会のお手続き')).toContain('第1回のお申し込みも取り消しいたしました')
  expect(recipientsOf(world, 'ご欠席')).toEqual([])
  world.skipTo('2019-11-13T08:55:00+09:00')
  world.advance(hour)
  expect(recipientsOf(world, '開催です')).toEqual([])
})
