import { expect, it } from 'vitest'
import { ask, openedPage } from '../dialogs/ask.ts'
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

it('thanks who came, reports to who did not, and shares what came of it', () => {
  const world = openBookWith(['参加決定', '参加決定', ''])
  world.skipTo('2019-11-14T17:00:00+09:00')
  setCell(world, '参加', { 出欠: '出席' })
  setCell(world, '参加', { 出欠: '欠席' }, 3)
  setCell(world, '開催', { 状態: '開催済', アンケート期限: '2019-11-22' })
  world.advance(hour)
  expect(recipientsOf(world, 'ご参加の御礼')).toEqual([])
  world.skipTo('2019-11-15T08:55:00+09:00')
  world.advance(30 * minute)
  expect(recipientsOf(world, 'ご参加の御礼とアンケートのお願い（11月22日（金）まで）')).toEqual([
    'm1',
  ])
  expect(textOf(world, 'ご参加の御礼')).toContain('昨日は、お忙しいなか')
  expect(recipientsOf(world, '終了のご報告')).toEqual(['m2'])

  world.clickMenu('成果')
  const result = { 成果物: '意見交換の概要', 開催ID: '2-01', 公開区分: '出席自治体限り' }
  typeRow(world, '成果', 2, { ...result, 概要: '空き家が課題です。', 確認期限: '2019-12-13' })
  setCell(world, '名簿', { 自治体名: '高知県四万十市', 団体コード: '' }, 3)
  world.advance(30 * minute)
  expect(recipientsOf(world, '概要の共有')).toEqual([])
  setCell(world, '開催', { 連絡: '送る' })
  world.advance(30 * minute)
  expect(recipientsOf(world, '概要の共有')).toEqual(['m1', 'm3'])
  typeRow(world, '成果', 2, { 公開区分: '公開' })
  setCell(world, '開催', { 連絡: '送る' })
  world.advance(30 * minute)
  expect(recipientsOf(world, '研究成果の公表')).toEqual(['m2'])
})

it('asks for answers, and recalls those alone who have not answered', () => {
  const world = openBookWith(['', ''])
  world.clickMenu('調査')
  world.clickMenu('回答')
  typeRow(world, '調査', 2, {
    調査ID: 'S1',
    調査名: '空き家の調査',
    状態: '実施中',
    期限: '2019-10-31',
    連絡: '送る',
  })
  world.advance(30 * minute)
  expect(recipientsOf(world, '空き家の調査へのご協力のお願い（10月31日（木）まで）')).toEqual([
    'm1',
    'm2',
  ])
  expect(rows(world, '調査')[0]).toMatchObject({ 連絡: '' })
  typeRow(world, '回答', 2, { 回答番号: '1', 調査ID: 'S1', 会員番号: 'K0001', 回答状況: '回答済' })
  world.skipTo('2019-10-28T08:55:00+09:00')
  world.advance(30 * minute)
  setCell(world, '調査', { 連絡: '送る' })
  world.advance(30 * minute)
  expect(recipientsOf(world, 'ご回答のお願い（再送・')).toEqual(['m2'])
})

it('announces a meeting to members who have not applied, after one look when they are many', () => {
  const world = openBookWith(['受付', ...Array.from({ length: 24 }, () => '')])
  setCell(world, '開催', { 申込締切: '2019-10-25' })
  world.advance(20 * minute)
  expect(forecast(world)).toContain(
    '開催の案内 確認待ち 「開催」の「連絡」を「送る」にすると送ります',
  )
  setCell(world, '開催', { 連絡: '送る' })
  world.advance(20 * minute)
  expect(recipientsOf(world, 'お申し込みは10月25日')).toEqual([])
  expect(forecast(world)).toContain(
    '開催の案内 確認待ち 24通あります。「確認して送る」で人数と文面をご確認ください',
  )

  const page = openedPage(world, '確認して送る')
  // What goes to everybody is ticked by a person, never beforehand.
  expect(page).not.toMatch(/name="send" value="group:M17[^>]*checked/)
  const send = [...page.matchAll(/name="send" value="([^"]+)"/g)].map(([, key]) => key)
  const seen = Object.fromEntries(
    [...page.matchAll(/name="seen\.([^"]+)" value="([^"]+)"/g)].map(([, key, text]) => [key, text]),
  )
  expect(send).toEqual(['group:M17/2-01'])
  expect(ask(world, 'approveSending', { send, seen }).html).toContain('<b>24通</b>を承認しました')
  world.advance(hour)
  expect(recipientsOf(world, 'お申し込みは10月25日')).toHaveLength(24)
  expect(recipientsOf(world, 'お申し込みは10月25日')).not.toContain('m1')
  expect(rows(world, '開催')[0]).toMatchObject({ 連絡: '' })
  const before = subjects(world).length
  world.advance(hour)
  expect(subjects(world)).toHaveLength(before)
})
