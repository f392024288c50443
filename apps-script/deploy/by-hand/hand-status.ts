import type { DeployDeps } from '../deploy-deps.ts'
import { sayHello } from '../device.ts'
import { Stop } from '../faults/fault.ts'
import type { Told } from '../run-deploy.ts'
import { lateRunMs, operationLines } from '../status.ts'
import { checkWebApp } from '../steps/web-app-check.ts'
import { deployTexts } from '../terminal/texts.ts'
import { readHandInstallation } from './hand-file.ts'

/**
 * How an installation made by hand runs: what answers at its address, and what it tells this command as a
 * paired device. Undefined where none was made from here.
 */
export async function handStatus(deps: DeployDeps, bookName: string): Promise<Told | undefined> {
  const known = readHandInstallation(deps.configFolder, bookName)
  if (!known?.url) return undefined
  const webApp = await checkWebApp(deps.visit, known.url)
  if (webApp.tag !== 'answers') throw new Stop(faultOf[webApp.tag])
  if (!known.device) throw new Stop({ tag: 'gave-up' })
  const hello = await sayHello(deps, { url: known.url, device: known.device, version: '' })
  const { lastRun = 0, mailQuota = 0 } = hello.operation ?? {}
  const { studyGroup, build } = hello
  if (deps.now() - lastRun > lateRunMs) throw new Stop({ tag: 'run-late', lastRun })
  return {
    result: { webAppUrl: known.url, build, studyGroup, lastRun, mailQuota },
    lines: [
      '貼り付けて設置したもの',
      `ウェブアプリ：${known.url}`,
      `外からの確認：${deployTexts.webAppTold.answers}（版 ${build}）`,
      ...operationLines({ lastRun, mailQuota, build, studyGroup }),
    ],
  }
}

const faultOf = {
  'asks-sign-in': { tag: 'access-restricted', access: 'DOMAIN' },
  'shows-page': { tag: 'web-app-page' },
  unreachable: { tag: 'unreachable', host: 'script.google.com' },
} as const
