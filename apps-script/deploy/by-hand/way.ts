import { type Bundle, contentHash, loadBundle, readMarks } from '../bundle.ts'
import type { DeployDeps } from '../deploy-deps.ts'
import { Stop } from '../faults/fault.ts'
import {
  type HandInstallation,
  type HandWay,
  readHandInstallation,
  writeHandInstallation,
} from './hand-file.ts'
import { handTexts } from './hand-texts.ts'

/** How often the guide asks again before it gives up. */
export const tries = 10

export type Way = {
  readonly deps: DeployDeps
  readonly bookName: string
  /** As built; what is pasted carries the build number of `known`. */
  readonly bundle: Bundle
  known: HandInstallation
}

/** What is to be pasted, under a build number above the last one; the way itself goes on where it stopped. */
export async function beginWay(deps: DeployDeps, bookName: string): Promise<Way> {
  if (!deps.isAttended) throw new Stop({ tag: 'needs-terminal' })
  const bundle = loadBundle(deps.bundleFolder)
  const marks = readMarks(bundle.code)
  if (!marks) throw new Stop({ tag: 'bundle-missing', path: deps.bundleFolder })
  const before = readHandInstallation(deps.configFolder, bookName)
  if (before && before.schema > marks.schema)
    throw new Stop({ tag: 'book-newer', installed: before.schema, bundle: marks.schema })
  const content = contentHash(bundle)
  const { build, schema } = marks
  const fresh = { format: 1 as const, build, schema, content, manifest: '', done: [] }
  const known = before ? carriedOver(before, fresh) : { ...fresh, way: await chooseWay(deps) }
  writeHandInstallation(deps.configFolder, bookName, known)
  return { deps, bookName, bundle, known }
}

const ways: Readonly<Record<string, HandWay>> = { '1': 'install', '2': 'adopt', '3': 'take-over' }

async function chooseWay({ ask }: DeployDeps): Promise<HandWay> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const way = ways[(await ask(handTexts.which)).normalize('NFKC').trim()]
    if (way) return way
  }
  throw new Stop({ tag: 'gave-up' })
}

/** A newer program arrived: what was pasted has to be pasted anew, under a higher number. */
function carriedOver(
  before: HandInstallation,
  fresh: Omit<HandInstallation, 'way'>,
): HandInstallation {
  if (before.content === fresh.content) return before
  const build = Math.max(fresh.build, before.build + 1)
  const kept = { ...before, build, schema: fresh.schema, content: fresh.content }
  if (before.url !== undefined && before.way !== 'adopt')
    return { ...kept, way: 'update', done: [] }
  return { ...kept, done: before.done.filter((name) => !/^(code|manifest)$/.test(name)) }
}

export function remember(way: Way, change: Partial<HandInstallation>): void {
  way.known = { ...way.known, ...change }
  writeHandInstallation(way.deps.configFolder, way.bookName, way.known)
}
