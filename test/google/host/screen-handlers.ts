import { type CellAt, type Handlers, type MenuItem, type Run, ScriptException } from './run.ts'

function openUi(run: Run): void {
  if (run.kind === 'web' || run.kind === 'clock' || run.kind === 'installable') {
    throw new ScriptException('Cannot call SpreadsheetApp.getUi() from this context.')
  }
}

const affirmative: Readonly<Record<string, string>> = { OK: 'OK', OK_CANCEL: 'OK' }

/** What the person at the screen presses: prepared answers first, then the affirmative button. */
function answer(run: Run, set: string): { button: string; text: string } {
  const next = run.runtime.answers.shift()
  if (typeof next === 'object') return next
  return { button: next ?? affirmative[set] ?? 'YES', text: '' }
}

interface Question {
  readonly title: string
  readonly prompt: string
  readonly set: string
}

function ask(run: Run, { title, prompt, set }: Question): { button: string; text: string } {
  if (run.kind === 'simple')
    throw new ScriptException('You do not have permission to call Ui.alert.')
  run.record.alerts.push(title ? `${title}\n${prompt}` : prompt)
  return answer(run, set)
}

interface BuiltItem {
  readonly label?: string
  readonly functionName?: string
  readonly menu?: { readonly title: string; readonly items: readonly BuiltItem[] }
}

function toItem({ label = '', functionName, menu }: BuiltItem): MenuItem {
  if (menu) return { label: menu.title, items: menu.items.map(toItem) }
  return functionName ? { label, functionName } : { separator: true }
}

const tabOf = (run: Run, sheetId: unknown) =>
  run.runtime.state.book.tabs.find((one) => one.properties.sheetId === sheetId)

/** "B3" → row 3, column 2. */
function cellAt(sheetId: number, a1: string): CellAt {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? []
  if (letters === '') throw new ScriptException('Range not found')
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { sheetId, row: Number(row), column }
}

/** Nobody sits before a clock or a web call. */
function selectionOf(run: Run): CellAt | null {
  if (run.kind === 'web' || run.kind === 'clock') return null
  const first = run.runtime.state.book.tabs[0]?.properties.sheetId ?? 0
  return run.runtime.selections.get(run.as) ?? { sheetId: first, row: 1, column: 1 }
}

/** What a script can do to the screen of the person who set it off. */
export const screenHandlers: Handlers = {
  // Assumed: only a visible sheet comes to the front, so that scripts show it first.
  'SpreadsheetApp.activate': (run, [sheetId]) => {
    const tab = tabOf(run, sheetId)
    if (!tab || tab.properties.hidden) throw new ScriptException('The sheet is hidden.')
    run.record.activated.push(tab.properties.title)
  },
  'SpreadsheetApp.getActiveRange': selectionOf,
  'SpreadsheetApp.select': (run, [sheetId, a1]) => {
    const cell = cellAt(Number(sheetId), String(a1))
    run.runtime.selections.set(run.as, cell)
    run.record.selected = cell
  },
  'Ui.open': openUi,
  'Ui.toast': (run, [message]) => {
    run.record.toasts.push(String(message))
  },
  'Ui.addMenu': (run, [menu]) => {
    const built = menu as { title: string; items: BuiltItem[] }
    run.menus.push({ title: built.title, items: built.items.map(toItem) })
  },
  'Ui.alert': (run, [question]) => ask(run, question as Question).button,
  'Ui.prompt': (run, [question]) => ask(run, question as Question),
  'Ui.show': (run, [dialog]) => {
    if (run.kind === 'simple') {
      throw new ScriptException(
        'You do not have permission to call Ui.showModalDialog. Required permissions: https://www.googleapis.com/auth/script.container.ui',
      )
    }
    run.record.dialogs.push(dialog as Run['record']['dialogs'][number])
  },
}
