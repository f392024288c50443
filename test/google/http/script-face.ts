import { badRequest, GoogleError, notFound } from '../core/google-error.ts'
import type {
  Cloud,
  CloudBook,
  CloudDeployment,
  CloudFile,
  CloudScript,
  CloudVersion,
} from './cloud.ts'
import type { Caller, Face } from './face.ts'

/** Google keeps 200 versions and lets nobody delete one (PLATFORM §1). */
const versionLimit = 200

interface DeploymentConfig {
  readonly versionNumber?: number
  readonly manifestFileName?: string
  readonly description?: string
}

export const scriptFace: Face = {
  'script.projects.create': ({ cloud, who }, { body }) => {
    const { title = '', parentId = '' } = body as { title?: string; parentId?: string }
    const book = cloud.book(parentId)
    if (!book?.isSaved || book.isTrashed || book.owner !== who.account) throw notFound()
    return projectAnswer(cloud.addScript(parentId, title))
  },
  'script.projects.get': (caller, { parameters }) => projectAnswer(scriptOf(caller, parameters)),
  'script.projects.getContent': (caller, { parameters, query }) => {
    const script = scriptOf(caller, parameters)
    if (query.versionNumber === undefined) return { scriptId: script.scriptId, files: script.files }
    const version = versionOf(script, Number(query.versionNumber))
    return { scriptId: script.scriptId, files: version.files }
  },
  'script.projects.updateContent': (caller, { parameters, body }) => {
    const script = scriptOf(caller, parameters)
    const { files = [] } = body as { files?: CloudFile[] }
    const manifest = files.find(({ name, type }) => name === 'appsscript' && type === 'JSON')
    if (!manifest)
      throw badRequest('Project contents must include a manifest file named appsscript.')
    script.files = files.map(({ name, type, source }) => ({ name, type, source }))
    caller.cloud.book(script.parentId)?.world.push(codeOf(files))
    return { scriptId: script.scriptId, files: script.files }
  },
  'script.projects.versions.list': (caller, { parameters, query }) => {
    const { versions } = scriptOf(caller, parameters)
    const newestFirst = [...versions].reverse()
    const [from, size] = [Number(query.pageToken ?? 0), Number(query.pageSize ?? 50)]
    const page = newestFirst.slice(from, from + size)
    const more = from + size < versions.length ? { nextPageToken: String(from + size) } : {}
    return { versions: page.map(versionAnswer), ...more }
  },
  'script.projects.versions.create': (caller, { parameters, body }) => {
    const script = scriptOf(caller, parameters)
    if (script.versions.length >= versionLimit)
      throw badRequest('Cannot create more versions: Script has reached the limit of 200 versions.')
    const { description = '' } = body as { description?: string }
    const versionNumber = script.versions.length + 1
    const version: CloudVersion = { versionNumber, description, files: script.files }
    script.versions.push(version)
    return versionAnswer(version)
  },
  'script.projects.deployments.list': (caller, { parameters }) => ({
    deployments: [
      { deploymentId: 'AKfycb_head', deploymentConfig: { manifestFileName: 'appsscript' } },
      // A list has been seen without entry points (PLATFORM §7).
      ...scriptOf(caller, parameters).deployments.map(withoutEntryPoints),
    ],
  }),
  'script.projects.deployments.get': (caller, { parameters }) => {
    const script = scriptOf(caller, parameters)
    return deploymentAnswer(caller.cloud, script, deploymentOf(script, parameters))
  },
  'script.projects.deployments.create': (caller, { parameters, body }) => {
    const script = scriptOf(caller, parameters)
    const { versionNumber = 0, description = '' } = body as DeploymentConfig
    versionOf(script, versionNumber)
    const { deploymentId = '' } = caller.cloud.book(script.parentId)?.ids ?? {}
    const deployment = {
      deploymentId: script.deployments.length === 0 ? deploymentId : `${deploymentId}_2`,
      versionNumber,
      description,
      by: caller.who.account,
    }
    script.deployments.push(deployment)
    return goLive(caller.cloud, script, deployment)
  },
  'script.projects.deployments.update': (caller, { parameters, body }) => {
    const script = scriptOf(caller, parameters)
    const deployment = deploymentOf(script, parameters)
    const { deploymentConfig = {} } = body as { deploymentConfig?: DeploymentConfig }
    deployment.versionNumber = deploymentConfig.versionNumber ?? deployment.versionNumber
    deployment.description = deploymentConfig.description ?? ''
    return goLive(caller.cloud, script, deployment)
  },
}

function scriptOf(
  { cloud, who }: Caller,
  parameters: Readonly<Record<string, string>>,
): CloudScript {
  if (!cloud.conditions.scriptToggle) throw new GoogleError(403, toggleMessage, 'forbidden')
  const script = cloud.script(parameters.scriptId ?? '')
  const book = script && cloud.book(script.parentId)
  if (!script || !book || !mayEdit(book, who.account)) throw notFound()
  return script
}

const mayEdit = ({ owner, editors }: CloudBook, account: string): boolean =>
  owner === account || editors.has(account)

const toggleMessage =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.'

function versionOf(script: CloudScript, number: number): CloudVersion {
  const version = script.versions.find(({ versionNumber }) => versionNumber === number)
  if (!version) throw badRequest('Request contains an invalid argument.')
  return version
}

function deploymentOf(
  script: CloudScript,
  { deploymentId }: Readonly<Record<string, string>>,
): CloudDeployment {
  const found = script.deployments.find((one) => one.deploymentId === deploymentId)
  if (!found) throw notFound()
  return found
}

function goLive(cloud: Cloud, script: CloudScript, deployment: CloudDeployment): object {
  const { files } = versionOf(script, deployment.versionNumber)
  cloud.book(script.parentId)?.world.publish(codeOf(files), deployment.by)
  return deploymentAnswer(cloud, script, deployment)
}

export const codeOf = (files: readonly CloudFile[]): string =>
  files
    .filter(({ type }) => type === 'SERVER_JS')
    .map(({ source }) => source)
    .join('\n')

const projectAnswer = ({ scriptId, title, parentId }: CloudScript): object => ({
  scriptId,
  title,
  parentId,
})

const versionAnswer = ({ versionNumber, description }: CloudVersion): object => ({
  versionNumber,
  description,
})

const withoutEntryPoints = ({ deploymentId, by: _by, ...config }: CloudDeployment): object => ({
  deploymentId,
  deploymentConfig: { ...config, manifestFileName: 'appsscript' },
})

function deploymentAnswer(cloud: Cloud, script: CloudScript, deployment: CloudDeployment): object {
  const { files } = versionOf(script, deployment.versionNumber)
  const manifest = files.find(({ name }) => name === 'appsscript')?.source ?? '{}'
  const { webapp } = JSON.parse(manifest) as { webapp?: { access: string; executeAs: string } }
  const { publicWebApps, loseEntryPoint } = cloud.conditions
  const isLost = loseEntryPoint && deployment.versionNumber > 1
  const answer = withoutEntryPoints(deployment)
  if (!webapp || isLost) return answer
  const access = publicWebApps ? webapp.access : 'DOMAIN'
  const url = `https://script.google.com/macros/s/${deployment.deploymentId}/exec`
  const entryPoint = {
    entryPointType: 'WEB_APP',
    webApp: { url, entryPointConfig: { ...webapp, access } },
  }
  return { ...answer, entryPoints: [entryPoint] }
}
