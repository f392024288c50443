import { err, ok, type Result } from '../../../shared/result.ts'
import type { Fault } from '../faults/fault.ts'
import type { Deployment } from '../google/script-desk.ts'

/**
 * The address under which everybody reaches the web app as its owner. An update whose manifest says nothing
 * of a web app removes it, and an administrator's rule may narrow who reaches it: both are told here.
 */
export function verifyEntryPoint(deployment: Deployment, scriptId: string): Result<string, Fault> {
  const webApp = deployment.entryPoints.find((one) => one.entryPointType === 'WEB_APP')?.webApp
  if (!webApp?.url) return err({ tag: 'entry-point-missing', scriptId })
  const { access, executeAs } = webApp.entryPointConfig ?? {}
  if (access !== 'ANYONE_ANONYMOUS') return err({ tag: 'access-restricted', access: access ?? '' })
  if (executeAs !== 'USER_DEPLOYING') return err({ tag: 'executes-as-other' })
  return ok(webApp.url)
}
