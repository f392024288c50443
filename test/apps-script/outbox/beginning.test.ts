import { expect, it } from 'vitest'
import { builtBundle } from '../../google/bundle.ts'
import type { World } from '../../google/open-world.ts'
import { olderBuild } from '../../simulation/old-build.ts'
import { openWithApplicants } from '../applicants.ts'
import { rows, subjects } from '../study-group.ts'

const minute = 60_000

/** What another execution does to the script properties, between two calls of a run. */
function setEpoch(world: World): void {
  world.deploy({
    code: `${builtBundle()}
function takeOver() { PropertiesService.getScriptProperties().setProperty('epoch', '1900000000000') }`,
  })
  world.runFunction('takeOver')
}

it('holds what was due before a copied book was set up as one of its own', () => {
  const { world } = openWithApplicants(2)
  const copy = world.copySpreadsheet()
  copy.advance(30 * minute)
  expect(subjects(copy)).toEqual([])
  expect(copy.clickMenu('はじめに：準備する').ok).toBe(true)
  copy.advance(60 * minute)
  expect(subjects(copy)).toEqual([])
  const held = rows(copy, '送信予定').filter((line) => String(line.理由).includes('送り始める前'))
  expect(held).toHaveLength(2)
})

it('holds nothing when the owner repairs a book that has long been sending', () => {
  const { world } = openWithApplicants(2)
  world.clickMenu('はじめに：準備する')
  world.advance(20 * minute)
  expect(subjects(world)).toHaveLength(2)
})

it('stops a run that goes on after the book began anew under another epoch', () => {
  const { world } = openWithApplicants(25)
  const pilot = world.fork()
  pilot.advance(10 * minute)
  expect(subjects(pilot)).toHaveLength(25)
  const calls = pilot.executions.at(-1)?.calls ?? []
  world.faults.atCall(calls.indexOf('Gmail.Users.Drafts.send') + 1, () => setEpoch(world))
  world.advance(10 * minute)
  expect(subjects(world)).toHaveLength(20)
})

it('hands mails under way to a person when their drafts lie in the mailbox of an earlier epoch', () => {
  const { world } = openWithApplicants(1)
  const pilot = world.fork()
  pilot.advance(10 * minute)
  const calls = pilot.executions.at(-1)?.calls ?? []
  world.faults.killAt(calls.indexOf('Gmail.Users.Drafts.send') + 1, 'before')
  world.advance(10 * minute)
  world.faults.clear()
  setEpoch(world)
  world.advance(30 * minute)
  expect(subjects(world)).toEqual([])
  expect(rows(world, '送信記録')).toMatchObject([{ 状態: '要確認' }])
})

it('leaves all to the newer build when runs of an older one are still about', () => {
  const { world } = openWithApplicants(2)
  const before = JSON.stringify(world.sheet.titles().map((title) => world.sheet.read(title)))
  world.deploy({ code: olderBuild(builtBundle()) })
  world.advance(30 * minute)
  expect(JSON.stringify(world.sheet.titles().map((title) => world.sheet.read(title)))).toBe(before)
  expect([...subjects(world), ...world.mail.drafts()]).toEqual([])
  world.deploy({ code: builtBundle() })
  world.advance(20 * minute)
  expect(subjects(world)).toHaveLength(2)
})
