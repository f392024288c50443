import { describe, expect, it } from 'vitest'
import { sheetProbe } from './sheet-probe.ts'

describe('batchUpdate', () => {
  it('applies all requests or none', () => {
    const { run, w } = sheetProbe()
    expect(() =>
      run('batch', [
        { addSheet: { properties: { title: '名簿' } } },
        { deleteSheet: { sheetId: 99 } },
      ]),
    ).toThrow('Invalid requests[1].deleteSheet: No grid with id: 99')
    expect(w.sheet.titles()).toEqual(['シート1'])
  })

  it('answers with the new properties and keeps a text that looks like a formula', () => {
    const { run, w } = sheetProbe()
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

  it('names a request that the stand-in lacks', () => {
    const { run } = sheetProbe()
    expect(() => run('batch', [{ findReplace: {} }])).toThrow(
      'not in the stand-in: Sheets request findReplace',
    )
  })

  it('clears masked fields of cells that the rows of a range leave out', () => {
    const { run, w } = sheetProbe()
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
    const { run, w } = sheetProbe()
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
