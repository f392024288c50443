import { dayMs, japanDate } from '../../shared/time/japan-date.ts'
import type { ActName } from './acts/all-acts.ts'
import type { Act, Mishap } from './history.ts'
import type { Random } from './random.ts'

const hour = 3_600_000

type Span = { readonly start: number; readonly end: number }

/** What comes upon an office without being asked: some of it ends by itself after a while. */
const troubles: readonly {
  readonly act: ActName
  readonly times: number
  readonly over?: ActName
  readonly forHours?: number
}[] = [
  { act: 'storm', times: 45 },
  { act: 'lag', times: 8, over: 'lagOver', forHours: 200 },
  { act: 'quotaShort', times: 3, over: 'quotaOver', forHours: 30 },
  { act: 'outage', times: 3 },
  { act: 'stopSending', times: 1, over: 'startSending', forHours: 60 },
  { act: 'sort', times: 6 },
  { act: 'insertRow', times: 2 },
  { act: 'moveColumn', times: 2 },
  { act: 'overlap', times: 4 },
  { act: 'oldBuild', times: 4 },
  { act: 'saveVersion', times: 6 },
  { act: 'restoreVersion', times: 2 },
  { act: 'deleteLogRow', times: 2 },
  { act: 'sortLog', times: 3 },
  { act: 'pasteOverLog', times: 2 },
  { act: 'blankLogState', times: 2 },
]

export function withDisturbances(random: Random, { start, end }: Span): Act[] {
  const acts: Act[] = []
  const add = (act: ActName, at: number): void =>
    void acts.push({ at, act, person: 1, meeting: 0, n: random.below(100_000) })
  for (const { act, times, over, forHours = 0 } of troubles)
    for (let count = random.below(2 * times + 1); count > 0; count--) {
      const at = start + Math.floor(random.next() * (end - start))
      add(act, at)
      if (over) add(over, at + random.next() * forHours * hour)
    }
  return acts.map((act) => (act.act === 'storm' && random.chance(0.6) ? beforeNine(act) : act))
}

/** Most mails go at nine: so does most of what can go wrong with them. */
function beforeNine(act: Act): Act {
  const at = Date.parse(`${japanDate(act.at)}T08:59:00+09:00`)
  return { ...act, at: Math.min(at, act.at + dayMs) }
}

const meanwhile: readonly [ActName, ...ActName[]] = [
  'overlap',
  'sort',
  'remark',
  'cancelInCells',
  'hold',
  'correctAddress',
  'oldBuild',
  'deleteLogRow',
]

/** Once in some hundred mishaps a person meddles with a draft of ours between its making and its sending. */
const meddling: readonly [ActName, ...ActName[]] = ['deleteDraft', 'editDraft', 'sendDraft']

export function mishapFor(random: Random): Mishap {
  const near = 1 + random.below(22)
  const moment = random.chance(0.5) ? 'before' : 'after'
  const chance = random.next()
  const n = random.below(1000)
  // Runs that send a dozen mails make three times as many calls.
  const call = n % 4 === 0 ? near * 3 : near
  if (chance < 0.35) return { kind: 'killed', call, moment }
  if (chance < 0.65) return { kind: 'failed', call, moment }
  if (chance < 0.7) return { kind: 'locked' }
  if (chance < 0.99) return { kind: 'meanwhile', call, n, act: random.pick(meanwhile) }
  return { kind: 'meanwhile', call, n, act: random.pick(meddling) }
}
