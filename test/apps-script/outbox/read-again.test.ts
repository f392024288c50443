import { expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { applicantAddress, openWithApplicants } from '../applicants.ts'
import { openBookWith, recipientsOf, setCell } from '../mails/book-of-people.ts'
import { rows, typeRow } from '../study-group.ts'

const minute = 60_000

const rowOf = (world: World, title: string, name: string): number =>
  world.sheet.read(title).findIndex((cells) => cells.includes(name)) + 1

/** Three confirmations are under way; somebody edits while their drafts are made. */
const editedMeanwhile = (edit: (world: World) => void): World =>
  editedWhileSending(openWithApplicants(3).world, edit)

function editedWhileSending(world: World, edit: (world: World) => void): World {
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

it('tells everybody their group under one 送る, though the record of a decision is deleted meanwhile', () => {
  const world = openBookWith(['参加決定', '参加決定'])
  world.clickMenu('グループ')
  typeRow(world, 'グループ', 2, { 開催ID: '2-01', グループ: 'A', テーマ: '空き家の活用' })
  for (const row of [2, 3]) setCell(world, '参加', { グループ: 'A' }, row)
  setCell(world, '開催', { 連絡: '送る' })
  editedWhileSending(world, (at) => {
    const row = rowOf(at, '送信記録', '2-01-001/M02/1')
    at.sheet.deleteRows({ title: '送信記録', row, count: 1 })
  })
  expect(recipientsOf(world, 'グループとテーマ')).toEqual(['m1', 'm2'])
  expect(recipientsOf(world, '参加決定')).toEqual(['m1', 'm2'])
})
