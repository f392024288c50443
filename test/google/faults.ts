import { GoogleError } from './core/google-error.ts'

export type Moment = 'before' | 'after'

export interface Faults {
  /** The execution dies at its k-th service call (1-based, counted from now over all executions). */
  killAt(call: number, moment: Moment): void
  /** That call throws a Google-like error, which the script may catch. */
  failAt(call: number, moment: Moment, message?: string): void
  /** Somebody else acts just before that call. */
  atCall(call: number, action: () => void): void
  /** Whether everything armed since the last clear() has fired. */
  fired(): boolean
  /** Somebody else holds the script lock. */
  lockHeld(held: boolean): void
  /** Mail recipients left today, counted down by sends. */
  quota(remaining: number): void
  /** Lists and searches do not see changes younger than this; get by id does. */
  lag(ms: number): void
  clear(): void
}

/** Thrown inside the host when an execution dies; the script never sees it. */
export class Killed extends Error {}

interface Armed {
  readonly at: number
  readonly moment: Moment
  readonly act: () => void
  done: boolean
}

/** The faults of one world: what is armed, and what the services ask about. */
export class FaultPlan implements Faults {
  private armed: Armed[] = []
  private calls = 0
  lockIsHeld = false
  quotaLeft: number | undefined
  lagMs = 0

  killAt(call: number, moment: Moment): void {
    this.arm(call, moment, () => {
      throw new Killed(`killed ${moment} service call ${call}`)
    })
  }

  failAt(
    call: number,
    moment: Moment,
    message = "We're sorry, a server error occurred. Please wait a bit and try again.",
  ): void {
    this.arm(call, moment, () => {
      throw new GoogleError(500, message)
    })
  }

  atCall(call: number, action: () => void): void {
    this.arm(call, 'before', action)
  }

  private arm(call: number, moment: Moment, act: () => void): void {
    this.armed.push({ at: this.calls + call, moment, act, done: false })
  }

  fired(): boolean {
    return this.armed.every((one) => one.done)
  }

  lockHeld(held: boolean): void {
    this.lockIsHeld = held
  }

  quota(remaining: number): void {
    this.quotaLeft = remaining
  }

  lag(ms: number): void {
    this.lagMs = ms
  }

  clear(): void {
    this.armed = []
    this.lockIsHeld = false
    this.quotaLeft = undefined
    this.lagMs = 0
  }

  /** Numbers a service call about to happen. */
  nextCall(): number {
    return ++this.calls
  }

  strike(call: number, moment: Moment): void {
    for (const one of this.armed) {
      if (one.done || one.at !== call || one.moment !== moment) continue
      one.done = true
      one.act()
    }
  }
}
