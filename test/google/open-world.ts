import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import { CallCounts, type Counts } from './counts.ts'
import { execute, type Finished, type Order } from './execute.ts'
import { FaultPlan, type Faults } from './faults.ts'
import type { Execution, Menu, Runtime } from './host/run.ts'
import { MailStore } from './mail/mail-store.ts'
import { MailDesk } from './mail-desk.ts'
import { SheetDesk } from './sheet-desk.ts'
import { loadState, saveState } from './state-file.ts'
import { runClock } from './triggers.ts'
import { getEvent, postEvent, type WebAnswer, webAnswer } from './web-app.ts'
import { newWorldState } from './world-state.ts'

export interface WorldOptions {
  /** ISO with offset. */
  readonly now?: string
  readonly stateFile?: string
  /** Script source; the built bundle by default. */
  readonly code?: string
  readonly owner?: string
  readonly spreadsheetTitle?: string
}

export interface RunOptions {
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
  addUser(email: string): void
  runFunction(name: string, options?: RunOptions): Execution
  post(text: string): WebAnswer
  get(): WebAnswer
  menu(as?: string): Menu[]
  clickMenu(label: string, as?: string): Execution
  /** What people answer to the next alerts and prompts; the affirmative button when empty. */
  readonly answers: Runtime['answers']
  /** Replaces the script, as a deployment does. */
  installCode(code: string): void
  readonly sheet: SheetDesk
  readonly mail: MailDesk
  readonly faults: Faults
  readonly counts: Counts
  /** The last executions, newest last. */
  readonly executions: readonly Execution[]
  save(): void
  toJson(): unknown
}

const journalLength = 200
const bundlePath = fileURLToPath(new URL('../../dist/apps-script/Code.js', import.meta.url))

/** Compiled scripts by source: thousands of worlds run the same bundle. */
const compiled = new Map<string, vm.Script>()

function compile(code: string): vm.Script {
  const known = compiled.get(code)
  if (known) return known
  const fresh = new vm.Script(code, { filename: 'Code.js' })
  compiled.set(code, fresh)
  return fresh
}

function builtBundle(): string {
  if (!existsSync(bundlePath)) {
    throw new Error('dist/apps-script/Code.js is missing: run `npm run build` first')
  }
  return readFileSync(bundlePath, 'utf8')
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
    })
  const faults = new FaultPlan()
  const counts = new CallCounts()
  const store = new MailStore(state, faults)
  const runtime: Runtime = {
    state,
    store,
    faults,
    counts,
    webAppUrl: `https://script.google.com/macros/s/${state.deploymentId}/exec`,
    code: compile(options.code ?? builtBundle()),
    lockHolder: undefined,
    answers: [],
  }
  const executions: Execution[] = []
  const save = (): void => {
    if (stateFile) saveState(stateFile, state)
  }
  const finish = (order: Order): Finished => {
    store.mailbox(order.as)
    const finished = execute(runtime, order)
    executions.push(finished.run.record)
    if (executions.length > journalLength) executions.shift()
    save()
    return finished
  }
  const perform = (order: Order): Execution => finish(order).run.record
  const owner = state.owner
  const onOpen = (as: string): Menu[] =>
    finish({ functionName: 'onOpen', kind: 'simple', as, args: [], event: { withSource: true } })
      .run.menus
  const web = (functionName: string, event: object): WebAnswer =>
    webAnswer(finish({ functionName, kind: 'web', as: owner, args: [], event }))

  return {
    owner,
    webAppUrl: runtime.webAppUrl,
    spreadsheetId: state.book.spreadsheetId,
    now: () => state.now,
    advance: (ms) => runClock(state, state.now + ms, perform),
    advanceTo: (iso) => runClock(state, Date.parse(iso), perform),
    addUser: (email) => store.addUser(email),
    runFunction: (functionName, { as = owner, event, args = [] } = {}) =>
      perform({ functionName, kind: 'editor', as, args, ...(event ? { event } : {}) }),
    post: (text) => web('doPost', postEvent(text)),
    get: () => web('doGet', getEvent()),
    menu: (as = owner) => onOpen(as),
    clickMenu(label, as = owner) {
      const item = onOpen(as)
        .flatMap((menu) => menu.items)
        .find((one) => one.label === label)
      if (!item) throw new Error(`no menu item ${label}`)
      return perform({ functionName: item.functionName, kind: 'menu', as, args: [] })
    },
    answers: runtime.answers,
    installCode(code) {
      runtime.code = compile(code)
    },
    sheet: new SheetDesk(state, perform),
    mail: new MailDesk(store),
    faults,
    counts,
    executions,
    save,
    toJson: () => JSON.parse(JSON.stringify(state)) as unknown,
  }
}
