import vm from 'node:vm'
import { advancedServices } from './advanced-services.ts'
import { type Cross, openBorder } from './border.ts'
import { type Invocation, invoke, type Outcome } from './invoke.ts'
import { menus } from './menus.ts'
import { outputs } from './outputs.ts'
import { scriptApp } from './script-app.ts'
import { session } from './session.ts'
import { spreadsheetApp } from './spreadsheet-app.ts'
import { stores } from './stores.ts'
import { ui } from './ui.ts'
import { utilities } from './utilities.ts'
import { virtualDate } from './virtual-date.ts'

export interface RealmNeeds {
  readonly cross: Cross
  readonly now: () => number
  readonly seed: number
  readonly methods: readonly string[]
  /** Undefined: no guard against endless loops, whose thread costs as much as a short run. */
  readonly timeoutMs: number | undefined
}

/** `__name` is what a bundler may have wrapped around function names; it must not be missed here. */
const prelude = new vm.Script(
  `(function (cross, now, seed, methodsText, __name) {
    (${virtualDate})(now, seed);
    const border = (${openBorder})(cross);
    const outputs = (${outputs})(border);
    const sheetApp = (${spreadsheetApp})(border, (${ui})(border, (${menus})(border), outputs));
    const services = Object.assign({},
      (${advancedServices})(border, JSON.parse(methodsText)), (${stores})(border),
      (${utilities})(border), (${scriptApp})(border), (${session})(border), outputs.services, sheetApp.services);
    for (const name of Object.keys(services)) {
      Object.defineProperty(globalThis, name, { value: services[name], writable: true, configurable: true });
    }
    delete globalThis.WebAssembly;
    delete globalThis.SharedArrayBuffer;
    const realm = { border, outputs, spreadsheet: sheetApp.spreadsheet };
    return (text) => (${invoke})(realm, text);
  })`,
  { filename: 'stand-in.js' },
)

const runner = new vm.Script(
  `(() => { const run = globalThis['%run']; delete globalThis['%run']; return run(); })()`,
  { filename: 'run.js' },
)

/** Runs one function of the script in a context of its own, as Google runs every execution afresh. */
export function runInRealm(code: vm.Script, needs: RealmNeeds, invocation: Invocation): Outcome {
  return openRealm(code, needs).run(invocation)
}

export interface Realm {
  run(invocation: Invocation): Outcome
}

/** A context with Google's services in it; the script is loaded with its first run. */
export function openRealm(code: vm.Script, needs: RealmNeeds): Realm {
  const context = vm.createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  })
  const install = prelude.runInContext(context) as (
    ...args: readonly unknown[]
  ) => (text: string) => string
  const call = install(
    needs.cross,
    needs.now,
    needs.seed,
    JSON.stringify(needs.methods),
    (value: unknown) => value,
  )
  let isLoaded = false
  const guard = needs.timeoutMs === undefined ? {} : { timeout: needs.timeoutMs }
  return {
    run(invocation) {
      const text = JSON.stringify(invocation)
      try {
        // Loading happens inside the one guarded run: each guard starts a thread and costs a quarter millisecond.
        const run = (): string => {
          if (!isLoaded) code.runInContext(context)
          isLoaded = true
          return call(text)
        }
        Object.defineProperty(context, '%run', { value: run, configurable: true })
        const outcome = runner.runInContext(context, guard) as string
        return JSON.parse(outcome) as Outcome
      } catch (error) {
        return { kind: 'error', error: String(error) }
      }
    },
  }
}
