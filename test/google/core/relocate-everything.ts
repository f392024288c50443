import { type Book, type Tab, tabById, withTab } from './book.ts'
import { type Relocation, relocateRange, relocateSpan } from './relocation.ts'
import type { DimensionGroup, DimensionProperties, GridRange } from './sheet-shapes.ts'

/** Everything that names rows or columns of the tab moves with them; metadata dies with its row. */
export function relocateEverything(book: Book, sheetId: number, relocation: Relocation): Book {
  const tab = tabById(book, sheetId)
  const rows = relocation.dimension === 'ROWS'
  const moved = (ranges: readonly GridRange[] | undefined): GridRange[] =>
    (ranges ?? []).flatMap((range) => relocateRange(range, relocation) ?? [])
  const range = (old: GridRange | undefined): GridRange[] => (old ? moved([old]) : [])
  const [filterRange] = range(tab.basicFilter?.range)
  const { basicFilter, ...rest } = tab
  const relocated: Tab = {
    ...rest,
    ...(basicFilter && filterRange ? { basicFilter: { ...basicFilter, range: filterRange } } : {}),
    conditionalFormats: tab.conditionalFormats
      .map((rule) => ({ ...rule, ranges: moved(rule.ranges) }))
      .filter((rule) => rule.ranges.length > 0),
    protectedRanges: tab.protectedRanges.flatMap((one) => {
      if (!one.range) return [one]
      return range(one.range).map((next) => ({ ...one, range: next }))
    }),
    rowProperties: rows ? relocateProperties(tab.rowProperties, relocation) : tab.rowProperties,
    columnProperties: rows
      ? tab.columnProperties
      : relocateProperties(tab.columnProperties, relocation),
    rowGroups: rows ? relocateGroups(tab.rowGroups, relocation) : tab.rowGroups,
    columnGroups: rows ? tab.columnGroups : relocateGroups(tab.columnGroups, relocation),
  }
  return {
    ...withTab(book, relocated),
    namedRanges: book.namedRanges.flatMap((named) => {
      if ((named.range.sheetId ?? 0) !== sheetId) return [named]
      return range(named.range).map((next) => ({ ...named, range: next }))
    }),
    metadata: book.metadata.flatMap((one) => {
      const where = one.location.dimensionRange
      if (!where || where.sheetId !== sheetId || where.dimension !== relocation.dimension)
        return [one]
      const startIndex = relocation.index(where.startIndex ?? 0)
      if (startIndex === undefined) return []
      const dimensionRange = { ...where, startIndex, endIndex: startIndex + 1 }
      return [{ ...one, location: { ...one.location, dimensionRange } }]
    }),
  }
}

function relocateGroups(
  groups: readonly DimensionGroup[],
  relocation: Relocation,
): DimensionGroup[] {
  return groups.flatMap((group) => {
    const range = relocateSpan(group.range, relocation)
    return range ? [{ ...group, range }] : []
  })
}

type PropertiesByIndex = Readonly<Record<number, DimensionProperties>>

function relocateProperties(
  properties: PropertiesByIndex,
  relocation: Relocation,
): PropertiesByIndex {
  const entries = Object.entries(properties).flatMap(([key, value]) => {
    const index = relocation.index(Number(key))
    return index === undefined ? [] : [[index, value] as const]
  })
  return Object.fromEntries(entries)
}
