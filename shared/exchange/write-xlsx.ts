import { zipSync } from 'fflate'
import { utf8Bytes } from '../protocol/bytes.ts'
import type { SheetTable } from './sheet-table.ts'
import { sheetXml } from './sheet-xml.ts'
import { stylesXml } from './styles-xml.ts'
import { xmlText } from './xml-text.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const schemas = 'http://schemas.openxmlformats.org'
const spreadsheet = `${schemas}/spreadsheetml/2006/main`
const officeRelations = `${schemas}/officeDocument/2006/relationships`
const packageRelations = `${schemas}/package/2006/relationships`

/** The oldest time a ZIP can say: the same table always gives the same file. */
const writtenAt = '1980-01-02T00:00:00'

/** An Excel file in which every cell is text: codes keep their zeros and nothing is a formula. */
export function writeXlsx(table: SheetTable): Uint8Array {
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(table),
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `${head}${stylesXml(spreadsheet)}`,
    'xl/worksheets/sheet1.xml': `${head}${sheetXml(spreadsheet, table)}`,
  }
  const entries = Object.entries(files).map(([path, xml]) => [path, utf8Bytes(xml)] as const)
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: writtenAt })
}

const part = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = `${head}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${part}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${part}.styles+xml"/></Types>`

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${packageRelations}">${items.join('')}</Relationships>`
}

/** A sheet's name has at most 31 characters and none of these. */
const sheetName = (name: string): string =>
  [...name.replace(/[\\/?*[\]:']/g, ' ')].slice(0, 31).join('') || 'Sheet1'

/** The header is repeated on every printed page (DOMAIN §11). */
function workbookXml({ name, caption }: SheetTable): string {
  const last = caption === undefined ? 1 : 2
  const own = xmlText(sheetName(name))
  return `${head}<workbook xmlns="${spreadsheet}" xmlns:r="${officeRelations}"><sheets><sheet name="${own}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${own}'!$1:$${last}</definedName></definedNames></workbook>`
}
