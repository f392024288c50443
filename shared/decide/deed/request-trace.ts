import type { CellValue } from '../../book/cell.ts'
import type { SnapshotEntry } from '../../book/tabs/snapshot.ts'
import type { WatchedTab } from '../row/snapshot-values.ts'

/** What a request did, as 操作記録 keeps it: enough to take it back. */
export type RequestTrace = {
  readonly made: readonly {
    readonly tab: WatchedTab
    readonly id: string
    /** snapshotValues of the row as made. */
    readonly values: string
  }[]
  readonly changed: readonly {
    readonly tab: WatchedTab
    readonly id: string
    readonly before: Readonly<Record<string, CellValue>>
    readonly after: Readonly<Record<string, CellValue>>
    /** What 控え knew of the row before; absent when it knew nothing. */
    readonly seen?: {
      readonly changedAt: number | null
      readonly setBy: SnapshotEntry['setBy']
      readonly sourceMail: string
    }
  }[]
}

/** Undefined when the cell was damaged by hand. */
export function readTrace(text: string): RequestTrace | undefined {
  try {
    const value = JSON.parse(text) as Partial<RequestTrace>
    return Array.isArray(value.made) && Array.isArray(value.changed)
      ? (value as RequestTrace)
      : undefined
  } catch {
    return undefined
  }
}
