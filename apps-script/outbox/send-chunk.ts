import type { Change } from '../../shared/book/change.ts'
import { isAnnouncement } from '../../shared/mail/kind/announcement.ts'
import { planMails } from '../../shared/mail/plan-mails.ts'
import type { PlannedMail } from '../../shared/mail/planned-mail.ts'
import { digestFacts, writeFacts } from '../../shared/mail/told/facts.ts'
import { runTabs } from './desk.ts'
import type { JournalEntry } from './journal.ts'
import { createDrafts, type Letter, sendDrafts } from './letters.ts'
import { prepare, type Thread } from './prepare.ts'
import { reconciled } from './reconciled.ts'
import { logChanges, type RunState, writeChanges, writeEntries } from './run-state.ts'
import { countUnforeseen, withStanding } from './standing.ts'
import { withdraw } from './withdraw.ts'
import { addressFor, newReference, writeMail } from './write-mail.ts'

/** The most mails between two looks at the book; the lock is held for this long. */
export const chunkSize = 20

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
  return sendDrafts(checked, wanted)
}

/** Sorts out the mails whose sender a person must look at first. */
function examine(state: RunState, mails: readonly PlannedMail[]) {
  const doubts: Change[] = []
  const letters: MailLetter[] = []
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
        tells: writeFacts(mail.facts),
        ...(isAnnouncement(mail.kind) && {
          scope: `${mail.kind}/${mail.facts.about || mail.meetingId}`,
        }),
      }
      letters.push(letterOf(state, { mail, thread: preparation.thread, entry }))
    } else if (preparation.tag === 'doubtful') {
      const { key, recipient } = mail
      const reason = preparation.detail
      doubts.push(
        ...logChanges(state.book, {
          key,
          status: '要確認',
          recipient: recipient.address,
          at,
          reason,
        }),
      )
    }
  }
  return { state: writeChanges(state, doubts), letters }
}

type MailLetter = Letter & { readonly mail: PlannedMail }

function letterOf(
  { book, desk }: RunState,
  parts: { readonly mail: PlannedMail; readonly thread: Thread; readonly entry: JournalEntry },
): MailLetter {
  const { mail, thread, entry } = parts
  const account = desk.account()
  return {
    entry,
    mail,
    threadId: thread.threadId,
    to: addressFor(book, mail, account),
    facts: writeFacts(mail.facts),
    write: () =>
      writeMail(book, {
        mail,
        thread,
        reference: entry.reference,
        account,
        now: desk.clock.now(),
      }),
  }
}

/** The rows are read once more: what has been withdrawn, moved or readdressed meanwhile does not go. */
function checkAgain(state: RunState, letters: readonly MailLetter[]) {
  const read = withStanding(state.desk.book.read(runTabs), {
    properties: state.properties,
    journal: state.journal,
    now: state.desk.clock.now(),
  })
  const fresh = reconciled({ ...state, book: read, unwritten: undefined })
  const { book } = fresh
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
  const isWanted = ({ mail }: MailLetter): boolean => {
    const planned = plan.get(mail.key)
    return (
      planned?.handling === '自動' &&
      planned.recipient.address === mail.recipient.address &&
      digestFacts(planned.facts) === digestFacts(mail.facts)
    )
  }
  const unwanted = letters.filter((letter) => !isWanted(letter))
  return {
    state: withdraw(
      fresh,
      unwanted.map(({ entry }) => entry),
    ),
    letters: letters.filter(isWanted),
  }
}
