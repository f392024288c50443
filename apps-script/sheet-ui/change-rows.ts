import { applyChanges } from '../../shared/book/apply-changes.ts'
import type { Book } from '../../shared/book/book.ts'
import { fitOf } from '../../shared/book/schema/schema-version.ts'
import { type Draft, startDraft } from '../../shared/decide/deed/draft.ts'
import type { Result } from '../../shared/result.ts'
import { LostRace } from '../google/lost-race.ts'
import { NewerBook } from '../google/newer-book.ts'
import { runTabs } from '../outbox/desk.ts'
import { readJournal } from '../outbox/journal.ts'
import { isSetUpHere, ownerProperty } from '../outbox/ownership.ts'
import { reconcileLog } from '../outbox/reconcile.ts'
import { reconciled } from '../outbox/reconciled.ts'
import { showPlan, sweepIn } from '../outbox/run.ts'
import type { RunState } from '../outbox/run-state.ts'
import { writeChanges } from '../outbox/run-state.ts'
import { withStanding } from '../outbox/standing.ts'
import { numberingProperties, readNumbering } from '../outbox/stored-numbers.ts'
import type { Asker } from './dialog.ts'

/** The book has not been set up, or by a newer build, or is a copy: nothing may be changed here. */
export class NotSetUp extends Error {
  constructor() {
    super('The book is not set up here')
    this.name = 'NotSetUp'
  }
}

/** The book as a dialog shows it: what the journal knows was sent counts as sent. Writes nothing. */
export function lookAtBook({ desk }: Asker): Book {
  const { book, journal } = stateOf(desk)
  return applyChanges(book, reconcileLog(book, journal))
}

function stateOf(desk: Asker['desk']): RunState {
  const properties = desk.properties.readAll()
  if (!isSetUpHere(desk, properties)) throw new NotSetUp()
  const journal = readJournal(properties)
  const book = withMailbox(
    withStanding(desk.book.read(runTabs), { properties, journal, now: desk.clock.now() }),
    properties[ownerProperty] ?? '',
  )
  if (fitOf(book.values.settings) === 'newer') throw new NewerBook()
  return { desk, book, journal, properties, pending: [] }
}

/** The mails are the owner's, whoever looks at them. */
function withMailbox(book: Book, owner: string): Book {
  const { settings } = book.values
  return {
    ...book,
    values: { ...book.values, settings: { ...settings, mailbox: settings.mailbox || owner } },
  }
}

/** The decision stands by now and must not be taken twice: what follows from it the next run shows as well. */
function showIfUndisturbed(state: RunState): void {
  try {
    showPlan(state)
  } catch (error) {
    if (!(error instanceof LostRace)) throw error
  }
}

/**
 * One decision of a dialog on the rows as they stand: edits that nobody has seen yet are swept up first, then
 * all that the decision changes is written at once, and 送信, 送信予定 and the seats follow. Under the lock.
 */
export function changeRows<F>(
  asker: Asker,
  decide: (draft: Draft) => Result<Draft, F>,
): Result<Draft, F> {
  const { desk } = asker
  const state = stateOf(desk)
  const swept = sweepIn(reconciled(state), '不明')
  const numbering = readNumbering(desk.properties.readAll())
  const decided = decide(startDraft(swept.book, numbering, desk.clock.now()))
  if (!decided.ok) return decided
  desk.properties.write(numberingProperties(numbering, decided.value.numbering))
  const done = writeChanges(swept, decided.value.changes)
  showIfUndisturbed(done)
  return decided
}
