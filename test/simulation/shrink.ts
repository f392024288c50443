import type { Act, History } from './history.ts'
import { live } from './live.ts'
import { isFailure } from './summary.ts'

export const kept = (history: History, numbers: readonly number[]): History => ({
  ...history,
  acts: numbers.flatMap((number) => history.acts[number] ?? []),
})

/** The fewest acts, by their numbers, that still go wrong in the same way: drops ever smaller parts while time allows. */
export function shrink(history: History, deadline: number): readonly number[] {
  const [first] = live(history).findings
  const failureAt = first?.at ?? history.end
  // What happened after the failure cannot have brought it about.
  const short = { ...history, end: Math.min(history.end, failureAt + dayMs) }
  const fails = (numbers: readonly number[]): boolean => {
    const outcome = live(kept(short, numbers))
    return first ? outcome.findings[0]?.tag === first.tag : isFailure(outcome)
  }
  let numbers: readonly number[] = history.acts.flatMap(({ at }, number) =>
    at <= failureAt ? [number] : [],
  )
  let size = Math.ceil(numbers.length / 2)
  while (size >= 1) {
    for (let from = 0; from < numbers.length; ) {
      if (Date.now() > deadline) return numbers
      const fewer = numbers.filter((_, index) => index < from || index >= from + size)
      if (fails(fewer)) numbers = fewer
      else from += size
    }
    size = size === 1 ? 0 : Math.ceil(size / 2)
  }
  return numbers
}

const dayMs = 86_400_000

export const shownAct = ({ at, act, person, meeting, n, mishap }: Act): string => {
  const time = new Date(at + 9 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
  const trouble = mishap ? ` ${JSON.stringify(mishap)}` : ''
  return `${time} ${act} person ${person} meeting ${meeting} n ${n}${trouble}`
}
