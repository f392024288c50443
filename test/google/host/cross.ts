import { GoogleError } from '../core/google-error.ts'
import { Killed } from '../faults.ts'
import { costOf, executionLimitMs, msPerCell, simpleTriggerLimitMs } from '../virtual-time.ts'
import { appHandlers } from './app-handlers.ts'
import { gmailHandlers } from './gmail-handlers.ts'
import { type Handlers, type Run, ScriptException } from './run.ts'
import { screenHandlers } from './screen-handlers.ts'
import { sheetsHandlers } from './sheets-handlers.ts'
import { storeHandlers } from './store-handlers.ts'
import { utilityHandlers } from './utility-handlers.ts'

const handlers: Handlers = {
  ...sheetsHandlers,
  ...gmailHandlers,
  ...storeHandlers,
  ...utilityHandlers,
  ...appHandlers,
  ...screenHandlers,
}

export const advancedMethods: readonly string[] = [
  ...Object.keys(sheetsHandlers),
  ...Object.keys(gmailHandlers),
]

/** One crossing of the border. Answers begin with v (value), b (value with bytes) or e (error). */
export function cross(run: Run, name: string, text: string): string {
  if (run.dead) return failure({ name: 'Exception', message: 'the execution was killed' })
  try {
    const value = call(run, name, JSON.parse(text) as unknown[])
    if (value === undefined) return ''
    const answer = JSON.stringify(value)
    return `${answer.includes('"$octets"') ? 'b' : 'v'}${answer}`
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
  for (const observe of run.runtime.observers) observe(name, args, value)
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
