import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDelimited } from '../../../shared/exchange/read-delimited.ts'
import type { SheetTable } from '../../../shared/exchange/sheet-table.ts'
import { writeCsv } from '../../../shared/exchange/write-csv.ts'
import { writeXlsx } from '../../../shared/exchange/write-xlsx.ts'

const table = (rows: readonly (readonly string[])[], caption?: string): SheetTable => ({
  name: '名簿',
  header: ['団体コード', '氏名', '備考'],
  rows,
  widths: [12, 16, 30],
  ...(caption !== undefined && { caption }),
})

describe('reading a list', () => {
  it.each([
    [
      'a comma list',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a paste with tabs, commas being text',
      'a,1\tb\nc\td',
      [
        ['a,1', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a byte order mark', '\uFEFFa,b', [['a', 'b']]],
    ['quotes around separators and breaks', '"a,""x""\r\ny",b', [['a,"x"\ny', 'b']]],
    [
      'empty lines',
      'a,b\n\n,\nc,d\n\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'an inch mark inside a cell',
      '12",b\nc,d',
      [
        ['12"', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a quote that never ends',
      '"a,b\nc,d',
      [
        ['"a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty cells at both ends',
      ',a,\nb,,c',
      [
        ['', 'a', ''],
        ['b', '', 'c'],
      ],
    ],
    ['nothing', '', []],
  ])('understands %s', (_name, text, rows) => {
    expect(readDelimited(text)).toEqual(rows)
  })

  it('reads back every table that was written', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r/g, ''))
    const row = fc.tuple(cell, cell, cell).filter((cells) => cells.some((one) => one.trim() !== ''))
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const [header, ...body] = readDelimited(writeCsv(table(rows)))
        expect(header).toEqual(table([]).header)
        expect(body.map((cells) => cells.map(withoutGuard))).toEqual(
          rows.map((cells) => cells.map(withoutGuard)),
        )
      }),
    )
  })
})

const withoutGuard = (text: string): string => text.replace(/^'+/, '')

describe('a CSV file', () => {
  it('begins with the mark that Excel needs, quotes every field and ends lines with CRLF', () => {
    expect(writeCsv(table([['013625', '見本 "花"', '']]))).toBe(
      '\uFEFF"団体コード","氏名","備考"\r\n"013625","見本 ""花""",""\r\n',
    )
  })

  it.each(['=1+1', '+81', '-1', '@SUM(A1)', '\t=1', '＝１'])(
    'keeps %j from becoming a formula',
    (text) => {
      expect(writeCsv(table([[text, 'a', 'b']]))).toContain(`"'${text}"`)
    },
  )
})

describe('an Excel file', () => {
  const partsOf = (one: SheetTable): Record<string, string> =>
    Object.fromEntries(
      Object.entries(unzipSync(writeXlsx(one))).map(([path, bytes]) => [path, strFromU8(bytes)]),
    )
  const sheetOf = (one: SheetTable): string => partsOf(one)['xl/worksheets/sheet1.xml'] ?? ''
  const cellsOf = (sheet: string): Record<string, string> =>
    Object.fromEntries(
      [...sheet.matchAll(/<c r="([A-Z]+\d+)" s="\d" t="inlineStr"><is><t [^>]*>([^<]*)</g)].map(
        ([, place = '', text = '']) => [
          place,
          text
            .replace(/&lt;/g, '<')
            .replace(/&gt;/g, '>')
            .replace(/&quot;/g, '"')
            .replace(/&amp;/g, '&'),
        ],
      ),
    )

  it('holds every cell as text, so that codes keep their zeros', () => {
    const sheet = sheetOf(table([['013625', '見本 花子', '<b>&"x"']]))
    expect(cellsOf(sheet)).toEqual({
      A1: '団体コード',
      B1: '氏名',
      C1: '備考',
      A2: '013625',
      B2: '見本 花子',
      C2: '<b>&"x"',
    })
    expect(sheet).not.toMatch(/<v>|<f>/)
  })

  it('never holds a formula, whatever a mail said', () => {
    const sheet = sheetOf(table([['=HYPERLINK("http://x.example")', '@a', '+1']]))
    expect(sheet).not.toContain('<f>')
    expect(cellsOf(sheet).A2).toBe('=HYPERLINK("http://x.example")')
  })

  it('leaves out what XML cannot hold, and keeps characters outside the basic plane', () => {
    expect(cellsOf(sheetOf(table([['\u0000a\u001f\ud842', '𠮷田', '_x0041_']])))).toMatchObject({
      A2: 'a',
      B2: '𠮷田',
      C2: '_x005F_x0041_',
    })
  })

  it('shows a caption above the header and repeats both when printed', () => {
    const parts = partsOf(table([['a', 'b', 'c']], '第1回 出席者名簿'))
    expect(cellsOf(parts['xl/worksheets/sheet1.xml'] ?? '')).toMatchObject({
      A1: '第1回 出席者名簿',
      A2: '団体コード',
      A3: 'a',
    })
    expect(parts['xl/workbook.xml']).toContain("'名簿'!$1:$2")
  })

  it('gives its sheet a name that Excel allows', () => {
    const { 'xl/workbook.xml': workbook = '' } = partsOf({
      ...table([]),
      name: `[第1回]/${'長'.repeat(40)}`,
    })
    expect(/<sheet name="([^"]*)"/.exec(workbook)?.[1]).toMatch(/^[^[\]/]{1,31}$/)
  })

  it('names every part that it refers to', () => {
    const parts = partsOf(table([['a', 'b', 'c']]))
    const named = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]*)"/g)]
    for (const [, path = ''] of named) expect(Object.keys(parts)).toContain(path)
    expect(Object.keys(parts)).toHaveLength(6)
  })
})
