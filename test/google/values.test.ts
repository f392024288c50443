import { describe, expect, it } from 'vitest'
import { sheetProbe } from './sheet-probe.ts'

describe('values', () => {
  it('leave out blank ends of rows and blank last rows, and name blanks in between', () => {
    const { run } = sheetProbe()
    run('write', 'シート1!A1', [['a']])
    run('write', "'シート1'!A2:C3", [
      ['b', '', 'c'],
      ['d', '', ''],
    ])
    expect(run('read', "'シート1'")).toEqual([['a'], ['b', '', 'c'], ['d']])
    expect(run('read', 'シート1!B:B')).toBeUndefined()
  })

  it('stay text under RAW and become formula, number or date under USER_ENTERED', () => {
    const { run, w } = sheetProbe()
    run('write', 'A1:D1', [['=1+1', '007', '1-2', '2019/11/14']])
    run('write', 'A2:D2', [['=1+1', '007', '1-2', '2019/11/14']], 'USER_ENTERED')
    expect(w.sheet.read('シート1')).toEqual([
      ['=1+1', '007', '1-2', '2019/11/14'],
      [2, 7, 43467, 43783],
    ])
    expect(run('read', 'A2:D2', 'FORMULA')).toEqual([['=1+1', 7, 43467, 43783]])
    expect(run('read', 'D2', 'FORMATTED_VALUE')).toEqual([['2019/11/14']])
  })

  it('are appended below the table that is found, growing the grid at its end', () => {
    const { run } = sheetProbe()
    run('write', 'A1:B2', [
      ['id', 'x'],
      ['1', 'y'],
    ])
    expect(run('append', 'シート1!A:B', [['2', 'z']])).toMatchObject({
      tableRange: "'シート1'!A1:B2",
      updates: { updatedRange: "'シート1'!A3:B3", updatedCells: 2 },
    })
  })

  it('are found by sheet id, whatever the tab is called', () => {
    const { run, w } = sheetProbe()
    run('write', 'A1:B1', [['a', 'b']])
    w.sheet.rename('シート1', '別の名')
    expect(run('filter', [{ gridRange: { sheetId: 0, startColumnIndex: 1 } }])).toMatchObject({
      valueRanges: [
        {
          valueRange: { range: "'別の名'!B1:Z1000", values: [['b']] },
          dataFilters: [{ gridRange: { sheetId: 0 } }],
        },
      ],
    })
    expect(() => run('filter', [{ gridRange: { sheetId: 5 } }])).toThrow('No grid with id: 5')
  })

  it('of a range outside the grid are refused', () => {
    const { run } = sheetProbe()
    expect(() => run('read', 'シート1!A1:AA1')).toThrow(
      'exceeds grid limits. Max rows: 1000, max columns: 26',
    )
  })

  it('longer than 50,000 characters are refused', () => {
    const { run } = sheetProbe()
    const long = 'x'.repeat(50_001)
    expect(() => run('write', 'A1', [[long]])).toThrow('more than the maximum of 50000 characters')
    const rows = [{ values: [{ userEnteredValue: { stringValue: long } }] }]
    const request = { updateCells: { start: { sheetId: 0 }, fields: 'userEnteredValue', rows } }
    expect(() => run('batch', [request])).toThrow('more than the maximum of 50000 characters')
  })

  it('are cleared without their formats and notes', () => {
    const { run, w } = sheetProbe()
    run('batch', [
      {
        updateCells: {
          start: { sheetId: 0 },
          fields: 'userEnteredValue,note',
          rows: [{ values: [{ userEnteredValue: { stringValue: 'a' }, note: 'n' }] }],
        },
      },
    ])
    run('clear', 'シート1!A1')
    expect(w.sheet.grid('シート1')[0]?.[0]).toEqual({ value: '', display: '', note: 'n' })
  })
})
