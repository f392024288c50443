import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { history, liveThrough } from './history.ts'
import { regressions } from './regressions.ts'

/** Sequences in one run of the tests; RUNS=2000 looks longer, SEED=… repeats a run. */
const runs = Number(process.env.RUNS ?? 50)
const seed = Number(process.env.SEED ?? 20191115)

describe('what once went wrong', () => {
  it.each(Object.entries(regressions))('%s', (_, steps) => liveThrough(steps))
})

it('loses, doubles, mixes up and wrongly tells nothing, whatever people and scripts do at once', () => {
  const outcome = fc.check(fc.property(history, liveThrough), {
    numRuns: runs,
    seed,
    ...(process.env.REPLAY !== undefined && { path: process.env.REPLAY }),
    endOnFailure: process.env.SHRINK === undefined,
  })
  const [steps] = outcome.counterexample ?? []
  const told = (steps ?? []).map((one) => JSON.stringify(one)).join('\n')
  expect(
    outcome.failed,
    `seed ${outcome.seed} path ${outcome.counterexamplePath}\n${told}\n${String(outcome.errorInstance)}`,
  ).toBe(false)
})
