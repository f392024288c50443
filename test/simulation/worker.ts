import '../optimise-late.ts'
import { live } from './live.ts'
import { writeHistory } from './write-history.ts'

/** Lives through the years whose seeds it is sent. */
process.on('message', (seed: number) => {
  process.send?.({ seed, ...live(writeHistory(seed)) })
})
