import { builtBundle, compileScript } from './bundle.ts'
import { batchUpdate } from './core/batch-update.ts'
import { CallCounts, type Counts } from './counts.ts'
import { FaultPlan, type Faults } from './faults.ts'
import type { CellAt, Execution, Menu, Observer, Runtime } from './host/run.ts'
import { MailStore } from './mail/mail-store.ts'
import { MailDesk } from './mail-desk.ts'
import { KeptRealms } from './script/kept-realms.ts'
import { ScriptRunner } from './script-runner.ts'
import { SheetDesk } from './sheet-desk.ts'
import { loadState, packState, saveState } from './state-file.ts'
import { runClock, skipClock } from './triggers.ts'
import { getEvent, postEvent, type WebAnswer } from './web-app.ts'
import {
  copiedState,
  forkedState,
  newWorldState,
  type WorldIds,
  type WorldState,
} from './world-state.ts'

export interface WorldOptions {
  /** ISO with offset. */
  readonly now?: string
  readonly stateFile?: string
  /** Script source; the built bundle by default. */
  readonly code?: string
  readonly owner?: string
  readonly spreadsheetTitle?: string
  readonly ids?: WorldIds
}

interface ForkOptions {
  /** Executions share realms instead of starting afresh each: for many thousands of them. */
  readonly realms?: 'fresh' | 'kept'
}

interface RunOptions {
  readonly as?: string
  readonly event?: object
  readonly args?: readonly unknown[]
}

export interface World {
  readonly owner: string
  readonly webAppUrl: string
  readonly spreadsheetId: string
  now(): number
  /** Moves the clock; clock triggers run in order as they fall due, each as its own execution. */
  advance(ms: number): void
  advanceTo(iso: string): void
  /** Moves the clock without running anything: an outage, or time that matters to nobody. */
  skipTo(iso: string): void
  addUser(email: string): void
  runFunction(name: string, options?: RunOptions): Execution
  post(text: string): WebAnswer
  get(parameter?: Readonly<Record<string, string>>): WebAnswer
  menu(as?: string): Menu[]
  clickMenu(label: string, as?: string): Execution
  /** Puts a person's cursor into a cell. */
  select(at: CellAt, as?: string): void
  /** What people answer to the next alerts and prompts; the affirmative button when empty. */
  readonly answers: Runtime['answers']
  /** Deploys the web app and its code anew, as another account where one is given. */
  deploy(options: { readonly code?: string; readonly as?: string }): void
  /** New code at the head, which menus and triggers run; the web app keeps the code it has (PLATFORM §3.1). */
  push(code: string): void
  /** Code for the web app alone, as whoever deployed it: a version made earlier goes live. */
  publish(code: string, as: string): void
  /** A program's write through REST, which fires no trigger. */
  batchUpdate(requests: readonly object[]): object
  /** "Make a copy": cells and script come along, properties, cache and triggers do not (PLATFORM §3.3). */
  copySpreadsheet(): World
  /** Copies of the file that the script made: titles, oldest first. */
  copies(): string[]
  readonly sheet: SheetDesk
  readonly mail: MailDesk
  readonly faults: Faults
  readonly counts: Counts
  /** The last executions, newest last. */
  readonly executions: readonly Execution[]
  /** Sees every call to Google with its answer; the returned function ends that. */
  observe(observer: Observer): () => void
  /** A second world that goes on from here by itself; nothing is written to the state file. */
  fork(options?: ForkOptions): World
  save(): void
  toJson(): unknown
}

/** Opens a world of its own: one owner, one spreadsheet, one script bound to it. */
export function openWorld(options: WorldOptions = {}): World {
  const { stateFile } = options
  const state =
    (stateFile ? loadState(stateFile) : undefined) ??
    newWorldState({
      owner: options.owner ?? 'event@jimukyoku.example',
      now: Date.parse(options.now ?? '2019-10-15T09:00:00+09:00'),
      title: options.spreadsheetTitle ?? '研究会 名簿',
      ...(options.ids && { ids: options.ids }),
    })
  const save = (): void => {
    if (stateFile) saveState(stateFile, state)
  }
  return worldOf(state, { code: options.code ?? builtBundle(), save })
}

function runtimeOf(
  state: WorldState,
  code: string,
): Runtime & { faults: FaultPlan; counts: CallCounts } {
  const faults = new FaultPlan()
  return {
    state,
    faults,
    store: new MailStore(state, faults),
    counts: new CallCounts(),
    webAppUrl: `https://script.google.com/macros/s/${state.deploymentId}/exec`,
    code: compileScript(code),
    keptRealms: undefined,
    lockHolder: undefined,
    answers: [],
    observers: new Set(),
    selections: new Map(),
  }
}

interface Ways {
  readonly code: string
  readonly keptRealms?: KeptRealms
  readonly save: () => void
}

function worldOf(state: WorldState, { code, save, keptRealms }: Ways): World {
  const runtime = {
    ...runtimeOf(state, code),
    ...(keptRealms && { keptRealms }),
  }
  const runner = new ScriptRunner(runtime, save)
  const { owner } = state
  let source = code
  return {
    owner,
    webAppUrl: runtime.webAppUrl,
    spreadsheetId: state.book.spreadsheetId,
    now: () => state.now,
    advance: (ms) => runClock(state, state.now + ms, runner.perform),
    advanceTo: (iso) => runClock(state, Date.parse(iso), runner.perform),
    skipTo: (iso) => skipClock(state, Date.parse(iso)),
    addUser: (email) => runtime.store.addUser(email),
    runFunction: (functionName, { as = owner, event, args = [] } = {}) =>
      runner.perform({ functionName, kind: 'editor', as, args, ...(event ? { event } : {}) }),
    post: (text) => runner.web('doPost', postEvent(text)),
    get: (parameter) => runner.web('doGet', getEvent(parameter)),
    menu: (as = owner) => runner.menus(as),
    clickMenu: (label, as = owner) => runner.click(label, as),
    select: (at, as = owner) => void runtime.selections.set(as, at),
    answers: runtime.answers,
    deploy({ code: fresh = source, as = state.deployer }) {
      source = fresh
      runtime.code = compileScript(fresh)
      delete runtime.webCode
      state.deployer = as
    },
    push(fresh) {
      runtime.webCode ??= runtime.code
      source = fresh
      runtime.code = compileScript(fresh)
    },
    publish(fresh, as) {
      runtime.webCode = compileScript(fresh)
      state.deployer = as
    },
    batchUpdate(requests) {
      const done = batchUpdate(state.book, requests)
      state.book = done.book
      return { spreadsheetId: state.book.spreadsheetId, replies: done.replies }
    },
    copySpreadsheet: () => worldOf(copiedState(state), { code: source, save: () => {} }),
    copies: () => (state.copies ?? []).map(({ book }) => book.properties.title),
    fork: ({ realms = 'fresh' } = {}) =>
      worldOf(forkedState(state), {
        code: source,
        save: () => {},
        // The forks of such a world share its realms.
        ...(realms === 'kept' && { keptRealms: runtime.keptRealms ?? new KeptRealms() }),
      }),
    sheet: new SheetDesk(state, runner.perform),
    mail: new MailDesk(runtime.store),
    faults: runtime.faults,
    counts: runtime.counts,
    executions: runner.executions,
    observe(observer) {
      runtime.observers.add(observer)
      return () => void runtime.observers.delete(observer)
    },
    save,
    toJson: () => JSON.parse(JSON.stringify(packState(state))) as unknown,
  }
}
