import { officeDayExceptions } from '../../shared/book/office-day-exceptions.ts'
import type { LooseThread } from '../../shared/morning/morning-report.ts'
import { dayMs, instantOf, japanDate, japanTime } from '../../shared/time/japan-date.ts'
import { officeDaysFrom } from '../../shared/time/office-days.ts'
import { headerOf, type StoredMessage } from '../google/mailbox.ts'
import { labelUnanswered } from '../outbox/label-threads.ts'
import { epochProperty } from '../outbox/ownership.ts'
import type { RunState } from '../outbox/run-state.ts'

const lookBackMs = 30 * dayMs
/** Each costs one call, once a day. */
const mostThreads = 12

/** Threads of the inbox, older than an office day, that are neither registered nor answered nor archived (取りこぼし). */
export function looseThreads(state: RunState): readonly LooseThread[] {
  const { desk, book, properties } = state
  const now = desk.clock.now()
  const dayBefore = officeDaysFrom(japanDate(now), -1, officeDayExceptions(book))
  const before = instantOf(dayBefore, japanTime(now))
  const after = Math.max(now - lookBackMs, Number(properties[epochProperty] ?? 0))
  const listed = desk.mailbox.inboxBetween(after, before)
  if (listed.found === undefined) return []
  const registered = new Set([
    ...book.registrations.rows.map(({ values }) => values.sourceMail),
    ...book.snapshot.rows.map(({ values }) => values.sourceMail),
  ])
  const answered = new Set(book.mailLog.rows.map(({ values }) => values.threadId))
  const settled = new Set(
    listed.found.filter(({ id }) => registered.has(id)).map(({ threadId }) => threadId),
  )
  const threadIds = [...new Set(listed.found.map(({ threadId }) => threadId))].filter(
    (threadId) => !answered.has(threadId) && !settled.has(threadId),
  )
  const loose = threadIds.slice(0, mostThreads).flatMap((threadId) => {
    const messages = desk.mailbox.thread(threadId).found ?? []
    const last = messages[messages.length - 1]
    const isKnown = messages.some(({ id }) => registered.has(id))
    return last === undefined || isKnown || last.at > before || !isLetter(last) ? [] : [last]
  })
  labelUnanswered(
    state,
    loose.map(({ id }) => id),
  )
  return loose.map(looseThread)
}

/** Written by a person to us: no answer of ours, no automatic reply, no newsletter. */
function isLetter(message: StoredMessage): boolean {
  const automatic = headerOf(message, 'Auto-Submitted').trim().toLowerCase()
  const precedence = headerOf(message, 'Precedence').trim().toLowerCase()
  return (
    !message.labelIds.includes('SENT') &&
    (automatic === '' || automatic === 'no') &&
    !['bulk', 'list', 'junk', 'auto_reply'].includes(precedence) &&
    headerOf(message, 'List-Unsubscribe') === ''
  )
}

const looseThread = (message: StoredMessage): LooseThread => ({
  from: headerOf(message, 'From'),
  subject: headerOf(message, 'Subject'),
  at: message.at,
})
