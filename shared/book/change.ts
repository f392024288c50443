import type { RowOf } from './column.ts'
import type { AllTabs, TabKey } from './tabs/all-tabs.ts'

export type ValuesOf<K extends TabKey> = Partial<RowOf<AllTabs[K]['columns']>>

/**
 * One wish about a row. Positions are those of the book that was read; a writer carries out updates,
 * then insertions below the last row, then deletions from the bottom up, all in one atomic request.
 */
export type Change = {
  [K in TabKey]:
    | { readonly type: 'insert'; readonly tab: K; readonly values: ValuesOf<K> }
    | {
        readonly type: 'update'
        readonly tab: K
        readonly position: number
        readonly values: ValuesOf<K>
      }
    | { readonly type: 'delete'; readonly tab: K; readonly position: number }
    | ({ readonly type: 'marks'; readonly tab: K } & TabMarks)
}[TabKey]

export const insertRow = <K extends TabKey>(tab: K, values: ValuesOf<K>): Change =>
  ({ type: 'insert', tab, values }) as Change

export const updateRow = <K extends TabKey>(
  tab: K,
  position: number,
  values: ValuesOf<K>,
): Change => ({ type: 'update', tab, position, values }) as Change

/** What is wrong with a row's cells, in words, by column key. */
export type Notes = Readonly<Record<string, string>>

export type MarkedRow = { readonly position: number; readonly notes: Notes }

export type TabMarks = {
  readonly rows: readonly MarkedRow[]
  /** `tab`: below the last row as well, where one may have been cleared that bore marks. */
  readonly reach: 'rows' | 'tab'
}

/** These cells of the tab bear a note and a colour that say what is wrong, and no others do. */
export const markTab = (tab: TabKey, marks: TabMarks): Change =>
  ({ type: 'marks', tab, ...marks }) as Change

export const deleteRow = (tab: TabKey, position: number): Change =>
  ({ type: 'delete', tab, position }) as Change
