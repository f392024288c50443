import type vm from 'node:vm'
import { advancedMethods, cross } from './host/cross.ts'
import type { Execution, Run, RunKind, Runtime } from './host/run.ts'
import type { Invocation, Outcome } from './script/invoke.ts'
import { runInRealm } from './script/realm.ts'
import { realTimeLimitMs } from './virtual-time.ts'

export interface Order extends Invocation {
  readonly kind: RunKind
  readonly as: string
  /** The person whose act set this off, where that is somebody else than `as`. */
  readonly by?: string
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
    activated: [],
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
    by: order.by ?? order.as,
    record,
    menus: [],
    startedAt: state.now,
    dead: false,
  }
  const cpu = process.cpuUsage()
  const { functionName, args, event } = order
  const needs = {
    cross: (name: string, text: string) => cross(run, name, text),
    now: () => Math.round(state.now),
    seed: state.sequence++,
    methods: advancedMethods,
    timeoutMs: realTimeLimitMs,
  }
  const invocation = { functionName, args, ...(event ? { event } : {}) }
  const { keptRealms } = runtime
  const code = order.kind === 'web' ? (runtime.webCode ?? runtime.code) : runtime.code
  const lacking = lackingIn(code)
  const outcome: Outcome = lacking.has(functionName)
    ? { kind: 'missing' }
    : (keptRealms?.run(code, needs, invocation) ?? runInRealm(code, needs, invocation))
  if (outcome.kind === 'missing') lacking.add(functionName)
  const used = process.cpuUsage(cpu)
  record.cpuMs = (used.user + used.system) / 1000
  record.virtualMs = state.now - run.startedAt
  if (runtime.lockHolder === run) runtime.lockHolder = undefined
  conclude(run, outcome)
  return { run, outcome }
}

/** Functions that a script has been found not to have: most edits ask in vain for its `onEdit`. */
const lackingFunctions = new WeakMap<vm.Script, Set<string>>()

function lackingIn(code: vm.Script): Set<string> {
  const known = lackingFunctions.get(code) ?? new Set<string>()
  lackingFunctions.set(code, known)
  return known
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
