import { japanDate, japanTime } from '../../shared/time/japan-date.ts'
import { openSession, type SessionWish } from './account/session.ts'
import type { DeployDeps } from './deploy-deps.ts'
import { sayHello } from './device.ts'
import { type Fault, Stop } from './faults/fault.ts'
import { faultAdvice } from './faults/fault-text.ts'
import type { Told } from './run-deploy.ts'
import { editorUrl, type Site, spreadsheetUrl } from './site.ts'
import { readSiteState, type SiteState } from './site-state.ts'
import { verifyEntryPoint } from './steps/verify-entry-point.ts'
import { checkWebApp } from './steps/web-app-check.ts'
import { deployTexts } from './terminal/texts.ts'

/** How the script runs, as it tells a paired device; why it did not, or undefined where none is paired. */
export type Operation =
  | {
      readonly lastRun: number
      readonly mailQuota: number
      readonly build: number
      readonly studyGroup: string
    }
  | { readonly fault: Fault }
  | undefined

/** A run is missed when none ended for three of the ten-minute beats. */
export const lateRunMs = 30 * 60_000

/** What is installed where, and how it runs. Changes nothing. */
export async function showStatus(deps: DeployDeps, wish: SessionWish): Promise<Told> {
  const site = await openSession(deps, wish)
  const state = await readSiteState(site)
  const entry = verifyEntryPoint(state.deployment, state.scriptId)
  const webAppUrl = entry.ok ? entry.value : ''
  const webApp = entry.ok ? await checkWebApp(deps.visit, webAppUrl) : undefined
  const operation = entry.ok ? await readOperation(deps, site, webAppUrl) : undefined
  const { note } = state.deployed ?? {}
  const lines = [
    `アカウント：${site.account}`,
    `スプレッドシート：${spreadsheetUrl(state.book.id)}`,
    `スクリプト：${editorUrl(state.scriptId)}`,
    `版：${note ? `${note.version}（版 ${note.build}、Google の版 ${state.deployment.version}）` : '手で公開されたもの'}`,
    `作れる版の残り：${200 - state.versionCount}`,
    `ウェブアプリ：${entry.ok ? webAppUrl : faultAdvice(entry.error).what}`,
    ...(webApp ? [`外からの確認：${deployTexts.webAppTold[webApp.tag]}`] : []),
    ...operationLines(operation),
  ]
  return { result: statusResult(site, state, { webAppUrl, webApp, operation }), lines }
}

export async function readOperation(
  deps: Pick<DeployDeps, 'visit' | 'now'>,
  { file }: Site,
  url: string,
): Promise<Operation> {
  const { device } = file.found ?? {}
  if (!device) return undefined
  try {
    const hello = await sayHello(deps, { url, device, version: '' })
    const { lastRun = 0, mailQuota = 0 } = hello.operation ?? {}
    return { lastRun, mailQuota, build: hello.build, studyGroup: hello.studyGroup }
  } catch (error) {
    if (error instanceof Stop) return { fault: error.fault }
    throw error
  }
}

export function operationLines(operation: Operation): readonly string[] {
  if (!operation) return ['稼働状況：「npm run deploy -- connect」でつなぐと、ここに出ます']
  if ('fault' in operation) return [`稼働状況：${faultAdvice(operation.fault).what}`]
  const { lastRun, mailQuota, studyGroup } = operation
  const when = lastRun === 0 ? 'まだありません' : `${japanDate(lastRun)} ${japanTime(lastRun)}`
  return [`研究会：${studyGroup}`, `最後の巡回：${when}`, `今日送れるメールの残り：${mailQuota} 通`]
}

function statusResult(site: Site, state: SiteState, shown: object): object {
  const { book, scriptId, deployment, deployed, versionCount } = state
  return {
    account: site.account,
    spreadsheetUrl: spreadsheetUrl(book.id),
    scriptId,
    deploymentId: deployment.id,
    scriptVersion: deployment.version,
    ...deployed?.note,
    versionCount,
    ...shown,
  }
}
