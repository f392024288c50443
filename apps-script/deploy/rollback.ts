import { randomBytes } from 'node:crypto'
import { openSession, type SessionWish } from './account/session.ts'
import { readMarks } from './bundle.ts'
import type { DeployDeps } from './deploy-deps.ts'
import { Stop } from './faults/fault.ts'
import { bringLive, type InstallResult } from './install.ts'
import type { Site } from './site.ts'
import { readSiteState, type SiteState } from './site-state.ts'
import { ensureVersion, type NotedVersion } from './steps/ensure-version.ts'
import { deployTexts } from './terminal/texts.ts'

const { steps } = deployTexts

/**
 * Brings back the content before the present one, under a new build number: to the head, which the triggers
 * run, and to the web app. Refused where the book has another form than that content understands.
 */
export async function rollBack(deps: DeployDeps, wish: SessionWish): Promise<InstallResult> {
  const { report } = deps
  const site = await report.step(
    steps.signIn,
    () => openSession(deps, wish),
    ({ account }) => account,
  )
  const state = await report.step(steps.found, () => readSiteState(site))
  record(site, state)
  const target = chooseTarget(state.noted, state.deployment.version)
  const newest = state.noted.at(-1)
  if (!target || !newest) throw new Stop({ tag: 'nothing-older' })
  const [from, to] = [newest.note.schema, target.note.schema]
  if (from !== to) throw new Stop({ tag: 'schema-changed', from, to })
  const old = await site.scripts.content(state.scriptId, target.number)
  if (!old || !readMarks(old.code))
    throw new Stop({ tag: 'old-content-unreadable', version: target.number })
  const version = await report.step(
    steps.program,
    () => ensureVersion(site, state.scriptId, old),
    deployTexts.versionTold,
  )
  return bringLive(
    site,
    { spreadsheetId: state.book.id, scriptId: state.scriptId },
    { ...version, bundle: old },
  )
}

/** On a computer that did not install: what was found becomes what is recorded. */
function record({ file, account }: Site, { book, scriptId, deployment }: SiteState): void {
  file.begin(account, book.marks.installation ?? randomBytes(12).toString('base64url'))
  file.update({
    spreadsheet: { state: 'made', id: book.id },
    script: { state: 'made', id: scriptId },
    deploymentId: deployment.id,
  })
}

/**
 * The version whose content is to come back. Where an interrupted command left the web app behind the newest
 * version, that one is finished if it was going back already, and undone if it was an update.
 */
export function chooseTarget(
  noted: readonly NotedVersion[],
  deployedNumber: number | undefined,
): NotedVersion | undefined {
  const newest = noted.at(-1)
  if (!newest) return undefined
  const deployed = noted.find(({ number }) => number === deployedNumber)
  if (deployed && deployed.number !== newest.number) {
    const wasGoingBack = noted.some(
      ({ number, note }) => number < deployed.number && note.content === newest.note.content,
    )
    return wasGoingBack ? newest : deployed
  }
  const first = noted.find(({ note }) => note.content === newest.note.content) ?? newest
  return noted.filter(({ note }) => note.build < first.note.build).at(-1)
}
