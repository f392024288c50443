import { toAsciiJson } from '../../shared/protocol/envelope.ts'
import { callScript, newRequestId } from './call-script.ts'
import { keyOf, loadConnection } from './connection.ts'
import type { BackgroundDeps } from './deps.ts'
import type { RegisterRequest } from './exchange.ts'
import { isPassing } from './failure.ts'
import { isRegistered, type Job, pauseAfter } from './job.ts'
import type { JobStore } from './job-store.ts'
import { createOneAtATime } from './one-at-a-time.ts'

/** One alarm a request: an alarm of the same name would replace the earlier one. */
export const queueAlarm = 'queue:'

export type Registrations = {
  /** Stores the click first, then tries to send it. The same click twice is one request. */
  readonly submit: (request: RegisterRequest) => Promise<Job>
  /** Where it stands; tries again when its pause is over. */
  readonly advance: (requestId: string) => Promise<Job | undefined>
  /** Tries all that are waiting and due. */
  readonly wake: () => Promise<void>
}

/** The queue of registrations; it lives in the store and survives the worker and the browser. */
export function createRegistrations(
  deps: BackgroundDeps,
  jobs: JobStore,
  onRegistered: (job: Job) => void,
): Registrations {
  const claiming = createOneAtATime<Job>()
  const sending = createOneAtATime<Job | undefined>()

  const send = (requestId: string): Promise<Job | undefined> =>
    sending(requestId, async () => {
      const job = await jobs.load(requestId)
      if (job?.outcome.state !== 'waiting' || job.nextAttemptAt > deps.now()) return job
      const next = await attempt(deps, job)
      await jobs.save(next)
      if (next.outcome.state === 'waiting') scheduleRetry(deps, next, () => void send(requestId))
      if (isRegistered(next)) onRegistered(next)
      return next
    })

  return {
    submit: async (request) => {
      const body = toAsciiJson(request)
      const job = await claiming(body, () => claim(deps, jobs, { request, body }))
      return (await send(job.requestId)) ?? job
    },
    advance: send,
    wake: async () => {
      for (const job of await jobs.all())
        if (job.outcome.state === 'waiting') await send(job.requestId)
    },
  }
}

/** The job of this very body if it is still under way or can still be undone; else a new one. */
async function claim(
  deps: BackgroundDeps,
  jobs: JobStore,
  { request, body }: { readonly request: RegisterRequest; readonly body: string },
): Promise<Job> {
  const now = deps.now()
  const all = await jobs.all()
  for (const old of all)
    if (old.outcome.state === 'failed' && old.messageId === request.mail.messageId)
      await jobs.drop(old.requestId)
  const same = all.find((job) => job.body === body && isOpen(job, now))
  if (same) return same
  const job: Job = {
    requestId: newRequestId(deps),
    body,
    messageId: request.mail.messageId,
    createdAt: now,
    attempts: 0,
    nextAttemptAt: now,
    outcome: { state: 'waiting', failure: null },
  }
  await jobs.save(job)
  return job
}

function isOpen(job: Job, now: number): boolean {
  if (job.outcome.state === 'waiting') return true
  return isRegistered(job) && job.outcome.undoUntil > now
}

async function attempt(deps: BackgroundDeps, job: Job): Promise<Job> {
  const attempts = job.attempts + 1
  const connection = await loadConnection(deps.store)
  if (!connection)
    return { ...job, attempts, outcome: { state: 'failed', failure: { tag: 'not-paired' } } }
  const answer = await callScript(deps, {
    verb: 'register',
    url: connection.url,
    device: connection.device,
    key: keyOf(connection),
    requestId: job.requestId,
    body: job.body,
  })
  const now = deps.now()
  if (answer.ok) {
    const undoUntil = now + Math.max(0, answer.value.undoUntil - answer.value.serverTime)
    const outcome = { answer: answer.value, undoUntil, delivery: null, deliverAttempts: 0 }
    return { ...job, attempts, outcome: { state: 'registered', ...outcome } }
  }
  const failure = answer.error
  if (!isPassing(failure)) return { ...job, attempts, outcome: { state: 'failed', failure } }
  const pause = failure.tag === 'too-many' ? failure.retryAfterSeconds * 1000 : pauseAfter(attempts)
  return { ...job, attempts, nextAttemptAt: now + pause, outcome: { state: 'waiting', failure } }
}

function scheduleRetry(deps: BackgroundDeps, job: Job, retry: () => void): void {
  const pause = Math.max(0, job.nextAttemptAt - deps.now())
  deps.alarms.after(`${queueAlarm}${job.requestId}`, pause)
  if (pause <= 30_000) deps.later(pause, retry)
}
