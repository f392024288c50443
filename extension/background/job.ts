import { deliverAnswerSchema, registerAnswerSchema } from '../../shared/protocol/answers.ts'
import * as z from '../../shared/protocol/zod-without-eval.ts'
import type { Registration } from './exchange.ts'
import type { Failure } from './failure.ts'
import { isTagged } from './script-state.ts'

const failureSchema = z.custom<Failure>(isTagged)

const jobSchema = z.object({
  requestId: z.string(),
  /** ASCII JSON of the request: the same in every attempt, so that the script answers the same. */
  body: z.string(),
  messageId: z.string(),
  createdAt: z.number(),
  attempts: z.number(),
  nextAttemptAt: z.number(),
  outcome: z.discriminatedUnion('state', [
    z.object({ state: z.literal('waiting'), failure: z.nullable(failureSchema) }),
    z.object({ state: z.literal('failed'), failure: failureSchema }),
    z.object({
      state: z.literal('registered'),
      answer: registerAnswerSchema,
      /** Epoch milliseconds of this device. */
      undoUntil: z.number(),
      delivery: z.nullable(deliverAnswerSchema),
      deliverAttempts: z.number(),
    }),
  ]),
})

/** One registration on its way, kept from the click until a day after it arrived. */
export type Job = z.infer<typeof jobSchema>
export type RegisteredJob = Job & {
  readonly outcome: Extract<Job['outcome'], { state: 'registered' }>
}

export const jobPrefix = 'job:'
export const jobKey = (requestId: string): string => `${jobPrefix}${requestId}`

export function parseJob(stored: unknown): Job | undefined {
  return jobSchema.safeParse(stored).data
}

export function isRegistered(job: Job): job is RegisteredJob {
  return job.outcome.state === 'registered'
}

/** Seconds to minutes: a person may be waiting at the panel, a broken line may last a day. */
const pausesMs = [2_000, 5_000, 15_000, 30_000, 60_000, 120_000, 300_000]
const longestPauseMs = 600_000

export function pauseAfter(attempts: number): number {
  return pausesMs[attempts - 1] ?? longestPauseMs
}

/** What the panel may know of a job. */
export function jobToRegistration(job: Job, now: number): Registration {
  const { requestId, outcome } = job
  if (outcome.state !== 'registered') return { requestId, outcome }
  const { state, answer, undoUntil, delivery } = outcome
  return {
    requestId,
    outcome: { state, answer, delivery, undoInMs: Math.max(0, undoUntil - now) },
  }
}
