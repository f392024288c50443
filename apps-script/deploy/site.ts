import type { Sleep } from './google/call-google.ts'
import type { DriveDesk } from './google/drive-desk.ts'
import type { Visit } from './google/google-clients.ts'
import type { ScriptDesk } from './google/script-desk.ts'
import type { InstallationFile } from './installation.ts'
import type { Report } from './terminal/report.ts'

/** Where the steps of an installation work: one account's Drive and scripts, and what is known of them. */
export type Site = {
  readonly account: string
  /** The short name that tells several books of one account apart. */
  readonly bookName: string
  readonly drive: DriveDesk
  readonly scripts: ScriptDesk
  readonly file: InstallationFile
  readonly report: Report
  readonly visit: Visit
  readonly sleep: Sleep
}

export const spreadsheetUrl = (id: string): string =>
  `https://docs.google.com/spreadsheets/d/${id}/edit`
export const editorUrl = (scriptId: string): string =>
  `https://script.google.com/home/projects/${scriptId}/edit`
