import { expect, it } from 'vitest'
import { builtBundle } from '../../google/bundle.ts'
import type { World } from '../../google/open-world.ts'
import { openWithApplicants } from '../applicants.ts'
import { rows, subjects } from '../study-group.ts'

const minute = 60_000

/** Gmail makes no drafts any more, or sends none. */
function breakGmail(world: World, step: 'create' | 'send'): void {
  const code = builtBundle()
  const call = new RegExp(`users\\(\\)\\.drafts\\.${step}\\([^;]*;`)
  const broken = code.replace(call, "(() => { throw new Error('out of order'); })();")
  expect(broken).not.toBe(code)
  world.deploy({ code: broken })
}

const states = (world: World): unknown[] => rows(world, '送信記録').map((row) => row.状態)

it('tries later and later, and says 失敗 after five attempts', () => {
  const world = openWithApplicants(1).world
  breakGmail(world, 'create')
  const attempts: number[] = []
  for (let minutes = 0; minutes <= 360; minutes += 10) {
    world.advance(10 * minute)
    const failed = world.executions.at(-1)?.logs.some((line) => line.includes('could not be made'))
    if (failed) attempts.push(minutes)
  }
  const gaps = attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0))
  expect(attempts).toHaveLength(5)
  expect(gaps.at(-2)).toBeGreaterThanOrEqual(30)
  expect(gaps.at(-1)).toBeGreaterThanOrEqual(120)
  expect(states(world)).toEqual(['失敗'])
  expect(subjects(world)).toEqual([])
})

it('sends once when Gmail works again between two attempts', () => {
  const world = openWithApplicants(1).world
  breakGmail(world, 'create')
  world.advance(40 * minute)
  world.deploy({ code: builtBundle() })
  world.advance(180 * minute)
  expect(subjects(world)).toHaveLength(1)
  expect(states(world)).toEqual(['送信済'])
})

it('ends the run when Google refuses for want of quota, and counts no mail as failed', () => {
  const world = openWithApplicants(3).world
  const pilot = world.fork()
  pilot.advance(10 * minute)
  const calls = pilot.executions.at(-1)?.calls ?? []
  const firstSend = calls.indexOf('Gmail.Users.Drafts.send') + 1
  world.faults.atCall(firstSend + 1, () => world.faults.quota(0))
  world.advance(10 * minute)
  expect(subjects(world)).toHaveLength(1)
  // Six hours without quota are no six attempts.
  for (let hour = 0; hour < 6; hour++) {
    world.faults.quota(0)
    world.advance(60 * minute)
  }
  expect(states(world)).not.toContain('失敗')
  world.faults.clear()
  world.advance(80 * minute)
  expect(subjects(world)).toHaveLength(3)
  expect(new Set(states(world))).toEqual(new Set(['送信済']))
  expect(world.mail.drafts()).toEqual([])
})

it('asks Google again only after an hour when it refused', () => {
  const world = openWithApplicants(3).world
  const pilot = world.fork()
  pilot.advance(10 * minute)
  const firstSend = (pilot.executions.at(-1)?.calls ?? []).indexOf('Gmail.Users.Drafts.send') + 1
  world.faults.atCall(firstSend, () => world.faults.quota(0))
  world.advance(10 * minute)
  world.faults.clear()
  world.advance(40 * minute)
  expect(subjects(world)).toEqual([])
  world.advance(30 * minute)
  expect(subjects(world)).toHaveLength(3)
})

it('gives a mail up in every row of 送信記録 that names it, and leaves none to a person', () => {
  const world = openWithApplicants(1).world
  breakGmail(world, 'send')
  world.advance(10 * minute)
  expect(states(world)).toEqual(['送信中'])
  const [, underWay = []] = world.sheet.read('送信記録')
  world.sheet.edit({ title: '送信記録', row: 3, column: 1, values: [underWay] })
  world.advance(360 * minute)
  expect(states(world)).toEqual(['失敗', '失敗'])
})
