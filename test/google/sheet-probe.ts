import { openWorld, type World } from './open-world.ts'

const code = `
  const id = () => SpreadsheetApp.getActive().getId()
  function batch(requests) { return Sheets.Spreadsheets.batchUpdate({ requests }, id()) }
  function read(range, option) {
    return Sheets.Spreadsheets.Values.get(id(), range, { valueRenderOption: option || 'UNFORMATTED_VALUE' }).values }
  function write(range, values, option) {
    return Sheets.Spreadsheets.Values.update({ values }, id(), range, { valueInputOption: option || 'RAW' }) }
  function append(range, values) {
    return Sheets.Spreadsheets.Values.append({ values }, id(), range, { valueInputOption: 'RAW' }) }
  function look(options) { return Sheets.Spreadsheets.get(id(), options) }
  function filter(dataFilters) { return Sheets.Spreadsheets.Values.batchGetByDataFilter({ dataFilters, valueRenderOption: 'UNFORMATTED_VALUE' }, id()) }
  function clear(range) { return Sheets.Spreadsheets.Values.clear({}, id(), range) }
`

export interface Probe {
  readonly w: World
  /** Runs one of the functions above; a failure throws. */
  run(name: string, ...args: unknown[]): unknown
}

/** A world whose script hands the Sheets service through. */
export function sheetProbe(): Probe {
  const w = openWorld({ code })
  const run = (name: string, ...args: unknown[]): unknown => {
    const done = w.runFunction(name, { args })
    if (!done.ok) throw new Error(done.error)
    return done.value
  }
  return { w, run }
}
