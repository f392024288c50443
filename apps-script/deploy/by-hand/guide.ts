import { join } from 'node:path'
import { writePrivateFile } from '../account/private-file.ts'
import { withBuild } from '../bundle.ts'
import type { DeployDeps } from '../deploy-deps.ts'
import { sayHello } from '../device.ts'
import { Stop } from '../faults/fault.ts'
import type { Told } from '../run-deploy.ts'
import { operationLines } from '../status.ts'
import { checkWebApp } from '../steps/web-app-check.ts'
import { finishStep } from './finish-step.ts'
import { handTexts } from './hand-texts.ts'
import type { HandStep } from './steps.ts'
import { beginWay, remember, type Way } from './way.ts'
import { stepsOfWay } from './ways.ts'

/** Guides a person through installing or updating in Google's own editor, and checks what comes of it. */
export async function guideByHand(deps: DeployDeps, bookName: string): Promise<Told> {
  const way = await beginWay(deps, bookName)
  if (await isRunningAlready(way)) {
    deps.report.note(handTexts.nothingNew)
    return tellRunning(way)
  }
  const steps = stepsOf(way)
  deps.report.note(handTexts.opening(way.known.way, way.known.done.length > 0))
  for (const [index, step] of steps.entries()) {
    if (way.known.done.includes(step.name)) continue
    deps.report.note(handTexts.heading(index + 1, steps.length, step.title))
    await show(way, step)
    await finishStep(way, step)
    remember(way, { done: [...way.known.done, step.name] })
  }
  const told = await tellRunning(way)
  remember(way, { done: [], way: 'update' })
  return told
}

/** The way came to its end before, with this very program, and nobody changed anything since. */
async function isRunningAlready({ deps, known }: Way): Promise<boolean> {
  if (known.way !== 'update' || known.done.length > 0) return false
  if (!known.device || !known.url) return false
  const state = await checkWebApp(deps.visit, known.url)
  return state.tag === 'answers' && state.build === known.build
}

function stepsOf({ known, bundle }: Way): readonly HandStep[] {
  return stepsOfWay[known.way].filter(({ name }) => {
    if (name === 'connect') return known.device === undefined || known.done.includes(name)
    return name !== 'manifest' || known.manifest !== bundle.manifest || known.done.includes(name)
  })
}

async function show({ deps, bundle, known }: Way, step: HandStep): Promise<void> {
  for (const line of step.lines) deps.report.note(`  ・${line}`)
  if (step.page !== undefined && !(await deps.openPage(step.page)))
    deps.report.note(handTexts.openYourself(step.page))
  if (step.paste === undefined) return
  const text = withBuild(bundle, known.build)[step.paste]
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
