import { describe, expect, it } from 'vitest'
import { openWorld } from './open-world.ts'
import { colleague, edit, personProbe } from './person-probe.ts'

describe('an edit by a person', () => {
  it('fires the simple trigger as that person and installable ones as their creator', () => {
    const w = personProbe()
    w.clickMenu('設定')
    w.sheet.edit({ ...edit, as: colleague })
    expect(w.runFunction('log').value).toEqual([
      { kind: 'simple', as: colleague, range: ['シート1', 2, 2, 1, 1], value: 'a' },
      { kind: 'edit', as: w.owner, range: ['シート1', 2, 2, 1, 1], value: 'a' },
      { kind: 'change', as: w.owner, changeType: 'EDIT' },
    ])
  })

  it('carries old and new value only for a single cell', () => {
    const w = personProbe()
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
    const w = personProbe()
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
    const w = personProbe()
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
    const w = personProbe()
    w.clickMenu('設定')
    w.runFunction('bySelf')
    expect(w.runFunction('log').value).toEqual([])
  })
})

describe('the menu', () => {
  it('runs as the person who clicks, in that person’s mailbox', () => {
    const w = personProbe()
    expect(w.menu()).toEqual([
      {
        title: '事務局',
        items: [
          { label: '設定', functionName: 'install' },
          { separator: true },
          { label: 'その他', items: [{ label: '問う', functionName: 'ask' }] },
        ],
      },
    ])
    expect(w.clickMenu('設定', colleague).as).toBe(colleague)
    expect(w.runFunction('mine').value).toEqual([])
    expect(w.runFunction('mine', { as: colleague }).value).toEqual(['edited', 'changed', 'tick'])
  })

  it('asks, and takes the prepared answer', () => {
    const w = personProbe()
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
    const w = personProbe()
    w.clickMenu('設定')
    w.advance(35 * 60_000)
    const ticks = w.executions.filter((one) => one.function === 'tick')
    expect(ticks.map((one) => one.as)).toEqual([w.owner, w.owner, w.owner])
  })

  it('stands where it was told to stand', () => {
    const w = personProbe()
    w.advanceTo('2019-10-16T09:00:00+09:00')
    expect(new Date(w.now()).toISOString()).toBe('2019-10-16T00:00:00.000Z')
  })
})

describe('who somebody is', () => {
  it('is told to scripts within the same domain only', () => {
    const w = openWorld({
      code: `function onEdit(e) { CacheService.getScriptCache().put('who', Session.getActiveUser().getEmail() + '|' + e.user.getEmail()) }
        function who() { return CacheService.getScriptCache().get('who') }`,
    })
    w.addUser(colleague)
    w.addUser('guest@other.example')
    w.sheet.edit({ ...edit, as: colleague })
    expect(w.runFunction('who').value).toBe(`${colleague}|${colleague}`)
    w.sheet.edit({ ...edit, as: 'guest@other.example' })
    expect(w.runFunction('who').value).toBe('|')
  })
})

describe('the cursor', () => {
  const code = `
    function where() { const range = SpreadsheetApp.getActiveRange(); return [range.getSheet().getSheetId(), range.getRow(), range.getColumn()] }
    function go() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].setActiveSelection('AB12') }`

  it('stands where its person put it, for each person apart', () => {
    const w = openWorld({ code })
    w.addUser(colleague)
    w.select({ sheetId: 0, row: 3, column: 2 })
    expect(w.runFunction('where').value).toEqual([0, 3, 2])
    expect(w.runFunction('where', { as: colleague }).value).toEqual([0, 1, 1])
  })

  it('is moved by a script for the person at the screen', () => {
    const w = openWorld({ code })
    expect(w.runFunction('go').selected).toEqual({ sheetId: 0, row: 12, column: 28 })
    expect(w.runFunction('where').value).toEqual([0, 12, 28])
  })
})
