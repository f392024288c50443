import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { ask, openedPage } from '../dialogs/ask.ts'
import { pairDevice, person, type StudyGroup, send } from '../study-group.ts'
import {
  dieAfter,
  minute,
  openHandover,
  setUp,
  standing,
  succeed,
  successor,
} from './handing-over.ts'

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
