import { describe, expect, it } from 'vitest'
import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import type { World } from '../../google/open-world.ts'
import { openStudyGroup, typeRow } from '../study-group.ts'
import { ask, openedPage, preparedOnce, typeApplicants } from './ask.ts'

const twoApplicants = preparedOnce(() => {
  const { world } = openStudyGroup()
  typeApplicants(world, [
    { name: '見本 一', body: '徳島県見本町' },
    { name: '試験 二', body: '高知県試験市' },
  ])
  typeRow(world, '参加', 3, { 状態: '参加決定' })
  return world
})

const pointAt = (world: World, tab: 'roster' | 'registrations' | 'meetings', row: number): void =>
  world.select({ sheetId: allTabs[tab].sheetId, row, column: 3 })

describe('the row under the cursor', () => {
  it.each([
    ['registrations', 3, '交代', 'value="2-01-002'],
    ['roster', 3, '交代', 'value="2-01-002'],
    ['registrations', 3, '訂正する', '<b>試験 二 様</b>'],
  ] as const)('%s row %i is what 「%s」 offers first', (tab, row, label, offered) => {
    const world = twoApplicants()
    pointAt(world, tab, row)
    expect(chosenIn(openedPage(world, label))).toContain(offered)
  })

  it('is whom 「後任」 and 「退会」 offer first', () => {
    const world = twoApplicants()
    pointAt(world, 'registrations', 2)
    for (const page of ['leave', 'succeed'])
      expect(chosenIn(ask(world, 'comeAndGo', { page }).html ?? '')).toContain('value="K0001')
  })

  it.each([1, 40])('row %i holds nobody: the person is asked', (row) => {
    const world = twoApplicants()
    pointAt(world, 'registrations', row)
    expect(openedPage(world, '訂正する')).toContain('直す行')
    expect(chosenIn(openedPage(world, '交代'))).toContain('list="registrationId-choices" value=""')
  })
})

describe('a finding of 「点検」', () => {
  it('leads to its cell, as whoever clicked it', () => {
    const world = twoApplicants()
    typeRow(world, '参加', 3, { 状態: 'キャンセル' })
    const asked = /data-ask="showCell" data-question="([^"]+)"/g
    const cells = [...openedPage(world, '点検').matchAll(asked)].map(
      ([, question = '']) => JSON.parse(question.replace(/&quot;/g, '"')) as { sheetId: number },
    )
    const cell = cells.find(({ sheetId }) => sheetId === allTabs.registrations.sheetId)
    const run = world.runFunction('askDialog', { args: ['showCell', cell] })
    expect(run.value).toEqual({ close: true })
    expect(run.activated).toEqual(['参加'])
    expect(run.selected).toMatchObject({ sheetId: allTabs.registrations.sheetId, row: 3 })
  })
})

/** Without the lists that fields choose from. */
const chosenIn = (page: string): string => page.replace(/<datalist[\s\S]*?<\/datalist>/g, '')
