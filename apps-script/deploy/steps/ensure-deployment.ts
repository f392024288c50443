import { OutcomeUnknown, Stop } from '../faults/fault.ts'
import type { Deployment, DeploymentWish } from '../google/script-desk.ts'
import type { Site } from '../site.ts'
import type { NotedVersion } from './ensure-version.ts'
import { verifyEntryPoint } from './verify-entry-point.ts'
import { isDeploymentOf, writeDeploymentNote } from './version-note.ts'

/**
 * The one deployment of the web app, at the given version: updated, never made anew, so that its address
 * stays. Where the update would leave no public web app, the version before is put back.
 */
export async function ensureDeployment(
  site: Site,
  scriptId: string,
  version: NotedVersion,
): Promise<{ readonly id: string; readonly url: string }> {
  const wish = {
    versionNumber: version.number,
    description: writeDeploymentNote(version.note, site.account),
  }
  const before = await findDeployment(site, scriptId)
  const after = before
    ? await updated(site, { scriptId, before, wish })
    : await created(site, scriptId, wish)
  site.file.update({ deploymentId: after.id })
  // The answer to an update may leave the entry points out; to this question it never does.
  const checked = (await site.scripts.deployment(scriptId, after.id)) ?? after
  const verified = verifyEntryPoint(checked, scriptId)
  if (verified.ok) return { id: after.id, url: verified.value }
  if (before?.version !== undefined && before.version !== version.number) {
    const { version: versionNumber, description } = before
    await site.scripts.updateDeployment(scriptId, before.id, { versionNumber, description })
  }
  throw new Stop(verified.error)
}

/** The recorded deployment, else the one that carries this account's note; never a predecessor's. */
export async function findDeployment(
  { file, scripts, account }: Pick<Site, 'file' | 'scripts' | 'account'>,
  scriptId: string,
): Promise<Deployment | undefined> {
  const { deploymentId } = file.found ?? {}
  const recorded =
    deploymentId === undefined ? undefined : await scripts.deployment(scriptId, deploymentId)
  if (recorded) return recorded
  const all = await scripts.deployments(scriptId)
  return all.find(
    ({ version, description }) => version !== undefined && isDeploymentOf(description, account),
  )
}

type Update = {
  readonly scriptId: string
  readonly before: Deployment
  readonly wish: DeploymentWish
}

async function updated({ scripts }: Site, { scriptId, before, wish }: Update): Promise<Deployment> {
  if (before.version === wish.versionNumber) return before
  return scripts.updateDeployment(scriptId, before.id, wish)
}

async function created(site: Site, scriptId: string, wish: DeploymentWish): Promise<Deployment> {
  try {
    return await site.scripts.createDeployment(scriptId, wish)
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error
    const found = await findDeployment(site, scriptId)
    if (found) return found
    throw new Stop(error.fault)
  }
}
