import { randomBytes } from 'node:crypto'
import { openSession, type SessionWish } from './account/session.ts'
import { type Bundle, loadBundle } from './bundle.ts'
import type { DeployDeps } from './deploy-deps.ts'
import { Stop } from './faults/fault.ts'
import { type Site, spreadsheetUrl } from './site.ts'
import { ensureDeployment } from './steps/ensure-deployment.ts'
import { ensureScript } from './steps/ensure-script.ts'
import { ensureSpreadsheet } from './steps/ensure-spreadsheet.ts'
import { ensureHead, ensureVersion, type PushedVersion } from './steps/ensure-version.ts'
import { takeOver } from './steps/take-over.ts'
import { checkWebApp, type WebAppState } from './steps/web-app-check.ts'
import { deployTexts } from './terminal/texts.ts'

/** What stands after an installation or an update. */
export type InstallResult = {
  readonly account: string
  readonly spreadsheetUrl: string
  readonly webAppUrl: string
  readonly version: string
  readonly build: number
  readonly scriptVersion: number
  /** False: the same content was installed already. */
  readonly changed: boolean
  readonly webApp: WebAppState
}

const { steps } = deployTexts

/** Brings the installation to the built program, from whatever an earlier run left. */
export async function install(deps: DeployDeps, wish: SessionWish): Promise<InstallResult> {
  const bundle = loadBundle(deps.bundleFolder)
  const { report } = deps
  const site = await report.step(
    steps.signIn,
    () => openSession(deps, wish),
    ({ account }) => account,
  )
  site.file.begin(site.account, randomBytes(12).toString('base64url'))
  const book = await report.step(steps.book, () =>
    wish.scriptId === undefined && !site.file.known.borrowed
      ? ensureBook(site)
      : takeOver(site, wish.scriptId),
  )
  const version = await report.step(
    steps.program,
    () => ensureVersion(site, book.scriptId, bundle),
    deployTexts.versionTold,
  )
  return bringLive(site, book, { ...version, bundle })
}

export type BookOfSite = { readonly spreadsheetId: string; readonly scriptId: string }

/** The last steps, the same for installing and for going back. */
export async function bringLive(
  site: Site,
  { spreadsheetId, scriptId }: BookOfSite,
  version: PushedVersion & { readonly bundle: Bundle },
): Promise<InstallResult> {
  const { file, drive, report, account } = site
  const deployment = await report.step(
    steps.webApp,
    () => ensureDeployment(site, scriptId, version),
    ({ url }) => url,
  )
  if (!file.known.borrowed) await drive.mark(spreadsheetId, { deployment: deployment.id })
  const isNewAddress = file.known.webAppUrl !== deployment.url
  file.update({ webAppUrl: deployment.url, build: version.note.build })
  if (isNewAddress) {
    const { bundle, note } = version
    await ensureHead(site, scriptId, { bundle, build: note.build, head: undefined })
  }
  const webApp = await report.step(
    steps.check,
    () => checkWebApp(site.visit, deployment.url),
    (state) => deployTexts.webAppTold[state.tag],
  )
  return {
    account,
    spreadsheetUrl: spreadsheetUrl(spreadsheetId),
    webAppUrl: deployment.url,
    version: version.note.version,
    build: version.note.build,
    scriptVersion: version.number,
    changed: version.isNew,
    webApp,
  }
}

/** A spreadsheet given up on the way is replaced by the next one. */
async function ensureBook(site: Site): Promise<BookOfSite> {
  const attempts = 3
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const spreadsheetId = await ensureSpreadsheet(site)
    const scriptId = await ensureScript(site, spreadsheetId)
    if (scriptId !== undefined) return { spreadsheetId, scriptId }
  }
  throw new Stop({ tag: 'google-down', status: 0 })
}
