import type { Settings } from '../../shared/book/settings.ts'
import type { Budget } from '../../shared/book/standing.ts'
import { dailyLimit } from '../../shared/mail/guard/daily-limit.ts'
import { dayMs } from '../../shared/time/japan-date.ts'
import type { Journal, Properties } from './journal.ts'
import type { RunState } from './run-state.ts'

/** The most recipients that Google seemed to allow in 24 hours, and when: other scripts use up their share. */
const googleProperty = 'googleDaily'
const googleKnownForMs = 31 * dayMs
/** Google refused by its quota: nothing is tried before this moment. */
const pausedProperty = 'pausedUntil'
const pauseMs = 60 * 60_000

type Known = {
  readonly settings: Settings
  readonly journal: Journal
  readonly properties: Properties
  readonly now: number
}

/** The smaller of Google's quota and 設定「一日の上限」, minus what the journal sent in 24 hours (DESIGN §7). */
export function budgetOf({ settings, journal, properties, now }: Known): Budget {
  const own = dailyLimit(settings)
  const google = readGoogle(properties)?.daily ?? Number.POSITIVE_INFINITY
  const isPaused = Number(properties[pausedProperty] ?? 0) > now
  // Other scripts use up Google's quota too: what it left once says little about today.
  const left = isPaused ? 0 : Math.max(0, own - sentInADay(journal, now))
  return { daily: Math.min(own, google), left }
}

function sentInADay(journal: Journal, now: number): number {
  let sent = 0
  for (const { state, at } of journal.entries.values())
    if (state === 'sent' && at > now - dayMs) sent++
  return sent
}

/** Asks Google what is left; asked only when something is due. */
export function askQuota(state: RunState): RunState {
  const { desk, book, journal, properties } = state
  const { standing } = book.values
  if (!standing || standing.budget.left === 0) return state
  const now = desk.clock.now()
  const remaining = desk.remainingMailQuota()
  const written = noteGoogle(properties, remaining + sentInADay(journal, now), now)
  const next = { ...properties, ...written }
  const budget = budgetOf({ settings: book.values.settings, journal, properties: next, now })
  const left = Math.min(budget.left, remaining)
  const values = { ...book.values, standing: { ...standing, budget: { ...budget, left } } }
  const notes = { ...state.notes, ...written }
  return { ...state, notes, properties: next, book: { ...book, values } }
}

function noteGoogle(properties: Properties, daily: number, at: number): Record<string, string> {
  const known = readGoogle(properties)
  const isKnown = known !== undefined && at - known.at < googleKnownForMs && daily <= known.daily
  return isKnown ? {} : { [googleProperty]: JSON.stringify({ daily, at }) }
}

function readGoogle(properties: Properties): { daily: number; at: number } | undefined {
  const text = properties[googleProperty]
  return text === undefined ? undefined : (JSON.parse(text) as { daily: number; at: number })
}

/** Google said no more for now: the run ends, nothing counts as failed, the next hour tries again. */
export function pauseSending(state: RunState): RunState {
  const written = { [pausedProperty]: String(state.desk.clock.now() + pauseMs) }
  state.desk.properties.write(written)
  return { ...state, properties: { ...state.properties, ...written } }
}

/** Whether Google refused for want of quota while this claim was under way: no attempt of its own. */
export function wasPausedBy(properties: Properties, claimedAt: number): boolean {
  const began = Number(properties[pausedProperty] ?? 0) - pauseMs
  return began >= claimedAt && began - claimedAt < 10 * 60_000
}

/** 403 and 429 are quota and rate limits: refused for certain, and nobody's fault. */
export const isQuotaRefusal = (code: string): boolean => code === '429' || code === '403'
