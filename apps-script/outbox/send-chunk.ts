import type { Book } from '../../shared/book/book.ts'
import { type Change, updateRow } from '../../shared/book/change.ts'
import { digestFacts, writeFacts } from '../../shared/mail/facts.ts'
import { readMailKey } from '../../shared/mail/mail-key.ts'
import { planMails } from '../../shared/mail/plan-mails.ts'
import type { PlannedMail } from '../../shared/mail/planned-mail.ts'
import { errorCode } from '../google/error-code.ts'
import { runTabs } from './desk.ts'
import type { JournalEntry } from './journal.ts'
import { prepare, type Thread } from './prepare.ts'
import {
  deferChanges,
  giveUp,
  logChange,
  type RunState,
  writeChanges,
  writeEntries,
} from './run-state.ts'
import { countUnforeseen, withStanding } from './standing.ts'
import { addressFor, newReference, writeMail } from './write-mail.ts'

/** The most mails between two looks at the book; the lock is held for this long. */
export const chunkSize = 20

type Letter = {
  readonly mail: PlannedMail
  readonly thread: Thread
  readonly entry: JournalEntry
}

/**
 * Takes due mails to the end, each step noted before the next: claim → drafts → ids noted → sent → results
 * noted (DESIGN §7). Whatever dies in between, recovery finds by what was noted.
 */
export function sendChunk(start: RunState, mails: readonly PlannedMail[]): RunState {
  const { state: examined, letters: ready } = examine(start, mails)
  if (ready.length === 0) return examined
  const claimed = writeEntries(
    examined,
    ready.map(({ entry }) => entry),
    countUnforeseen(
      examined,
      ready.map(({ mail }) => mail),
    ),
  )
  const { state: drafted, letters } = createDrafts(claimed, ready)
  const { state: checked, letters: wanted } = checkAgain(drafted, letters)
  return sendAll(checked, wanted)
}

/** Sorts out the mails whose sender a person must look at first. */
function examine(state: RunState, mails: readonly PlannedMail[]) {
  const doubts: Change[] = []
  const letters: Letter[] = []
  const at = Math.floor(state.desk.clock.now() / 1000) * 1000
  for (const mail of mails) {
    const preparation = prepare(state.desk, state.book, mail)
    if (preparation.tag === 'ready') {
      const entry: JournalEntry = {
        key: mail.key,
        state: 'claimed',
        reference: newReference(state.desk.randomBytes()),
        draftId: '',
        threadId: '',
        messageId: '',
        at,
        facts: digestFacts(mail.facts),
      }
      letters.push({ mail, thread: preparation.thread, entry })
    } else if (preparation.tag === 'doubtful') {
      const { key, recipient } = mail
      const reason = preparation.detail
      doubts.push(
        logChange(state.book, { key, status: '要確認', recipient: recipient.address, at, reason }),
      )
    }
  }
  return { state: writeChanges(state, doubts), letters }
}

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
function createDrafts(state: RunState, letters: readonly Letter[]) {
  const made: Letter[] = []
  for (const letter of letters) {
    const { mail, thread, entry } = letter
    const { reference } = entry
    const written = writeMail(state.book, {
      mail,
      thread,
      reference,
      account: state.desk.account(),
      now: state.desk.clock.now(),
    })
    if (!written.ok) continue
    try {
      const draft = state.desk.mailbox.createDraft(written.value, thread.threadId)
      made.push({ ...letter, entry: { ...entry, ...draft } })
    } catch (error) {
      console.warn('A draft could not be made', reference, errorCode(error))
    }
  }
  const noted = writeEntries(
    state,
    made.map(({ entry }) => entry),
  )
  const sending = made.map((letter) =>
    logChange(noted.book, sendingRow(noted.book, letter, state.desk.account())),
  )
  return { state: writeChanges(noted, sending), letters: made }
}

/** The rows are read once more: what has been withdrawn, moved or readdressed meanwhile does not go. */
function checkAgain(state: RunState, letters: readonly Letter[]) {
  const book = withStanding(state.desk.book.read(runTabs), state.properties, state.desk.clock.now())
  const keys = new Set(letters.map(({ mail }) => mail.key))
  const unclaimed = {
    ...book,
    mailLog: {
      ...book.mailLog,
      rows: book.mailLog.rows.filter(({ values }) => !keys.has(values.key)),
    },
  }
  const now = state.desk.clock.now()
  const plan = new Map(planMails(unclaimed, now).map((mail) => [mail.key, mail]))
  const isWanted = ({ mail }: Letter): boolean => {
    const planned = plan.get(mail.key)
    return (
      planned?.handling === '自動' &&
      planned.recipient.address === mail.recipient.address &&
      digestFacts(planned.facts) === digestFacts(mail.facts)
    )
  }
  const unwanted = letters.filter((letter) => !isWanted(letter))
  const fresh = { ...state, book }
  return {
    state: withdraw(
      fresh,
      unwanted.map(({ entry }) => entry),
    ),
    letters: letters.filter(isWanted),
  }
}

/**
 * Frees claims whose draft was never sent. They are given up in the journal first, so that no noted draft
 * is ever missing; a draft that outlives a crash here is a stray, and found.
 */
export function withdraw(state: RunState, entries: readonly JournalEntry[]): RunState {
  if (entries.length === 0) return state
  const released = giveUp(state, entries)
  const written = writeChanges(
    released,
    entries.map(({ key }) => logChange(released.book, { key, status: '取消' })),
  )
  for (const { draftId } of entries) {
    if (draftId !== '') discardDraft(state, draftId)
  }
  return written
}

export function discardDraft({ desk }: RunState, draftId: string): void {
  try {
    desk.mailbox.deleteDraft(draftId)
  } catch (error) {
    console.warn('A draft could not be deleted', errorCode(error))
  }
}

function sendAll(state: RunState, letters: readonly Letter[]): RunState {
  const sent: Letter[] = []
  for (const letter of letters) {
    try {
      const { messageId, threadId } = state.desk.mailbox.sendDraft(letter.entry.draftId)
      const at = Math.floor(state.desk.clock.now() / 1000) * 1000
      sent.push({
        ...letter,
        entry: { ...letter.entry, state: 'sent', messageId, threadId, at },
      })
    } catch (error) {
      console.warn('A draft could not be sent', letter.entry.reference, errorCode(error))
    }
  }
  return noteSent(
    state,
    sent.map(({ entry }) => entry),
  )
}

/** Notes mails as sent in both places; the approval they used up is cleared with the row. */
export function noteSent(state: RunState, entries: readonly JournalEntry[]): RunState {
  if (entries.length === 0) return state
  const noted = writeEntries(state, entries)
  return deferChanges(
    noted,
    entries.flatMap(({ key, messageId, threadId, at }) => [
      logChange(noted.book, { key, status: '送信済', messageId, threadId, at, reason: '' }),
      ...clearApproval(noted, key),
    ]),
  )
}

/** Reminders need no approval, so they use none up. */
function clearApproval({ book }: RunState, key: string): Change[] {
  const { subjectId, kind } = readMailKey(key) ?? { subjectId: '', kind: 'M09' as const }
  if (kind === 'M09' || kind === 'M10') return []
  const registration = book.registrations.rows.find(
    ({ values }) => values.registrationId === subjectId,
  )
  if (registration?.values.contact === '送る')
    return [updateRow('registrations', registration.position, { contact: '' })]
  const member = book.roster.rows.find(({ values }) => values.memberId === subjectId)
  return member?.values.contact === '送る'
    ? [updateRow('roster', member.position, { contact: '' })]
    : []
}
