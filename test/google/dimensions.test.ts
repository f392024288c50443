import { describe, expect, it } from 'vitest'
import { sheetProbe } from './sheet-probe.ts'

describe('rows and columns', () => {
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
})
