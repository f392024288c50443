import { expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { ask } from '../dialogs/ask.ts'
import { killEverywhere } from '../kill-everywhere.ts'
import {
  openStudyGroup,
  person,
  receiveApplication,
  registration,
  rows,
  type StudyGroup,
  send,
  subjects,
  typeRow,
} from '../study-group.ts'

const minute = 60_000
const recipients = (world: World): string[] => world.mail.sent().map(({ to }) => to)

function setTo(world: World, item: string, value: string): void {
  const row = world.sheet.read('設定').findIndex(([name]) => name === item) + 1
  world.sheet.editCell({ title: '設定', header: '値', row, value })
}

function apply({ world, device }: StudyGroup, address = person.email): void {
  const mail = receiveApplication(world, { from: address, id: address })
  const participants = [{ ...person, email: address }]
  send(world, device, registration(mail, { participants, asMember: false }))
}

function practising(): StudyGroup {
  const group = openStudyGroup()
  setTo(group.world, '知らせ先', 'watch@jimukyoku.example')
  setTo(group.world, '送信方法', '試験')
  apply(group)
  group.world.advance(20 * minute)
  return group
}

it('sends in 試験 only to 知らせ先, once, and names whom it is meant for', () => {
  const { world } = practising()
  world.advance(60 * minute)
  expect(recipients(world)).toEqual(['watch@jimukyoku.example'])
  const [mail] = world.mail.sent()
  expect(mail?.subject).toMatch(/^【試験】/)
  expect(mail?.text).toContain('見本 花子 様')
  expect(mail?.text).toContain(person.email)
  expect(rows(world, '送信記録')).toMatchObject([
    { 照合キー: 'test/2-01-001/M01/1', 状態: '送信済', 宛先: 'watch@jimukyoku.example' },
  ])
})

it('counts a 試験 mail as telling nobody anything', () => {
  const { world } = practising()
  const [line] = rows(world, '送信予定')
  expect(line).toMatchObject({ 扱い: '止めている' })
  expect(String(line?.理由)).toContain('ご本人には、まだ送っていません')
  expect(String(rows(world, '参加')[0]?.送信)).not.toContain('済')
})

it('does not put a 試験 mail into the thread of the applicant', () => {
  const { world } = practising()
  const [mail] = world.mail.sent()
  const [application] = world.mail.inbox()
  expect(mail?.threadId).not.toBe(application?.threadId)
})

it('asks one question when 試験 ends instead of sending what was overdue, by night too', () => {
  for (const hour of ['12:00', '20:00']) {
    const group = practising()
    const { world } = group
    world.skipTo(`2019-10-15T${hour}:00+09:00`)
    setTo(world, '送信方法', '自動')
    world.advance(20 * minute)
    world.skipTo('2019-10-16T11:55:00+09:00')
    world.advance(20 * minute)
    expect(recipients(world)).toEqual(['watch@jimukyoku.example'])
    expect(rows(world, '送信予定')[0]).toMatchObject({ 扱い: '止めている' })
    // What comes from now on goes as always.
    apply(group, 'jiro@town.minami.lg.jp')
    world.advance(20 * minute)
    expect(recipients(world)).toEqual(['watch@jimukyoku.example', 'jiro@town.minami.lg.jp'])
  }
})

it('sends what was overdue once a person says 知らせる, and nothing when it counts as told', () => {
  const group = practising()
  setTo(group.world, '送信方法', '自動')
  const told = group.world.fork()
  ask(group.world, 'tellHeld', { row: ['2-01-001'] })
  group.world.advance(20 * minute)
  expect(subjects(group.world)).toHaveLength(2)
  expect(recipients(group.world)[1]).toBe(person.email)
  ask(told, 'markHeldAsTold', { row: ['2-01-001'] })
  told.skipTo('2019-10-16T11:55:00+09:00')
  told.advance(20 * minute)
  expect(subjects(told)).toHaveLength(1)
  expect(rows(told, '送信予定').filter((line) => line.種類 === '受付のお知らせ')).toEqual([])
})

it('sends by a word given after 試験 what had waited for one, and not by the one it was tried with', () => {
  const { world } = practising()
  typeRow(world, '参加', 2, { 状態: '参加決定', 連絡: '送る' })
  world.advance(20 * minute)
  expect(subjects(world).filter((subject) => subject.includes('参加決定のお知らせ'))).toHaveLength(
    1,
  )
  setTo(world, '送信方法', '自動')
  world.advance(20 * minute)
  expect(recipients(world)).not.toContain(person.email)
  typeRow(world, '参加', 2, { 連絡: '送る' })
  world.advance(20 * minute)
  expect(recipients(world)).toContain(person.email)
})

it('answers who applies after 試験, though the row of their trial was deleted and its number comes back', () => {
  const group = practising()
  const { world } = group
  setTo(world, '送信方法', '自動')
  world.advance(10 * minute)
  world.sheet.deleteRows({ title: '参加', row: 2, count: 1 })
  world.advance(10 * minute)
  apply(group)
  world.advance(20 * minute)
  expect(rows(world, '参加')[0]?.受付番号).toBe('2-01-001')
  expect(recipients(world)).toContain(person.email)
})

it('goes on after a crash where 試験 was: one mail to 知らせ先, none to people', () => {
  const group = openStudyGroup()
  setTo(group.world, '送信方法', '試験')
  apply(group)
  killEverywhere({
    start: group.world,
    act: (world) => world.advance(10 * minute),
    check: (world, where) => expect(recipients(world), where).toEqual([world.owner]),
    atLeast: 8,
  })
})
