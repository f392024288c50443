import type { Deliveries } from './deliveries.ts'
import type { BackgroundDeps } from './deps.ts'
import type { Exchange, Kind } from './exchange.ts'
import type { JobStore } from './job-store.ts'
import type { Registrations } from './registrations.ts'

/** One answer for every kind of question. */
export type Handlers = {
  readonly [K in Kind]: (content: Exchange[K]['ask']) => Promise<Exchange[K]['reply']>
}

/** What answers are made of. */
export type Rooms = {
  readonly deps: BackgroundDeps
  readonly jobs: JobStore
  readonly registrations: Registrations
  readonly deliveries: Deliveries
}
