import { BrokenBook } from '../google/broken-book.ts'
import { adaptedNote } from '../outbox/book-fit.ts'
import type { Desk } from '../outbox/desk.ts'
import { isOwnRun } from '../outbox/ownership.ts'
import type { RunOutcome } from '../outbox/run.ts'
import { buildBook } from './build-book.ts'
import { examineBook } from './upgrade.ts'

const lockWaitMs = 20_000

/**
 * The owner's run on a book of any age. After an update the book may lack a column that this build looks for:
 * no mail waits for somebody's click because of it.
 */
export function runOnAnyBook(desk: Desk, run: () => RunOutcome): RunOutcome {
  const outcome = onReadableBook(desk, run)
  return outcome === 'older-book' && adaptBook(desk) ? run() : outcome
}

/** Any work of the owner's that reads the book: done again once what an older book lacks has been added. */
export function onReadableBook<T>(desk: Desk, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof BrokenBook) || !adaptBook(desk)) throw error
    return work()
  }
}

/** Adds tabs, columns, settings and texts to an older book; nothing that stands there changes. */
function adaptBook(desk: Desk): boolean {
  return (
    desk.alone(lockWaitMs, () => {
      if (!isOwnRun(desk, desk.properties.readAll())) return false
      if (examineBook(desk.spreadsheetId()).fit !== 'older') return false
      desk.properties.write(adaptedNote)
      buildBook(desk.spreadsheetId(), desk.account())
      return true
    }) ?? false
  )
}
