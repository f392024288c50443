import { type Change, type MarkedRow, markTab } from '../../book/change.ts'
import type { NotedRow } from './remember-row.ts'
import { type Remembered, watchedTabOf } from './row-identity.ts'
import { type WatchedTab, watchedTabs } from './snapshot-values.ts'

type Touched = {
  readonly noted: readonly NotedRow[]
  readonly memory: ReadonlyMap<string, Remembered>
  /** What is about to be written, 控え included. */
  readonly changes: readonly Change[]
  readonly marksInDoubt: boolean
}

/**
 * Notes and colours move with their cells when people sort, but a paste or a cut leaves them behind or
 * brings foreign ones. So where a row has changed, the marks of its whole tab are put in order; in doubt, those of all tabs.
 */
export function markTabs({ noted, memory, changes, marksInDoubt }: Touched): Change[] {
  const badCellsOf = (tab: WatchedTab): MarkedRow[] => noted.flatMap((one) => badCells(one, tab))
  if (marksInDoubt)
    return watchedTabs.map((tab) => markTab(tab, { rows: badCellsOf(tab), reach: 'tab' }))
  if (changes.length === 0) return []
  const rowAt = new Map([...memory.values()].map(({ position, values }) => [position, values.row]))
  const tabsOf = (own: readonly Change[]): ReadonlySet<WatchedTab> =>
    new Set(own.flatMap((change) => touchedTab(change, rowAt)))
  const touched = tabsOf(changes)
  const lessened = tabsOf(changes.filter(({ type }) => type === 'delete'))
  const marked = new Set(
    [...memory.values()].flatMap(({ values }) =>
      values.marks === '' ? [] : watchedTabOf(values.row),
    ),
  )
  return watchedTabs.flatMap((tab) => {
    if (!touched.has(tab)) return []
    const rows = badCellsOf(tab)
    const reach = lessened.has(tab) ? 'tab' : 'rows'
    return rows.length > 0 || marked.has(tab) ? [markTab(tab, { rows, reach })] : []
  })
}

function badCells({ row, tab, notes }: NotedRow, wanted: WatchedTab): MarkedRow[] {
  const isBad = tab === wanted && Object.keys(notes).length > 0
  return isBad ? [{ position: row.position, notes }] : []
}

/** Whose row is completed, or whose 控え is about to learn something of it or to forget it. */
function touchedTab(change: Change, rowAt: ReadonlyMap<number, string>): WatchedTab[] {
  const completed = watchedTabs.filter((tab) => tab === change.tab)
  if (completed.length > 0) return completed
  if (change.tab !== 'snapshot' || change.type === 'marks') return []
  if (change.type === 'insert') return watchedTabOf(change.values.row ?? '')
  return watchedTabOf(rowAt.get(change.position) ?? '')
}
