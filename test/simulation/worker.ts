import { setFlagsFromString } from 'node:v8'
import { live } from './live.ts'
import { writeHistory } from './write-history.ts'

/**
 * A year opens a dozen realms, and in each V8 would optimise the same functions anew, at a third of all CPU.
 * With a bigger budget only those are optimised that earn it.
 */
setFlagsFromString('--interrupt-budget=600000')

/** Lives through the years whose seeds it is sent. */
process.on('message', (seed: number) => {
  process.send?.({ seed, ...live(writeHistory(seed)) })
})
