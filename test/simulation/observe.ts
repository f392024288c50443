import { addDays, dayMs, instantOf, japanDate } from '../../shared/time/japan-date.ts'
import { officeDayOnOrAfter } from '../../shared/time/office-days.ts'
import type { Execution } from '../google/host/run.ts'
import { followOrders } from './follow-orders.ts'
import { followSheet } from './follow-sheet.ts'
import { disturb, type Life } from './life.ts'
import { isHandedOver } from './mail-log.ts'
import { serialToInstant } from './serial.ts'

const minute = 60_000

/** What came of runs: some went wrong, some changed something, or nothing happened at all. */
export type RunEnd = 'failed' | 'changed' | 'idle'

/** Hears what has been sent, and looks for what has not. */
export function observeRun(life: Life, executions: readonly Execution[], isCalm: boolean): RunEnd {
  hearMail(life)
  const hasFailed = executions.some(({ ok, killed }) => !ok || killed)
  const isShort = life.weather.quotaLeft !== undefined
  if (hasFailed) disturb(life)
  const { practice } = life.oracle
  practice.noteRun(life.oracle.known(life.world.now()), hasFailed ? 'dead' : 'done')
  followSheet(life)
  followOrders(life)
  if (isCalm && !hasFailed && !isShort)
    life.oracle.look(life.world.now(), (key) => isHandedOver(life, key))
  if (hasFailed) return 'failed'
  return executions.every(changedNothing) ? 'idle' : 'changed'
}

/** What has left the mailbox since the last look. */
export function hearMail(life: Life): void {
  if (life.races.length === 0) return
  followOrders(life)
  const sent = life.world.mail.sentSince(life.heard)
  for (const message of sent) {
    life.oracle.hear(message, life.races.shift() ?? 0)
    if (life.weather.quotaLeft !== undefined)
      life.weather.quotaLeft = Math.max(0, life.weather.quotaLeft - 1)
  }
  life.heard += sent.length
  life.races.length = 0
}

const writing = /^Sheets\..*[uU]pdate|^Gmail\..*\.(?:create|send|remove|modify|patch)$/

const changedNothing = ({ calls }: Execution): boolean => !calls.some((name) => writing.test(name))

/** Whether a mail is due at this moment, by what people did or by the forecast. */
export function hasMailDue(life: Life): boolean {
  const now = life.world.now()
  return life.oracle.nextWake(now) <= now || forecastTimes(life).some((at) => at <= now)
}

/** When a world at rest must be looked at again: a mail is due, the forecast says so, or a recovery may be. */
export function settle(life: Life): number {
  const now = life.world.now()
  const moments = [
    life.oracle.nextWake(now),
    ...forecastTimes(life),
    ...nextMorning(now, life.stirredAt),
    ...[20, 130].map((after) => life.disturbedAt + after * minute),
  ]
  return Math.min(...moments.filter((at) => at >= now), Number.POSITIVE_INFINITY)
}

/** The morning mail, and now and then a run before it; in quiet weeks not every day. */
function nextMorning(now: number, stirredAt: number): number[] {
  const isQuiet = now - stirredAt > 26 * 60 * minute
  const isEarlyToo = Math.floor(now / dayMs) % 5 === 0
  if (isQuiet && !isEarlyToo) return []
  const moment = (time: string): number => {
    const today = instantOf(japanDate(now), time)
    const day = addDays(japanDate(now), today > now ? 0 : 1)
    return instantOf(officeDayOnOrAfter(day), time)
  }
  return isEarlyToo ? [moment('08:16'), moment('08:31')] : [moment('08:31')]
}

function forecastTimes({ world }: Life): number[] {
  const [header = [], ...rows] = world.sheet.read('送信予定')
  const [time, handling] = [header.indexOf('日時'), header.indexOf('扱い')]
  return rows
    .filter((cells) => cells[handling] === '自動')
    .map((cells) => serialToInstant(Number(cells[time])))
}
