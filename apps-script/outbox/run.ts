import { computedCells } from '../../shared/decide/row/computed-cells.ts'
import { spentApprovals } from '../../shared/decide/row/spent-approvals.ts'
import { sweep } from '../../shared/decide/sweep.ts'
import { isTrialKey } from '../../shared/mail/guard/trials.ts'
import { byUrgency } from '../../shared/mail/guard/urgency.ts'
import { forecastChanges, forecastLines } from '../../shared/mail/plan/forecast.ts'
import { dueMails, planMails } from '../../shared/mail/plan-mails.ts'
import type { PlannedMail } from '../../shared/mail/planned-mail.ts'
import { LostRace } from '../google/lost-race.ts'
import { fitForRun } from './book-fit.ts'
import { askQuota } from './budget.ts'
import { checkSender } from './check-sender.ts'
import { type Desk, runTabs } from './desk.ts'
import { dropOldPieces } from './drop-old.ts'
import { readJournal } from './journal.ts'
import { areMarksDoubted, marksStated } from './marks-doubt.ts'
import { epochProperty, heartbeatProperty, isOwnRun } from './ownership.ts'
import { readBounces } from './read-bounces.ts'
import { reconciled } from './reconciled.ts'
import { recover } from './recover.ts'
import { type RunState, writeChanges } from './run-state.ts'
import { chunkSize, sendChunk } from './send-chunk.ts'
import { noticeBeginning, withStanding } from './standing.ts'
import { numberingProperties, readNumbering } from './stored-numbers.ts'

/** A run ends by itself well before Google's six minutes; the next one goes on. */
const budgetMs = 4 * 60_000
const lockWaitMs = 20_000

/**
 * `idle`: nothing was due; `sent`: all that was due; `not-own`: this account, book or build may not write or send;
 * `older-book`: what this build looks for is to be added first; `newer-book`: only a newer build may touch it.
 */
export type RunOutcome =
  | 'idle'
  | 'sent'
  | 'more-to-do'
  | 'busy'
  | 'not-own'
  | 'older-book'
  | 'newer-book'

type AtRest = (state: RunState, plan: readonly PlannedMail[]) => void

/** What else a run does: with the book as people left it, and when nothing is left to send. */
export type Company = { readonly alongside?: (state: RunState) => void; readonly atRest?: AtRest }

/** The periodic run: sees what people changed, finishes what was interrupted, sends what is due, shows what comes. */
export function periodicRun(desk: Desk, who: string, company: Company = {}): RunOutcome {
  const startedAt = desk.clock.now()
  let epoch: string | undefined
  let noted: Readonly<Record<string, string>> = {}
  let outcome = step(desk, (state) => {
    epoch = state.properties[epochProperty]
    const swept = sweepIn(state, who)
    company.alongside?.(swept)
    const looked = readBounces(recover(swept))
    noted = {
      ...dropOldPieces(state),
      ...looked.noted,
      ...marksStated(state.properties, startedAt),
    }
    // A run that sends writes them with its claims.
    return lookAround({ ...looked.state, notes: noted }, company)
  })
  while (outcome === 'more-to-do' && desk.clock.now() - startedAt < budgetMs)
    outcome = step(desk, (state) =>
      // Another account took the book over while this run went on.
      state.properties[epochProperty] === epoch ? lookAround(state, company) : 'not-own',
    )
  // Noting sent mails beats as well.
  if (outcome === 'idle')
    desk.properties.write({ ...noted, [heartbeatProperty]: String(desk.clock.now()) })
  return outcome
}

/** 「登録しました」 plus 30 seconds: the mails of one request, by the same way as all others. */
export function deliverFor(desk: Desk, subjects: ReadonlySet<string>): RunOutcome {
  return step(desk, (state) =>
    lookAround(state, { isMeant: ({ subjectId }) => subjects.has(subjectId) }),
  )
}

/** A 試し送り at once, and nothing else: where the owner asked for it. */
export function deliverTrial(desk: Desk, trial: string): RunOutcome {
  return step(desk, (state) =>
    lookAround(state, { isMeant: ({ key }) => key === trial && isTrialKey(key) }),
  )
}

/** What an edit shows at once: rows completed, 送信 and 送信予定 up to date. Sends nothing. */
export function sweepOnly(desk: Desk, who: string): RunOutcome {
  return step(desk, (state) => {
    showPlan(sweepIn(state, who))
    return 'idle'
  })
}

/** One stretch under the lock, on a book read within it. */
function step(desk: Desk, work: (state: RunState) => RunOutcome): RunOutcome {
  try {
    return stepAlone(desk, work) ?? 'busy'
  } catch (error) {
    if (error instanceof LostRace) return 'busy'
    throw error
  }
}

function stepAlone(desk: Desk, work: (state: RunState) => RunOutcome): RunOutcome | undefined {
  return desk.alone(lockWaitMs, (): RunOutcome => {
    const properties = desk.properties.readAll()
    if (!isOwnRun(desk, properties)) return 'not-own'
    const journal = readJournal(properties)
    const book = withStanding(desk.book.read(runTabs), {
      properties,
      journal,
      now: desk.clock.now(),
    })
    const fit = fitForRun(book, properties)
    if (fit !== 'fits') return fit
    const state = reconciled({ desk, book, journal, properties, pending: [] })
    return work(noticeBeginning(state))
  })
}

/** What people did since the last look, taken in: rows completed, journalled, remembered. */
export function sweepIn(state: RunState, who: string): RunState {
  const { desk, book } = state
  const numbering = readNumbering(state.properties)
  const marksInDoubt = areMarksDoubted(state.properties)
  const draft = sweep(book, { now: desk.clock.now(), numbering, who, marksInDoubt })
  desk.properties.write(numberingProperties(numbering, draft.numbering))
  return writeChanges(state, draft.changes)
}

type Look = {
  readonly isMeant?: (mail: PlannedMail) => boolean
  readonly atRest?: AtRest | undefined
}

function lookAround(state: RunState, { isMeant = () => true, atRest }: Look): RunOutcome {
  // While the sender is missing nothing is due; asked again, or it would stay so for ever.
  const isHeld = (state.book.values.standing?.senderFault ?? '') !== ''
  const looked = dueIn(isHeld ? checkSender(state) : state, isMeant)
  // Google is asked only when there is something to send; what it says may leave less for today.
  const { due, plan, at } =
    looked.due.length === 0 ? looked : dueIn(askQuota(checkSender(looked.at)), isMeant)
  const left = at.book.values.standing?.budget.left ?? 0
  const chunk = due.slice(0, Math.min(chunkSize, left))
  if (chunk.length === 0) {
    const shown = showPlan(at, plan)
    atRest?.(shown, plan)
    return 'idle'
  }
  showPlan(sendChunk(at, chunk))
  return due.length > chunk.length ? 'more-to-do' : 'sent'
}

/** What is to go now, the most urgent first. */
function dueIn(at: RunState, isMeant: (mail: PlannedMail) => boolean) {
  const now = at.desk.clock.now()
  const plan = planMails(at.book, now)
  const due = dueMails(plan, now)
    .filter(isMeant)
    .filter(({ key }) => !at.journal.entries.has(key))
    .sort(byUrgency(at.book))
  return { at, plan, due }
}

/** Writes the forecast and the computed cells where they differ from what stands there. */
export function showPlan(state: RunState, known?: readonly PlannedMail[]): RunState {
  const now = state.desk.clock.now()
  const plan = known ?? planMails(state.book, now)
  return writeChanges(state, [
    ...forecastChanges(state.book, forecastLines(plan, now)),
    ...computedCells(state.book, plan, now),
    ...spentApprovals(state.book, plan, now),
  ])
}
