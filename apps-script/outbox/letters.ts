import type { Book } from '../../shared/book/book.ts'
import { writeFacts } from '../../shared/mail/facts.ts'
import type { PlannedMail } from '../../shared/mail/planned-mail.ts'
import { errorCode } from '../google/error-code.ts'
import { isQuotaRefusal, pauseSending } from './budget.ts'
import type { JournalEntry } from './journal.ts'
import { noteSent } from './note-sent.ts'
import type { Thread } from './prepare.ts'
import { logChange, type RunState, writeChanges, writeEntries } from './run-state.ts'
import { withdraw } from './withdraw.ts'
import { addressFor, writeMail } from './write-mail.ts'

/** A mail under way. */
export type Letter = {
  readonly mail: PlannedMail
  readonly thread: Thread
  readonly entry: JournalEntry
}

export type Underway = { readonly state: RunState; readonly letters: readonly Letter[] }

const entriesOf = (letters: readonly Letter[]): JournalEntry[] => letters.map(({ entry }) => entry)

/** What the row of a mail under way says. */
function sendingRow(book: Book, { mail, entry }: Letter, account: string) {
  const { key, reference, draftId, threadId, at } = entry
  return {
    key,
    status: '送信中' as const,
    recipient: addressFor(book, mail, account),
    facts: writeFacts(mail.facts),
    reference,
    draftId,
    threadId,
    messageId: '',
    at,
  }
}

/** A draft whose making failed stays a bare claim: nobody can tell whether it exists, recovery finds out. */
export function createDrafts(state: RunState, letters: readonly Letter[]): Underway {
  const made: Letter[] = []
  const end = untilRefused(letters, 'A draft could not be made', (letter) => {
    const { mail, thread, entry } = letter
    const written = writeMail(state.book, {
      mail,
      thread,
      reference: entry.reference,
      account: state.desk.account(),
      now: state.desk.clock.now(),
    })
    if (!written.ok) return
    const draft = state.desk.mailbox.createDraft(written.value, thread.threadId)
    made.push({ ...letter, entry: { ...entry, ...draft } })
  })
  const noted = writeEntries(state, entriesOf(made))
  const sending = made.map((letter) =>
    logChange(noted.book, sendingRow(noted.book, letter, state.desk.account())),
  )
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
function untilRefused(
  letters: readonly Letter[],
  complaint: string,
  work: (letter: Letter) => void,
): { readonly isRefused: boolean; readonly untried: readonly Letter[] } {
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

function endIfRefused(
  state: RunState,
  { isRefused, untried }: ReturnType<typeof untilRefused>,
): RunState {
  return isRefused ? withdraw(pauseSending(state), entriesOf(untried)) : state
}
