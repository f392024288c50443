import { recordedAccount } from './account/session.ts'
import { guideByHand } from './by-hand/guide.ts'
import { handStatus } from './by-hand/hand-status.ts'
import { installSteps } from './by-hand/ways.ts'
import { connect } from './connect.ts'
import type { DeployDeps } from './deploy-deps.ts'
import { examine } from './doctor.ts'
import { type Fault, OutcomeUnknown, Stop } from './faults/fault.ts'
import { faultAdvice } from './faults/fault-text.ts'
import { type InstallResult, install } from './install.ts'
import { rehearse } from './rehearse.ts'
import { rollBack } from './rollback.ts'
import { showStatus } from './status.ts'
import { type DeployCommand, helpText, readCommandLine } from './terminal/command-line.ts'
import { nextClick } from './terminal/next-click.ts'
import { silentReport } from './terminal/report.ts'
import { writeResultPage } from './terminal/result-page.ts'
import { underRunLock } from './terminal/run-lock.ts'

/** What is written at the end, and how the process exits. */
export type Outcome = { readonly exitCode: 0 | 1 | 2; readonly output: string }

/** What an action gives: for machines and for people. */
export type Told = {
  readonly result: object
  readonly lines: readonly string[]
  readonly isGood?: boolean
}

/** The whole command, from its arguments to what it writes. */
export async function runDeploy(argv: readonly string[], deps: DeployDeps): Promise<Outcome> {
  let asJson = argv.includes('--json')
  try {
    const command = readCommandLine(argv)
    asJson = command.asJson
    const quiet = asJson
      ? { ...deps, report: silentReport, canSignIn: false, isAttended: false }
      : deps
    const { result, lines, isGood = true } = await act(quiet, command)
    const output = asJson ? json({ ok: isGood, ...result }) : `${lines.join('\n')}\n`
    return { exitCode: isGood ? 0 : 1, output }
  } catch (error) {
    const fault = faultOf(error)
    if (!fault) throw error
    return { exitCode: fault.tag === 'usage' ? 2 : 1, output: faultOutput(fault, asJson) }
  }
}

async function act(deps: DeployDeps, command: DeployCommand): Promise<Told> {
  if (command.action === 'help') return { result: { help: helpText }, lines: [helpText.trimEnd()] }
  if (command.isRehearsal && command.action === 'by-hand') {
    const steps = installSteps.map(({ title }, index) => `${index + 1}. ${title}`)
    return {
      result: { plan: { steps } },
      lines: ['案内する手順（まだ何もしていません）', ...steps],
    }
  }
  if (command.isRehearsal) {
    const plan = rehearse(deps, command)
    const numbered = plan.steps.map((step, index) => `${index + 1}. ${step}`)
    return { result: { plan }, lines: ['これから行うこと（まだ何もしていません）', ...numbered] }
  }
  switch (command.action) {
    case 'status':
      return (await toldByHand(deps, command)) ?? showStatus(deps, command)
    case 'doctor':
      return (await toldByHand(deps, command)) ?? examine(deps, command)
    case 'by-hand':
      return underRunLock(deps.configFolder, () => guideByHand(deps, command.bookName))
    case 'connect':
      return connect(deps, command)
    case 'rollback':
      return underRunLock(deps.configFolder, async () =>
        tellInstalled(await rollBack(deps, command)),
      )
    default:
      return underRunLock(deps.configFolder, () => installAndTell(deps, command))
  }
}

/** Where something was installed by hand alone, that is what is meant. */
async function toldByHand(deps: DeployDeps, command: DeployCommand): Promise<Told | undefined> {
  const isByAccount =
    command.account !== undefined || recordedAccount(deps, command.bookName) !== undefined
  return isByAccount ? undefined : handStatus(deps, command.bookName)
}

async function installAndTell(deps: DeployDeps, command: DeployCommand): Promise<Told> {
  const result = await install(deps, command)
  if (!command.asJson) await showNext(deps, result)
  return tellInstalled(result)
}

async function showNext(deps: DeployDeps, result: InstallResult): Promise<void> {
  if (result.webApp.tag !== 'shows-page') return
  await deps.openPage(writeResultPage(deps.configFolder, result))
}

function tellInstalled(result: InstallResult): Told {
  const next = nextClick(result)
  const lines = ['', '次にすること', ...next.map((line, index) => `${index + 1}. ${line}`)]
  return { result: { ...result, next }, lines }
}

const faultOf = (error: unknown): Fault | undefined =>
  error instanceof Stop || error instanceof OutcomeUnknown ? error.fault : undefined

function faultOutput(fault: Fault, asJson: boolean): string {
  const advice = faultAdvice(fault)
  if (asJson) return json({ ok: false, fault: fault.tag, ...advice })
  const page = advice.page === undefined ? '' : `\n${advice.page}`
  return `${advice.what}。\n${advice.next}${page}\n`
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`
