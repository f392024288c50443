import { describe, expect, it } from 'vitest'
import type { World } from '../google/open-world.ts'
import {
  openStudyGroup,
  receiveApplication,
  registration,
  rows,
  type StudyGroup,
  send,
  subjects,
} from './study-group.ts'

const moments = ['before', 'after'] as const
const requestId = 'request-that-may-die'

function registerAndDeliver(
  { world, device }: StudyGroup,
  mail: { id: string; threadId: string },
): void {
  send(world, device, registration(mail), requestId)
  world.advance(31_000)
  send(world, device, { verb: 'deliver', target: requestId })
}

/** The extension retries by alarm; then two hours of periodic runs. */
function carryOn(group: StudyGroup, mail: { id: string; threadId: string }): void {
  group.world.faults.clear()
  group.world.advance(20_000)
  send(group.world, group.device, registration(mail), requestId)
  group.world.advance(2 * 3_600_000)
}

const states = (world: World): unknown[] => rows(world, '送信記録').map((row) => row.状態)

function countCalls(act: () => void, world: World): number {
  const before = world.counts.total
  act()
  return world.counts.total - before
}

/** Posts that die answer with an HTML page: the extension knows no more than "perhaps". */
function dying(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
}

describe('a run killed at any service call', () => {
  it('leaves one row and one confirmation after register and deliver', () => {
    const pilot = openStudyGroup()
    const pilotMail = receiveApplication(pilot.world)
    const calls = countCalls(() => registerAndDeliver(pilot, pilotMail), pilot.world)
    expect(calls).toBeGreaterThan(15)
    for (let call = 1; call <= calls; call++) {
      for (const moment of moments) {
        const group = openStudyGroup()
        const mail = receiveApplication(group.world)
        group.world.faults.killAt(call, moment)
        dying(() => registerAndDeliver(group, mail))
        expect(group.world.faults.fired(), `call ${call} is reached`).toBe(true)
        carryOn(group, mail)
        const where = `killed ${moment} call ${call}`
        expect(rows(group.world, '名簿'), where).toHaveLength(1)
        expect(rows(group.world, '参加'), where).toHaveLength(1)
        expect(subjects(group.world), where).toEqual(['Re: 研究会参加希望'])
        expect(states(group.world), where).toEqual(['送信済'])
        expect(group.world.mail.drafts(), where).toEqual([])
      }
    }
  })

  it('leaves one reminder each after a reminder run', () => {
    const calls = countCalls(() => {}, decided().world) + reminderCalls()
    for (let call = 1; call <= calls; call++) {
      for (const moment of moments) {
        const { world } = decided()
        world.skipTo('2019-11-07T08:55:00+09:00')
        world.faults.killAt(call, moment)
        world.advance(10 * 60_000)
        expect(world.faults.fired(), `call ${call} is reached`).toBe(true)
        world.faults.clear()
        world.advance(2 * 3_600_000)
        const where = `killed ${moment} call ${call}`
        const reminders = subjects(world).filter((subject) => subject.includes('開催のご案内'))
        expect(reminders, where).toHaveLength(2)
        const recipients = world.mail
          .sent()
          .slice(-2)
          .map(({ to }) => to)
        expect(new Set(recipients).size, where).toBe(2)
        expect(new Set(states(world)), where).toEqual(new Set(['送信済']))
        expect(world.mail.drafts(), where).toEqual([])
      }
    }
  })
})

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
    send(world, device, registration(mail, { participants, decided: true }))
  }
  world.advance(20 * 60_000)
  return group
}

function reminderCalls(): number {
  const { world } = decided()
  world.skipTo('2019-11-07T08:55:00+09:00')
  return countCalls(() => world.advance(10 * 60_000), world)
}
