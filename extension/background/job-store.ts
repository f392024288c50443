import type { Store } from '../platform/store.ts'
import { type Job, jobKey, jobPrefix, parseJob } from './job.ts'

/** Jobs lie under one key each, so that two of them never overwrite one another. */
export type JobStore = {
  readonly load: (requestId: string) => Promise<Job | undefined>
  readonly save: (job: Job) => Promise<void>
  readonly drop: (requestId: string) => Promise<void>
  readonly all: () => Promise<readonly Job[]>
}

export function createJobStore(store: Store): JobStore {
  return {
    load: async (requestId) => parseJob(await store.read(jobKey(requestId))),
    save: (job) => store.write(jobKey(job.requestId), job),
    drop: (requestId) => store.remove(jobKey(requestId)),
    all: async () =>
      (await store.list(jobPrefix)).map(parseJob).filter((job): job is Job => job !== undefined),
  }
}
