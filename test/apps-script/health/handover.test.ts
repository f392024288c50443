import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { ask, openedPage } from '../dialogs/ask.ts'
import {
  openStudyGroup,
  pairDevice,
  person,
  receiveApplication,
  registration,
  rows,
  type StudyGroup,
  send,
} from '../study-group.ts'

const successor = 'next@jimukyoku.example'
const minute = 60_000
const day = 24 * 60 * minute

/** A group at work, and the account that is to follow. */
function openHandover(): StudyGroup {
  const group = openStudyGroup()
  group.world.addUser(successor)
  return group
}

const page = (world: World, as = world.owner): string => openedPage(world, '引き継ぎ', as)
const setUp = (world: World, as = world.owner) => world.clickMenu('はじめに：準備する', as)
const standing = (world: World) =>
  rows(world, '送信記録').map(({ 照合キー, 状態 }) => `${照合キー} ${状態}`)
const setMode = (world: World, value: string): void => {
  const row = world.sheet.read('設定').findIndex(([item]) => item === '送信方法') + 1
  world.sheet.editCell({ title: '設定', header: '値', row, value, as: successor })
}

/** One confirmation, its run killed right after a call of the given name. */
function dieAfter({ world, device }: StudyGroup, callName: string): void {
  send(world, device, registration(receiveApplication(world)))
  world.advance(minute)
  const whole = world.fork()
  whole.advance(10 * minute)
  const run = whole.executions.findLast(({ calls }) => calls.includes(callName))
  const before = whole.executions.slice(0, run ? whole.executions.indexOf(run) : 0)
  const earlier = before.slice(world.executions.length).flatMap(({ calls }) => calls).length
  world.faults.killAt(earlier + (run?.calls.indexOf(callName) ?? 0) + 1, 'after')
  world.advance(10 * minute)
  expect(world.faults.fired()).toBe(true)
  world.faults.clear()
}

/** Deploys and sets up as the successor, with everything that takes. */
function succeed(world: World): void {
  world.deploy({ as: successor })
  expect(setUp(world, successor).alerts.join()).toContain('引き継ぎました')
}

describe('a handover with the owner at hand', () => {
  it('names owner, devices and last run in 使い方, and the quota to the owner alone', () => {
    const { world } = openHandover()
    world.advance(20 * minute)
    const guide = openedPage(world, '使い方')
    for (const text of [world.owner, '受付のPC', '10/15']) expect(guide).toContain(text)
    expect(guide).toMatch(/\d+通/)
    expect(openedPage(world, '使い方', successor)).not.toMatch(/\d+通/)
  })

  it('lets go only after sending has stopped', () => {
    const { world } = openHandover()
    expect(ask(world, 'letGoOfBook', {}).fault).toContain('送るのを止める')
    ask(world, 'stopForHandover', {})
    expect(page(world)).toContain('手放す')
    expect(ask(world, 'letGoOfBook', {}).html).toContain('次のアカウント')
  })

  it('waits until mails under way are finished, and then none is lost or doubled', () => {
    const group = openHandover()
    const { world } = group
    dieAfter(group, 'Gmail.Users.Drafts.create')
    ask(world, 'stopForHandover', {})
    expect(ask(world, 'letGoOfBook', {}).fault).toContain('送信の途中')
    world.advance(80 * minute)
    expect(ask(world, 'letGoOfBook', {}).fault).toBeUndefined()
    expect(world.mail.drafts()).toEqual([])
    succeed(world)
    setMode(world, '自動')
    world.advance(30 * minute)
    // The application lies in the former mailbox, so nobody can vouch for its sender: a person decides.
    expect(rows(world, '参加')[0]?.送信).toContain('要確認')
    expect([...world.mail.sent(), ...world.mail.sent(successor)]).toEqual([])
    world.sheet.editCell({ title: '参加', header: '連絡', row: 2, value: '送る', as: successor })
    world.advance(30 * minute)
    expect(world.mail.sent(successor).map(({ to }) => to.includes(person.email))).toEqual([true])
  })

  it('runs nothing between the accounts, whoever waits or clicks', () => {
    const { world, device } = openHandover()
    ask(world, 'stopForHandover', {})
    ask(world, 'letGoOfBook', {})
    expect(send(world, device, registration(receiveApplication(world))).ok).toBe(false)
    world.advance(day)
    expect(world.clickMenu('今すぐ処理する').alerts.join()).toContain('準備がまだ')
    expect([...world.mail.sent(), ...world.mail.sent(successor)]).toEqual([])
  })

  it('sends from the successor’s mailbox alone, and cuts the former devices off', () => {
    const { world, device } = openHandover()
    ask(world, 'stopForHandover', {})
    ask(world, 'letGoOfBook', {})
    succeed(world)
    setMode(world, '自動')
    expect(
      send(world, device, { verb: 'hello', echo: '', versions: [], extension: '' }),
    ).toMatchObject({
      ok: false,
      error: { tag: 'revoked' },
    })
    const fresh = pairDevice(world, '新しいPC')
    const mail = world.mail.deliver({
      to: successor,
      raw: `From: ${person.email}\r\nSubject: x\r\nMessage-ID: <n@x>\r\n\r\nx`,
      authentication: 'pass',
    })
    expect(send(world, fresh, registration(mail)).ok).toBe(true)
    world.advance(20 * minute)
    expect(world.mail.sent()).toEqual([])
    expect(world.mail.sent(successor)).toHaveLength(1)
  })

  it('is refused to anybody but the owner, with whose account it goes', () => {
    const { world } = openHandover()
    expect(page(world, successor)).toContain(world.owner)
    expect(ask(world, 'letGoOfBook', {}, successor).fault).toContain(world.owner)
    expect(setUp(world, successor).alerts.join()).toContain('引き継ぎ')
  })
})

describe('a handover from a lost account', () => {
  const lose = (group: StudyGroup, callName: string): World => {
    dieAfter(group, callName)
    group.world.skipTo('2019-10-17T10:00:00+09:00')
    return group.world
  }

  it('is refused while that account still runs, and to who cannot name it', () => {
    const { world } = openHandover()
    world.advance(20 * minute)
    expect(ask(world, 'takeOverBook', { owner: world.owner }, successor).fault).toContain(
      'まだ動いて',
    )
    world.skipTo('2019-10-17T10:00:00+09:00')
    expect(ask(world, 'takeOverBook', { owner: 'x@y.example' }, successor).fault).toContain(
      '違います',
    )
    expect(ask(world, 'takeOverBook', { owner: world.owner }, successor).fault).toBeUndefined()
  })

  it('makes a mail whose draft lies in the lost mailbox 要確認, and sends it from nowhere', () => {
    const world = lose(openHandover(), 'Gmail.Users.Drafts.create')
    const sent = world.mail.sent().length
    ask(world, 'takeOverBook', { owner: world.owner }, successor)
    succeed(world)
    world.advance(2 * 60 * minute)
    const noted = standing(world).filter((line) => line.endsWith('要確認'))
    const received = world.mail.sent(successor).filter(({ to }) => to.includes(person.email))
    expect(noted.length + received.length).toBe(1)
    expect(world.mail.sent()).toHaveLength(sent)
  })

  it('makes a mail that may have gone 要確認: it is never sent a second time by itself', () => {
    const world = lose(openHandover(), 'Gmail.Users.Drafts.send')
    expect(world.mail.sent().filter(({ to }) => to.includes(person.email))).toHaveLength(1)
    ask(world, 'takeOverBook', { owner: world.owner }, successor)
    succeed(world)
    world.advance(2 * 60 * minute)
    expect(standing(world)).toEqual(['2-01-001/M01/1 要確認'])
    expect(world.mail.sent(successor)).toEqual([])
  })

  it('comes through a setup that dies anywhere: the next click finishes it, and later ones cut nobody off', () => {
    const start = lose(openHandover(), 'Gmail.Users.Drafts.send')
    ask(start, 'takeOverBook', { owner: start.owner }, successor)
    start.deploy({ as: successor })
    const calls = setUp(start.fork(), successor).calls.length
    for (let call = 1; call <= calls; call += 2) {
      const world = start.fork()
      world.faults.killAt(call, 'after')
      setUp(world, successor)
      world.faults.clear()
      setUp(world, successor)
      const fresh = pairDevice(world, '新しいPC')
      setUp(world, successor)
      const answer = send(world, fresh, { verb: 'hello', echo: '', versions: [], extension: '' })
      expect([call, answer.ok]).toEqual([call, true])
      expect(openedPage(world, '引き継ぎ', successor)).toContain('いまのアカウント')
    }
  })

  it('leaves the lost account without rights when it comes back', () => {
    const world = lose(openHandover(), 'Gmail.Users.Drafts.send')
    ask(world, 'takeOverBook', { owner: world.owner }, successor)
    succeed(world)
    const sent = world.mail.sent().length
    const logged = standing(world)
    world.runFunction('periodic')
    expect(setUp(world).alerts.join()).toContain(successor)
    expect(world.mail.sent()).toHaveLength(sent)
    expect(standing(world)).toEqual(logged)
  })
})
