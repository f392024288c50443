import { createHash } from 'node:crypto'
import type { TriggerRecord } from '../world-state.ts'
import { isKnownTo } from '../world-state.ts'
import { type Handlers, type Run, ScriptException } from './run.ts'

const triggersPerUser = 20

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
  'SpreadsheetApp.copy': (run, [name]) => {
    const { state } = run.runtime
    const copies = state.copies ?? []
    const id = `1CopiedSpreadsheet_${++state.sequence}`
    const properties = { ...state.book.properties, title: String(name) }
    const book = { ...state.book, spreadsheetId: id, properties }
    state.copies = [...copies, { id, at: state.now, book }]
    return { id, url: `https://docs.google.com/spreadsheets/d/${id}/edit` }
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
