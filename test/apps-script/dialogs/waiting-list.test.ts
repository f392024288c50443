import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { openStudyGroup, rows, typeRow } from '../study-group.ts'
import { ask, openedPage, typeApplicants } from './ask.ts'

/** One seat; the first has it, two wait. */
function oneSeat(): World {
  const { world } = openStudyGroup()
  world.sheet.editCell({ title: '開催', header: '定員', row: 2, value: 1 })
  typeApplicants(world, [
    { name: '見本 一', body: '見本町' },
    { name: '試験 二', body: '試験市' },
    { name: '試験 三', body: '試験村' },
  ])
  typeRow(world, '参加', 2, { 状態: '参加決定' })
  typeRow(world, '参加', 3, { 状態: 'キャンセル待ち' })
  typeRow(world, '参加', 4, { 状態: 'キャンセル待ち' })
  world.advance(20 * 60_000)
  return world
}

const states = (world: World) => rows(world, '参加').map(({ 氏名, 状態 }) => `${氏名} ${状態}`)
const wish = (registrationId: string, more: object = {}) => ({
  meetingId: '2-01',
  registrationId,
  replyBy: '2019-10-17',
  tell: [],
  ...more,
})

describe('「キャンセル待ち」', () => {
  it('shows who is next and changes nothing by being opened', () => {
    const world = oneSeat()
    const before = world.sheet.read('参加')
    const page = openedPage(world, 'キャンセル待ち')
    expect(page.indexOf('試験 二')).toBeGreaterThan(0)
    expect(page.indexOf('試験 三')).toBeGreaterThan(page.indexOf('試験 二'))
    expect(page).toContain('空き 0')
    expect(world.sheet.read('参加')).toEqual(before)
  })

  it('asks before it goes over 定員, and offers the seat once one is free', () => {
    const world = oneSeat()
    const asked = ask(world, 'offerSeat', wish('2-01-002'))
    expect(asked.html).toContain('定員を超えて進めますか')
    expect(states(world)).toContain('試験 二 キャンセル待ち')
    typeRow(world, '参加', 2, { 状態: 'キャンセル', 理由: '辞退' })
    expect(ask(world, 'offerSeat', wish('2-01-002')).html).toContain('記録しました')
    expect(states(world)).toEqual([
      '見本 一 キャンセル',
      '試験 二 繰上げ打診中',
      '試験 三 キャンセル待ち',
    ])
    expect(rows(world, '参加')[2]).toMatchObject({ 待ち順位: 1 })
  })

  it('passes the seat to the next when the offer is declined, and mails nobody about a deadline', () => {
    const world = oneSeat()
    typeRow(world, '参加', 2, { 状態: 'キャンセル', 理由: '辞退' })
    ask(world, 'offerSeat', wish('2-01-002'))
    expect(ask(world, 'expireOffer', wish('2-01-002')).fault).toContain('まだ過ぎていません')
    world.skipTo('2019-10-18T09:00:00+09:00')
    const sentBefore = world.mail.sent().length
    expect(ask(world, 'expireOffer', wish('2-01-002')).fault).toBeUndefined()
    ask(world, 'promoteWaiting', wish('2-01-003', { tell: ['送る'] }))
    world.advance(30 * 60_000)
    expect(states(world)).toContain('試験 二 キャンセル')
    expect(states(world)).toContain('試験 三 参加決定')
    expect(rows(world, '参加')[1]).toMatchObject({ 理由: '期限' })
    const told = world.mail.sent().slice(sentBefore)
    expect(told.filter(({ to }) => to.includes('m2@'))).toEqual([])
    expect(told.filter(({ to }) => to.includes('m3@')).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('参加決定'),
    ])
  })

  it('works for a colleague without touching their mailbox', () => {
    const world = oneSeat()
    const colleague = 'colleague@jimukyoku.example'
    world.addUser(colleague)
    typeRow(world, '参加', 2, { 状態: 'キャンセル', 理由: '辞退' })
    const calls: string[] = []
    const stop = world.observe((name) => calls.push(name))
    ask(world, 'promoteWaiting', wish('2-01-002', { tell: ['送る'] }))
    stop()
    expect(calls.filter((name) => name.startsWith('Gmail'))).toEqual([])
    const answer = ask(
      world,
      'promoteWaiting',
      wish('2-01-003', { overCapacity: 'allowed' }),
      colleague,
    )
    expect(answer.fault).toBeUndefined()
    const records = rows(world, '操作記録').filter(({ 操作 }) => 操作 === '繰上げ')
    expect(records.map(({ 誰が }) => 誰が)).toContain(colleague)
  })
})
