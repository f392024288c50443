import type { Book } from '../../../shared/book/book.ts'
import { totals } from '../../../shared/decide/row/totals.ts'
import { outlook } from '../../../shared/decide/row/year-totals.ts'
import { japanDate, japanTime } from '../../../shared/time/japan-date.ts'
import { sheets } from '../../google/advanced-services.ts'
import { blocksOf, headLines } from './totals-grid.ts'
import { newTotalsTab, totalsSheetId, totalsValues } from './totals-requests.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request

/** Brings 集計 up to date; makes the tab when it is first asked for, or was deleted. */
export function writeTotals(spreadsheetId: string, book: Book, now: number): void {
  const answer = sheets().get(spreadsheetId, { fields: 'sheets.properties(sheetId,title)' })
  const present = (answer.sheets ?? []).map(({ properties }) => properties)
  const isPresent = present.some((tab) => tab?.sheetId === totalsSheetId)
  const isTaken = present.some((tab) => tab?.title === '集計')
  const { blocks, values } = currentTotals(book, now)
  const make = isPresent ? [] : newTotalsTab(isTaken ? '集計（自動）' : '集計', blocks)
  sheets().batchUpdate({ requests: [...make, ...values] }, spreadsheetId)
}

/** The same where the tab is known to be there: one call. */
export function refreshTotals(spreadsheetId: string, book: Book, now: number): void {
  sheets().batchUpdate({ requests: currentTotals(book, now).values }, spreadsheetId)
}

function currentTotals(
  book: Book,
  now: number,
): { readonly blocks: ReturnType<typeof blocksOf>; readonly values: Request[] } {
  const today = japanDate(now)
  const [numbers, ahead] = [totals(book), outlook(book, today)]
  const blocks = blocksOf(numbers, ahead)
  const asOf = `${today.replace(/-/g, '/')} ${japanTime(now)}`
  return { blocks, values: totalsValues(headLines(numbers, ahead, asOf), blocks) }
}
