import { type Change, insertRow } from '../../book/change.ts'
import type { SnapshotEntry } from '../../book/tabs/snapshot.ts'

/** A deleted row is kept whole in 操作記録, with what 控え knew of it: enough to bring it back. */
export function deletionRecord(
  known: SnapshotEntry,
  { now, who }: { readonly now: number; readonly who: string },
): Change {
  const { changedAt, setBy, sourceMail, orders } = known
  return insertRow('operations', {
    at: now,
    who,
    via: 'シート',
    action: '削除',
    target: known.row,
    before: known.values,
    after: '',
    answer: JSON.stringify({ changedAt, setBy, sourceMail, orders }),
  })
}
