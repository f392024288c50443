import { loadOAuthClient } from './account/oauth-client-file.ts'
import { openSession, type SessionWish } from './account/session.ts'
import { loadBundle, readMarks } from './bundle.ts'
import type { DeployDeps } from './deploy-deps.ts'
import { type Fault, OutcomeUnknown, Stop } from './faults/fault.ts'
import { faultAdvice } from './faults/fault-text.ts'
import type { Told } from './run-deploy.ts'
import type { Site } from './site.ts'
import { findBook, readSiteState } from './site-state.ts'
import { lateRunMs, operationLines, readOperation } from './status.ts'
import { verifyEntryPoint } from './steps/verify-entry-point.ts'
import { checkWebApp } from './steps/web-app-check.ts'

type Checked = {
  readonly name: string
  readonly state: 'good' | 'bad' | 'skipped'
  readonly told: string
  readonly fault?: Fault['tag']
}

/** Tries each precondition in turn and says how to mend what is missing. Changes nothing. */
export async function examine(deps: DeployDeps, wish: SessionWish): Promise<Told> {
  const checks: Checked[] = []
  const check = createChecker(checks)
  await check('Node.js', async () => nodeTold())
  await check('送るプログラム', async () => bundleTold(deps.bundleFolder))
  await check('OAuth クライアント', async () => {
    loadOAuthClient(deps.configFolder, wish.clientFile)
    return 'あります'
  })
  let site: Site | undefined
  await check('サインインと Google Drive API', async () => {
    site = await openSession(deps, wish)
    return site.account
  })
  await checkSite(deps, check, () => site)
  const lines = checks.map(({ name, state, told }) => `${signs[state]} ${name}：${told}`)
  const isGood = checks.every(({ state }) => state === 'good')
  return { result: { checks }, lines, isGood }
}

const signs = { good: '✓', bad: '✗', skipped: '−' } as const

type Check = (name: string, work: () => Promise<string>) => Promise<void>

/** Past the first thing that is missing, what builds on it cannot be tried. */
function createChecker(checks: Checked[]): Check {
  return async (name, work) => {
    if (checks.some(({ state }) => state === 'bad')) {
      checks.push({ name, state: 'skipped', told: '上のことが済むと調べられます' })
      return
    }
    try {
      checks.push({ name, state: 'good', told: await work() })
    } catch (error) {
      if (!(error instanceof Stop) && !(error instanceof OutcomeUnknown)) throw error
      const { what, next, page = '' } = faultAdvice(error.fault)
      const told = `${what}。${next}${page}`
      checks.push({ name, state: 'bad', told, fault: error.fault.tag })
    }
  }
}

async function checkSite(
  deps: DeployDeps,
  check: Check,
  opened: () => Site | undefined,
): Promise<void> {
  const site = (): Site => {
    const found = opened()
    if (!found) throw new Stop({ tag: 'needs-sign-in' })
    return found
  }
  await check('Google Sheets API', async () => {
    await site().drive.canReadSheets()
    return '使えます'
  })
  await check('Apps Script API', async () => {
    await site().scripts.canUse()
    return '使えます'
  })
  await check('スプレッドシートとスクリプト', async () => {
    const { book } = await findBook(site())
    return book.id
  })
  let url = ''
  await check('ウェブアプリの公開', async () => {
    const { deployment, scriptId } = await readSiteState(site())
    const entry = verifyEntryPoint(deployment, scriptId)
    if (!entry.ok) throw new Stop(entry.error)
    url = entry.value
    return url
  })
  await check('外からの確認', () => webAppTold(deps, url))
  await check('稼働', () => operationTold(deps, site(), url))
}

function nodeTold(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) throw new Stop({ tag: 'node-too-old' })
  return process.versions.node
}

function bundleTold(folder: string): string {
  const { code } = loadBundle(folder)
  const marks = readMarks(code)
  if (!marks) throw new Stop({ tag: 'bundle-missing', path: folder })
  return `${marks.version}（${Math.round(code.length / 1000)} 千字）`
}

async function webAppTold({ visit }: DeployDeps, url: string): Promise<string> {
  const state = await checkWebApp(visit, url)
  if (state.tag === 'answers') return `版 ${state.build} が応答しています`
  if (state.tag === 'asks-sign-in') throw new Stop({ tag: 'access-restricted', access: 'DOMAIN' })
  if (state.tag === 'shows-page') throw new Stop({ tag: 'web-app-page' })
  throw new Stop({ tag: 'unreachable', host: new URL(url).hostname })
}

async function operationTold(deps: DeployDeps, site: Site, url: string): Promise<string> {
  const operation = await readOperation(deps, site, url)
  if (operation && 'fault' in operation) throw new Stop(operation.fault)
  if (operation && deps.now() - operation.lastRun > lateRunMs)
    throw new Stop({ tag: 'run-late', lastRun: operation.lastRun })
  return operationLines(operation).join('、')
}
