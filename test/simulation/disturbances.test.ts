import { expect, it } from 'vitest'
import { allActs } from './acts/all-acts.ts'
import type { Act, Mishap } from './history.ts'
import { writeHistory } from './write-history.ts'

const acts = Array.from({ length: 24 }, (_, index) => writeHistory(index + 1)).flatMap(
  (history) => history.acts,
)
const mishaps = acts.flatMap(({ mishap }) => mishap ?? [])
const has = (name: Act['act']): boolean => acts.some(({ act }) => act === name)
const befalls = (like: Partial<Mishap>): boolean =>
  mishaps.some((mishap) =>
    Object.entries(like).every(([key, value]) => Reflect.get(mishap, key) === value),
  )

it('makes every act that there is, but what only happens in the middle of a run', () => {
  const meddling = ['deleteDraft', 'editDraft', 'sendDraft']
  const missing = Object.keys(allActs).filter((name) => !has(name as Act['act']))
  expect(missing.sort()).toEqual(meddling)
  for (const act of meddling)
    expect(befalls({ kind: 'meanwhile', act: act as Act['act'] })).toBe(true)
})

it.each<[string, Partial<Mishap>]>([
  ['a crash before the effect of a call', { kind: 'killed', moment: 'before' }],
  ['a crash after the effect of a call', { kind: 'killed', moment: 'after' }],
  ['a call that does nothing and says so', { kind: 'failed', moment: 'before' }],
  ['a call that succeeds but reports failure', { kind: 'failed', moment: 'after' }],
  ['a lock that cannot be had', { kind: 'locked' }],
  ['another run in the middle of one', { kind: 'meanwhile', act: 'overlap' }],
  ['an older build in the middle of a run', { kind: 'meanwhile', act: 'oldBuild' }],
  ['a colleague who types in the middle of a run', { kind: 'meanwhile', act: 'cancelInCells' }],
  ['a colleague who sorts in the middle of a run', { kind: 'meanwhile', act: 'sort' }],
  ['a row of 送信記録 deleted in the middle of a run', { kind: 'meanwhile', act: 'deleteLogRow' }],
])('brings about %s', (_what, mishap) => {
  expect(befalls(mishap)).toBe(true)
})

it('strikes at any of the first calls, and at many of those after them', () => {
  const struck = new Set(mishaps.flatMap((mishap) => ('call' in mishap ? [mishap.call] : [])))
  for (let call = 1; call <= 22; call++) expect(struck).toContain(call)
  expect(Math.max(...struck)).toBe(66)
})
