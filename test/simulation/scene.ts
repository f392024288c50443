import { instantOf } from '../../shared/time/japan-date.ts'
import type { Act, History } from './history.ts'

/** Where a mishap of a scene strikes. */
export type Strike = { readonly call: number; readonly moment: 'before' | 'after' }

export type Scene = (strike: Strike) => History

const monday = '2024-05-13'
const meetingDay = '2024-06-20'
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export type Step = Pick<Act, 'act'> &
  Partial<Pick<Act, 'n' | 'person' | 'mishap'>> & { readonly after: number }

/** One meeting, and one person where none is named; `after` counts from ten o'clock on a Monday. */
export function scene(steps: readonly Step[], lastsMs = 2 * day): History {
  const ten = instantOf(monday, '10:00')
  return {
    seed: 1,
    start: instantOf(monday, '08:00'),
    end: ten + lastsMs,
    members: 0,
    meetings: [
      {
        id: '1-01',
        kind: '研究会',
        number: '第1回',
        applyBy: '2024-06-13',
        facts: {
          date: meetingDay,
          start: '13:30',
          end: '16:30',
          venue: '見本ビル9F',
          address: '東京都新宿区見本町1番地',
          theme: '地方創生の実務',
        },
      },
    ],
    acts: steps.map(({ after, act, n = 0, person = 1, mishap }) => ({
      at: ten + after,
      act,
      person,
      meeting: 0,
      n,
      ...(mishap && { mishap }),
    })),
  }
}
