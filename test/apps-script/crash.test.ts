import { describe, expect, it } from 'vitest'
import type { World } from '../google/open-world.ts'
import { killEverywhere } from './kill-everywhere.ts'
import {
  newRequestId,
  openStudyGroup,
  receiveApplication,
  registration,
  rows,
  type StudyGroup,
  send,
  subjects,
  typeRow,
} from './study-group.ts'

const minute = 60_000

const states = (world: World): unknown[] => rows(world, '送信記録').map((row) => row.状態)

/** Posts that die answer with an HTML page: the extension knows no more than "perhaps". */
function dying(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
}

/** Two people who know that they take part. */
function decided(): StudyGroup {
  const group = openStudyGroup()
  const { world, device } = group
  for (const [name, address] of [
    ['見本 花子', 'mihon@town.minami.lg.jp'],
    ['見本 太郎', 'taro@town.kamiyama.lg.jp'],
  ] as const) {
    const mail = receiveApplication(world, { from: address, id: address })
    const [participant] = registration(mail).participants
    if (!participant) throw new Error('nobody')
    const participants = [{ ...participant, name, email: address }]
    send(world, device, registration(mail, { participants, decided: true, asMember: false }))
  }
  return group
}

function eachOnce(world: World, where: string, count: number): void {
  const recipients = world.mail.sent().map(({ to, subject }) => `${to} ${subject}`)
  expect(recipients, where).toHaveLength(count)
  expect(new Set(recipients).size, where).toBe(count)
  expect(new Set(states(world)), where).toEqual(new Set(['送信済']))
  expect(world.mail.drafts(), where).toEqual([])
}

describe('a run killed at any service call', () => {
  it('leaves one row and one confirmation after register and deliver', () => {
    const { world, device } = openStudyGroup()
    const mail = receiveApplication(world)
    const requestId = newRequestId()
    const register = (at: World): void => void send(at, device, registration(mail), requestId)
    killEverywhere({
      start: world,
      act: (at) =>
        dying(() => {
          register(at)
          at.advance(31_000)
          send(at, device, { verb: 'deliver', target: requestId })
        }),
      // The extension retries by alarm.
      afterwards(at) {
        at.advance(20_000)
        register(at)
      },
      check(at, where) {
        expect(rows(at, '名簿'), where).toHaveLength(1)
        expect(rows(at, '参加'), where).toHaveLength(1)
        expect(subjects(at), where).toEqual(['Re: 研究会参加希望'])
        eachOnce(at, where, 1)
      },
      atLeast: 15,
    })
  })

  it('leaves one state mail each after a periodic run', () => {
    const { world } = decided()
    killEverywhere({
      start: world,
      act: (at) => at.advance(10 * minute),
      check: (at, where) => eachOnce(at, where, 2),
      atLeast: 10,
    })
  })

  it('leaves one reminder each after a reminder run', () => {
    const { world } = decided()
    world.advance(20 * minute)
    world.skipTo('2019-11-07T08:55:00+09:00')
    killEverywhere({
      start: world,
      act: (at) => at.advance(10 * minute),
      check: (at, where) => eachOnce(at, where, 4),
      atLeast: 10,
    })
  })

  it('leaves one notice of a change each, and spends the order', () => {
    const { world } = decided()
    world.advance(20 * minute)
    world.sheet.editCell({ title: '開催', header: '会場名', row: 2, value: '別のビル' })
    world.sheet.editCell({ title: '開催', header: '連絡', row: 2, value: '送る' })
    world.skipTo('2019-10-15T11:00:00+09:00')
    killEverywhere({
      start: world,
      act: (at) => at.advance(10 * minute),
      check(at, where) {
        eachOnce(at, where, 4)
        expect(rows(at, '開催')[0]?.連絡, where).toBe('')
      },
      atLeast: 10,
    })
  })

  it('leaves one announcement each', () => {
    const { world } = decided()
    world.advance(20 * minute)
    typeRow(world, '開催', 2, { 申込締切: '2019-11-12' })
    for (const n of [1, 2, 3])
      typeRow(world, '名簿', n + 3, {
        会員区分: '会員',
        自治体名: '徳島県美波町',
        氏名: `見本 会員${n}`,
        メール: `kaiin${n}@town.minami.lg.jp`,
        対象判定: '対象',
      })
    world.sheet.editCell({ title: '開催', header: '連絡', row: 2, value: '送る' })
    world.skipTo('2019-10-15T11:00:00+09:00')
    killEverywhere({
      start: world,
      act: (at) => at.advance(10 * minute),
      check: (at, where) => eachOnce(at, where, 5),
      atLeast: 10,
    })
  })

  it.each(['Gmail.Users.Drafts.create', 'Gmail.Users.Drafts.send'])(
    'leaves one mail each after a recovery of a run that died in %s',
    (name) => {
      const { world } = decided()
      const pilot = world.fork()
      pilot.advance(10 * minute)
      const call = (pilot.executions.at(-1)?.calls ?? []).indexOf(name) + 1
      world.faults.killAt(call, 'after')
      world.advance(10 * minute)
      expect(world.faults.fired()).toBe(true)
      world.faults.clear()
      killEverywhere({
        start: world,
        act: (at) => at.advance(11 * minute),
        check: (at, where) => eachOnce(at, where, 2),
        atLeast: 10,
      })
    },
  )
})
