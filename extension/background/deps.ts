import type { Result } from '../../shared/result.ts'
import type { Alarms } from '../platform/alarms.ts'
import type { Store } from '../platform/store.ts'
import type { Failure } from './failure.ts'

/** Posts text and gives the JSON that came back. */
export type Post = (url: string, text: string) => Promise<Result<unknown, Failure>>

/** What the background needs from its surroundings; the practice desk brings its own. */
export type BackgroundDeps = {
  readonly store: Store
  readonly alarms: Alarms
  readonly post: Post
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
  /** Runs once after a delay, as long as the worker lives; an alarm is the safety net. */
  readonly later: (delayMs: number, run: () => void) => void
  readonly openOptions: () => void
  readonly version: string
}
