import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { YearOutcome } from './summary.ts'

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url))

/** Most of what a year makes is gone with the run that made it: rooms in which it need not be carried on. */
const execArgv = [...process.execArgv, '--max-semi-space-size=64']

/** One process a core; each asks for the next seed when it has lived through one. */
export function runYears(
  { seed, runs }: { readonly seed: number; readonly runs: number },
  tell: (outcome: YearOutcome) => void,
): Promise<readonly YearOutcome[]> {
  const outcomes: YearOutcome[] = []
  let next = seed
  const workers = Array.from({ length: Math.min(runs, availableParallelism()) }, () =>
    fork(worker, { execArgv }),
  )
  return new Promise((resolve, reject) => {
    for (const one of workers) {
      const handOn = (): void => {
        if (next < seed + runs) one.send(next++)
        else one.disconnect()
      }
      one.on('message', (outcome: YearOutcome) => {
        outcomes.push(outcome)
        tell(outcome)
        if (outcomes.length === runs) resolve(outcomes)
        handOn()
      })
      one.on('exit', (code) => {
        if (code !== 0) reject(new Error(`a worker ended with ${code}`))
      })
      handOn()
    }
  })
}
