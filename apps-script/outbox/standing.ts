import type { Book } from '../../shared/book/book.ts'
import type { Standing } from '../../shared/book/standing.ts'
import { overdueMails } from '../../shared/mail/overdue-mails.ts'
import type { PlannedMail } from '../../shared/mail/planned-mail.ts'
import { dayMs } from '../../shared/time/japan-date.ts'
import { budgetOf } from './budget.ts'
import { senderFault } from './check-sender.ts'
import type { Journal, Properties } from './journal.ts'
import { epochProperty } from './ownership.ts'
import { packKeys, readKeys } from './packed-keys.ts'
import type { RunState } from './run-state.ts'
import { readTrials } from './trials.ts'

/** 設定「送信方法」 as the last run saw it, 停止 left out. */
const modeProperty = 'mode'
const overduePrefix = 'overdue/'
const overdueSinceProperty = 'overdueSince'
const unforeseenProperty = 'unforeseen'

type Outside = {
  readonly properties: Properties
  readonly journal: Journal
  readonly now: number
}

/** What the script properties know about sending, put beside the book. */
export function withStanding(book: Book, { properties, journal, now }: Outside): Book {
  const standing: Standing = {
    senderFault: senderFault(properties, book.values.settings),
    budget: budgetOf({ settings: book.values.settings, journal, properties, now }),
    overdue: readKeys(properties, overduePrefix),
    overdueSince: numberIn(properties[overdueSinceProperty]),
    trials: readTrials(properties, now),
    unforeseenSent: new Set(recentUnforeseen(properties, now).map(({ key }) => key)),
  }
  return { ...book, values: { ...book.values, standing } }
}

const numberIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)

type Unforeseen = { readonly key: string; readonly at: number }

function recentUnforeseen(properties: Properties, now: number): readonly Unforeseen[] {
  const kept = JSON.parse(properties[unforeseenProperty] ?? '[]') as Unforeseen[]
  return kept.filter(({ at }) => now - at < dayMs)
}

/** The property to write when these mails go; what no forecast has shown is counted for a day. */
export function countUnforeseen(
  state: RunState,
  mails: readonly PlannedMail[],
): Readonly<Record<string, string>> {
  const now = state.desk.clock.now()
  const fresh = mails
    .filter(({ reason }) => reason.tag === 'not-shown-before')
    .map(({ key }) => ({ key, at: now }))
  if (fresh.length === 0) return {}
  const kept = [...recentUnforeseen(state.properties, now), ...fresh]
  return { [unforeseenProperty]: JSON.stringify(kept) }
}

/** Notices that the book begins to send by itself, and keeps what is overdue at that moment for the one question. */
export function noticeBeginning(state: RunState): RunState {
  const { book, properties, desk } = state
  const mode = book.values.settings.sendingMode
  const before = properties[modeProperty]
  if (mode === before || (mode !== '自動' && mode !== '試験')) return state
  const isStart = before === undefined && Number(properties[epochProperty] ?? 0) > 0
  const begins = mode === '自動' && (before === '試験' || isStart)
  const now = desk.clock.now()
  const written = {
    [modeProperty]: mode,
    ...(begins && packKeys(properties, overduePrefix, overdueMails(book, now))),
    ...(begins && { [overdueSinceProperty]: String(now) }),
  }
  desk.properties.write(written)
  const next = { ...properties, ...written }
  return {
    ...state,
    properties: next,
    book: withStanding(book, { properties: next, journal: state.journal, now }),
  }
}
