import { addDays, dayMs, instantOf } from '../../shared/time/japan-date.ts'
import { officeDayOnOrAfter } from '../../shared/time/office-days.ts'
import { actsApart, membersFor } from './acts-apart.ts'
import { actsAround } from './acts-around.ts'
import { mishapFor, withDisturbances } from './disturbances.ts'
import type { Act, History, MeetingPlan } from './history.ts'
import { type Random, randomFrom } from './random.ts'

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
  const all = [...acts, ...actsApart({ seed, start }), ...withDisturbances(random, { start, end })]
  const members = membersFor(seed)
  return { seed, start, end, meetings, members, acts: inOrder(random, all, { start, end }) }
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
  const inTime = inOrder(random, acts, { start, end })
  return { seed, start, end, meetings: [meeting], members: 0, acts: inTime }
}

function planMeeting(random: Random, index: number, day: string): MeetingPlan {
  const isEvent = index === 1
  const date = officeDayOnOrAfter(day)
  return {
    id: isEvent ? `E-${20 + index}` : `1-0${index + 1}`,
    kind: isEvent ? '見学イベント' : '研究会',
    number: isEvent ? `第2${index}回 見学の集い` : `第${index + 1}回`,
    applyBy: addDays(date, -7),
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
