import type { PlannedMail } from '../../shared/mail/planned-mail.ts'
import { holdId, holdsWithinADay, holdText } from '../../shared/morning/holds.ts'
import { noticeTime } from '../../shared/morning/notice-time.ts'
import { japanDate, japanTime } from '../../shared/time/japan-date.ts'
import type { RunState } from '../outbox/run-state.ts'
import { sendNotice } from '../outbox/send-notice.ts'
import { bookUrl } from './book-url.ts'

/** Which mail told of which hold; told it has only while the journal knows that mail. */
const toldProperty = 'toldHolds'
/** One property holds 9 KB. */
const mostKept = 100

/** A hold on a mail due within 24 hours is told at once, and once (DESIGN law 8). */
export function tellHolds(state: RunState, plan: readonly PlannedMail[]): RunState {
  const { desk, book } = state
  if (noticeTime(book.values.settings) === undefined) return state
  const now = desk.clock.now()
  const fresh = freshHolds(state, plan)
  if (fresh.length === 0) return state
  const key = `hold/${japanDate(now)}/${japanTime(now)}`
  const beside = noteHolds(state, fresh, key)
  return sendNotice(state, { key, ...holdText(book, fresh, bookUrl(desk)), beside })
}

/** Holds that no mail has told of, or only one that never went. */
export function freshHolds(state: RunState, plan: readonly PlannedMail[]): readonly PlannedMail[] {
  const holds = holdsWithinADay(state.book, plan, state.desk.clock.now())
  const told = holds.length === 0 ? {} : toldBy(state)
  return holds.filter((hold) => !state.journal.entries.has(told[holdId(hold)] ?? ''))
}

/** The property to write with the claim of the mail that tells of these holds. */
export function noteHolds(
  state: RunState,
  holds: readonly PlannedMail[],
  key: string,
): Readonly<Record<string, string>> {
  const kept = Object.entries(toldBy(state)).slice(-mostKept)
  const told = [...kept, ...holds.map((hold) => [holdId(hold), key] as const)].slice(-mostKept)
  return { [toldProperty]: JSON.stringify(Object.fromEntries(told)) }
}

const toldBy = ({ properties }: RunState): Readonly<Record<string, string>> =>
  JSON.parse(properties[toldProperty] ?? '{}') as Record<string, string>
