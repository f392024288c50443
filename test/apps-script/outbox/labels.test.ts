import { expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import {
  openStudyGroup,
  receiveApplication,
  registration,
  type StudyGroup,
  send,
} from '../study-group.ts'

const minute = 60_000

const bearing = (world: World, name: string): string[] => {
  const label = world.mail.labels().find((one) => one.name === name)
  return world.mail
    .inbox()
    .filter(({ labelIds }) => label !== undefined && labelIds.includes(label.id))
    .map(({ from }) => from)
}

function registerFrom({ world, device }: StudyGroup, id: string): void {
  const from = `${id}@town.mihon.example`
  const mail = receiveApplication(world, { from, id })
  const [participant] = registration(mail).participants
  if (!participant) throw new Error('nobody')
  const participants = [{ ...participant, name: `見本 ${id}`, email: from }]
  send(world, device, registration(mail, { participants, asMember: false }))
}

it('labels a registered mail 登録済, with one call for all, and leaves others alone', () => {
  const group = openStudyGroup()
  const { world } = group
  for (const id of ['one', 'two']) registerFrom(group, id)
  receiveApplication(world, { from: 'other@town.mihon.example', id: 'other' })
  world.advance(90 * minute)
  expect(bearing(world, '登録済').sort()).toEqual([
    expect.stringContaining('one@'),
    expect.stringContaining('two@'),
  ])
  expect(world.counts.byName['Gmail.Users.Messages.batchModify']).toBe(1)
  expect(world.counts.byName['Gmail.Users.Labels.create']).toBe(2)
})

it('labels 要返信 what nobody has looked after by the morning, until somebody registers it', () => {
  const { world, device } = openStudyGroup()
  const row = world.sheet.read('設定').findIndex(([item]) => item === '知らせる時刻') + 1
  world.sheet.editCell({ title: '設定', header: '値', row, value: '8:30' })
  const mail = receiveApplication(world)
  world.skipTo('2019-10-17T08:25:00+09:00')
  world.advance(10 * minute)
  expect(bearing(world, '要返信')).toHaveLength(1)
  send(world, device, registration(mail, { asMember: false }))
  world.advance(90 * minute)
  expect(bearing(world, '要返信')).toEqual([])
  expect(bearing(world, '登録済')).toHaveLength(1)
})

it('labels mails with the name of whoever has the meeting, and with the next one’s when it changes hands', () => {
  const group = openStudyGroup()
  const { world } = group
  const handTo = (value: string): void =>
    void world.sheet.editCell({ title: '開催', header: '担当者', row: 2, value })
  const staff = (): number[] =>
    ['担当/見本 一郎', '担当/見本 二郎'].map((name) => bearing(world, name).length)
  handTo('見本 一郎')
  registerFrom(group, 'one')
  world.advance(90 * minute)
  expect(staff()).toEqual([1, 0])
  handTo('見本 一郎／見本 二郎')
  registerFrom(group, 'two')
  world.advance(90 * minute)
  expect(staff()).toEqual([2, 2])
  handTo('見本 二郎')
  world.advance(90 * minute)
  expect(staff()).toEqual([0, 2])
  expect(bearing(world, '登録済')).toHaveLength(2)
})
