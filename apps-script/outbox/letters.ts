import type { PlanReason } from '../../shared/mail/planned-mail.ts'
import type { Result } from '../../shared/result.ts'
import { errorCode } from '../google/error-code.ts'
import { isQuotaRefusal, pauseSending } from './budget.ts'
import type { JournalEntry } from './journal.ts'
import { noteSent } from './note-sent.ts'
import { logChanges, type RunState, writeChanges, writeEntries } from './run-state.ts'
import { withdraw } from './withdraw.ts'

/** A mail under way: what stands in the journal, and all that the outbox must know to take it to its end. */
export type Letter = {
  readonly entry: JournalEntry
  /** The thread it goes into; blank for a new one. */
  readonly threadId: string
  /** The one address in To. */
  readonly to: string
  /** What the log keeps of it. */
  readonly facts: string
  write(): Result<readonly number[], PlanReason>
}

const entriesOf = (letters: readonly Letter[]): JournalEntry[] => letters.map(({ entry }) => entry)

/** What the row of a mail under way says. */
function sendingRow({ entry, to, facts }: Letter) {
  const { key, reference, draftId, threadId, at } = entry
  return {
    key,
    status: '送信中' as const,
    recipient: to,
    facts,
    reference,
    draftId,
    threadId,
    messageId: '',
    at,
  }
}

/** A draft whose making failed stays a bare claim: nobody can tell whether it exists, recovery finds out. */
export function createDrafts<L extends Letter>(
  state: RunState,
  letters: readonly L[],
): { readonly state: RunState; readonly letters: readonly L[] } {
  const made: L[] = []
  const end = untilRefused(letters, 'A draft could not be made', (letter) => {
    const written = letter.write()
    if (!written.ok) return
    const draft = state.desk.mailbox.createDraft(written.value, letter.threadId)
    made.push({ ...letter, entry: { ...letter.entry, ...draft } })
  })
  const noted = writeEntries(state, entriesOf(made))
  const sending = made.flatMap((letter) => logChanges(noted.book, sendingRow(letter)))
  return { state: endIfRefused(writeChanges(noted, sending), end), letters: made }
}

/** Sends every draft and notes what has gone; a failure says nothing, recovery looks for the copy. */
export function sendDrafts(state: RunState, letters: readonly Letter[]): RunState {
  const sent: Letter[] = []
  const end = untilRefused(letters, 'A draft could not be sent', (letter) => {
    const { messageId, threadId } = state.desk.mailbox.sendDraft(letter.entry.draftId)
    const at = Math.floor(state.desk.clock.now() / 1000) * 1000
    sent.push({ ...letter, entry: { ...letter.entry, state: 'sent', messageId, threadId, at } })
  })
  return endIfRefused(noteSent(state, entriesOf(sent)), end)
}

/**
 * Goes through the letters until Google refuses one by its quota; those after it are not tried. What became of
 * that one itself recovery finds out, as of any other failure.
 */
function untilRefused<L extends Letter>(
  letters: readonly L[],
  complaint: string,
  work: (letter: L) => void,
): Refusal {
  for (const [index, letter] of letters.entries()) {
    try {
      work(letter)
    } catch (error) {
      const code = errorCode(error)
      console.warn(complaint, letter.entry.reference, code)
      if (isQuotaRefusal(code)) return { isRefused: true, untried: letters.slice(index + 1) }
    }
  }
  return { isRefused: false, untried: [] }
}

type Refusal = { readonly isRefused: boolean; readonly untried: readonly Letter[] }

function endIfRefused(state: RunState, { isRefused, untried }: Refusal): RunState {
  return isRefused ? withdraw(pauseSending(state), entriesOf(untried)) : state
}
