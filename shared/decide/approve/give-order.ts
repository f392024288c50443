import type { Book } from '../../book/book.ts'
import type { CellValue } from '../../book/cell.ts'
import { type Change, updateRow, type ValuesOf } from '../../book/change.ts'
import { rowOrders, snapshotKey, type WatchedTab } from '../row/snapshot-values.ts'

type Ordered = {
  readonly tab: WatchedTab
  readonly id: string
  readonly position: number
  /** The row as it stands. */
  readonly values: Readonly<Record<string, CellValue>>
}

/** 連絡 or ひとこと set by a dialog, which journals it itself: the next sweep is not to find it once more. */
export function giveOrder(book: Book, row: Ordered, order: Record<string, CellValue>): Change[] {
  const { tab, id, position, values } = row
  const key = snapshotKey(tab, id)
  const known = book.snapshot.rows.find((one) => one.values.row === key)
  const orders = rowOrders({ ...values, ...order })
  return [
    updateRow(tab, position, order as ValuesOf<WatchedTab>),
    ...(known && known.values.orders !== orders
      ? [updateRow('snapshot', known.position, { orders })]
      : []),
  ]
}
