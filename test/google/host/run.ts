import type vm from 'node:vm'
import type { CallCounts } from '../counts.ts'
import type { FaultPlan } from '../faults.ts'
import type { MailStore } from '../mail/mail-store.ts'
import type { KeptRealms } from '../script/kept-realms.ts'
import type { WorldState } from '../world-state.ts'

export interface Execution {
  readonly function: string
  readonly as: string
  ok: boolean
  killed: boolean
  error?: string
  /** The function's result as a JSON copy. */
  value?: unknown
  readonly dialogs: ShownDialog[]
  readonly alerts: string[]
  readonly toasts: string[]
  /** Titles of the tabs that the script brought to the front. */
  readonly activated: string[]
  /** The cell that the script selected last, for who is at the screen. */
  selected?: CellAt
  readonly logs: string[]
  /** Service calls in order, e.g. `Sheets.Spreadsheets.Values.batchGet`. */
  readonly calls: string[]
  /** Cells read and written through the values methods. */
  cells: number
  virtualMs: number
  cpuMs: number
}

export interface ShownDialog {
  readonly title: string
  readonly html: string
  readonly kind: 'modal' | 'sidebar'
  /** In pixels, as the script asked for it. */
  readonly width?: number
  readonly height?: number
}

export interface Menu {
  readonly title: string
  readonly items: readonly MenuItem[]
}

export type MenuItem =
  | { readonly label: string; readonly functionName: string }
  | { readonly label: string; readonly items: readonly MenuItem[] }
  | { readonly separator: true }

/** Where somebody's cursor stands; rows and columns count from 1. */
export interface CellAt {
  readonly sheetId: number
  readonly row: number
  readonly column: number
}

/** How an execution came about; decides what it may do (PLATFORM §3.1). */
export type RunKind = 'editor' | 'menu' | 'simple' | 'installable' | 'clock' | 'web'

/** Sees every call that a script makes to Google, with its answer. */
export type Observer = (name: string, args: readonly unknown[], answer: unknown) => void

export interface Runtime {
  readonly state: WorldState
  readonly store: MailStore
  readonly faults: FaultPlan
  readonly counts: CallCounts
  readonly webAppUrl: string
  code: vm.Script
  /** What the web app runs where that is not the newest code. */
  webCode?: vm.Script
  /** Given only where realms may be used again. */
  readonly keptRealms: KeptRealms | undefined
  /** The execution that holds the script lock. */
  lockHolder: object | undefined
  readonly observers: Set<Observer>
  /** By person; who has selected nothing stands on A1 of the first tab. */
  readonly selections: Map<string, CellAt>
  /** What people will answer to the next alerts and prompts; the affirmative button when empty. */
  readonly answers: (string | { readonly button: string; readonly text: string })[]
}

/** One execution under way. */
export interface Run {
  readonly runtime: Runtime
  readonly kind: RunKind
  readonly as: string
  readonly by: string
  readonly record: Execution
  readonly menus: Menu[]
  readonly startedAt: number
  dead: boolean
}

/** The host's side of one call from a script. */
export type Handler = (run: Run, args: readonly unknown[]) => unknown
export type Handlers = Readonly<Record<string, Handler>>

/** A failure of a script service other than the advanced ones. */
export class ScriptException extends Error {}
