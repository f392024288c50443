import type { Column, Columns, Tab } from '../../shared/book/column.ts'
import { normalHeader } from '../../shared/book/table.ts'
import type { ColumnMark } from '../google/column-marks.ts'
import type { ObservedTab } from './observe-tabs.ts'

/** Where one of our columns stands: under its header, under another name that people gave it, or nowhere yet. */
export type PlacedColumn = {
  readonly key: string
  readonly column: Column
  readonly index: number
  readonly state: 'found' | 'renamed' | 'missing'
}

export const markOf = (tab: Tab, key: string): string => `${tab.key}/${key}`

/** Headers count first, marks second; what neither shows is to be made at the right end. */
export function placeColumns(tab: Tab, observed: ObservedTab): readonly PlacedColumn[] {
  const header = (observed.top[0] ?? []).map(({ text }) => normalHeader(text))
  const marked = (key: string): readonly ColumnMark[] =>
    observed.marks.filter(({ says }) => says === markOf(tab, key))
  const entries = Object.entries(tab.columns satisfies Columns)
  const found = new Map(
    entries.flatMap(([key, column]) => {
      const index = standsAt(header, normalHeader(column.header), marked(key))
      return index === undefined ? [] : [[key, index] as const]
    }),
  )
  const taken = new Set(found.values())
  let next = firstFree(observed)
  return entries.map(([key, column]): PlacedColumn => {
    const index = found.get(key)
    if (index !== undefined) return { key, column, index, state: 'found' }
    const mark = marked(key).find((one) => !taken.has(one.index))
    if (!mark) return { key, column, index: next++, state: 'missing' }
    taken.add(mark.index)
    return { key, column, index: mark.index, state: 'renamed' }
  })
}

/** Of two columns with the same header, the one that is marked as ours. */
function standsAt(
  header: readonly string[],
  wanted: string,
  marks: readonly ColumnMark[],
): number | undefined {
  const same = header.flatMap((text, index) => (text === wanted ? [index] : []))
  return same.find((index) => marks.some((mark) => mark.index === index)) ?? same[0]
}

/** A tab that was just made is filled from the left; elsewhere nothing that people wrote is in the way. */
function firstFree({ top, marks, columnCount }: ObservedTab): number {
  const isBlank = top.every((row) => row.every(({ text }) => text === ''))
  return isBlank && marks.length === 0 ? 0 : columnCount
}

/** How many of our headers a row shows. */
export function countHeaders(tab: Tab, row: ObservedTab['top'][number]): number {
  const texts = new Set(row.map(({ text }) => normalHeader(text)))
  return Object.values(tab.columns satisfies Columns).filter(({ header }) =>
    texts.has(normalHeader(header)),
  ).length
}
