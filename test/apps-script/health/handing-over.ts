import { expect } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { openedPage } from '../dialogs/ask.ts'
import {
  openStudyGroup,
  receiveApplication,
  registration,
  rows,
  type StudyGroup,
  send,
} from '../study-group.ts'

export const successor = 'next@jimukyoku.example'
export const minute = 60_000
export const day = 24 * 60 * minute

/** A group at work, and the account that is to follow. */
export function openHandover(): StudyGroup {
  const group = openStudyGroup()
  group.world.addUser(successor)
  return group
}

export const page = (world: World, as = world.owner): string => openedPage(world, '引き継ぎ', as)
export const setUp = (world: World, as = world.owner) => world.clickMenu('はじめに：準備する', as)
export const standing = (world: World) =>
  rows(world, '送信記録').map(({ 照合キー, 状態 }) => `${照合キー} ${状態}`)
export const setMode = (world: World, value: string): void => {
  const row = world.sheet.read('設定').findIndex(([item]) => item === '送信方法') + 1
  world.sheet.editCell({ title: '設定', header: '値', row, value, as: successor })
}

/** One confirmation, its run killed right after a call of the given name. */
export function dieAfter({ world, device }: StudyGroup, callName: string): void {
  send(world, device, registration(receiveApplication(world)))
  world.advance(minute)
  const whole = world.fork()
  whole.advance(10 * minute)
  const run = whole.executions.findLast(({ calls }) => calls.includes(callName))
  const before = whole.executions.slice(0, run ? whole.executions.indexOf(run) : 0)
  const earlier = before.slice(world.executions.length).flatMap(({ calls }) => calls).length
  world.faults.killAt(earlier + (run?.calls.indexOf(callName) ?? 0) + 1, 'after')
  world.advance(10 * minute)
  expect(world.faults.fired()).toBe(true)
  world.faults.clear()
}

/** Deploys and sets up as the successor, with everything that takes. */
export function succeed(world: World): void {
  world.deploy({ as: successor })
  expect(setUp(world, successor).alerts.join()).toContain('引き継ぎました')
}
