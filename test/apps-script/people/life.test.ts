import fc from 'fast-check'
import { expect, it } from 'vitest'
import { history, liveThrough, type Step } from './history.ts'

/** Sequences in one run of the tests; RUNS=2000 looks longer, SEED=… repeats a run. */
const runs = Number(process.env.RUNS ?? 80)
const seed = Number(process.env.SEED ?? 20191115)

/** Histories that once went wrong. */
const examples: [Step[]][] = [
  [
    [
      { act: 'deleteRow', n: 1, meanwhile: [] },
      { act: 'apply', n: 2, meanwhile: [] },
    ],
  ],
  [
    [
      { act: 'pasteNameless', n: 3, meanwhile: [] },
      { act: 'deleteRow', n: 2, meanwhile: [] },
      { act: 'fillDown', n: 7, meanwhile: [] },
    ],
  ],
]

it('loses, doubles, mixes up and wrongly tells nothing, whatever people and scripts do at once', () => {
  const outcome = fc.check(fc.property(history, liveThrough), {
    examples,
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
