import { GoogleError } from './core/google-error.ts'
import { Killed } from './faults.ts'
import { appHandlers } from './host/app-handlers.ts'
import { gmailHandlers } from './host/gmail-handlers.ts'
import {
  type Execution,
  type Handlers,
  type Run,
  type RunKind,
  type Runtime,
  ScriptException,
} from './host/run.ts'
import { sheetsHandlers } from './host/sheets-handlers.ts'
import { storeHandlers } from './host/store-handlers.ts'
import { utilityHandlers } from './host/utility-handlers.ts'
import type { Invocation, Outcome } from './script/invoke.ts'
import { runInRealm } from './script/realm.ts'
import {
  costOf,
  executionLimitMs,
  msPerCell,
  realTimeLimitMs,
  simpleTriggerLimitMs,
} from './virtual-time.ts'

const handlers: Handlers = {
  ...sheetsHandlers,
  ...gmailHandlers,
  ...storeHandlers,
  ...utilityHandlers,
  ...appHandlers,
}

export const advancedMethods: readonly string[] = [
  ...Object.keys(sheetsHandlers),
  ...Object.keys(gmailHandlers),
]

export interface Order extends Invocation {
  readonly kind: RunKind
  readonly as: string
}

export interface Finished {
  readonly run: Run
  readonly outcome: Outcome
}

/** Runs one function as one execution: fresh context, own clock budget, lock let go at the end. */
export function execute(runtime: Runtime, order: Order): Finished {
  const { state } = runtime
  const record: Execution = {
    function: order.functionName,
    as: order.as,
    ok: false,
    killed: false,
    dialogs: [],
    alerts: [],
    toasts: [],
    logs: [],
    calls: [],
    cells: 0,
    virtualMs: 0,
    cpuMs: 0,
  }
  const run: Run = {
    runtime,
    kind: order.kind,
    as: order.as,
    record,
    menus: [],
    startedAt: state.now,
    dead: false,
  }
  const cpu = process.cpuUsage()
  const { functionName, args, event } = order
  const outcome = runInRealm(
    runtime.code,
    {
      cross: (name, text) => cross(run, name, text),
      now: () => Math.round(state.now),
      seed: state.sequence++,
      methods: advancedMethods,
      timeoutMs: realTimeLimitMs,
    },
    { functionName, args, ...(event ? { event } : {}) },
  )
  const used = process.cpuUsage(cpu)
  record.cpuMs = (used.user + used.system) / 1000
  record.virtualMs = state.now - run.startedAt
  if (runtime.lockHolder === run) runtime.lockHolder = undefined
  conclude(run, outcome)
  return { run, outcome }
}

function conclude(run: Run, outcome: Outcome): void {
  const { record } = run
  record.killed = run.dead
  if (run.dead) record.error ??= 'Exceeded maximum execution time'
  else if (outcome.kind === 'missing')
    record.error = `Script function not found: ${record.function}`
  else if (outcome.kind === 'error') record.error = outcome.error ?? 'unknown error'
  else {
    record.ok = true
    record.value = outcome.kind === 'value' ? outcome.value : outcome.text
  }
}

/** One crossing of the border. Answers begin with v (value), b (value with bytes) or e (error). */
function cross(run: Run, name: string, text: string): string {
  if (run.dead) return failure({ name: 'Exception', message: 'the execution was killed' })
  try {
    const value = call(run, name, JSON.parse(text) as unknown[])
    if (value === undefined) return ''
    return `${name.startsWith('Gmail.') ? 'b' : 'v'}${JSON.stringify(value)}`
  } catch (error) {
    if (error instanceof Killed) {
      run.dead = true
      run.record.error = error.message
    }
    return failure(describe(name, error))
  }
}

function call(run: Run, name: string, args: readonly unknown[]): unknown {
  const { faults, counts } = run.runtime
  const handle = handlers[name]
  if (!handle) throw new Error(`not in the stand-in: ${name}`)
  const cost = costOf(name)
  const number = cost.counts ? faults.nextCall() : 0
  if (cost.counts) {
    counts.add(name)
    run.record.calls.push(name)
    faults.strike(number, 'before')
  }
  checkPermission(run, name)
  charge(run, cost.ms, args[0])
  const value = handle(run, args)
  charge(run, 0, value)
  if (cost.counts) faults.strike(number, 'after')
  checkBudget(run)
  return value
}

function charge(run: Run, ms: number, body: unknown): void {
  const cells = cellsIn(body)
  run.record.cells += cells
  run.runtime.state.now += ms + Math.round(cells * msPerCell)
}

/** A rough count of cells moved, so that big reads and writes take longer. */
function cellsIn(value: unknown): number {
  const body = value as {
    valueRanges?: { values?: unknown[][]; valueRange?: { values?: unknown[][] } }[]
    values?: unknown[][]
  } | null
  if (typeof body !== 'object' || Array.isArray(body)) return 0
  const ranges = body?.valueRanges ?? (Array.isArray(body?.values) ? [body] : [])
  let cells = 0
  for (const range of ranges) {
    const { values } = 'valueRange' in range ? (range.valueRange ?? {}) : range
    for (const row of values ?? []) cells += row.length
  }
  return cells
}

function checkBudget(run: Run): void {
  const limit = run.kind === 'simple' ? simpleTriggerLimitMs : executionLimitMs
  if (run.runtime.state.now - run.startedAt > limit)
    throw new Killed('Exceeded maximum execution time')
}

/** Simple triggers "cannot use services that need authorisation" (PLATFORM §3.1). */
function checkPermission(run: Run, name: string): void {
  if (run.kind !== 'simple' || !/^(Sheets|Gmail|MailApp|ScriptApp)\./.test(name)) return
  throw new ScriptException(`You do not have permission to call ${name}.`)
}

interface Failure {
  readonly name: string
  readonly message: string
  readonly details?: unknown
}

function failure(what: Failure): string {
  return `e${JSON.stringify(what)}`
}

function describe(name: string, error: unknown): Failure {
  if (error instanceof ScriptException) return { name: 'Exception', message: error.message }
  if (!(error instanceof GoogleError)) {
    return { name: 'Error', message: error instanceof Error ? error.message : String(error) }
  }
  if (!/^(Sheets|Gmail)\./.test(name)) return { name: 'Exception', message: error.message }
  const method = name
    .split('.')
    .map((part) => (part[0] ?? '').toLowerCase() + part.slice(1))
    .join('.')
  const { code, message, reason } = error
  return {
    name: 'GoogleJsonResponseException',
    message: `API call to ${method} failed with error: ${message}`,
    details: { code, message, errors: [{ domain: 'global', message, reason }] },
  }
}
