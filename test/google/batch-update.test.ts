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

  it('moves protected ranges, rules, groups and metadata with inserted rows, and drops them with deleted ones', () => {
    const { run } = sheetProbe()
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

  it('takes width and protection along with a moved column', () => {
    const { run } = sheetProbe()
    const column = (startIndex: number) => ({
      sheetId: 0,
      dimension: 'COLUMNS',
      startIndex,
      endIndex: startIndex + 1,
    })
    const range = { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 }
    run('batch', [
      { addProtectedRange: { protectedRange: { range, warningOnly: true } } },
      {
        updateDimensionProperties: {
          range: column(1),
          properties: { pixelSize: 77 },
          fields: 'pixelSize',
        },
      },
      { moveDimension: { source: column(4), destinationIndex: 0 } },
      { moveDimension: { source: column(2), destinationIndex: 6 } },
    ])
    const fields = 'sheets(protectedRanges(range),data(columnMetadata(pixelSize)))'
    const { sheets } = run('look', { fields }) as {
      sheets: { protectedRanges: object[]; data: { columnMetadata: { pixelSize: number }[] }[] }[]
    }
    expect(sheets[0]?.protectedRanges).toEqual([
      { range: { sheetId: 0, startColumnIndex: 5, endColumnIndex: 6 } },
    ])
    const widths = sheets[0]?.data[0]?.columnMetadata.map((one) => one.pixelSize)
    expect(widths?.indexOf(77)).toBe(5)
  })

  it('gives inserted rows format and validation of their neighbour but no value and no note', () => {
    const { run, w } = sheetProbe()
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
    w.sheet.edit({ title: 'シート1', row: 3, column: 2, values: [['x']] })
    expect(w.sheet.grid('シート1')[2]?.[0]).toEqual({ value: '', display: '', choices: ['受付'] })
  })

  it('inserts after the last row only when the new row inherits from before', () => {
    const { run, w } = sheetProbe()
    const range = { sheetId: 0, dimension: 'ROWS', startIndex: 1000, endIndex: 1001 }
    expect(() => run('batch', [{ insertDimension: { range } }])).toThrow(
      'range.startIndex must be less than the grid size (1000) if inheritFromBefore is false.',
    )
    run('batch', [{ insertDimension: { range, inheritFromBefore: true } }])
    expect(w.sheet.properties('シート1').rowCount).toBe(1001)
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
