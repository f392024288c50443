import { type Book, type Tab, tabById, withTab } from './book.ts'
import { parseMask, update } from './field-mask.ts'
import { badRequest, GoogleError } from './google-error.ts'
import type {
  BasicFilter,
  ConditionalFormatRule,
  DimensionGroup,
  DimensionRange,
  NamedRange,
  ProtectedRange,
} from './sheet-shapes.ts'

type Answer = { readonly book: Book; readonly reply?: object }

export function addConditionalFormatRule(
  book: Book,
  request: { rule?: ConditionalFormatRule; index?: number },
): Book {
  const rule = request.rule ?? {}
  const tab = tabById(book, rule.ranges?.[0]?.sheetId ?? 0)
  const conditionalFormats = [...tab.conditionalFormats]
  conditionalFormats.splice(request.index ?? 0, 0, rule)
  return withTab(book, { ...tab, conditionalFormats })
}

function ruleAt(book: Book, sheetId: number | undefined, index: number | undefined): Tab {
  const tab = tabById(book, sheetId ?? 0)
  if (!tab.conditionalFormats[index ?? 0]) {
    throw badRequest(`No conditional format on sheet: ${sheetId ?? 0} at index: ${index ?? 0}`)
  }
  return tab
}

export function updateConditionalFormatRule(
  book: Book,
  request: { rule?: ConditionalFormatRule; index?: number; sheetId?: number; newIndex?: number },
): Answer {
  const sheetId = request.sheetId ?? request.rule?.ranges?.[0]?.sheetId
  const oldIndex = request.index ?? 0
  const tab = ruleAt(book, sheetId, oldIndex)
  const conditionalFormats = [...tab.conditionalFormats]
  const [oldRule] = conditionalFormats.splice(oldIndex, 1)
  const newRule = request.rule ?? oldRule ?? {}
  const newIndex = request.newIndex ?? oldIndex
  conditionalFormats.splice(newIndex, 0, newRule)
  return {
    book: withTab(book, { ...tab, conditionalFormats }),
    reply: { oldRule, oldIndex, newRule, newIndex },
  }
}

export function deleteConditionalFormatRule(
  book: Book,
  request: { index?: number; sheetId?: number },
): Answer {
  const tab = ruleAt(book, request.sheetId, request.index)
  const conditionalFormats = [...tab.conditionalFormats]
  const [rule] = conditionalFormats.splice(request.index ?? 0, 1)
  return { book: withTab(book, { ...tab, conditionalFormats }), reply: { rule } }
}

export function addProtectedRange(
  book: Book,
  request: { protectedRange?: Partial<ProtectedRange> },
): Answer {
  const asked = request.protectedRange ?? {}
  const tab = tabById(book, asked.range?.sheetId ?? 0)
  const protectedRange = {
    ...asked,
    protectedRangeId: asked.protectedRangeId ?? 900_000 + book.nextId,
  }
  if (tab.protectedRanges.some((one) => one.protectedRangeId === protectedRange.protectedRangeId)) {
    throw badRequest(`Protected range with id ${protectedRange.protectedRangeId} already exists`)
  }
  const next = withTab(book, { ...tab, protectedRanges: [...tab.protectedRanges, protectedRange] })
  return { book: { ...next, nextId: book.nextId + 1 }, reply: { protectedRange } }
}

function tabOfProtection(book: Book, id: number | undefined): Tab {
  const tab = book.tabs.find((one) => one.protectedRanges.some((p) => p.protectedRangeId === id))
  if (!tab) throw new GoogleError(400, `No protected range with id: ${id}`)
  return tab
}

export function updateProtectedRange(
  book: Book,
  request: { protectedRange?: ProtectedRange; fields?: string },
): Book {
  const fresh = request.protectedRange
  const tab = tabOfProtection(book, fresh?.protectedRangeId)
  const mask = parseMask(request.fields ?? '*')
  const protectedRanges = tab.protectedRanges.map((one) =>
    one.protectedRangeId === fresh?.protectedRangeId ? update(one, fresh, mask) : one,
  )
  return withTab(book, { ...tab, protectedRanges })
}

export function deleteProtectedRange(book: Book, request: { protectedRangeId?: number }): Book {
  const tab = tabOfProtection(book, request.protectedRangeId)
  const protectedRanges = tab.protectedRanges.filter(
    (one) => one.protectedRangeId !== request.protectedRangeId,
  )
  return withTab(book, { ...tab, protectedRanges })
}

function groupsKey(range: DimensionRange | undefined): 'rowGroups' | 'columnGroups' {
  return range?.dimension === 'ROWS' ? 'rowGroups' : 'columnGroups'
}

function sameSpan(one: DimensionRange, other: DimensionRange | undefined): boolean {
  return one.startIndex === other?.startIndex && one.endIndex === other?.endIndex
}

export function addDimensionGroup(book: Book, request: { range?: DimensionRange }): Answer {
  const range = request.range ?? {}
  const tab = tabById(book, range.sheetId ?? 0)
  const key = groupsKey(range)
  const depth =
    1 +
    tab[key].filter(
      ({ range: other }) =>
        (other.startIndex ?? 0) <= (range.startIndex ?? 0) &&
        (other.endIndex ?? 0) >= (range.endIndex ?? 0),
    ).length
  const groups: DimensionGroup[] = [...tab[key], { range, depth }]
  return { book: withTab(book, { ...tab, [key]: groups }), reply: { dimensionGroups: groups } }
}

export function deleteDimensionGroup(book: Book, request: { range?: DimensionRange }): Answer {
  const tab = tabById(book, request.range?.sheetId ?? 0)
  const key = groupsKey(request.range)
  const groups = tab[key].filter((group) => !sameSpan(group.range, request.range))
  if (groups.length === tab[key].length) {
    throw badRequest('There is no group over the specified range.')
  }
  return { book: withTab(book, { ...tab, [key]: groups }), reply: { dimensionGroups: groups } }
}

/** Collapsing a group hides its rows or columns; opening shows them again. */
export function updateDimensionGroup(
  book: Book,
  request: { dimensionGroup?: DimensionGroup; fields?: string },
): Book {
  const fresh = request.dimensionGroup
  const tab = tabById(book, fresh?.range.sheetId ?? 0)
  const key = groupsKey(fresh?.range)
  if (!fresh || !tab[key].some((group) => sameSpan(group.range, fresh.range))) {
    throw badRequest('There is no group over the specified range.')
  }
  const groups = tab[key].map((group) =>
    sameSpan(group.range, fresh.range) ? { ...group, collapsed: fresh.collapsed === true } : group,
  )
  const properties = key === 'rowGroups' ? 'rowProperties' : 'columnProperties'
  const hidden = { ...tab[properties] }
  for (let i = fresh.range.startIndex ?? 0; i < (fresh.range.endIndex ?? 0); i++) {
    hidden[i] = { ...hidden[i], hiddenByUser: fresh.collapsed === true }
  }
  return withTab(book, { ...tab, [key]: groups, [properties]: hidden })
}

export function setBasicFilter(book: Book, request: { filter?: BasicFilter }): Book {
  const tab = tabById(book, request.filter?.range?.sheetId ?? 0)
  return withTab(book, { ...tab, basicFilter: request.filter ?? {} })
}

export function clearBasicFilter(book: Book, request: { sheetId?: number }): Book {
  const { basicFilter: _gone, ...tab } = tabById(book, request.sheetId ?? 0)
  return withTab(book, tab)
}

export function addNamedRange(book: Book, request: { namedRange?: Partial<NamedRange> }): Answer {
  const { name = '', range = {}, namedRangeId = `named-${book.nextId}` } = request.namedRange ?? {}
  if (book.namedRanges.some((one) => one.name === name)) {
    throw badRequest(`A named range with name: ${name} already exists.`)
  }
  const namedRange: NamedRange = { namedRangeId, name, range }
  const namedRanges = [...book.namedRanges, namedRange]
  return { book: { ...book, namedRanges, nextId: book.nextId + 1 }, reply: { namedRange } }
}
