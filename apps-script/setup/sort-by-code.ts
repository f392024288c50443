import { allTabs } from '../../shared/book/tabs/all-tabs.ts'
import { sheets } from '../google/advanced-services.ts'
import { SheetBook } from '../google/sheet-book.ts'

/** 名簿 in the order of the municipality codes, which is the order staff expect (DOMAIN §10); within a body by number. */
export function sortByCode(spreadsheetId: string): void {
  const { roster } = new SheetBook(spreadsheetId).read(['roster'])
  const { municipalityCode, memberId } = roster.columnIndex
  const order = [municipalityCode, memberId].flatMap((index) => index ?? [])
  if (roster.rows.length === 0) return
  const { sheetId } = allTabs.roster
  const range = { sheetId, startRowIndex: 1, endRowIndex: roster.end }
  const sortSpecs = order.map((dimensionIndex) => ({ dimensionIndex, sortOrder: 'ASCENDING' }))
  sheets().batchUpdate({ requests: [{ sortRange: { range, sortSpecs } }] }, spreadsheetId)
}
