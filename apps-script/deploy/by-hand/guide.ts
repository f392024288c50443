import { join } from 'node:path'
import { type Bundle, contentHash, loadBundle, readMarks, withBuild } from '../bundle.ts'
import type { DeployDeps } from '../deploy-deps.ts'
import { pairByCode, sayHello } from '../device.ts'
import { Stop } from '../fault.ts'
import { faultAdvice } from '../fault-text.ts'
import { writePrivateFile } from '../private-file.ts'
import type { Told } from '../run-deploy.ts'
import { operationLines } from '../status.ts'
import { checkWebApp } from '../web-app-check.ts'
import { type HandInstallation, readHandInstallation, writeHandInstallation } from './hand-file.ts'
import { handTexts } from './hand-texts.ts'
import { type HandStep, installSteps, updateSteps } from './steps.ts'
import { readWebAppAddress } from './web-app-address.ts'

type Way = {
  readonly deps: DeployDeps
  readonly bookName: string
  readonly bundle: Bundle
  known: HandInstallation
}

/** Guides a person through installing or updating in Google's own editor, and checks what comes of it. */
export async function guideByHand(deps: DeployDeps, bookName: string): Promise<Told> {
  const way = begin(deps, bookName)
  if (await isRunningAlready(way)) {
    deps.report.note(handTexts.nothingNew)
    return tellRunning(way)
  }
  const steps = stepsOf(way)
  deps.report.note(handTexts.opening(way.known.isUpdate, way.known.done.length > 0))
  for (const [index, step] of steps.entries()) {
    if (way.known.done.includes(step.name)) continue
    deps.report.note(handTexts.heading(index + 1, steps.length, step.title))
    await show(way, step)
    await finish(way, step)
    remember(way, { done: [...way.known.done, step.name] })
  }
  const told = await tellRunning(way)
  remember(way, { done: [], isUpdate: true })
  return told
}

/** What is to be pasted, under a build number above the last one; the way itself goes on where it stopped. */
function begin(deps: DeployDeps, bookName: string): Way {
  if (!deps.isAttended) throw new Stop({ tag: 'needs-terminal' })
  const bundle = loadBundle(deps.bundleFolder)
  const marks = readMarks(bundle.code)
  if (!marks) throw new Stop({ tag: 'bundle-missing', path: deps.bundleFolder })
  const before = readHandInstallation(deps.configFolder, bookName)
  if (before && before.schema > marks.schema)
    throw new Stop({ tag: 'book-newer', installed: before.schema, bundle: marks.schema })
  const content = contentHash(bundle)
  const isSame = before?.content === content
  const build = isSame ? before.build : Math.max(marks.build, (before?.build ?? 0) + 1)
  const known: HandInstallation = isSame
    ? before
    : {
        format: 1,
        ...(before?.url !== undefined && { url: before.url }),
        ...(before?.device && { device: before.device }),
        isUpdate: before?.url !== undefined,
        build,
        schema: marks.schema,
        content,
        manifest: before?.manifest ?? '',
        done: before?.url === undefined ? (before?.done ?? []).filter(isKept) : [],
      }
  writeHandInstallation(deps.configFolder, bookName, known)
  return { deps, bookName, bundle: withBuild(bundle, build), known }
}

/** A newer program arrived halfway: the sheet is there already, what was pasted has to be pasted anew. */
const isKept = (name: string): boolean => name === 'sheet' || name === 'editor'

/** The way came to its end before, with this very program, and nobody changed anything since. */
async function isRunningAlready({ deps, known }: Way): Promise<boolean> {
  if (!known.isUpdate || known.done.length > 0 || !known.device || !known.url) return false
  const state = await checkWebApp(deps.visit, known.url)
  return state.tag === 'answers' && state.build === known.build
}

function stepsOf({ known, bundle }: Way): readonly HandStep[] {
  if (!known.isUpdate) return installSteps
  return updateSteps.filter(({ name }) => {
    if (name === 'connect') return known.device === undefined
    return name !== 'manifest' || known.manifest !== bundle.manifest
  })
}

function remember(way: Way, change: Partial<HandInstallation>): void {
  way.known = { ...way.known, ...change }
  writeHandInstallation(way.deps.configFolder, way.bookName, way.known)
}

async function show({ deps, bundle }: Way, step: HandStep): Promise<void> {
  for (const line of step.lines) deps.report.note(`  ・${line}`)
  if (step.page !== undefined && !(await deps.openPage(step.page)))
    deps.report.note(handTexts.openYourself(step.page))
  if (step.paste === undefined) return
  const text = bundle[step.paste]
  if (await deps.copy(text)) {
    deps.report.note(handTexts.onClipboard)
    return
  }
  const path = join(
    deps.configFolder,
    'paste',
    step.paste === 'code' ? 'Code.txt' : 'appsscript.txt',
  )
  writePrivateFile(path, text)
  await deps.openPage(path)
  deps.report.note(handTexts.inFile(path))
}

async function finish(way: Way, step: HandStep): Promise<void> {
  switch (step.expect) {
    case 'enter':
      await way.deps.ask(handTexts.enter)
      if (step.paste === 'manifest') remember(way, { manifest: way.bundle.manifest })
      return
    case 'address':
      return takeAddress(way)
    case 'answer':
      return awaitAnswer(way)
    case 'pairing-code':
      return takePairingCode(way)
  }
}

const tries = 10

async function takeAddress(way: Way): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const address = readWebAppAddress(await way.deps.ask(handTexts.askAddress))
    if (address.ok) return remember(way, { url: address.value })
    way.deps.report.note(address.error)
  }
  throw new Stop({ tag: 'gave-up' })
}

/** Until the very program that was handed out answers at the address, without any sign-in. */
async function awaitAnswer(way: Way): Promise<void> {
  const { deps, known } = way
  for (let attempt = 0; attempt < tries; attempt++) {
    await deps.ask(handTexts.enterToCheck)
    const state = await checkWebApp(deps.visit, known.url ?? '')
    if (state.tag === 'answers' && state.build === known.build) {
      deps.report.note(handTexts.answers)
      return
    }
    deps.report.note(handTexts.notYet(state, known.build))
  }
  throw new Stop({ tag: 'gave-up' })
}

async function takePairingCode(way: Way): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    try {
      const code = await way.deps.ask(handTexts.askCode)
      const { device } = await pairByCode(way.deps, code, way.known.url)
      return remember(way, { device })
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      const { what, next } = faultAdvice(error.fault)
      way.deps.report.note(`${what}。${next}`)
    }
  }
  throw new Stop({ tag: 'gave-up' })
}

/** The signed request at the end: who answers is the book itself, in Japanese and as the expected build. */
async function tellRunning({ deps, known }: Way): Promise<Told> {
  const { url = '', device } = known
  if (!device) throw new Stop({ tag: 'gave-up' })
  const hello = await sayHello(deps, { url, device, version: '' })
  const { lastRun = 0, mailQuota = 0 } = hello.operation ?? {}
  const { studyGroup, build } = hello
  const lines = operationLines({ lastRun, mailQuota, build, studyGroup })
  return {
    result: { url, build, studyGroup, mailQuota },
    lines: [handTexts.finished(build), ...lines, handTexts.extensionNext],
  }
}
