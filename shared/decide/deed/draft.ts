import { applyChanges } from '../../book/apply-changes.ts'
import type { Book } from '../../book/book.ts'
import type { CellValue } from '../../book/cell.ts'
import { type Change, insertRow, updateRow, type ValuesOf } from '../../book/change.ts'
import type { WatchedRow } from '../row/complete-row.ts'
import { deletionRecord } from '../row/deletion-record.ts'
import type { Numbering } from '../row/numbering.ts'
import { withoutOutdatedApproval } from '../row/outdated-approval.ts'
import {
  rowFacts,
  rowOrders,
  snapshotKey,
  snapshotValues,
  type WatchedTab,
} from '../row/snapshot-values.ts'
import { unseenEdit } from '../row/unseen-edit.ts'
import { wholeRow } from '../row/whole-row.ts'
import type { RequestTrace } from './request-trace.ts'

/** A decision in the making: the book as it will be, the changes that lead there, and their trace. */
export type Draft = {
  readonly book: Book
  readonly changes: readonly Change[]
  readonly numbering: Numbering
  readonly trace: RequestTrace
  readonly now: number
}

export const startDraft = (book: Book, numbering: Numbering, now: number): Draft => ({
  book,
  changes: [],
  numbering,
  trace: { made: [], changed: [] },
  now: Math.floor(now / 1000) * 1000,
})

export function addChanges(draft: Draft, changes: readonly Change[]): Draft {
  return {
    ...draft,
    book: applyChanges(draft.book, changes),
    changes: [...draft.changes, ...changes],
  }
}

type WatchedValues = ValuesOf<WatchedTab>

/**
 * A new row, known to 控え from the start as set at the panel. Whoever gets an old number back had a row
 * that somebody deleted, perhaps so lately that no sweep has seen it yet.
 */
export function makeRow(
  draft: Draft,
  row: {
    readonly tab: WatchedTab
    readonly id: string
    readonly values: WatchedValues
    readonly sourceMail: string
  },
): Draft {
  const { tab, id, sourceMail } = row
  const values = wholeRow(draft.book, { tab, values: row.values, by: 'panel' })
  const snapshot = snapshotValues(tab, values as Record<string, CellValue>)
  const entry = {
    row: snapshotKey(tab, id),
    values: snapshot,
    orders: rowOrders(values as Record<string, CellValue>),
    changedAt: draft.now,
    setBy: 'panel' as const,
    sourceMail,
    marks: '',
  }
  const gone = findSnapshot(draft, entry.row)
  const next = addChanges(draft, [
    insertRow(tab, values),
    ...(gone
      ? [
          deletionRecord(gone.values, { now: draft.now, who: '不明' }),
          updateRow('snapshot', gone.position, entry),
        ]
      : [insertRow('snapshot', entry)]),
  ])
  return {
    ...next,
    trace: { ...next.trace, made: [...next.trace.made, { tab, id, values: snapshot }] },
  }
}

/** Changed cells of a row that stands already; cells that hold the value already are left alone. */
export function changeRow(
  draft: Draft,
  row: {
    readonly tab: WatchedTab
    readonly id: string
    readonly position: number
    readonly current: Readonly<Record<string, CellValue>>
    readonly values: WatchedValues
    readonly sourceMail: string
  },
): Draft {
  const { tab, id, position, current } = row
  const values = withoutOutdatedApproval(tab, current, row.values as Record<string, CellValue>)
  const after = Object.fromEntries(
    Object.entries(values).filter(([key, value]) => value !== current[key]),
  )
  if (Object.keys(after).length === 0) return draft
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, current[key] ?? '']))
  const rows = draft.book[tab].rows as unknown as readonly WatchedRow[]
  const faults = rows.find((one) => one.position === position)?.faults ?? []
  const known = findSnapshot(draft, snapshotKey(tab, id))?.values
  const unseen = unseenEdit({ values: current, faults }, { tab, id, known }, draft.now)
  const left = faults.filter(({ key }) => !(key in after))
  const next = addChanges(draft, [
    ...unseen,
    updateRow(tab, position, after as WatchedValues),
    rememberChange(draft, row, { values: { ...current, ...after }, faults: left }),
  ])
  // Taken back, a row waits for approval as it did before, and what was typed as it would have.
  const seen: RequestTrace['changed'][number]['seen'] =
    known && unseen.length === 0
      ? { changedAt: known.changedAt, setBy: known.setBy, sourceMail: known.sourceMail }
      : { changedAt: draft.now, setBy: 'cells', sourceMail: known?.sourceMail ?? '' }
  const entry = { tab, id, before, after, seen }
  return { ...next, trace: { ...next.trace, changed: [...next.trace.changed, entry] } }
}

const findSnapshot = (draft: Draft, key: string) =>
  draft.book.snapshot.rows.find(({ values }) => values.row === key)

function rememberChange(
  draft: Draft,
  row: { readonly tab: WatchedTab; readonly id: string; readonly sourceMail: string },
  whole: Parameters<typeof rowFacts>[1],
): Change {
  const key = snapshotKey(row.tab, row.id)
  const entry = {
    row: key,
    values: rowFacts(row.tab, whole),
    orders: rowOrders(whole.values),
    changedAt: draft.now,
    setBy: 'panel' as const,
    sourceMail: row.sourceMail,
  }
  const known = findSnapshot(draft, key)
  return known ? updateRow('snapshot', known.position, entry) : insertRow('snapshot', entry)
}
