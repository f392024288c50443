import { describe, expect, it } from 'vitest'
import { openWorld } from './open-world.ts'

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

function desk() {
  const w = openWorld({ code })
  const run = (name: string, ...args: unknown[]): unknown => {
    const done = w.runFunction(name, { args })
    if (!done.ok) throw new Error(done.error)
    return done.value
  }
  return { w, run }
}

describe('values', () => {
  it('leave out blank ends of rows and blank last rows, and name blanks in between', () => {
    const { run } = desk()
    run('write', 'シート1!A1', [['a']])
    run('write', "'シート1'!A2:C3", [
      ['b', '', 'c'],
      ['d', '', ''],
    ])
    expect(run('read', "'シート1'")).toEqual([['a'], ['b', '', 'c'], ['d']])
    expect(run('read', 'シート1!B:B')).toBeUndefined()
  })

  it('stay text under RAW and become formula, number or date under USER_ENTERED', () => {
    const { run, w } = desk()
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
    const { run } = desk()
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
    const { run, w } = desk()
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
    const { run } = desk()
    expect(() => run('read', 'シート1!A1:AA1')).toThrow(
      'exceeds grid limits. Max rows: 1000, max columns: 26',
    )
  })

  it('are cleared without their formats and notes', () => {
    const { run, w } = desk()
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

describe('batchUpdate', () => {
  it('applies all requests or none', () => {
    const { run, w } = desk()
    expect(() =>
      run('batch', [
        { addSheet: { properties: { title: '名簿' } } },
        { deleteSheet: { sheetId: 99 } },
      ]),
    ).toThrow('Invalid requests[1].deleteSheet: No grid with id: 99')
    expect(w.sheet.titles()).toEqual(['シート1'])
  })

  it('answers with the new properties and keeps a text that looks like a formula', () => {
    const { run, w } = desk()
    const answer = run('batch', [
      { addSheet: { properties: { title: '名簿', sheetId: 7, hidden: true } } },
    ])
    expect(answer).toMatchObject({
      replies: [{ addSheet: { properties: { sheetId: 7, index: 1 } } }],
    })
    run('batch', [
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 1, columnIndex: 2 },
          fields: 'userEnteredValue',
          rows: [
            {
              values: [
                { userEnteredValue: { stringValue: '=1+1' } },
                { userEnteredValue: { numberValue: 3 } },
              ],
            },
          ],
        },
      },
    ])
    expect(w.sheet.read('名簿')).toEqual([
      ['', '', '', ''],
      ['', '', '=1+1', 3],
    ])
    expect(w.sheet.titles({ hidden: false })).toEqual(['シート1'])
  })

  it('moves protected ranges, rules, groups and metadata with inserted rows, and drops them with deleted ones', () => {
    const { run } = desk()
    const rows = (startRowIndex: number, endRowIndex: number) => ({
      sheetId: 0,
      startRowIndex,
      endRowIndex,
    })
    const at = (startIndex: number, endIndex: number) => ({
      sheetId: 0,
      dimension: 'ROWS',
      startIndex,
      endIndex,
    })
    run('batch', [
      { addProtectedRange: { protectedRange: { range: rows(4, 6), warningOnly: true } } },
      {
        addConditionalFormatRule: {
          rule: { ranges: [rows(1, 9)], booleanRule: { condition: { type: 'BLANK' } } },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'row',
            visibility: 'DOCUMENT',
            location: { dimensionRange: at(5, 6) },
          },
        },
      },
      { insertDimension: { range: at(2, 5), inheritFromBefore: true } },
    ])
    expect(
      run('look', {
        fields:
          'sheets(protectedRanges(range),conditionalFormats(ranges),data(rowMetadata(developerMetadata(location(dimensionRange(startIndex))))))',
      }),
    ).toMatchObject({
      sheets: [
        {
          protectedRanges: [{ range: { startRowIndex: 7, endRowIndex: 9 } }],
          conditionalFormats: [{ ranges: [{ startRowIndex: 1, endRowIndex: 12 }] }],
        },
      ],
    })
    run('batch', [{ deleteDimension: { range: at(6, 10) } }])
    const after = run('look', { fields: 'sheets(protectedRanges,conditionalFormats(ranges))' })
    expect(after).toEqual({ sheets: [{ conditionalFormats: [{ ranges: [rows(1, 8)] }] }] })
  })

  it('gives inserted rows format and validation of their neighbour but no value and no note', () => {
    const { run, w } = desk()
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '受付' }] },
      strict: true,
    }
    run('batch', [
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 1 },
          fields: 'userEnteredValue,note,dataValidation',
          rows: [
            {
              values: [
                { userEnteredValue: { stringValue: '受付' }, note: 'n', dataValidation: rule },
              ],
            },
          ],
        },
      },
      {
        insertDimension: {
          range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 },
          inheritFromBefore: true,
        },
      },
    ])
    expect(w.sheet.grid('シート1')[2]).toEqual([{ value: '', display: '', choices: ['受付'] }])
  })

  it('inserts after the last row only when the new row inherits from before', () => {
    const { run, w } = desk()
    const range = { sheetId: 0, dimension: 'ROWS', startIndex: 1000, endIndex: 1001 }
    expect(() => run('batch', [{ insertDimension: { range } }])).toThrow(
      'range.startIndex must be less than the grid size (1000) if inheritFromBefore is false.',
    )
    run('batch', [{ insertDimension: { range, inheritFromBefore: true } }])
    expect(w.sheet.properties('シート1').rowCount).toBe(1001)
  })

  it('names a request that the stand-in lacks', () => {
    const { run } = desk()
    expect(() => run('batch', [{ findReplace: {} }])).toThrow(
      'not in the stand-in: Sheets request findReplace',
    )
  })

  it('clears masked fields of cells that the rows of a range leave out', () => {
    const { run, w } = desk()
    run('write', 'A1:B2', [
      ['a', 'b'],
      ['c', 'd'],
    ])
    run('batch', [
      {
        updateCells: {
          range: {
            sheetId: 0,
            startRowIndex: 0,
            endRowIndex: 2,
            startColumnIndex: 0,
            endColumnIndex: 2,
          },
          fields: 'userEnteredValue',
          rows: [{ values: [{}, { userEnteredValue: { boolValue: true } }] }],
        },
      },
    ])
    expect(w.sheet.read('シート1')).toEqual([['', true]])
  })
})

describe('dates and times', () => {
  it('show in the formats of the tabs', () => {
    const { run, w } = desk()
    const cell = (numberValue: number, pattern: string, type = 'DATE') => ({
      userEnteredValue: { numberValue },
      userEnteredFormat: { numberFormat: { type, pattern } },
    })
    run('batch', [
      {
        updateCells: {
          start: { sheetId: 0 },
          fields: 'userEnteredValue,userEnteredFormat.numberFormat',
          rows: [
            {
              values: [
                cell(43783, 'yyyy/mm/dd(ddd)'),
                cell(0.5625, 'hh:mm', 'TIME'),
                cell(43783.5625, 'yyyy/mm/dd hh:mm', 'DATE_TIME'),
                cell(1234.5, '#,##0', 'NUMBER'),
              ],
            },
          ],
        },
      },
    ])
    expect(w.sheet.display('シート1')).toEqual([
      ['2019/11/14(木)', '13:30', '2019/11/14 13:30', '1,235'],
    ])
  })
})
