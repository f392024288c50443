import { type Change, insertRow, type Notes, updateRow, type ValuesOf } from '../../book/change.ts'
import type { WatchedRow } from './complete-row.ts'
import type { Remembered } from './row-identity.ts'
import { writeNotes } from './row-marks.ts'
import { readFacts, rowFacts, rowOrders, snapshotKey, type WatchedTab } from './snapshot-values.ts'

/** A row after completion, with what 控え knew of it. */
export type SweptRow = {
  readonly tab: WatchedTab
  readonly row: WatchedRow
  readonly id: string
  readonly before: Remembered | undefined
}

/** The same, with what is wrong with its cells. */
export type NotedRow = SweptRow & { readonly notes: Notes }

type Circumstances = { readonly now: number; readonly who: string }

/** 控え and 操作記録 of one row, as far as they do not say so already. */
export function rememberRow(noted: NotedRow, { now, who }: Circumstances): readonly Change[] {
  const { tab, row, id, before, notes } = noted
  if (id === '') return noChanges
  const target = snapshotKey(tab, id)
  const facts = rowFacts(tab, row)
  const orders = rowOrders(row.values)
  const marks = writeNotes(notes)
  const known = before?.values
  // Nearly all rows of nearly all runs.
  if (known?.values === facts && known.orders === orders && known.marks === marks) return noChanges
  const changed: ValuesOf<'snapshot'> = {
    ...(known?.values !== facts && { values: facts, changedAt: now }),
    ...(known &&
      known.values !== facts &&
      stateOf(known.values) !== stateOf(facts) && { setBy: 'cells' }),
    ...((known?.orders ?? '') !== orders && { orders }),
    ...((known?.marks ?? '') !== marks && { marks }),
  }
  const record = (action: string, from: string, to: string): Change =>
    insertRow('operations', {
      at: now,
      who,
      via: 'シート',
      action,
      target,
      before: from,
      after: to,
    })
  return [
    ...seenChanges(before, target, changed),
    ...(known?.values === facts
      ? []
      : [record(known ? '変更' : '追加', known?.values ?? '', facts)]),
    ...(known && isOrdered(known.orders, orders) ? [record('連絡', known.orders, orders)] : []),
  ]
}

const noChanges: readonly Change[] = []

function seenChanges(
  before: Remembered | undefined,
  row: string,
  changed: ValuesOf<'snapshot'>,
): Change[] {
  if (!before) return [insertRow('snapshot', { setBy: 'cells', ...changed, row })]
  return Object.keys(changed).length === 0 ? [] : [updateRow('snapshot', before.position, changed)]
}

/** What the system takes back when it has sent is nobody's order. */
const isOrdered = (before: string, after: string): boolean =>
  before !== after && (after !== '' || before.includes('止める'))

/** 状態 of a registration, 会員区分 of a member: what mails follow from. */
function stateOf(facts: string): string {
  const { status, category } = readFacts(facts)
  return String(status ?? category ?? '')
}
