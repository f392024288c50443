import { expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { applicantAddress, openWithApplicants } from '../applicants.ts'
import { rows } from '../study-group.ts'

const minute = 60_000

const rowOf = (world: World, title: string, name: string): number =>
  world.sheet.read(title).findIndex((cells) => cells.includes(name)) + 1

/** Three confirmations are under way; somebody edits while their drafts are made. */
function editedMeanwhile(edit: (world: World) => void): World {
  const { world } = openWithApplicants(3)
  const pilot = world.fork()
  pilot.advance(10 * minute)
  const calls = pilot.executions.at(-1)?.calls ?? []
  world.faults.atCall(calls.indexOf('Gmail.Users.Drafts.create') + 2, () => edit(world))
  world.advance(10 * minute)
  expect(world.faults.fired()).toBe(true)
  world.faults.clear()
  world.advance(30 * minute)
  expect(world.mail.drafts()).toEqual([])
  return world
}

const recipients = (world: World): string[] => world.mail.sent().map(({ to }) => to)

it.each<[string, (world: World, row: number) => void]>([
  [
    'is held by 止める',
    (world, row) =>
      void world.sheet.editCell({ title: '参加', header: '連絡', row, value: '止める' }),
  ],
  [
    'has left meanwhile',
    (world, row) => {
      world.sheet.editCell({ title: '参加', header: '理由', row, value: '期限' })
      world.sheet.editCell({ title: '参加', header: '状態', row, value: 'キャンセル' })
    },
  ],
  ['is gone', (world, row) => void world.sheet.deleteRows({ title: '参加', row, count: 1 })],
])('lets no mail go whose row %s between claim and sending, and the others go', (_what, edit) => {
  const world = editedMeanwhile((at) => edit(at, rowOf(at, '参加', '見本 第2')))
  expect(recipients(world)).toEqual([applicantAddress(1), applicantAddress(3)])
})

it('writes to the address that the row says when it goes, not to the one of the claim', () => {
  const world = editedMeanwhile(
    (at) =>
      void at.sheet.editCell({
        title: '名簿',
        header: 'メール',
        row: rowOf(at, '名簿', '見本 第2'),
        value: 'atarashii@town.minami.lg.jp',
      }),
  )
  expect(recipients(world)).not.toContain(applicantAddress(2))
  expect(rows(world, '送信記録').filter((row) => row.状態 === '送信済').length).toBe(
    recipients(world).length,
  )
})
