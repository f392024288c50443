import fc from 'fast-check'
import { expect, it } from 'vitest'
import { history, liveThrough, type Step } from './history.ts'

/** Sequences in one run of the tests; RUNS=5000 looks longer, SEED=… repeats a run. */
const runs = Number(process.env.RUNS ?? 12)
const seed = Number(process.env.SEED ?? 20191115)

const insert = (call: number, n: number) => ({ call, act: 'insertColumn', n })
const remark = (call: number, n: number) => ({ call, act: 'typeRemark', n })

/** Histories that once went wrong. */
const examples: [Step[]][] = [
  [
    [
      { act: 'apply', n: 23, meanwhile: undefined },
      { act: 'cutAndPasteRow', n: 20, meanwhile: insert(7, 19) },
      { act: 'applyAndTakeBack', n: 0, meanwhile: insert(5, 22) },
      { act: 'cutAndPasteRow', n: 9, meanwhile: remark(7, 2) },
      { act: 'cancelInCells', n: 6, meanwhile: remark(6, 19) },
      { act: 'renameHeader', n: 5, meanwhile: remark(8, 3) },
      { act: 'undoTyping', n: 3, meanwhile: remark(7, 5) },
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
