import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { openWithApplicants } from '../applicants.ts'
import { rows, subjects, typeRow } from '../study-group.ts'

const minute = 60_000

/** A run that made the draft of the only mail and died when it had come so far. */
function diedWith(isReached: (calls: readonly string[]) => boolean): World {
  const { world } = openWithApplicants(1)
  const pilot = world.fork()
  pilot.advance(10 * minute)
  const calls = pilot.executions.at(-1)?.calls ?? []
  const call = calls.findIndex((_, index) => isReached(calls.slice(0, index + 1)))
  world.faults.killAt(call + 1, 'after')
  world.advance(10 * minute)
  world.faults.clear()
  expect(world.mail.drafts()).toHaveLength(1)
  return world
}

const draftNotNoted = (): World => diedWith((calls) => calls.at(-1) === 'Gmail.Users.Drafts.create')

/** Of the calls of the next run, those after it has listed the drafts. */
function callsOfRecovery(world: World): readonly number[] {
  const pilot = world.fork()
  pilot.advance(10 * minute)
  const calls = pilot.executions.at(-1)?.calls ?? []
  const listed = calls.indexOf('Gmail.Users.Drafts.list')
  expect(listed).toBeGreaterThan(0)
  return calls.map((_, index) => index + 1).slice(listed + 1)
}

const sendByHand = (world: World): void => {
  const [draft] = world.mail.drafts()
  if (draft) world.mail.sendDraft(draft.id)
}

const deaths: readonly (readonly [death: string, start: () => World])[] = [
  ['was not noted', draftNotNoted],
  [
    'was noted',
    () =>
      diedWith(
        (calls) =>
          calls.includes('Gmail.Users.Drafts.create') &&
          calls.at(-1) === 'Properties.setProperties',
      ),
  ],
]

describe.each(deaths)('a draft that %s, and that a person sends by hand', (_death, start) => {
  it('is the mail, and no other follows', () => {
    const world = start()
    sendByHand(world)
    world.advance(40 * minute)
    expect(subjects(world)).toHaveLength(1)
    expect(rows(world, '送信記録').map((row) => row.状態)).toEqual(['送信済'])
  })

  it('is the mail at whatever moment of the run that takes it up', () => {
    const died = start()
    for (const call of callsOfRecovery(died)) {
      const world = died.fork({ realms: 'kept' })
      world.faults.atCall(call, () => sendByHand(world))
      world.advance(10 * minute)
      world.faults.clear()
      world.advance(40 * minute)
      expect(subjects(world), `sent before call ${call}`).toHaveLength(1)
      expect(rows(world, '送信記録').map((row) => row.状態)).toEqual(['送信済'])
    }
  })
})

it('a draft that a person wrote stays, whatever somebody types into 送信記録', () => {
  const world = draftNotNoted()
  const raw = `From: ${world.owner}\r\nTo: colleague@town.mihon.example\r\nSubject: own\r\n\r\nText.\r\n`
  const [draft] = world.mail.drafts()
  world.mail.editDraft(draft?.id ?? '', raw)
  const row = world.sheet.read('送信記録').length + 1
  typeRow(world, '送信記録', row, { 照合キー: '2-01-001/M03/1', 状態: '予定' })
  world.advance(40 * minute)
  expect(subjects(world)).toHaveLength(1)
  expect(world.mail.drafts().map(({ message }) => message.subject)).toEqual(['own'])
  expect(rows(world, '送信記録').map(({ 状態 }) => 状態)).toContain('取消')
})
