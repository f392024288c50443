import { recordedAccount, type SessionWish } from './account/session.ts'
import type { DeployDeps } from './deploy-deps.ts'
import { pairByCode, sayHello } from './device.ts'
import { Stop } from './faults/fault.ts'
import { InstallationFile } from './installation.ts'
import type { Told } from './run-deploy.ts'
import { operationLines } from './status.ts'
import { deployTexts } from './terminal/texts.ts'

/** Pairs this command as a device, so that `status` can tell how things run. Needs no sign-in. */
export async function connect(deps: DeployDeps, wish: SessionWish): Promise<Told> {
  const account = wish.account ?? recordedAccount(deps, wish.bookName)
  if (account === undefined) throw new Stop({ tag: 'nothing-installed' })
  const file = new InstallationFile(deps.configFolder, { account, book: wish.bookName })
  if (!file.found) throw new Stop({ tag: 'nothing-installed' })
  const code = await deps.ask(deployTexts.askPairingCode)
  const { url, device } = await pairByCode(deps, code, file.found.webAppUrl)
  file.update({ device })
  const { operation, build, studyGroup } = await sayHello(deps, { url, device, version: '' })
  const { lastRun = 0, mailQuota = 0 } = operation ?? {}
  const lines = operationLines({ lastRun, mailQuota, build, studyGroup })
  return {
    result: { studyGroup, build, lastRun, mailQuota },
    lines: ['つながりました。', ...lines],
  }
}
