import type { Bundle } from '../bundle.ts'
import { readVersionNote, type VersionNote } from '../steps/version-note.ts'
import type { Call } from './call-google.ts'
import { probe, unlessMissing } from './drive-desk.ts'
import type { Apis, script_v1 } from './google-clients.ts'

export type ScriptVersion = { readonly number: number; readonly note: VersionNote | undefined }

/** Pasted by a person, the program has another name. */
export type PushedContent = Bundle & { readonly isOursByName: boolean }

export type Deployment = {
  readonly id: string
  /** Undefined: the deployment of the newest code, which every script has and nobody may change. */
  readonly version: number | undefined
  readonly description: string
  readonly entryPoints: readonly script_v1.Schema$EntryPoint[]
}

const codeFile = 'Code'
const manifestFile = 'appsscript'

/** The bound script: its newest content, versions and deployments. */
export class ScriptDesk {
  private readonly projects: script_v1.Resource$Projects

  constructor(
    apis: Apis,
    private readonly call: Call,
  ) {
    this.projects = apis.script.projects
  }

  async create(title: string, parentId: string): Promise<string> {
    const requestBody: script_v1.Schema$CreateProjectRequest = { title, parentId }
    const project = await this.call('creation', () => this.projects.create({ requestBody }))
    return project.scriptId ?? ''
  }

  /** Stops where the Apps Script API, or the person's own switch for it, is off. */
  async canUse(): Promise<void> {
    await probe(this.call('repeatable', () => this.projects.get({ scriptId: '0' })))
  }

  async exists(scriptId: string): Promise<boolean> {
    const asked = this.call('repeatable', () => this.projects.get({ scriptId }))
    return (await unlessMissing(asked)) !== undefined
  }

  /** The spreadsheet to which the script is bound; undefined when there is no such script, or none bound. */
  async parentOf(scriptId: string): Promise<string | undefined> {
    const asked = this.call('repeatable', () => this.projects.get({ scriptId }))
    return (await unlessMissing(asked))?.parentId ?? undefined
  }

  /** The newest content, or that of a version; undefined when it is more or less than a program and a manifest. */
  async content(scriptId: string, versionNumber?: number): Promise<PushedContent | undefined> {
    const which = versionNumber === undefined ? {} : { versionNumber }
    const { files = [] } = await this.call('repeatable', () =>
      this.projects.getContent({ scriptId, ...which }),
    )
    const manifest = files.find(({ type }) => type === 'JSON')?.source
    const [program, ...more] = files.filter(({ type }) => type === 'SERVER_JS')
    const code = program?.source
    if (more.length > 0 || typeof code !== 'string' || typeof manifest !== 'string')
      return undefined
    return { code, manifest, isOursByName: program?.name === codeFile && files.length === 2 }
  }

  async push(scriptId: string, { code, manifest }: Bundle): Promise<void> {
    const requestBody: script_v1.Schema$Content = {
      files: [
        { name: manifestFile, type: 'JSON', source: manifest },
        { name: codeFile, type: 'SERVER_JS', source: code },
      ],
    }
    await this.call('repeatable', () => this.projects.updateContent({ scriptId, requestBody }))
  }

  async versions(scriptId: string): Promise<readonly ScriptVersion[]> {
    const all: ScriptVersion[] = []
    let pageToken: string | undefined
    do {
      const page = pageToken === undefined ? {} : { pageToken }
      const answer = await this.call('repeatable', () =>
        this.projects.versions.list({ scriptId, pageSize: 100, ...page }),
      )
      all.push(...(answer.versions ?? []).map(scriptVersion))
      pageToken = answer.nextPageToken ?? undefined
    } while (pageToken !== undefined)
    return all
  }

  async createVersion(scriptId: string, description: string): Promise<number> {
    const requestBody: script_v1.Schema$Version = { description }
    const version = await this.call('creation', () =>
      this.projects.versions.create({ scriptId, requestBody }),
    )
    return version.versionNumber ?? 0
  }

  async deployments(scriptId: string): Promise<readonly Deployment[]> {
    const { deployments = [] } = await this.call('repeatable', () =>
      this.projects.deployments.list({ scriptId, pageSize: 50 }),
    )
    return deployments.map(deployment)
  }

  async deployment(scriptId: string, deploymentId: string): Promise<Deployment | undefined> {
    const found = await unlessMissing(
      this.call('repeatable', () => this.projects.deployments.get({ scriptId, deploymentId })),
    )
    return found && deployment(found)
  }

  async createDeployment(scriptId: string, config: DeploymentWish): Promise<Deployment> {
    const requestBody: script_v1.Schema$DeploymentConfig = {
      ...config,
      manifestFileName: manifestFile,
    }
    const made = await this.call('creation', () =>
      this.projects.deployments.create({ scriptId, requestBody }),
    )
    return deployment(made)
  }

  async updateDeployment(
    scriptId: string,
    deploymentId: string,
    config: DeploymentWish,
  ): Promise<Deployment> {
    const requestBody: script_v1.Schema$UpdateDeploymentRequest = {
      deploymentConfig: { scriptId, ...config, manifestFileName: manifestFile },
    }
    const updated = await this.call('repeatable', () =>
      this.projects.deployments.update({ scriptId, deploymentId, requestBody }),
    )
    return deployment(updated)
  }
}

export type DeploymentWish = { readonly versionNumber: number; readonly description: string }

const scriptVersion = (version: script_v1.Schema$Version): ScriptVersion => ({
  number: version.versionNumber ?? 0,
  note: readVersionNote(version.description ?? ''),
})

const deployment = (answer: script_v1.Schema$Deployment): Deployment => ({
  id: answer.deploymentId ?? '',
  version: answer.deploymentConfig?.versionNumber ?? undefined,
  description: answer.deploymentConfig?.description ?? '',
  entryPoints: answer.entryPoints ?? [],
})
