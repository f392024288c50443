import { addDays, dayMs, instantOf } from '../../shared/time/japan-date.ts'
import { officeDayOnOrAfter } from '../../shared/time/office-days.ts'
import type { ActName } from './acts/all-acts.ts'
import { mishapFor, withDisturbances } from './disturbances.ts'
import type { Act, History, MeetingPlan } from './history.ts'
import { type Random, randomFrom } from './random.ts'

const people = 40

/** A year of an office, as a seed decides it. */
export function writeHistory(seed: number): History {
  const random = randomFrom(seed)
  const first = addDays('2024-04-01', random.below(1400))
  const start = instantOf(first, '08:00')
  const end = start + 365 * dayMs
  const meetings = [70, 160, 260, 330].map((after, index) =>
    planMeeting(random, index, addDays(first, after + random.below(25) - 12)),
  )
  const acts = meetings.flatMap((meeting, index) => actsAround(random, meeting, index))
  const all = [...acts, ...withDisturbances(random, { start, end })]
  return { seed, start, end, meetings, acts: inOrder(random, all, { start, end }) }
}

/** Seven weeks around one meeting in which as much goes wrong as in a year, and people meddle. */
export function writeRoughWeeks(seed: number): History {
  const random = randomFrom(seed)
  const first = addDays('2024-04-01', random.below(1400))
  const start = instantOf(first, '08:00')
  const end = start + 55 * dayMs
  const meeting = planMeeting(random, random.below(4), addDays(first, 45))
  const acts = [
    ...actsAround(random, meeting, 0),
    ...withDisturbances(random, { start, end: end - 5 * dayMs }),
  ]
  return { seed, start, end, meetings: [meeting], acts: inOrder(random, acts, { start, end }) }
}

function planMeeting(random: Random, index: number, day: string): MeetingPlan {
  const isEvent = index === 1
  const date = officeDayOnOrAfter(day)
  return {
    id: isEvent ? `E-${20 + index}` : `1-0${index + 1}`,
    kind: isEvent ? '見学イベント' : '研究会',
    number: isEvent ? `第2${index}回 見学の集い` : `第${index + 1}回`,
    facts: {
      date,
      start: random.pick(['10:00', '13:30']),
      end: '16:30',
      venue: '見本ビル9F',
      address: '東京都新宿区見本町1番地',
      theme: '地方創生の実務',
    },
  }
}

/** What people do about one meeting: mostly in order, mostly in working hours. */
function actsAround(random: Random, { facts, kind }: MeetingPlan, meeting: number): Act[] {
  const day = (before: number): string => addDays(facts.date, -before)
  const acts: Act[] = []
  const add = (act: ActName, date: string, person: number): number => {
    const at = momentOn(random, date)
    acts.push({ at, act, person, meeting, n: random.below(100_000) })
    return at
  }
  const applicants = shuffled(random).slice(0, kind === '見学イベント' ? 6 : 13)
  for (const person of applicants) {
    add(random.pick(wayIn), day(9 + random.below(42)), person)
    if (random.chance(0.75)) {
      const at = add('decide', day(8 + random.below(6)), person)
      const approval = { act: 'approve' as const, person, meeting, n: random.below(1000) }
      if (random.chance(0.9)) acts.push({ ...approval, at: at + random.below(40) * 60_000 })
    }
    if (random.chance(0.25)) add(random.pick(later), day(random.below(30)), person)
    if (random.chance(0.12)) add('apply', day(random.below(12)), person)
  }
  for (let count = random.below(4); count > 0; count--)
    changeMeeting(random, add, day(4 + random.below(40)))
  if (random.chance(0.7)) add('closeMeeting', addDays(facts.date, 1 + random.below(9)), 0)
  return acts
}

/** As a rule everybody is to hear of it, if not at once. */
function changeMeeting(random: Random, add: Adding, date: string): void {
  add(random.pick(['changeVenue', 'changeTheme', 'changeDate']), date, 0)
  if (random.chance(0.8)) add('announceChange', addDays(date, random.below(4)), 0)
}

type Adding = (act: ActName, date: string, person: number) => number

const wayIn: readonly [ActName, ...ActName[]] = [
  'apply',
  'apply',
  'apply',
  'apply',
  'apply',
  'apply',
  'typeRow',
  'typeRow',
  'pasteRows',
  'takeBack',
  'applyDecided',
  'join',
]

const later: readonly [ActName, ...ActName[]] = [
  'cancel',
  'cancel',
  'cancelInCells',
  'correctAddress',
  'hold',
  'release',
  'remark',
  'moveBack',
  'deleteRow',
  'applyDecided',
]

/** People work on office days from nine to six; now and then in the evening or on a Sunday. */
export function momentOn(random: Random, date: string): number {
  const isOutside = random.chance(0.07)
  const day = isOutside ? date : officeDayOnOrAfter(date)
  const minutes = isOutside ? random.below(24 * 60) : 9 * 60 + random.below(9 * 60)
  return instantOf(day, '00:00') + minutes * 60_000 + random.below(60) * 1000
}

function shuffled(random: Random): number[] {
  const numbers = Array.from({ length: people }, (_, index) => index + 1)
  return numbers
    .map((number) => ({ number, rank: random.next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ number }) => number)
}

function inOrder(
  random: Random,
  acts: readonly Act[],
  { start, end }: Pick<History, 'start' | 'end'>,
): Act[] {
  return acts
    .filter(({ at }) => at > start && at < end)
    .sort((a, b) => a.at - b.at)
    .map((act) => (random.chance(0.12) ? { ...act, mishap: mishapFor(random) } : act))
}
