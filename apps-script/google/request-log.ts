import type { Book } from '../../shared/book/book.ts'
import { readTable } from '../../shared/book/table.ts'
import type { TabKey } from '../../shared/book/tabs/all-tabs.ts'
import { type Operation, operationsTab } from '../../shared/book/tabs/operations.ts'
import type { SheetBook } from './sheet-book.ts'

const { sheetId, columns } = operationsTab
const keys = Object.keys(columns)
const first = keys.indexOf('requestId')

type Known = { readonly position: number; readonly bodyHash: string }

/** Answers given before, in 操作記録: the two columns that tell whether a request is known are read with the book. */
export function requestLog(book: SheetBook) {
  return {
    readWith(tabs: readonly TabKey[]): { book: Book; known: ReadonlyMap<string, Known> } {
      const { read, extra } = book.readWith(tabs, {
        sheetId,
        startColumnIndex: first,
        endColumnIndex: first + 2,
      })
      const known = new Map<string, Known>()
      extra.forEach(([requestId, bodyHash], position) => {
        if (position > 0 && requestId)
          known.set(String(requestId), { position, bodyHash: String(bodyHash ?? '') })
      })
      return { book: read, known }
    },

    readOperation(position: number): Operation | undefined {
      const [row] = book.readRanges([
        { sheetId, startRowIndex: position, endRowIndex: position + 1 },
      ])
      const header = Object.values(columns).map((column) => column.header)
      return readTable(operationsTab, [header, row?.[0] ?? []]).rows[0]?.values
    },
  }
}
