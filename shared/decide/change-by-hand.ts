import type { CellValue } from '../book/cell.ts'
import { type Change, insertRow, updateRow, type ValuesOf } from '../book/change.ts'
import { addChanges, type Draft } from './draft.ts'
import { snapshotKey, snapshotValues, type WatchedTab } from './snapshot-values.ts'
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
  const after = Object.fromEntries(
    Object.entries(values as Record<string, CellValue>).filter(
      ([key, value]) => value !== current[key],
    ),
  )
  if (Object.keys(after).length === 0) return draft
  const facts = snapshotValues(tab, { ...current, ...after })
  return addChanges(draft, [
    updateRow(tab, row.position, after as ValuesOf<WatchedTab>),
    ...remember(draft, { key: snapshotKey(tab, id), facts }, deed),
  ])
}

/** A new row made in a dialog. */
export function insertByHand(draft: Draft, { tab, id, values }: HandChange, deed: Deed): Draft {
  const facts = snapshotValues(tab, values as Record<string, CellValue>)
  return addChanges(draft, [
    insertRow(tab, values),
    ...remember(draft, { key: snapshotKey(tab, id), facts }, deed),
  ])
}

type Remembered = { readonly key: string; readonly facts: string }

function remember(draft: Draft, { key, facts }: Remembered, deed: Deed): Change[] {
  const known = draft.book.snapshot.rows.find(({ values }) => values.row === key)
  const before = known?.values.values ?? ''
  if (before === facts) return []
  const record = insertRow('operations', {
    at: draft.now,
    who: deed.who,
    via: 'メニュー',
    action: deed.action,
    target: key,
    before,
    after: facts,
  })
  const seen = { values: facts, changedAt: draft.now }
  if (!known) return [insertRow('snapshot', { row: key, ...seen, setBy: 'cells' }), record]
  const isStateSet = stateIn(before) !== stateIn(facts)
  return [
    updateRow('snapshot', known.position, { ...seen, ...(isStateSet && { setBy: 'cells' }) }),
    record,
  ]
}

/** 状態 of a registration, 会員区分 of a member: what mails follow from. */
const stateIn = (facts: string): string => /"(?:status|category)":"([^"]*)"/.exec(facts)?.[1] ?? ''
