import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { ask, openedPage, preparedOnce } from '../dialogs/ask.ts'
import {
  openStudyGroup,
  person,
  receiveApplication,
  registration,
  rows,
  send,
  typeRow,
} from '../study-group.ts'

const other = { name: '試作 次郎', email: 'shisaku@town.minami.lg.jp' }
const gone = { name: '消田 消子', email: 'keshita@town.minami.lg.jp' }

/** Of the application: it leads to the person's mail. */
let mailIds: readonly string[] = []

/** One applied at the panel, came and left in 2019; one stays; the row of a third was deleted by hand. */
const twoYearsLater = preparedOnce(() => {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)
  send(world, device, registration(mail))
  mailIds = [mail.id, mail.threadId]
  world.advance(20 * 60_000)
  typeRow(world, '名簿', 3, {
    会員区分: '会員',
    自治体名: '徳島県美波町',
    氏名: other.name,
    メール: other.email,
  })
  typeRow(world, '名簿', 4, {
    会員区分: '参加のみ',
    自治体名: '徳島県美波町',
    氏名: gone.name,
    メール: gone.email,
  })
  world.advance(20 * 60_000)
  world.sheet.deleteRows({ title: '名簿', row: 4, count: 1 })
  typeRow(world, '名簿', 2, { 備考: '花粉症とのこと', 会員区分: '退会', 退会日: '2019-12-20' })
  typeRow(world, '参加', 2, { 状態: 'キャンセル', 理由: '都合', 希望テーマ: '見本家の事情' })
  world.advance(20 * 60_000)
  return world
})

const everything = (world: World): string =>
  JSON.stringify(world.sheet.titles().map((title) => world.sheet.read(title)))
const personal = [
  person.name,
  person.kana,
  person.email,
  person.phone,
  '花粉症とのこと',
  '見本家の事情',
]
const numbers = (world: World): string[] =>
  Object.entries((world.toJson() as { properties: Record<string, string> }).properties)
    .filter(([name]) => name.startsWith('numbers/'))
    .map(([, text]) => text)
const erase = (world: World, member: string[] = ['K0001']) =>
  ask(world, 'eraseData', { member, sure: ['yes'] })

describe('「個人情報を消去する」', () => {
  it('lists nobody before the day, and changes nothing by being opened', () => {
    const world = twoYearsLater()
    world.skipTo('2021-03-30T10:00:00+09:00')
    const before = everything(world)
    expect(openedPage(world, '個人情報を消去する')).toContain('期限の過ぎた個人情報はありません')
    expect(everything(world)).toBe(before)
  })

  it('lists on the day who left, with a way to find their mails, and not who stays', () => {
    const world = twoYearsLater()
    world.skipTo('2021-03-31T10:00:00+09:00')
    const page = openedPage(world, '個人情報を消去する')
    expect(page).toContain(person.name)
    expect(page).toContain(encodeURIComponent(person.email))
    expect(page).not.toContain(other.name)
    expect(openedPage(world, '点検')).toContain('消去予定日を過ぎた方が <b>1名</b>')
  })

  it('takes every trace of the person out of every tab, deleted rows past their time included', () => {
    const world = twoYearsLater()
    world.skipTo('2021-04-01T10:00:00+09:00')
    for (const text of [...personal, ...mailIds, gone.name])
      expect(everything(world)).toContain(text)
    expect(erase(world).html).toContain('1名')
    for (const text of [...personal, ...mailIds, gone.name, gone.email])
      expect(everything(world)).not.toContain(text)
    expect(everything(world)).toContain(other.name)
    expect(rows(world, '操作記録')[0]).toMatchObject({ 操作: '消去', 対象: 'roster/K0001' })
  })

  it('keeps what counts: body, meeting and state', () => {
    const world = twoYearsLater()
    world.skipTo('2021-04-01T10:00:00+09:00')
    erase(world)
    const name = '（消去済 K0001）'
    expect(rows(world, '名簿')[0]).toMatchObject({
      会員番号: 'K0001',
      会員区分: '退会',
      自治体名: '徳島県美波町',
      氏名: name,
    })
    expect(rows(world, '参加')[0]).toMatchObject({
      開催ID: '2-01',
      自治体名: '徳島県美波町',
      状態: 'キャンセル',
      氏名: name,
    })
  })

  it('is journalled as nothing but an erasure, and sends nothing', () => {
    const world = twoYearsLater()
    world.skipTo('2021-04-01T10:00:00+09:00')
    erase(world)
    const operations = rows(world, '操作記録').length
    const sent = world.mail.sent().length
    world.advance(3_600_000)
    expect(JSON.stringify(rows(world, '送信予定'))).not.toContain('消去済')
    expect(rows(world, '操作記録')).toHaveLength(operations)
    expect(world.mail.sent()).toHaveLength(sent)
    for (const text of personal) expect(everything(world)).not.toContain(text)
  })

  it('forgets whose numbers they were, and gives them to nobody again', () => {
    const world = twoYearsLater()
    world.skipTo('2021-04-01T10:00:00+09:00')
    const known = numbers(world)
    erase(world)
    expect(numbers(world)).toEqual(known.map((text) => text.replace(/^.{8}/, '--------')))
    typeRow(world, '名簿', 4, {
      会員区分: '参加のみ',
      自治体名: '徳島県美波町',
      氏名: person.name,
      メール: person.email,
    })
    world.advance(20 * 60_000)
    expect(rows(world, '名簿').map(({ 会員番号 }) => 会員番号)).toEqual(['K0001', 'K0002', 'K0004'])
  })

  it('erases nobody without the tick, nobody who is not due, and nobody twice', () => {
    const world = twoYearsLater()
    world.skipTo('2021-04-01T10:00:00+09:00')
    expect(ask(world, 'eraseData', { member: ['K0001'], sure: [] }).fault).toContain('元に戻せない')
    expect(erase(world, ['K0002']).html).toContain('0名')
    expect(everything(world)).toContain(other.name)
    erase(world)
    expect(openedPage(world, '個人情報を消去する')).toContain('期限の過ぎた個人情報はありません')
  })
})
