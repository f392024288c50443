import { searchBodies } from '../../shared/municipality/search-bodies.ts'
import { registerSchema } from '../../shared/protocol/requests.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { type Connection, loadConnection } from './connection.ts'
import { createDeliveries, type Deliveries, deliverAlarm } from './deliveries.ts'
import type { BackgroundDeps } from './deps.ts'
import type { Ask, Exchange, Kind, Registration } from './exchange.ts'
import type { Failure } from './failure.ts'
import { type Job, jobToRegistration } from './job.ts'
import { createJobStore, type JobStore } from './job-store.ts'
import { refreshKnown } from './known-people.ts'
import { pair } from './pair.ts'
import { readKnown, readMessage } from './read-message.ts'
import { createRegistrations, queueAlarm, type Registrations } from './registrations.ts'
import { loadScriptState, refreshScriptState } from './script-state.ts'
import { readStatus } from './status.ts'

const refreshAlarm = 'refresh'
const refreshMinutes = 30
const candidates = 8

export type Background = {
  readonly ask: Ask
  readonly onAlarm: (name: string) => Promise<void>
  readonly onStart: () => Promise<void>
}

type Handlers = {
  readonly [K in Kind]: (content: Exchange[K]['ask']) => Promise<Exchange[K]['reply']>
}
type Rooms = {
  readonly deps: BackgroundDeps
  readonly jobs: JobStore
  readonly registrations: Registrations
  readonly deliveries: Deliveries
}

/** All that happens behind the panel, without a browser: pages ask, alarms wake. */
export function createBackground(deps: BackgroundDeps): Background {
  const jobs = createJobStore(deps.store)
  const deliveries = createDeliveries(deps, jobs)
  const registrations = createRegistrations(deps, jobs, (job) => {
    deliveries.schedule(job)
    void refreshIndex(deps)
  })
  const rooms = { deps, jobs, registrations, deliveries }
  const handlers: Handlers = { ...mailHandlers(rooms), ...deviceHandlers(rooms) }
  const wake = async () => {
    await registrations.wake()
    await deliveries.wake()
  }
  return {
    ask: async (type, content) => {
      try {
        return await handlers[type](content)
      } catch (defect) {
        // Only the kind of error: its message could quote a mail.
        console.error('jimukyoku', type, defect instanceof Error ? defect.name : 'defect')
        return err({ tag: 'defect' })
      }
    },
    onAlarm: async (name) => {
      if (name === refreshAlarm) await refresh(deps)
      if (name === queueAlarm || name === deliverAlarm || name === refreshAlarm) await wake()
    },
    onStart: async () => {
      deps.alarms.every(refreshAlarm, refreshMinutes)
      await wake()
      await refresh(deps)
    },
  }
}

type MailKind = 'read' | 'known' | 'register' | 'outcome' | 'deliver' | 'undo' | 'discard'

function mailHandlers({ deps, jobs, registrations, deliveries }: Rooms): Pick<Handlers, MailKind> {
  const view = (job: Job | undefined): Result<Registration, Failure> =>
    job ? ok(jobToRegistration(job, deps.now())) : err({ tag: 'undo-unknown' })
  return {
    read: (content) =>
      withConnection(deps, (connection) => readMessage(deps, jobs, { ...content, connection })),
    known: ({ address, messageId }) =>
      withConnection(deps, async (connection) =>
        ok(await readKnown(deps, jobs, { connection, address, messageId })),
      ),
    register: async ({ request }) => {
      // A page's process is not trusted to keep to its types.
      const parsed = registerSchema.safeParse(request)
      if (!parsed.success)
        return err({ tag: 'invalid', path: parsed.error.issues[0]?.path.join('.') ?? '' })
      return view(await registrations.submit(parsed.data))
    },
    outcome: async ({ requestId }) => view(await registrations.advance(requestId)),
    deliver: async ({ requestId }) => {
      const job = await deliveries.deliver(requestId)
      void refreshIndex(deps)
      return view(job)
    },
    undo: async ({ requestId }) => {
      const undone = await deliveries.undo(requestId)
      void refreshIndex(deps)
      return undone
    },
    discard: async ({ requestId }) => {
      const job = await jobs.load(requestId)
      if (job?.outcome.state === 'failed') await jobs.drop(requestId)
      return ok(null)
    },
  }
}

function deviceHandlers({ deps, jobs }: Rooms): Omit<Handlers, MailKind> {
  return {
    municipalities: async ({ query }) => ok(searchBodies(query, candidates)),
    refresh: async ({ ifOlderThanMs }) => {
      const state = await loadScriptState(deps)
      if (state && state.receivedAt + ifOlderThanMs > deps.now())
        return ok({ meetings: state.hello.meetings })
      const answer = await refresh(deps)
      return answer.ok ? ok({ meetings: answer.value.meetings }) : answer
    },
    pair: async ({ code }) => {
      const paired = await pair(deps, code)
      if (!paired.ok) return paired
      deps.alarms.every(refreshAlarm, refreshMinutes)
      await refresh(deps)
      return readStatus(deps, jobs)
    },
    status: () => readStatus(deps, jobs),
    unpair: async () => {
      await deps.store.clear()
      return ok(null)
    },
    'open-options': async () => {
      deps.openOptions()
      return ok(null)
    },
  }
}

async function withConnection<T>(
  deps: BackgroundDeps,
  run: (connection: Connection) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const connection = await loadConnection(deps.store)
  return connection ? run(connection) : err({ tag: 'not-paired' })
}

async function refresh(deps: BackgroundDeps) {
  return withConnection(deps, async (connection) => {
    const hello = await refreshScriptState(deps, connection)
    if (hello.ok) await refreshKnown(deps, connection)
    return hello
  })
}

async function refreshIndex(deps: BackgroundDeps): Promise<void> {
  const connection = await loadConnection(deps.store)
  if (connection) await refreshKnown(deps, connection)
}
