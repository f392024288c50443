import type { PairedDevice } from '../apps-script/study-group.ts'
import type { World } from '../google/open-world.ts'
import type { History, Mishap } from './history.ts'
import type { Model } from './model.ts'
import type { Oracle } from './oracle/oracle.ts'
import type { Rows } from './rows.ts'

/** What Google's weather is like, apart from single mishaps. */
export type Weather = {
  lagMs: number
  /** Recipients that Google still allows; undefined: its own count. */
  quotaLeft: number | undefined
  /** Until then no clock trigger runs. */
  outageUntil: number
}

/** A year under way. */
export type Life = {
  readonly history: History
  /** The build in use, and the one before it. */
  readonly code: string
  readonly olderCode: string
  readonly world: World
  readonly device: PairedDevice
  readonly model: Model
  readonly oracle: Oracle
  readonly weather: Weather
  /** Older versions of the file, with what people knew then. */
  readonly versions: { readonly id: string; readonly rows: Rows }[]
  /** References of drafts of ours that people edited, deleted or sent by hand. */
  readonly touchedDrafts: Set<string>
  /** References of mails that an older version of the sheet, brought back, calls under way. */
  readonly broughtBack: Set<string>
  /** What the next runs will meet with. */
  readonly storm: Mishap[]
  /** When something last stood in the way of a run. */
  disturbedAt: number
  /** When somebody last did something. */
  stirredAt: number
  requests: number
  /** Whom somebody is putting down at the panel just now. */
  atPanel: number | undefined
  /** The row that a dialog decides on just now; typed first is what somebody typed into it before it was written. */
  atDialog: { readonly key: string; isTypedFirst: boolean } | undefined
  /** Messages heard of, from the beginning of the sent mail. */
  heard: number
  /** For each mail since then: how long before it its rows were read again, as DESIGN §7 has it. */
  readonly races: number[]
  /** Service calls of all executions. */
  calls: number
  crashes: number
  /** Of the clock trigger. */
  runs: number
}

export const disturb = (life: Life): void => {
  life.disturbedAt = life.world.now()
  life.oracle.forgive()
}
