import { expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { openWithApplicants } from '../applicants.ts'
import { ask, openedPage, preparedOnce } from '../dialogs/ask.ts'
import { rows, subjects } from '../study-group.ts'

const minute = 60_000

/** People who know that they take part, told by the panel; Friday, twenty days before the meeting. */
const decided = (people: number): (() => World) =>
  preparedOnce(() => {
    const { world } = openWithApplicants(people, { decided: true })
    world.advance(20 * minute)
    world.skipTo('2019-10-25T10:00:00+09:00')
    world.advance(10 * minute)
    return world
  })
const few = decided(12)
const many = decided(21)

function setReminders(world: World, value: string): void {
  const row = world.sheet.read('設定').findIndex(([item]) => item === 'リマインド') + 1
  world.sheet.editCell({ title: '設定', header: '値', row, value })
}

const held = (world: World) =>
  rows(world, '送信予定').filter((line) => String(line.理由).includes('予定になかった'))
const reminders = (world: World): number =>
  subjects(world).filter((subject) => subject.includes('開催のご案内')).length

it('lets no more than twenty mails go that no forecast has shown, and tells why', () => {
  const world = many()
  setReminders(world, '20,1')
  world.advance(60 * minute)
  expect(reminders(world)).toBe(0)
  expect(held(world)).toHaveLength(21)
  expect(held(world)[0]).toMatchObject({ 扱い: '確認待ち' })
})

it('sends them once a person has seen them in 「確認して送る」', () => {
  const world = many()
  setReminders(world, '20,1')
  const page = openedPage(world, '確認して送る')
  const seen = Object.fromEntries(
    [...page.matchAll(/name="seen\.([^"]+)" value="([^"]+)"/g)].map(([, key = '', print]) => [
      key,
      print,
    ]),
  )
  expect(Object.keys(seen)).toHaveLength(21)
  ask(world, 'approveSending', { send: Object.keys(seen), seen })
  world.advance(20 * minute)
  expect(reminders(world)).toBe(21)
  expect(rows(world, '参加').map((row) => row.連絡)).toEqual(Array(21).fill(''))
})

it('counts what went by itself over a day: a second handful waits', () => {
  const world = few()
  setReminders(world, '20,1')
  world.advance(10 * minute)
  expect(reminders(world)).toBe(12)
  // Another slip of the same kind, about the mail of the day before.
  setReminders(world, '60,20')
  world.advance(20 * minute)
  expect(subjects(world).filter((subject) => subject.includes('まもなく')).length).toBe(0)
  expect(held(world)).toHaveLength(12)
})

it('sends any number that the forecast has long shown', () => {
  const world = many()
  world.skipTo('2019-11-07T09:00:00+09:00')
  world.advance(10 * minute)
  expect(reminders(world)).toBe(21)
})
