import { serialToInstant } from '../../../shared/time/sheet-serial.ts'
import type { World } from '../../google/open-world.ts'
import type { ClockStep } from '../desk-api.ts'
import { passQuietly } from './quiet-weeks.ts'
import type { Arrivals } from './sample-mails.ts'
import { readRows } from './sheet-rows.ts'

const minuteMs = 60_000
const periodMs = 10 * minuteMs
/** The desk answers again after each such stretch. */
const stretchMs = 60 * minuteMs
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

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

/** When the next mail goes out by itself (what is due goes with the next run) or the next application arrives. */
function nextPlanned(world: World, arrivals: Arrivals): number | undefined {
  const mails = readRows(world, '送信予定')
    .filter(({ 扱い, 日時 }) => 扱い === '自動' && typeof 日時 === 'number')
    .map(({ 日時 }) => Math.max(serialToInstant(Number(日時)), world.now()))
  const arrival = arrivals.next()
  return [...mails, ...(arrival === undefined ? [] : [arrival])].sort((a, b) => a - b)[0]
}

/** Moves the practice world on; mails arrive on the way, clock triggers run as they become due. */
export function createDeskClock(world: World, arrivals: Arrivals): DeskClock {
  let lastTick = Date.now()

  const goTo = async (target: number) => {
    while (world.now() < target) {
      const stop = Math.min(target, arrivals.next() ?? target, world.now() + stretchMs)
      world.advance(Math.max(1, stop - world.now()))
      arrivals.deliverDue()
      await breathe()
    }
  }

  const goToNext = async (): Promise<string> => {
    const target = nextPlanned(world, arrivals)
    if (target === undefined)
      return 'この先の予定はまだありません。登録したり参加を決めたりすると、予定ができます。'
    const before = world.mail.messages().length
    if (target - world.now() > dayMs) passQuietly(world, target - wakeMs)
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
