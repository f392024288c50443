import { columnCount, rowCount, type Tab } from './core/book.ts'

export interface TabProperties {
  readonly sheetId: number
  readonly hidden: boolean
  readonly index: number
  readonly rowCount: number
  readonly columnCount: number
  readonly frozenRows: number
  readonly frozenColumns: number
  /** Column indexes (from 0) that are hidden now. */
  readonly hiddenColumns: readonly number[]
  readonly columnGroups: readonly {
    readonly start: number
    readonly end: number
    readonly collapsed: boolean
  }[]
}

export function tabProperties(tab: Tab): TabProperties {
  const grid = tab.properties.gridProperties
  return {
    sheetId: tab.properties.sheetId,
    hidden: tab.properties.hidden === true,
    index: tab.properties.index,
    rowCount: rowCount(tab),
    columnCount: columnCount(tab),
    frozenRows: grid.frozenRowCount ?? 0,
    frozenColumns: grid.frozenColumnCount ?? 0,
    hiddenColumns: Object.entries(tab.columnProperties)
      .filter(([, properties]) => properties.hiddenByUser)
      .map(([index]) => Number(index)),
    columnGroups: tab.columnGroups.map((group) => ({
      start: group.range.startIndex ?? 0,
      end: group.range.endIndex ?? columnCount(tab),
      collapsed: group.collapsed === true,
    })),
  }
}
