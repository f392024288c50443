import type { Book } from '../../book/book.ts'
import type { CellValue } from '../../book/cell.ts'
import type { ValuesOf } from '../../book/change.ts'
import type { Columns } from '../../book/column.ts'
import { allTabs } from '../../book/tabs/all-tabs.ts'
import type { Operation } from '../../book/tabs/operations.ts'
import { err, ok, type Result } from '../../result.ts'
import { isDate, isTime } from '../../time/japan-date.ts'
import { readFacts, type WatchedTab, watchedTabs } from '../row/snapshot-values.ts'
import { insertByHand } from './change-by-hand.ts'
import type { Draft } from './draft.ts'
import { findRow } from './undo.ts'

/** A row that somebody deleted, as 操作記録 keeps it. */
export type Deletion = {
  readonly tab: WatchedTab
  readonly id: string
  readonly at: number
  readonly values: Readonly<Record<string, CellValue>>
}

export type BringBackFault =
  | { readonly tag: 'not-deleted'; readonly id: string }
  | { readonly tag: 'there-again'; readonly id: string }

/** Rows that were deleted and are not there, the last one first; one entry a row. */
export function recentDeletions(book: Book, operations: readonly Operation[]): readonly Deletion[] {
  const found = new Map<string, Deletion>()
  for (const operation of operations) {
    const deletion = operation.action === '削除' ? readDeletion(operation) : undefined
    if (!deletion || findRow(book, deletion.tab, deletion.id)) continue
    const known = found.get(operation.target)
    if (!known || known.at < deletion.at) found.set(operation.target, deletion)
  }
  return [...found.values()].sort((a, b) => b.at - a.at)
}

function readDeletion({ target, before, at, answer }: Operation): Deletion | undefined {
  const [name = '', ...rest] = target.split('/')
  const tab = watchedTabs.find((one) => one === name)
  const id = rest.join('/')
  const values = readValues(before)
  if (!tab || !values || id === '' || at === null) return undefined
  return { tab, id, at, values: { ...values, ...heldOrders(answer) } }
}

/** What the row bore besides its facts: 止める holds it again; a 送る approved what there was then. */
function heldOrders(answer: string): Readonly<Record<string, CellValue>> {
  const { contact, personalNote } = readFacts(String(readFacts(answer).orders ?? ''))
  return {
    ...(contact === '止める' && { contact }),
    ...(personalNote !== undefined && { personalNote }),
  }
}

/** Undefined when the cell was damaged by hand. */
function readValues(text: string): Readonly<Record<string, CellValue>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, CellValue>)
      : undefined
  } catch {
    return undefined
  }
}

/** 「消した行を戻す」: the row with its id and values. What was told stands in the log, so it is not told again. */
export function bringBack(
  draft: Draft,
  deletion: Deletion | undefined,
  asked: { readonly id: string; readonly who: string },
): Result<Draft, BringBackFault> {
  if (!deletion) return err({ tag: 'not-deleted', id: asked.id })
  const { tab, id, values } = deletion
  if (findRow(draft.book, tab, id)) return err({ tag: 'there-again', id })
  const row = { ...readable(tab, values), [allTabs[tab].id]: id } as ValuesOf<WatchedTab>
  return ok(
    insertByHand(draft, { tab, id, values: row }, { who: asked.who, action: '消した行を戻す' }),
  )
}

/** Only values of columns that there still are, and only dates and times that are some. */
function readable(tab: WatchedTab, values: Deletion['values']): Record<string, CellValue> {
  const columns: Columns = allTabs[tab].columns
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => {
      const kind = columns[key]?.kind
      if (kind === 'date') return isDate(String(value))
      if (kind === 'time') return isTime(String(value))
      return kind !== undefined
    }),
  )
}
