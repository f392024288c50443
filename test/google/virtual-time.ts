/**
 * What a call costs in virtual milliseconds, and whether it counts as a service call (one crossing that
 * moves data). Orders of magnitude from PLATFORM §1 and §4.5; a live account decides the exact figures.
 */
interface Cost {
  readonly prefix: string
  readonly ms: number
  readonly counts: boolean
}

const costs: readonly Cost[] = [
  { prefix: 'Sheets.Spreadsheets.Values.get', ms: 250, counts: true },
  { prefix: 'Sheets.Spreadsheets.Values.batchGet', ms: 250, counts: true },
  { prefix: 'Sheets.Spreadsheets.get', ms: 250, counts: true },
  { prefix: 'Sheets.', ms: 400, counts: true },
  { prefix: 'Gmail.', ms: 300, counts: true },
  { prefix: 'Properties.', ms: 30, counts: true },
  { prefix: 'Cache.', ms: 10, counts: true },
  { prefix: 'ScriptApp.getService', ms: 0, counts: false },
  { prefix: 'ScriptApp.', ms: 150, counts: true },
  { prefix: 'SpreadsheetApp.', ms: 100, counts: true },
  { prefix: 'MailApp.', ms: 50, counts: true },
  { prefix: 'Lock.', ms: 20, counts: false },
]

const free: Cost = { prefix: '', ms: 0, counts: false }

/** Reading or writing many cells takes longer: 50,000 cells cost about half a second. */
export const msPerCell = 0.01

export const executionLimitMs = 6 * 60_000
export const simpleTriggerLimitMs = 30_000
/** Real time after which a runaway loop is stopped. */
export const realTimeLimitMs = 60_000

export function costOf(name: string): Cost {
  return costs.find((cost) => name.startsWith(cost.prefix)) ?? free
}
