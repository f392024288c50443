import type { AnswerOf } from '../../shared/protocol/answers.ts'
import { toAsciiJson } from '../../shared/protocol/envelope.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { callScript, newRequestId } from './call-script.ts'
import { keyOf, loadConnection } from './connection.ts'
import type { BackgroundDeps } from './deps.ts'
import type { Failure } from './failure.ts'
import { isRegistered, type Job, pauseAfter, type RegisteredJob } from './job.ts'
import type { JobStore } from './job-store.ts'
import { createOneAtATime } from './one-at-a-time.ts'

export const deliverAlarm = 'deliver:'

// The script's own periodic run sends what nobody asked for: a few tries are enough here.
const mostAttempts = 5
const keepMs = 24 * 3_600_000

export type Deliveries = {
  readonly schedule: (job: Job) => void
  /** Asks the script to send the mails of a registration whose undo time is over. */
  readonly deliver: (requestId: string) => Promise<Job | undefined>
  readonly undo: (requestId: string) => Promise<Result<AnswerOf<'undo'>, Failure>>
  /** Delivers all that is due and forgets what is a day old. */
  readonly wake: () => Promise<void>
}

export function createDeliveries(deps: BackgroundDeps, jobs: JobStore): Deliveries {
  const once = createOneAtATime<Job | undefined>()

  const deliver = (requestId: string): Promise<Job | undefined> =>
    once(requestId, async () => {
      const job = await jobs.load(requestId)
      if (!job || !isRegistered(job) || isSettled(job) || job.nextAttemptAt > deps.now()) return job
      if (job.outcome.undoUntil > deps.now()) return job
      const next = await attempt(deps, job)
      await jobs.save(next)
      if (!isSettled(next)) schedule(next)
      return next
    })

  const schedule = (job: Job): void => {
    if (!isRegistered(job)) return
    const due = Math.max(job.outcome.undoUntil, job.nextAttemptAt)
    const delay = Math.max(0, due - deps.now()) + 200
    deps.alarms.after(`${deliverAlarm}${job.requestId}`, delay)
    deps.later(delay, () => void deliver(job.requestId))
  }

  return {
    schedule,
    deliver,
    undo: async (requestId) => {
      const answer = await call(deps, { verb: 'undo', requestId, id: `undo-${requestId}` })
      if (answer.ok) await jobs.drop(requestId)
      return answer
    },
    wake: async () => {
      for (const job of await jobs.all()) {
        if (!isRegistered(job)) continue
        if (job.createdAt + keepMs < deps.now()) await jobs.drop(job.requestId)
        else await deliver(job.requestId)
      }
    },
  }
}

async function attempt(deps: BackgroundDeps, job: RegisteredJob): Promise<RegisteredJob> {
  const { requestId } = job
  const answer = await call(deps, { verb: 'deliver', requestId, id: newRequestId(deps) })
  const deliverAttempts = job.outcome.deliverAttempts + 1
  const delivery = answer.ok ? answer.value : job.outcome.delivery
  return {
    ...job,
    nextAttemptAt: deps.now() + pauseAfter(deliverAttempts),
    outcome: { ...job.outcome, delivery, deliverAttempts },
  }
}

/** Nothing more to ask for: no mail at all, each mail has an end, or asked often enough. */
function isSettled({ outcome }: RegisteredJob): boolean {
  if (outcome.answer.mails.length === 0 || outcome.deliverAttempts >= mostAttempts) return true
  return outcome.delivery?.mails.every((mail) => mail.state !== 'waiting') ?? false
}

async function call<V extends 'undo' | 'deliver'>(
  deps: BackgroundDeps,
  { verb, requestId, id }: { readonly verb: V; readonly requestId: string; readonly id: string },
): Promise<Result<AnswerOf<V>, Failure>> {
  const connection = await loadConnection(deps.store)
  if (!connection) return err({ tag: 'not-paired' })
  const answer = await callScript(deps, {
    verb,
    url: connection.url,
    device: connection.device,
    key: keyOf(connection),
    requestId: id,
    body: toAsciiJson({ verb, target: requestId }),
  })
  return answer.ok ? ok(answer.value) : answer
}
