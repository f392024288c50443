import { openWorld, type World } from './open-world.ts'

const code = `
  function note(kind, e) {
    const log = JSON.parse(CacheService.getScriptCache().get('log') || '[]')
    const range = e.range && [e.range.getSheet().getName(), e.range.rowStart, e.range.rowEnd, e.range.columnStart, e.range.columnEnd]
    log.push({ kind, as: Session.getEffectiveUser().getEmail(), range, value: e.value, oldValue: e.oldValue, changeType: e.changeType })
    CacheService.getScriptCache().put('log', JSON.stringify(log))
  }
  function onOpen() { SpreadsheetApp.getUi().createMenu('事務局').addItem('設定', 'install').addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('その他').addItem('問う', 'ask')).addToUi() }
  function onEdit(e) { note('simple', e) }
  function changed(e) { note('change', e) }
  function edited(e) { note('edit', e) }
  function tick(e) { note('tick', e) }
  function install() {
    ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create()
    ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create()
    ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create() }
  function ask() { const ui = SpreadsheetApp.getUi(); return ui.alert('題', '本当に？', ui.ButtonSet.YES_NO) === ui.Button.YES }
  function mine() { return ScriptApp.getProjectTriggers().map((t) => t.getHandlerFunction()) }
  function log() { return JSON.parse(CacheService.getScriptCache().get('log') || '[]') }
  function bySelf() { Sheets.Spreadsheets.Values.update({ values: [['x']] }, SpreadsheetApp.getActive().getId(), 'A1', { valueInputOption: 'RAW' }) }
  function validate() {
    const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '受付' }] }, strict: true }
    Sheets.Spreadsheets.batchUpdate({ requests: [{ setDataValidation: { rule, range: { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 } } }] }, SpreadsheetApp.getActive().getId()) }
  function mailed() { Gmail.Users.getProfile('me') }
`

export const colleague = 'colleague@jimukyoku.example'

/** A world with a colleague, and a script that notes every event it is told of. */
export function personProbe(): World {
  const w = openWorld({ code, now: '2019-10-15T09:00:00+09:00' })
  w.addUser(colleague)
  return w
}

export const edit = { title: 'シート1', row: 2, column: 1, values: [['a']] }
