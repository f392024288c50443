import { createHash } from 'node:crypto'
import type { TriggerRecord } from '../world-state.ts'
import { isKnownTo } from '../world-state.ts'
import { type Handlers, type Menu, type Run, ScriptException } from './run.ts'

const triggersPerUser = 20

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

function flattened(items: readonly BuiltItem[]): Menu['items'] {
  return items.flatMap((item) => {
    if (item.menu) return flattened(item.menu.items)
    return item.functionName ? [{ label: item.label ?? '', functionName: item.functionName }] : []
  })
}

function createTrigger(run: Run, [handler, kind, minutes]: readonly unknown[]): TriggerRecord {
  const { state } = run.runtime
  if (state.triggers.filter((one) => one.creator === run.as).length >= triggersPerUser) {
    throw new ScriptException(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    )
  }
  const id = String(state.now * 1000 + state.sequence++)
  const every = typeof minutes === 'number' ? minutes : undefined
  const trigger: TriggerRecord = {
    id,
    handler: String(handler),
    creator: run.as,
    kind: kind as TriggerRecord['kind'],
    ...(every === undefined ? {} : { everyMinutes: every, nextAt: state.now + every * 60_000 }),
  }
  state.triggers.push(trigger)
  return trigger
}

export const appHandlers: Handlers = {
  'Spreadsheet.getId': (run) => run.runtime.state.book.spreadsheetId,
  'Spreadsheet.getUrl': (run) =>
    `https://docs.google.com/spreadsheets/d/${run.runtime.state.book.spreadsheetId}/edit`,
  'SpreadsheetApp.getName': (run) => run.runtime.state.book.properties.title,
  'SpreadsheetApp.getOwner': (run) => run.runtime.state.owner,
  'SpreadsheetApp.getSpreadsheetTimeZone': (run) => run.runtime.state.book.properties.timeZone,
  'SpreadsheetApp.setSpreadsheetTimeZone': (run, [timeZone]) => {
    const { state } = run.runtime
    const properties = { ...state.book.properties, timeZone: String(timeZone) }
    state.book = { ...state.book, properties }
  },
  'SpreadsheetApp.getSheets': (run) =>
    run.runtime.state.book.tabs.map(({ properties }) => properties.sheetId),
  'SpreadsheetApp.showSheet': (run, [sheetId]) => {
    const { state } = run.runtime
    const tabs = state.book.tabs.map((tab) =>
      tab.properties.sheetId === sheetId
        ? { ...tab, properties: { ...tab.properties, hidden: false } }
        : tab,
    )
    state.book = { ...state.book, tabs }
  },
  // Assumed: only a visible sheet comes to the front, so that scripts show it first.
  'SpreadsheetApp.activate': (run, [sheetId]) => {
    const tab = run.runtime.state.book.tabs.find((one) => one.properties.sheetId === sheetId)
    if (!tab || tab.properties.hidden) throw new ScriptException('The sheet is hidden.')
    run.record.activated.push(tab.properties.title)
  },
  'Ui.open': openUi,
  'Ui.toast': (run, [message]) => {
    run.record.toasts.push(String(message))
  },
  'Ui.addMenu': (run, [menu]) => {
    const built = menu as { title: string; items: BuiltItem[] }
    run.menus.push({ title: built.title, items: flattened(built.items) })
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
  // Other accounts' triggers are invisible (PLATFORM §3.1).
  'ScriptApp.getProjectTriggers': (run) =>
    run.runtime.state.triggers.filter((one) => one.creator === run.as),
  'ScriptApp.createTrigger': createTrigger,
  'ScriptApp.deleteTrigger': (run, [id]) => {
    const { state } = run.runtime
    state.triggers = state.triggers.filter((one) => one.id !== id || one.creator !== run.as)
  },
  'ScriptApp.getServiceUrl': (run) => run.runtime.webAppUrl,
  'Session.getScriptId': (run) => run.runtime.state.scriptId,
  'Session.getEffectiveUser': (run) => run.as,
  // Blank in a web app that runs as its owner; Google tells only people of the same domain (PLATFORM §4.1).
  'Session.getActiveUser': (run) =>
    run.kind !== 'web' && isKnownTo(run.runtime.state.owner, run.by) ? run.by : '',
  'Session.getTemporaryActiveUserKey': (run) =>
    createHash('sha256').update(`user ${run.as}`).digest('base64'),
  'MailApp.getRemainingDailyQuota': (run) => run.runtime.store.remainingQuota(run.as),
  'console.log': (run, [level, text]) => {
    run.record.logs.push(level === 'log' || level === 'info' ? String(text) : `${level}: ${text}`)
  },
}
