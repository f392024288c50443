/** What a version on Google's side holds, written into its description: versions carry nothing else of ours. */
export type VersionNote = {
  readonly version: string
  readonly build: number
  readonly schema: number
  readonly content: string
}

const form = /^jimukyoku (\S+) build=(\d+) schema=(\d+) content=([0-9a-f]{16})(?: as=\S+)?$/

export function writeVersionNote({ version, build, schema, content }: VersionNote): string {
  return `jimukyoku ${version} build=${build} schema=${schema} content=${content}`
}

/** Undefined for a version that a person made in the editor. */
export function readVersionNote(description: string): VersionNote | undefined {
  const [, version, build, schema, content] = form.exec(description) ?? []
  if (version === undefined || content === undefined) return undefined
  return { version, build: Number(build), schema: Number(schema), content }
}

/** A deployment also says who runs it: each owner has a deployment of their own. */
export function writeDeploymentNote(note: VersionNote, account: string): string {
  return `${writeVersionNote(note)} as=${account}`
}

export function isDeploymentOf(description: string, account: string): boolean {
  return readVersionNote(description) !== undefined && description.endsWith(` as=${account}`)
}
