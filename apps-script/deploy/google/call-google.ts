import { type Fault, OutcomeUnknown, Stop } from '../faults/fault.ts'
import { faultOfGoogle, isRateLimit } from './fault-of-google.ts'
import { type Refusal, readRefusal } from './google-answer.ts'

export type Sleep = (ms: number) => Promise<void>

/**
 * `repeatable`: asking twice is as good as asking once. `creation`: a second one would make a second thing,
 * so that only what certainly did not happen is tried again.
 */
export type CallKind = 'repeatable' | 'creation'

export type Call = <T>(kind: CallKind, send: () => Promise<{ readonly data: T }>) => Promise<T>

const attempts = 6
const firstWaitMs = 1_000
const longestWaitMs = 32_000

/** Where the connection was never made, nothing can have happened. */
const neverSent = new Set(['ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])

/** One call of Google's, tried again with growing pauses while that may help. */
export function createCall(sleep: Sleep): Call {
  return async (kind, send) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return (await send()).data
      } catch (error) {
        const refusal = readRefusal(error)
        if (!refusal) throw error
        const fault = faultOfGoogle(refusal)
        if (!mayPass(fault)) throw new Stop(fault)
        const happened = kind === 'creation' && !isWithoutEffect(refusal)
        if (happened) throw new OutcomeUnknown(fault)
        if (attempt === attempts) throw new Stop(fault)
        await sleep(pauseMs(attempt, refusal))
      }
    }
  }
}

const mayPass = ({ tag }: Fault): boolean =>
  tag === 'rate-limited' || tag === 'google-down' || tag === 'unreachable'

const isWithoutEffect = (refusal: Refusal): boolean =>
  isRateLimit(refusal) || neverSent.has(refusal.network)

const pauseMs = (attempt: number, { retryAfterSeconds }: Refusal): number =>
  Math.min(longestWaitMs, Math.max(retryAfterSeconds * 1000, firstWaitMs * 2 ** (attempt - 1)))
