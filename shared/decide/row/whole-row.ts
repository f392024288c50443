import type { Book } from '../../book/book.ts'
import type { CellValue } from '../../book/cell.ts'
import type { ValuesOf } from '../../book/change.ts'
import { bodyCells } from './body-cells.ts'
import type { WatchedTab } from './snapshot-values.ts'

type NewRow = {
  readonly tab: WatchedTab
  readonly values: ValuesOf<WatchedTab>
  /** What the panel left open a person left open there: the mail's domain says nothing then. */
  readonly by: 'panel' | 'cells'
}

/** A new row with all that a sweep would fill in later: a member's body is named in every way. */
export function wholeRow(book: Book, { tab, values, by }: NewRow): ValuesOf<WatchedTab> {
  if (tab !== 'roster') return values
  const row = values as Readonly<Record<string, CellValue>>
  const text = (key: string): string => String(row[key] ?? '')
  const filled = bodyCells(book, {
    municipality: text('municipality'),
    municipalityCode: text('municipalityCode'),
    email: by === 'panel' ? '' : text('email'),
  })
  const blank = Object.entries(filled).filter(([key]) => text(key) === '')
  return { ...values, ...Object.fromEntries(blank) }
}
