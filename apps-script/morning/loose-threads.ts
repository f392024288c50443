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
const mostThreads = 20

/**
 * Threads of the inbox whose last word came from outside more than an office day ago, and is neither registered
 * nor archived (取りこぼし): an answer to a mail of ours, 「参加します」 or 「辞退します」, counts as a new mail does.
 */
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
  // The newest come first.
  const lastHeard = new Map([...listed.found].reverse().map(({ threadId, id }) => [threadId, id]))
  const threadIds = [...new Set(listed.found.map(({ threadId }) => threadId))].filter(
    (threadId) => !registered.has(lastHeard.get(threadId) ?? ''),
  )
  const loose = threadIds.slice(0, mostThreads).flatMap((threadId) => {
    const messages = desk.mailbox.thread(threadId).found ?? []
    const last = messages[messages.length - 1]
    const isSettled = last === undefined || registered.has(last.id) || last.at > before
    return isSettled || !isLetter(last) ? [] : [last]
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
