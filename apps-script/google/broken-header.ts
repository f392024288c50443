import type { MissingHeader, RawBook } from '../../shared/book/book.ts'
import type { Tab } from '../../shared/book/column.ts'
import { allTabs, type TabKey } from '../../shared/book/tabs/all-tabs.ts'
import { BrokenBook } from './broken-book.ts'
import { readColumnMarks } from './column-marks.ts'

/** A column that carries the mark of the missing one has only been given another name. */
export function brokenHeader(
  spreadsheetId: string,
  { title, header }: MissingHeader,
  raw: RawBook,
): BrokenBook {
  const tabs = Object.entries(allTabs) as [TabKey, Tab][]
  const [tabKey, tab] = tabs.find(([, one]) => one.title === title) ?? []
  const columns = Object.entries(tab?.columns ?? {})
  const [columnKey] = columns.find(([, column]) => column.header === header) ?? []
  const mark = readColumnMarks(spreadsheetId).find(({ says }) => says === `${tabKey}/${columnKey}`)
  const now = mark && tabKey && raw[tabKey]?.[0]?.[mark.index]
  return now === undefined || now === null || now === ''
    ? BrokenBook.missingHeader(title, header)
    : BrokenBook.renamedHeader(title, { now: String(now), was: header })
}
