import type { Book } from '../../../shared/book/book.ts'
import { type Draft, startDraft } from '../../../shared/decide/deed/draft.ts'
import { sweep } from '../../../shared/decide/sweep.ts'
import type { Result } from '../../../shared/result.ts'
import type { Rows } from '../book/sample-book.ts'
import { emptyBook, noNumbers, now, written } from './register-request.ts'

/** A draft on a book that the sweep has seen an hour ago, as most dialogs find it. */
export function deskDraft(rows: Rows, at = now): Draft {
  const unseen = emptyBook(rows)
  const seen = sweep(unseen, { now: at - 3_600_000, numbering: noNumbers, who: '見本' })
  return startDraft(written(unseen, seen.changes), noNumbers, at)
}

/** The value of a decision that must succeed. */
export function done<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** What a sweep still finds after a dialog's changes: nothing, for they are journalled already. */
export const leftForSweep = (book: Book, at = now): readonly unknown[] =>
  sweep(book, { now: at + 1000, numbering: noNumbers, who: '見本' }).changes
