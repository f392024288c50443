import { describe, expect, it } from 'vitest'
import { edit, personProbe } from './person-probe.ts'

describe('an older version of the file', () => {
  it('brings cells back and leaves properties and mail alone', () => {
    const w = personProbe()
    w.sheet.edit(edit)
    const version = w.sheet.saveVersion()
    w.sheet.edit({ ...edit, values: [['later']] })
    w.mail.deliver({ raw: 'From: a@city.example\r\n\r\nx' })
    w.sheet.restoreVersion(version)
    expect(w.sheet.read('シート1')).toEqual([[''], ['a']])
    expect(w.mail.inbox()).toHaveLength(1)
  })
})

describe('a copy of the file', () => {
  it('has cells and script but no properties and no triggers', () => {
    const w = personProbe()
    w.clickMenu('設定')
    w.sheet.edit(edit)
    const copy = w.copySpreadsheet()
    expect(copy.sheet.read('シート1')).toEqual([[''], ['a']])
    expect(copy.spreadsheetId).not.toBe(w.spreadsheetId)
    expect(copy.runFunction('mine').value).toEqual([])
    expect(w.runFunction('mine').value).toHaveLength(3)
  })
})

describe('columns', () => {
  it('are inserted, moved and deleted with all that is in them', () => {
    const w = personProbe()
    w.sheet.edit({ title: 'シート1', row: 1, column: 1, values: [['a', 'b', 'c']] })
    w.sheet.insertColumns({ title: 'シート1', column: 2, count: 1 })
    w.sheet.moveColumn({ title: 'シート1', column: 4, before: 1 })
    expect(w.sheet.read('シート1')).toEqual([['c', 'a', '', 'b']])
    w.sheet.deleteColumns({ title: 'シート1', column: 2, count: 2 })
    expect(w.sheet.read('シート1')).toEqual([['c', 'b']])
  })
})
