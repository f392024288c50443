import { type Book, type Tab, tabById, withTab } from './book.ts'
import { type Shift, shiftInterval, shiftRange } from './grid-range.ts'
import type {
  DimensionGroup,
  DimensionProperties,
  DimensionRange,
  GridRange,
} from './sheet-shapes.ts'

/** Everything that names rows or columns of the tab moves with them; metadata dies with its row. */
export function shiftEverything(book: Book, sheetId: number, shift: Shift): Book {
  const tab = tabById(book, sheetId)
  const rows = shift.dimension === 'ROWS'
  const moved = (ranges: readonly GridRange[] | undefined): GridRange[] =>
    (ranges ?? []).flatMap((range) => shiftRange(range, shift) ?? [])
  const range = (old: GridRange | undefined): GridRange[] => (old ? moved([old]) : [])
  const [filterRange] = range(tab.basicFilter?.range)
  const { basicFilter, ...rest } = tab
  const shifted: Tab = {
    ...rest,
    ...(basicFilter && filterRange ? { basicFilter: { ...basicFilter, range: filterRange } } : {}),
    conditionalFormats: tab.conditionalFormats
      .map((rule) => ({ ...rule, ranges: moved(rule.ranges) }))
      .filter((rule) => rule.ranges.length > 0),
    protectedRanges: tab.protectedRanges.flatMap((one) => {
      if (!one.range) return [one]
      return range(one.range).map((next) => ({ ...one, range: next }))
    }),
    rowProperties: rows ? shiftProperties(tab.rowProperties, shift) : tab.rowProperties,
    columnProperties: rows ? tab.columnProperties : shiftProperties(tab.columnProperties, shift),
    rowGroups: rows ? shiftGroups(tab.rowGroups, shift) : tab.rowGroups,
    columnGroups: rows ? tab.columnGroups : shiftGroups(tab.columnGroups, shift),
  }
  return {
    ...withTab(book, shifted),
    namedRanges: book.namedRanges.flatMap((named) => {
      if ((named.range.sheetId ?? 0) !== sheetId) return [named]
      return range(named.range).map((next) => ({ ...named, range: next }))
    }),
    metadata: book.metadata.flatMap((one) => {
      const where = one.location.dimensionRange
      if (!where || where.sheetId !== sheetId || where.dimension !== shift.dimension) return [one]
      const next = shiftSpan(where, { ...shift, inheritFromBefore: true })
      return next ? [{ ...one, location: { ...one.location, dimensionRange: next } }] : []
    }),
  }
}

function shiftSpan(range: DimensionRange, shift: Shift): DimensionRange | undefined {
  const shifted = shiftInterval([range.startIndex, range.endIndex], shift)
  if (!shifted) return undefined
  const [startIndex, endIndex] = shifted
  return {
    ...range,
    ...(startIndex === undefined ? {} : { startIndex }),
    ...(endIndex === undefined ? {} : { endIndex }),
  }
}

function shiftGroups(groups: readonly DimensionGroup[], shift: Shift): DimensionGroup[] {
  return groups.flatMap((group) => {
    const range = shiftSpan(group.range, shift)
    return range ? [{ ...group, range }] : []
  })
}

type PropertiesByIndex = Readonly<Record<number, DimensionProperties>>

function shiftProperties(properties: PropertiesByIndex, { at, by }: Shift): PropertiesByIndex {
  const entries = Object.entries(properties).flatMap(([key, value]) => {
    const index = Number(key)
    if (index < at) return [[index, value] as const]
    return by < 0 && index < at - by ? [] : [[index + by, value] as const]
  })
  return Object.fromEntries(entries)
}
