import type { CellValue } from '../../book/cell.ts'
import { type Change, insertRow, updateRow, type ValuesOf } from '../../book/change.ts'
import { withoutOutdatedApproval } from '../row/outdated-approval.ts'
import {
  rowFacts,
  rowOrders,
  snapshotKey,
  snapshotValues,
  type WatchedTab,
} from '../row/snapshot-values.ts'
import { wholeRow } from '../row/whole-row.ts'
import { addChanges, type Draft } from './draft.ts'
import { findRow } from './undo.ts'

/** Who did it, and under which name it stands in 操作記録. */
export type Deed = { readonly who: string; readonly action: string }

type HandChange = {
  readonly tab: WatchedTab
  readonly id: string
  readonly values: ValuesOf<WatchedTab>
}

/**
 * Cells changed in a dialog: known to 控え and 操作記録 at once, under the same rules for mails as typing
 * them. At most one change of a row in a draft: a writer knows no position of rows not yet written.
 */
export function changeByHand(draft: Draft, { tab, id, values }: HandChange, deed: Deed): Draft {
  const row = findRow(draft.book, tab, id)
  if (!row) return draft
  const current: Readonly<Record<string, CellValue>> = row.values
  const wished = withoutOutdatedApproval(tab, current, values as Record<string, CellValue>)
  const after = Object.fromEntries(
    Object.entries(wished).filter(([key, value]) => value !== current[key]),
  )
  if (Object.keys(after).length === 0) return draft
  const whole = { ...current, ...after }
  const faults = row.faults.filter(({ key }) => !(key in after))
  const facts = rowFacts(tab, { values: whole, faults })
  return addChanges(draft, [
    updateRow(tab, row.position, after as ValuesOf<WatchedTab>),
    ...remember(draft, { key: snapshotKey(tab, id), facts, orders: rowOrders(whole) }, deed),
  ])
}

/** A new row made in a dialog. */
export function insertByHand(draft: Draft, { tab, id, values }: HandChange, deed: Deed): Draft {
  const whole = wholeRow(draft.book, { tab, values, by: 'cells' })
  const row = whole as Readonly<Record<string, CellValue>>
  const facts = snapshotValues(tab, row)
  return addChanges(draft, [
    insertRow(tab, whole),
    ...remember(draft, { key: snapshotKey(tab, id), facts, orders: rowOrders(row) }, deed),
  ])
}

type Remembered = { readonly key: string; readonly facts: string; readonly orders: string }

function remember(draft: Draft, { key, facts, orders }: Remembered, deed: Deed): Change[] {
  const known = draft.book.snapshot.rows.find(({ values }) => values.row === key)
  const before = known?.values.values ?? ''
  if (before === facts)
    return known && known.values.orders !== orders
      ? [updateRow('snapshot', known.position, { orders })]
      : []
  const record = insertRow('operations', {
    at: draft.now,
    who: deed.who,
    via: 'メニュー',
    action: deed.action,
    target: key,
    before,
    after: facts,
  })
  const seen = { values: facts, orders, changedAt: draft.now }
  if (!known) return [insertRow('snapshot', { row: key, ...seen, setBy: 'cells' }), record]
  const isStateSet = stateIn(before) !== stateIn(facts)
  return [
    updateRow('snapshot', known.position, { ...seen, ...(isStateSet && { setBy: 'cells' }) }),
    record,
  ]
}

/** 状態 of a registration, 会員区分 of a member: what mails follow from. */
const stateIn = (facts: string): string => /"(?:status|category)":"([^"]*)"/.exec(facts)?.[1] ?? ''
