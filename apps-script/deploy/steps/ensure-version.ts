import { type Bundle, contentHash, readMarks, withAddress, withBuild } from '../bundle.ts'
import { OutcomeUnknown, Stop } from '../faults/fault.ts'
import type { PushedContent, ScriptVersion } from '../google/script-desk.ts'
import type { Site } from '../site.ts'
import { deployTexts } from '../terminal/texts.ts'
import { type VersionNote, writeVersionNote } from './version-note.ts'

/** Google keeps 200 versions of a script and lets nobody delete one (PLATFORM §1). */
const versionLimit = 200
const warnFrom = 150

export type NotedVersion = { readonly number: number; readonly note: VersionNote }

export type PushedVersion = NotedVersion & { readonly isNew: boolean }

export const notedVersions = (versions: readonly ScriptVersion[]): readonly NotedVersion[] =>
  versions
    .flatMap(({ number, note }) => (note ? [{ number, note }] : []))
    .sort((a, b) => a.note.build - b.note.build)

/**
 * The content at the head of the script and in a version of its own. A version is made only where the newest
 * one holds another content; its build is then above all before, whatever the release says.
 */
export async function ensureVersion(
  site: Site,
  scriptId: string,
  bundle: Bundle,
): Promise<PushedVersion> {
  const all = await site.scripts.versions(scriptId)
  const head = await site.scripts.content(scriptId)
  const newest = notedVersions(all).at(-1)
  const wanted = noteFor(bundle, newest, head)
  const installed = Math.max(
    newest?.note.schema ?? 0,
    head ? (readMarks(head.code)?.schema ?? 0) : 0,
  )
  if (installed > wanted.schema)
    throw new Stop({ tag: 'book-newer', installed, bundle: wanted.schema })
  await ensureHead(site, scriptId, { bundle, build: wanted.build, head })
  if (newest?.note.build === wanted.build) return { ...newest, isNew: false }
  if (all.length >= versionLimit) throw new Stop({ tag: 'versions-full', scriptId })
  if (all.length >= warnFrom)
    site.report.note(deployTexts.fewVersionsLeft(versionLimit - all.length))
  return { number: await createVersion(site, scriptId, wanted), note: wanted, isNew: true }
}

type Head = {
  readonly bundle: Bundle
  readonly build: number
  /** What is there now, if that is known. */
  readonly head: PushedContent | undefined
}

/** The newest code, which menus and triggers run: pushed where anything differs, its own address included. */
export async function ensureHead(
  { scripts, file }: Site,
  scriptId: string,
  { bundle, build, head }: Head,
): Promise<void> {
  const url = file.known.webAppUrl ?? ''
  const { code, manifest } = withAddress(withBuild(bundle, build), url)
  if (head?.isOursByName && head.code === code && head.manifest === manifest) return
  await scripts.push(scriptId, { code, manifest })
}

/**
 * What the version of this content is called: the newest one's name, or one with a higher build than any
 * version and than the head, which an interrupted run or a person's own paste may have raised.
 */
export function noteFor(
  bundle: Bundle,
  newest: NotedVersion | undefined,
  head: Bundle | undefined,
): VersionNote {
  const marks = readMarks(bundle.code)
  if (!marks) throw new Stop({ tag: 'bundle-missing', path: 'Code.js' })
  const content = contentHash(bundle)
  const newestBuild = newest?.note.build ?? 0
  const headBuild = (head && readMarks(head.code)?.build) ?? 0
  const isAhead = headBuild > newestBuild
  if (!isAhead && newest?.note.content === content) return newest.note
  const isPushed = isAhead && head !== undefined && contentHash(head) === content
  const above = isPushed ? headBuild : Math.max(newestBuild, headBuild) + 1
  return { ...marks, content, build: Math.max(marks.build, above) }
}

async function createVersion(site: Site, scriptId: string, note: VersionNote): Promise<number> {
  const description = writeVersionNote(note)
  try {
    return await site.scripts.createVersion(scriptId, description)
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error
    const found = notedVersions(await site.scripts.versions(scriptId)).at(-1)
    if (found?.note.build === note.build) return found.number
    // The next run asks again: the list has settled by then.
    throw new Stop(error.fault)
  }
}
