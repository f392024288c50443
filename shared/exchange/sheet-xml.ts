import type { SheetTable } from './sheet-table.ts'
import { cellStyle } from './styles-xml.ts'
import { xmlText } from './xml-text.ts'

/** Excel cuts a longer text off and calls the file damaged. */
const longestCell = 32_767

/** One worksheet: caption, header, rows; frozen and filtered below the header, A4 with 15 mm margins. */
export function sheetXml(namespace: string, table: SheetTable): string {
  const { caption, header, rows } = table
  const headerRow = caption === undefined ? 1 : 2
  const all = [
    ...(caption === undefined ? [] : [rowXml([caption], { row: 1, style: cellStyle.caption })]),
    rowXml(header, { row: headerRow, style: cellStyle.header }),
    ...rows.map((cells, index) =>
      rowXml(cells, { row: headerRow + 1 + index, style: cellStyle.text }),
    ),
  ]
  const lastColumn = columnName(Math.max(0, header.length - 1))
  return [
    `<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    columnsXml(table),
    `<sheetData>${all.join('')}</sheetData>`,
    `<autoFilter ref="A${headerRow}:${lastColumn}${headerRow + rows.length}"/>`,
    '<pageMargins left="0.59" right="0.59" top="0.59" bottom="0.59" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;R&amp;P/&amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')
}

function columnsXml({ header, widths }: SheetTable): string {
  const columns = header.map((_text, index) => {
    const at = index + 1
    return `<col min="${at}" max="${at}" width="${widths[index] ?? 14}" customWidth="1"/>`
  })
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`
}

function rowXml(
  cells: readonly string[],
  place: { readonly row: number; readonly style: number },
): string {
  const { row, style } = place
  const xml = cells.map((text, index) => {
    const start = `<c r="${columnName(index)}${row}" s="${style}"`
    return text === ''
      ? `${start}/>`
      : `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(plainText(text))}</t></is></c>`
  })
  return `<row r="${row}">${xml.join('')}</row>`
}

/** `_x0041_` in a cell would be read as the character with that number, so its first mark is escaped. */
const plainText = (text: string): string =>
  text.slice(0, longestCell).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** A, B … Z, AA … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
