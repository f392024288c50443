import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { openStudyGroup, rows, subjects, typeRow } from '../study-group.ts'
import { ask, openedPage, typeApplicants } from './ask.ts'

const blank = {
  name: '',
  kana: '',
  municipality: '',
  department: '',
  title: '',
  email: '',
  phone: '',
}
const successor = { ...blank, name: '試験 次郎', email: 'jiro@town.mihon.example' }

function oneDecided(): World {
  const { world } = openStudyGroup()
  typeApplicants(world, [{ name: '見本 一', body: '見本町' }])
  world.advance(20 * 60_000)
  typeRow(world, '参加', 2, { 状態: '参加決定', 連絡: '送る' })
  world.advance(20 * 60_000)
  return world
}

const people = (world: World) =>
  rows(world, '名簿').map(({ 会員番号, 氏名, 会員区分 }) => `${会員番号} ${氏名} ${会員区分}`)

describe('「交代」', () => {
  it('keeps the seat for a colleague and tells only them', () => {
    const world = oneDecided()
    expect(openedPage(world, '交代')).toContain('2-01-001　見本町　見本 一（参加決定）')
    const sentBefore = world.mail.sent().length
    const registrationId = '2-01-001　見本町　見本 一（参加決定）'
    const answer = ask(world, 'substitute', { registrationId, person: successor, tell: ['送る'] })
    expect(answer.html).toContain('試験 次郎 様に交代しました')
    world.advance(30 * 60_000)
    expect(rows(world, '参加')).toMatchObject([
      { 受付番号: '2-01-001', 状態: 'キャンセル', 理由: '交代' },
      { 受付番号: '2-01-002', 状態: '参加決定', 交代元: '2-01-001', 自治体名: '見本町' },
    ])
    const sent = world.mail.sent().slice(sentBefore)
    expect(sent.map(({ to }) => String(to))).toEqual([expect.stringContaining(successor.email)])
  })

  it('says in words what is missing', () => {
    const world = oneDecided()
    const wish = { registrationId: '2-01-001', person: blank, tell: [] }
    expect(ask(world, 'substitute', wish).fault).toBe('氏名を入れてください。')
    expect(ask(world, 'substitute', { ...wish, registrationId: '' }).fault).toBeDefined()
    expect(ask(world, 'substitute', { registrationId: 3 }).fault).toContain('開き直して')
  })
})

describe('「入会・退会・後任」', () => {
  it('welcomes a person who joined by telephone', () => {
    const world = oneDecided()
    expect(openedPage(world, '入会・退会・後任')).toContain('入会される方')
    const person = { ...successor, municipality: '試験市' }
    const wish = { person, day: '2019-10-15', by: '電話', tell: ['送る'] }
    expect(ask(world, 'join', wish).html).toContain('「入会のお知らせ」')
    world.advance(30 * 60_000)
    expect(people(world)).toContain('K0002 試験 次郎 会員')
    expect(subjects(world).at(-1)).toContain('入会')
  })

  it('shows what a leaving will do, then frees the seat and mails nothing untrue', () => {
    const world = oneDecided()
    const asked = ask(world, 'askLeave', {
      memberId: 'K0001　見本町　見本 一（会員）',
      day: '2019-10-15',
      because: '異動',
    })
    expect(asked.html).toContain('2-01-001（参加決定）')
    expect(asked.html).toContain('この方が最後です')
    expect(asked.html).toContain('2021年3月31日')
    const sentBefore = subjects(world).length
    ask(world, 'leave', { memberId: 'K0001', leftOn: '2019-10-15', because: '異動', tell: [] })
    world.advance(60 * 60_000)
    expect(people(world)).toEqual(['K0001 見本 一 退会'])
    expect(rows(world, '参加')[0]).toMatchObject({ 状態: 'キャンセル', 理由: '都合' })
    expect(subjects(world).length).toBe(sentBefore)
  })

  it('tells who leaves that it was received, where that was ticked', () => {
    const world = oneDecided()
    const wish = { memberId: 'K0001', leftOn: '2019-10-15', because: '異動', tell: ['送る'] }
    expect(ask(world, 'leave', wish).html).toContain('「退会の受付」')
    world.advance(60 * 60_000)
    expect(subjects(world).filter((subject) => subject.includes('退会'))).toHaveLength(1)
  })

  it('hands everything over to a successor in one step', () => {
    const world = oneDecided()
    const answer = ask(world, 'succeed', {
      memberId: 'K0001',
      person: successor,
      day: '2019-10-15',
      registrations: 'hand-over',
      tell: ['送る'],
    })
    expect(answer.html).toContain('試験 次郎 様に引き継ぎました')
    world.advance(30 * 60_000)
    expect(people(world)).toEqual(['K0001 見本 一 退会', 'K0002 試験 次郎 会員'])
    expect(rows(world, '名簿')[0]).toMatchObject({ 後任: 'K0002', 退会理由: '異動' })
    expect(rows(world, '参加')[1]).toMatchObject({ 氏名: '試験 次郎', 状態: '参加決定' })
    const mails = subjects(world).slice(-2).join('\n')
    expect(mails).toContain('ご出席者の変更を承りました')
    expect(mails).toContain('ご入会のお知らせ')
  })
})
