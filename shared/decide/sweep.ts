import type { Book } from '../book/book.ts'
import type { CellValue } from '../book/cell.ts'
import { type Change, deleteRow, insertRow, updateRow, type ValuesOf } from '../book/change.ts'
import { allTabs } from '../book/tabs/all-tabs.ts'
import { completeRow } from './complete-row.ts'
import { addChanges, type Draft, startDraft } from './draft.ts'
import type { Numbering } from './numbering.ts'
import { snapshotKey, snapshotValues, type WatchedTab, watchedTabs } from './snapshot-values.ts'

type Row = { readonly position: number; readonly values: Readonly<Record<string, CellValue>> }

const rowsOf = (book: Book, tab: WatchedTab): readonly Row[] =>
  book[tab].rows as unknown as readonly Row[]

/**
 * Compares the rows with 控え: fills in what a hand-typed row lacks, remembers since when a row reads as
 * it does, and writes every difference into 操作記録. Edits and pastes carry no old values; 控え does.
 */
export function sweep(
  book: Book,
  circumstances: { readonly now: number; readonly numbering: Numbering; readonly who: string },
): Draft {
  let draft = startDraft(book, circumstances.numbering, circumstances.now)
  for (const tab of watchedTabs) draft = sweepTab(draft, tab, circumstances.who)
  return forgetDeleted(draft, circumstances.who)
}

function sweepTab(start: Draft, tab: WatchedTab, who: string): Draft {
  const known = new Map(start.book.snapshot.rows.map((row) => [row.values.row, row]))
  const idKey = allTabs[tab].id
  const rows = rowsOf(start.book, tab)
  const isFresh = (row: Row): boolean =>
    !known.has(snapshotKey(tab, String(row.values[idKey] ?? '')))
  const cameTogether = rows.filter(isFresh).length > 1
  const seen = new Set<string>()
  let draft = start
  for (const row of rows) {
    const wasKnown = !isFresh(row)
    const completed = completeRow(draft, {
      tab,
      row,
      taken: seen,
      cameTogether: cameTogether && !wasKnown,
    })
    draft = completed.draft
    const id = String(completed.values[idKey] ?? '')
    if (id === '') continue
    seen.add(id)
    const key = snapshotKey(tab, id)
    const before = known.get(key)
    const after = snapshotValues(tab, completed.values)
    if (before?.values.values === after) continue
    draft = addChanges(draft, [
      ...remember(draft, { key, after, before }),
      record(draft, {
        who,
        action: before ? '変更' : '追加',
        target: key,
        before: before?.values.values ?? '',
        after,
      }),
    ])
  }
  return draft
}

type Remembered = Book['snapshot']['rows'][number]

function remember(
  draft: Draft,
  entry: { readonly key: string; readonly after: string; readonly before: Remembered | undefined },
): Change[] {
  const { key, after, before } = entry
  if (!before)
    return [
      insertRow('snapshot', { row: key, values: after, changedAt: draft.now, setBy: 'cells' }),
    ]
  const isStateEdited = stateOf(before.values.values) !== stateOf(after)
  return [
    updateRow('snapshot', before.position, {
      values: after,
      changedAt: draft.now,
      ...(isStateEdited && { setBy: 'cells' as const }),
    }),
  ]
}

/** 状態 of a registration, 会員区分 of a member: what mails follow from. */
function stateOf(values: string): string {
  return (/"(?:status|category)":"([^"]*)"/.exec(values) ?? ['', ''])[1] ?? ''
}

function record(
  draft: Draft,
  entry: Pick<ValuesOf<'operations'>, 'who' | 'action' | 'target' | 'before' | 'after'>,
): Change {
  return insertRow('operations', { at: draft.now, via: 'シート', ...entry })
}

/** A deleted row sends nothing and is kept whole in 操作記録. */
function forgetDeleted(draft: Draft, who: string): Draft {
  const present = new Set(
    watchedTabs.flatMap((tab) =>
      rowsOf(draft.book, tab).map(({ values }) =>
        snapshotKey(tab, String(values[allTabs[tab].id] ?? '')),
      ),
    ),
  )
  const gone = draft.book.snapshot.rows.filter(
    ({ values }) => values.row !== '' && !present.has(values.row),
  )
  if (gone.length === 0) return draft
  return addChanges(
    draft,
    gone.flatMap(({ position, values }) => [
      deleteRow('snapshot', position),
      record(draft, { who, action: '削除', target: values.row, before: values.values, after: '' }),
    ]),
  )
}
