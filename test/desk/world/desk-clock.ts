import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serialToInstant } from '../../../shared/time/sheet-serial.ts'
import type { World } from '../../google/open-world.ts'
import type { ClockStep } from '../desk-api.ts'
import type { Arrivals } from './sample-mails.ts'
import { readRows } from './sheet-rows.ts'

const minuteMs = 60_000
const periodMs = 10 * minuteMs
const dayMs = 24 * 60 * minuteMs
/** Nobody looked for longer than this: the practice world slept meanwhile. */
const longestTickMs = minuteMs
/** A mail that is due goes out with one of the next periodic runs. */
const patienceMs = 60 * minuteMs

export type DeskClock = {
  /** Lets as much time pass as passed outside. */
  tick(): void
  /** Gives what to tell when nothing could be done, else blank. */
  move(step: ClockStep): Promise<string>
}

/** So long before a planned moment the script runs again as on any day. */
const wakeMs = 2 * 60 * minuteMs
const bundle = fileURLToPath(new URL('../../../dist/apps-script/Code.js', import.meta.url))
const asleep = 'function periodic() {}'

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

/** When the next mail goes out by itself or the next application arrives. */
function nextPlanned(world: World, arrivals: Arrivals): number | undefined {
  const mails = readRows(world, '送信予定')
    .filter(({ 扱い }) => 扱い === '自動')
    .map(({ 日時 }) => (typeof 日時 === 'number' ? serialToInstant(日時) : Number.NaN))
  const arrival = arrivals.next()
  const moments = arrival === undefined ? mails : [...mails, arrival]
  return moments.filter((at) => at > world.now()).sort((a, b) => a - b)[0]
}

/** Moves the practice world on; mails arrive on the way, clock triggers run as they become due. */
export function createDeskClock(world: World, arrivals: Arrivals): DeskClock {
  let lastTick = Date.now()

  const goTo = async (target: number, stepMs = periodMs * 6) => {
    while (world.now() < target) {
      const stop = Math.min(target, arrivals.next() ?? target, world.now() + stepMs)
      world.advance(Math.max(1, stop - world.now()))
      arrivals.deliverDue()
      await breathe()
    }
  }

  /** Weeks in which nothing is due: the runs of those nights would only read the sheet. */
  const sleepTo = async (target: number) => {
    if (target - world.now() < dayMs) return
    world.deploy({ code: asleep })
    try {
      await goTo(target - wakeMs, dayMs)
    } finally {
      world.deploy({ code: readFileSync(bundle, 'utf8') })
    }
  }

  const goToNext = async (): Promise<string> => {
    const target = nextPlanned(world, arrivals)
    if (target === undefined)
      return 'この先の予定はまだありません。登録したり参加を決めたりすると、予定ができます。'
    const before = world.mail.messages().length
    await sleepTo(target)
    await goTo(target)
    const limit = target + patienceMs
    while (world.mail.messages().length === before && world.now() < limit)
      await goTo(world.now() + periodMs)
    return ''
  }

  return {
    tick: () => {
      const elapsed = Math.min(Date.now() - lastTick, longestTickMs)
      lastTick = Date.now()
      if (elapsed > 0) world.advance(elapsed)
      arrivals.deliverDue()
    },
    move: async (step) => {
      if (step === 'next') return goToNext()
      await goTo(world.now() + (step === 'day' ? dayMs : periodMs))
      return ''
    },
  }
}
