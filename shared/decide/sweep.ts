import type { Book } from '../book/book.ts'
import { type Change, deleteRow, updateRow, type ValuesOf } from '../book/change.ts'
import { allTabs } from '../book/tabs/all-tabs.ts'
import { addChanges, type Draft, startDraft } from './deed/draft.ts'
import { completeRow, type Values, type WatchedRow } from './row/complete-row.ts'
import { deletionRecord } from './row/deletion-record.ts'
import { markTabs } from './row/mark-tabs.ts'
import { rememberNameless } from './row/nameless-rows.ts'
import { type Numbering, Numbers } from './row/numbering.ts'
import { isOlderThanState } from './row/outdated-approval.ts'
import { type NotedRow, rememberRow, type SweptRow } from './row/remember-row.ts'
import { faultsOf } from './row/row-faults.ts'
import { type KnownRow, knowRows, type Remembered } from './row/row-identity.ts'
import { notesFor } from './row/row-marks.ts'
import { snapshotKey, type WatchedTab, watchedTabs } from './row/snapshot-values.ts'

export type Circumstances = {
  readonly now: number
  readonly numbering: Numbering
  /** Who edited, as far as Google tells. */
  readonly who: string
  /** Marks may stand on wrong cells, whatever 控え says. */
  readonly marksInDoubt?: boolean
}

/**
 * Compares the rows with 控え: brings cells into their one spelling, fills in what a hand-typed row lacks,
 * marks bad cells, remembers since when a row reads as it does, and writes every difference into 操作記録.
 * Edits and pastes carry no old values; 控え does.
 */
export function sweep(book: Book, circumstances: Circumstances): Draft {
  const { now, numbering, who, marksInDoubt = false } = circumstances
  const memory = new Map(book.snapshot.rows.map((row) => [row.values.row, row]))
  let draft = startDraft(book, numbering, now)
  const swept: SweptRow[] = []
  for (const tab of watchedTabs) {
    const done = completeTab(draft, tab, memory)
    draft = done.draft
    swept.push(...done.rows)
  }
  const { book: whole } = draft
  const here = { now: draft.now, who }
  const noted = swept.map(
    (one): NotedRow => ({ ...one, notes: notesFor(faultsOf(whole, one.tab, one.row)) }),
  )
  const changes = [
    ...noted.flatMap((row) => rememberRow(row, here)),
    ...rememberNameless(noted, memory),
    ...forgetDeleted(swept, memory, here),
  ]
  const marks = markTabs({ noted, memory, changes: [...draft.changes, ...changes], marksInDoubt })
  return addChanges(draft, [...changes, ...marks])
}

type Memory = ReadonlyMap<string, Remembered>
type Completed = { readonly draft: Draft; readonly rows: readonly SweptRow[] }

function completeTab(draft: Draft, tab: WatchedTab, memory: Memory): Completed {
  const { book, now } = draft
  const known = knowRows(book, tab, memory)
  const kept = known.map(({ id }) => id)
  const numbers = new Numbers(book, draft.numbering, kept)
  const meetingIds = new Set(known.map(({ id }) => id))
  const cameTogether = known.filter(({ before }) => !before).length > 1
  const ids: string[] = []
  const updates: Change[] = []
  for (const { row, id, before } of known) {
    const isFromPanel = before?.values.setBy === 'panel'
    const isOutdated = before !== undefined && isOlderThanState(tab, before.values, row)
    const cells: Values = {
      ...completeRow(
        { book, now, numbers, meetingIds },
        { tab, row, id, cameTogether: cameTogether && !before, isFromPanel },
      ),
      ...(isOutdated && { contact: '' }),
    }
    ids.push(String(cells[allTabs[tab].id] ?? id))
    if (Object.keys(cells).length > 0)
      updates.push(updateRow(tab, row.position, cells as ValuesOf<WatchedTab>))
  }
  const next = addChanges({ ...draft, numbering: numbers.numbering }, updates)
  const rows = next.book[tab].rows as unknown as readonly WatchedRow[]
  const places = { tab, memory, rows, ids }
  return { draft: next, rows: known.flatMap((one, at) => sweptRow(places, one, at)) }
}

/** Who gets an old number back is known to 控え by it. */
function sweptRow({ tab, memory, rows, ids }: Places, { before }: KnownRow, at: number) {
  const row = rows[at]
  const id = ids[at] ?? ''
  const known = before ?? (id === '' ? undefined : memory.get(snapshotKey(tab, id)))
  return row ? [{ tab, row, id, before: known }] : []
}

type Places = {
  readonly tab: WatchedTab
  readonly memory: Memory
  readonly rows: readonly WatchedRow[]
  readonly ids: readonly string[]
}

/** A deleted row sends nothing and is kept whole in 操作記録, with what 控え knew of it. */
function forgetDeleted(
  swept: readonly SweptRow[],
  memory: Memory,
  here: Pick<Circumstances, 'now' | 'who'>,
): Change[] {
  const present = new Set(swept.map(({ tab, id }) => snapshotKey(tab, id)))
  const gone = [...memory.values()].filter(
    ({ values }) => values.row !== '' && !values.row.includes('/?') && !present.has(values.row),
  )
  return gone.flatMap(({ position, values }) => [
    deleteRow('snapshot', position),
    deletionRecord(values, here),
  ])
}
