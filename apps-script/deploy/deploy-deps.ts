import type { Sleep } from './google/call-google.ts'
import type { Fetch, Visit } from './google/google-clients.ts'
import type { Report } from './terminal/report.ts'

/** What the command needs of its surroundings. */
export type DeployDeps = {
  /** In place of the client's own. */
  readonly fetch?: Fetch
  readonly visit: Visit
  readonly sleep: Sleep
  readonly now: () => number
  /** Where token and records lie: outside the repository. */
  readonly configFolder: string
  /** Where the built program lies. */
  readonly bundleFolder: string
  readonly report: Report
  /** Opens a page or a file in whatever the system opens it with; false where that is impossible. */
  readonly openPage: (target: string) => Promise<boolean>
  /** Puts text on the clipboard; false where there is none. */
  readonly copy: (text: string) => Promise<boolean>
  /** Asks at the terminal; a blank answer where there is none. */
  readonly ask: (question: string) => Promise<string>
  /** False in automatic runs without a person, where waiting for consent would wait for ever. */
  readonly canSignIn: boolean
  /** Whether somebody sits at a terminal and answers. */
  readonly isAttended: boolean
}
