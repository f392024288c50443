import type { Book } from '../../book/book.ts'
import type { CellValue } from '../../book/cell.ts'
import { type Change, deleteRow, updateRow, type ValuesOf } from '../../book/change.ts'
import type { StoredRow } from '../../book/table.ts'
import { allTabs } from '../../book/tabs/all-tabs.ts'
import type { ProtocolError } from '../../protocol/answers.ts'
import { err, ok, type Result } from '../../result.ts'
import {
  rowFacts,
  rowOrders,
  snapshotKey,
  snapshotValues,
  type WatchedTab,
} from '../row/snapshot-values.ts'
import { unseenEdit } from '../row/unseen-edit.ts'
import type { RequestTrace } from './request-trace.ts'

type AnyRow = StoredRow<Readonly<Record<string, never>>>

/** The row of a watched tab by its id. */
export function findRow(book: Book, tab: WatchedTab, id: string): AnyRow | undefined {
  const rows = book[tab].rows as unknown as readonly AnyRow[]
  return rows.find(({ values }) => (values as Record<string, CellValue>)[allTabs[tab].id] === id)
}

const valuesOf = (row: AnyRow): Record<string, CellValue> => row.values

/**
 * Takes a request back: deletes the rows it made and restores the cells it changed, as far as nobody has
 * touched them since. Refused when somebody did, or when a mail about them is claimed already.
 */
export function decideUndo(
  book: Book,
  trace: RequestTrace,
  { claimed, now }: { readonly claimed: ReadonlySet<string>; readonly now: number },
): Result<readonly Change[], ProtocolError> {
  const made = trace.made.map((entry) => ({ ...entry, row: findRow(book, entry.tab, entry.id) }))
  const subjects = [...trace.made, ...trace.changed].map(({ id }) => id)
  if (subjects.some((id) => claimed.has(id))) return err({ tag: 'already-sending' })
  const isTouched = made.some(
    ({ tab, row, values }) => row && snapshotValues(tab, valuesOf(row)) !== values,
  )
  if (isTouched || isReferredTo(book, trace)) return err({ tag: 'changed-since' })
  return ok([
    ...made.flatMap((one) => forget(book, one)),
    ...trace.changed.flatMap((entry) => restore(book, entry, now)),
  ])
}

/** A member whom another registration has come to need stays. */
function isReferredTo(book: Book, trace: RequestTrace): boolean {
  const made = new Set(trace.made.map(({ id }) => id))
  return book.registrations.rows.some(
    ({ values }) => made.has(values.memberId) && !made.has(values.registrationId),
  )
}

type Made = { readonly tab: WatchedTab; readonly id: string; readonly row: AnyRow | undefined }

/** A row that somebody deleted meanwhile is taken back all the same: no sweep is to miss it. */
function forget(book: Book, { tab, id, row }: Made): Change[] {
  const key = snapshotKey(tab, id)
  const snapshots = book.snapshot.rows.filter(({ values }) => values.row === key)
  return [
    ...(row ? [deleteRow(tab, row.position)] : []),
    ...snapshots.map(({ position }) => deleteRow('snapshot', position)),
  ]
}

function restore(book: Book, entry: RequestTrace['changed'][number], now: number): Change[] {
  const { tab, id, before, after, seen } = entry
  const row = findRow(book, tab, id)
  if (!row) return []
  const current = valuesOf(row)
  const cells = Object.fromEntries(
    Object.entries(before).filter(([key]) => current[key] === after[key]),
  )
  const key = snapshotKey(tab, id)
  const snapshot = book.snapshot.rows.find(({ values }) => values.row === key)
  if (!snapshot) return [updateRow(tab, row.position, cells as ValuesOf<WatchedTab>)]
  const faults = row.faults.filter(({ key }) => !(key in cells))
  const whole = { ...current, ...cells }
  const values = rowFacts(tab, { values: whole, faults })
  const orders = rowOrders(whole)
  const isWhole = Object.keys(cells).length === Object.keys(before).length
  return [
    ...unseenEdit(row, { tab, id, known: snapshot.values }, now),
    updateRow(tab, row.position, cells as ValuesOf<WatchedTab>),
    // A row that 控え did not know is looked at by the next sweep as it would have been.
    isWhole && !seen
      ? deleteRow('snapshot', snapshot.position)
      : updateRow('snapshot', snapshot.position, { values, orders, ...(isWhole && seen) }),
  ]
}
