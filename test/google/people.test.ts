import { describe, expect, it } from 'vitest'
import { openWorld } from './open-world.ts'

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

const colleague = 'colleague@jimukyoku.example'

function desk() {
  const w = openWorld({ code, now: '2019-10-15T09:00:00+09:00' })
  w.addUser(colleague)
  return w
}

const edit = { title: 'シート1', row: 2, column: 1, values: [['a']] }

describe('an edit by a person', () => {
  it('fires the simple trigger as that person and installable ones as their creator', () => {
    const w = desk()
    w.clickMenu('設定')
    w.sheet.edit({ ...edit, as: colleague })
    expect(w.runFunction('log').value).toEqual([
      { kind: 'simple', as: colleague, range: ['シート1', 2, 2, 1, 1], value: 'a' },
      { kind: 'edit', as: w.owner, range: ['シート1', 2, 2, 1, 1], value: 'a' },
      { kind: 'change', as: w.owner, changeType: 'EDIT' },
    ])
  })

  it('carries old and new value only for a single cell', () => {
    const w = desk()
    w.sheet.edit(edit)
    w.sheet.edit({ ...edit, values: [['b']] })
    w.sheet.edit({
      ...edit,
      values: [
        ['c', 'd'],
        ['e', 'f'],
      ],
    })
    expect(w.runFunction('log').value).toMatchObject([
      { value: 'a' },
      { value: 'b', oldValue: 'a' },
      { range: ['シート1', 2, 3, 1, 2] },
    ])
    expect((w.runFunction('log').value as object[])[2]).not.toHaveProperty('value')
  })

  it('is refused by strict validation when typed, and not when pasted', () => {
    const w = desk()
    w.runFunction('validate')
    expect(w.sheet.edit({ ...edit, row: 1 })).toEqual([])
    expect(w.sheet.read('シート1')).toEqual([])
    w.sheet.edit({ ...edit, row: 1, values: [['a'], ['b']] })
    expect(w.sheet.read('シート1')).toEqual([['a'], ['b']])
  })

  it('cannot use mail in a simple trigger', () => {
    const w = openWorld({ code: `function onEdit() { Gmail.Users.getProfile('me') }` })
    expect(w.sheet.edit(edit)[0]?.error).toContain('You do not have permission to call')
  })

  it('into inserted or deleted rows is an onChange only, and sorting fires nothing', () => {
    const w = desk()
    w.clickMenu('設定')
    w.sheet.insertRows({ title: 'シート1', row: 2, count: 1 })
    w.sheet.deleteRows({ title: 'シート1', row: 2, count: 1 })
    w.sheet.sort({ title: 'シート1', column: 1, ascending: true })
    expect(w.runFunction('log').value).toMatchObject([
      { kind: 'change', changeType: 'INSERT_ROW' },
      { kind: 'change', changeType: 'REMOVE_ROW' },
    ])
  })
})

describe('what a script writes', () => {
  it('fires no trigger', () => {
    const w = desk()
    w.clickMenu('設定')
    w.runFunction('bySelf')
    expect(w.runFunction('log').value).toEqual([])
  })
})

describe('the menu', () => {
  it('runs as the person who clicks, in that person’s mailbox', () => {
    const w = desk()
    expect(w.menu()).toEqual([
      {
        title: '事務局',
        items: [
          { label: '設定', functionName: 'install' },
          { label: '問う', functionName: 'ask' },
        ],
      },
    ])
    expect(w.clickMenu('設定', colleague).as).toBe(colleague)
    expect(w.runFunction('mine').value).toEqual([])
    expect(w.runFunction('mine', { as: colleague }).value).toEqual(['edited', 'changed', 'tick'])
  })

  it('asks, and takes the prepared answer', () => {
    const w = desk()
    expect(w.clickMenu('問う')).toMatchObject({ value: true, alerts: ['題\n本当に？'] })
    w.answers.push('NO')
    expect(w.clickMenu('問う').value).toBe(false)
  })

  it('is out of reach of clocks and web calls', () => {
    const w = openWorld({ code: 'function doPost() { SpreadsheetApp.getUi() }' })
    expect(w.post('x').text).toContain('Cannot call SpreadsheetApp.getUi() from this context.')
  })
})

describe('the clock', () => {
  it('runs each due trigger at its time', () => {
    const w = desk()
    w.clickMenu('設定')
    w.advance(35 * 60_000)
    const ticks = w.executions.filter((one) => one.function === 'tick')
    expect(ticks.map((one) => one.as)).toEqual([w.owner, w.owner, w.owner])
  })

  it('stands where it was told to stand', () => {
    const w = desk()
    w.advanceTo('2019-10-16T09:00:00+09:00')
    expect(new Date(w.now()).toISOString()).toBe('2019-10-16T00:00:00.000Z')
  })
})

describe('an older version of the file', () => {
  it('brings cells back and leaves properties and mail alone', () => {
    const w = desk()
    w.sheet.edit(edit)
    const version = w.sheet.saveVersion()
    w.sheet.edit({ ...edit, values: [['later']] })
    w.mail.deliver({ raw: 'From: a@city.example\r\n\r\nx' })
    w.sheet.restoreVersion(version)
    expect(w.sheet.read('シート1')).toEqual([[''], ['a']])
    expect(w.mail.inbox()).toHaveLength(1)
  })
})
