import { disturb, type Life } from './life.ts'
import { armedFor } from './mishaps.ts'
import { hasMailDue, observeRun, type RunEnd, settle } from './observe.ts'
import { randomFrom } from './random.ts'

const minute = 60_000
export const periodMs = 10 * minute
/** Retries go on for two hours and lists lag for half an hour: until then nothing is held against a run. */
const graceMs = 170 * minute
/** One run in so many is made although nothing has changed and nothing is due. */
const idleShare = 500
/** After a run that went well and left nothing due, one in so many is followed by a run that must find nothing to do. */
const secondLookShare = 8
/** …while lists and search lag: what a run could not see yet is seen by a later one. */
const lateLookShare = 3

/** The clock trigger of one year: every ten minutes or so, left out while provably nothing would happen. */
export class Clock {
  private readonly life: Life
  private readonly random
  private nextRunAt: number
  /** The last run left nothing to do, and nobody has done anything since. */
  private isAtRest = false
  private wakeAt = 0

  constructor(life: Life) {
    this.life = life
    this.random = randomFrom(life.history.seed ^ 0x5eed)
    this.nextRunAt = life.world.now() + periodMs
  }

  /** Somebody did something: the runs that would have been left out are made after all. */
  stir(): void {
    this.isAtRest = false
    this.life.stirredAt = this.life.world.now()
    while (this.nextRunAt - periodMs > this.life.world.now()) this.nextRunAt -= periodMs
  }

  /** Lets time pass until `target`, with the runs that fall into it. */
  passUntil(target: number): void {
    const { life } = this
    for (;;) {
      if (this.isAtRest) this.skipAhead()
      if (this.nextRunAt < life.weather.outageUntil) {
        this.nextRunAt = life.weather.outageUntil + this.random.below(periodMs)
        disturb(life)
      }
      if (this.nextRunAt > target || life.oracle.findings.length > 0) break
      this.run()
    }
    skipTo(life, target)
  }

  /** To the next moment at which something may be due, on the beat of the trigger. */
  private skipAhead(): void {
    const idle = this.random.below(2 * idleShare) * periodMs
    const wake = Math.min(this.wakeAt, this.nextRunAt + idle)
    while (this.nextRunAt < wake) this.nextRunAt += periodMs
    this.isAtRest = false
  }

  private run(): void {
    const { life } = this
    skipTo(life, this.nextRunAt)
    const jitterMs = this.random.below(2 * minute) - minute
    this.nextRunAt = Math.max(life.world.now() + minute, this.nextRunAt + periodMs + jitterMs)
    const mishap = life.storm.shift()
    life.runs++
    const done = armedFor(life, mishap, () => [life.world.runFunction('periodic')])
    const isCalm = life.world.now() - life.disturbedAt > graceMs
    this.isAtRest = this.leftNothing(observeRun(life, done, isCalm), isCalm)
    if (this.isAtRest) this.wakeAt = settle(life)
  }

  private leftNothing(end: RunEnd, isCalm: boolean): boolean {
    const { storm, weather } = this.life
    if (end !== 'changed' || storm.length > 0) return end === 'idle' && storm.length === 0
    if (!isCalm || weather.quotaLeft !== undefined) return false
    const share = weather.lagMs === 0 ? secondLookShare : lateLookShare
    return this.random.below(share) > 0 && !hasMailDue(this.life)
  }
}

function skipTo(life: Life, target: number): void {
  if (target > life.world.now()) life.world.skipTo(new Date(target).toISOString())
}
