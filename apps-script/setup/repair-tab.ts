import type { Tab } from '../../shared/book/column.ts'
import { addMark, removeMark } from '../google/column-marks.ts'
import { cellRequests } from './column-cells.ts'
import { guardRequests } from './column-guards.ts'
import { ruleRequests } from './column-rules.ts'
import type { ObservedTab } from './observe-tabs.ts'
import { countHeaders, markOf, type PlacedColumn, placeColumns } from './place-columns.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request

/** Everything that makes a tab look and behave as in the house style, where it does not; nothing else is touched. */
export function repairTab(tab: Tab, observed: ObservedTab): Request[] {
  const placed = placeColumns(tab, observed)
  return [
    ...cellRequests(observed, placed),
    ...markRequests(tab, observed, placed),
    ...groupRequests(observed, placed),
    ...guardRequests(observed, placed),
    ...ruleRequests(tab, observed, placed),
    ...frameRequests(observed),
  ]
}

/**
 * Brings the header row back to the top: it may have slipped below rows that people put above it, or be deleted.
 * What stands in the first row instead is never overwritten.
 */
export function headerRowRequests(tab: Tab, observed: ObservedTab): Request[] {
  const { sheetId, top, marks } = observed
  const counts = top.map((row) => countHeaders(tab, row))
  const most = Math.max(0, ...counts)
  const at = counts.indexOf(most)
  const isBlank = (top[0] ?? []).every(({ text }) => text === '')
  const oneRow = (startIndex: number) => ({
    sheetId,
    dimension: 'ROWS',
    startIndex,
    endIndex: startIndex + 1,
  })
  if (most * 2 >= Object.keys(tab.columns).length)
    return at === 0 ? [] : [{ moveDimension: { source: oneRow(at), destinationIndex: 0 } }]
  if (counts[0] !== 0 || isBlank || marks.length === 0) return []
  return [{ insertDimension: { range: oneRow(0), inheritFromBefore: false } }]
}

function markRequests(tab: Tab, observed: ObservedTab, placed: readonly PlacedColumn[]): Request[] {
  return placed.flatMap(({ key, index }) => {
    const says = markOf(tab, key)
    const own = observed.marks.filter((mark) => mark.says === says)
    const right = own.find((mark) => mark.index === index)
    const wrong = own.filter((mark) => mark !== right)
    return [
      ...wrong.map(removeMark),
      ...(right ? [] : [addMark({ sheetId: observed.sheetId, index, says })]),
    ]
  })
}

/** Side columns are folded away together; where people have grouped any of them, their way stays. */
function groupRequests(
  { sheetId, groups }: ObservedTab,
  placed: readonly PlacedColumn[],
): Request[] {
  const aside = placed
    .filter(({ column }) => column.aside)
    .map(({ index }) => index)
    .sort((a, b) => a - b)
  const isGrouped = groups.some(({ range }) =>
    aside.some(
      (index) => (range?.startIndex ?? 0) <= index && index < (range?.endIndex ?? Infinity),
    ),
  )
  if (isGrouped) return []
  return stretchesOf(aside).flatMap(({ startIndex, endIndex }): Request[] => {
    const range = { sheetId, dimension: 'COLUMNS', startIndex, endIndex }
    const dimensionGroup = { range, depth: 1, collapsed: true }
    return [
      { addDimensionGroup: { range } },
      { updateDimensionGroup: { dimensionGroup, fields: 'collapsed' } },
    ]
  })
}

type Stretch = { readonly startIndex: number; readonly endIndex: number }

function stretchesOf(indexes: readonly number[]): Stretch[] {
  const starts = indexes.filter((index) => !indexes.includes(index - 1))
  const ends = indexes.filter((index) => !indexes.includes(index + 1))
  return starts.map((startIndex, at) => ({ startIndex, endIndex: (ends[at] ?? startIndex) + 1 }))
}

function frameRequests({ sheetId, frozenRows, hasFilter }: ObservedTab): Request[] {
  const properties = { sheetId, gridProperties: { frozenRowCount: 1 } }
  return [
    ...(frozenRows > 0
      ? []
      : [{ updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } }]),
    ...(hasFilter
      ? []
      : [{ setBasicFilter: { filter: { range: { sheetId, startRowIndex: 0 } } } }]),
  ]
}
