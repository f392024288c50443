import { type Change, insertRow } from '../../book/change.ts'
import type { SnapshotEntry } from '../../book/tabs/snapshot.ts'
import type { WatchedRow } from './complete-row.ts'
import { rowFacts, snapshotKey, type WatchedTab } from './snapshot-values.ts'

type Seen = {
  readonly tab: WatchedTab
  readonly id: string
  /** What 控え knows of the row, if anything. */
  readonly known: Pick<SnapshotEntry, 'values'> | undefined
}

/**
 * What people typed into a row since the last sweep, as a record of its own: a request that changes the row
 * writes 控え anew, and no sweep would find the edit any more.
 */
export function unseenEdit(
  row: Pick<WatchedRow, 'values' | 'faults'>,
  { tab, id, known }: Seen,
  now: number,
): Change[] {
  const before = known?.values ?? ''
  const after = rowFacts(tab, row)
  if (before === after) return []
  const action = known ? '変更' : '追加'
  const target = snapshotKey(tab, id)
  return [
    insertRow('operations', { at: now, who: '不明', via: 'シート', action, target, before, after }),
  ]
}
