import { Stop } from './faults/fault.ts'
import type { FoundBook } from './google/drive-desk.ts'
import type { Deployment } from './google/script-desk.ts'
import type { Site } from './site.ts'
import { findDeployment } from './steps/ensure-deployment.ts'
import { type NotedVersion, notedVersions } from './steps/ensure-version.ts'

/** What is installed, as Google tells it. */
export type SiteState = {
  readonly book: FoundBook
  readonly scriptId: string
  readonly versionCount: number
  readonly noted: readonly NotedVersion[]
  readonly deployment: Deployment
  /** Undefined when a person deployed a version of their own. */
  readonly deployed: NotedVersion | undefined
}

export async function readSiteState(site: Site): Promise<SiteState> {
  const { book, scriptId } = await findBook(site)
  const versions = await site.scripts.versions(scriptId)
  const deployment = await findDeployment(site, scriptId)
  if (!deployment) throw new Stop({ tag: 'nothing-installed' })
  const noted = notedVersions(versions)
  const deployed = noted.find(({ number }) => number === deployment.version)
  return { book, scriptId, versionCount: versions.length, noted, deployment, deployed }
}

/** The spreadsheet and the script that are recorded here, or that the spreadsheet itself names. */
export async function findBook(
  site: Site,
): Promise<{ readonly book: FoundBook; readonly scriptId: string }> {
  const { found } = site.file
  const recorded = found?.spreadsheet?.state === 'made' ? found.spreadsheet.id : undefined
  if (found?.borrowed && recorded !== undefined && found.script?.state === 'made')
    return { book: { id: recorded, isTrashed: false, marks: {} }, scriptId: found.script.id }
  const book =
    recorded === undefined
      ? (await site.drive.findBooks(site.bookName))[0]
      : await site.drive.getBook(recorded)
  if (!book && recorded === undefined) throw new Stop({ tag: 'nothing-installed' })
  if (!book || book.isTrashed) throw new Stop({ tag: 'spreadsheet-gone', id: recorded ?? '' })
  const scriptId = found?.script?.state === 'made' ? found.script.id : book.marks.script
  if (scriptId === undefined) throw new Stop({ tag: 'nothing-installed' })
  if (!(await site.scripts.exists(scriptId)))
    throw new Stop({ tag: 'script-gone', spreadsheetId: book.id })
  return { book, scriptId }
}
