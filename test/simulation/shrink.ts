import type { Act, History } from './history.ts'
import { live } from './live.ts'
import { isFailure } from './summary.ts'

export const kept = (history: History, numbers: readonly number[]): History => ({
  ...history,
  acts: numbers.flatMap((number) => history.acts[number] ?? []),
})

/** The fewest acts, by their numbers, that still go wrong: drops ever smaller parts while time allows. */
export function shrink(history: History, deadline: number): readonly number[] {
  const fails = (numbers: readonly number[]): boolean => isFailure(live(kept(history, numbers)))
  let numbers: readonly number[] = upTo(history, firstFailure(history))
  for (
    let size = Math.ceil(numbers.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = 0; from < numbers.length; ) {
      if (Date.now() > deadline) return numbers
      const fewer = numbers.filter((_, index) => index < from || index >= from + size)
      if (fails(fewer)) numbers = fewer
      else from += size
    }
  }
  return numbers
}

const firstFailure = (history: History): number =>
  Math.max(...live(history).findings.map(({ at }) => at), history.start)

/** What happened after the failure cannot have brought it about. */
const upTo = ({ acts, start }: History, at: number): number[] =>
  acts.flatMap((act, number) => (act.at <= at || at === start ? [number] : []))

export const shownAct = ({ at, act, person, meeting, n, mishap }: Act): string => {
  const time = new Date(at + 9 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
  const trouble = mishap ? ` ${JSON.stringify(mishap)}` : ''
  return `${time} ${act} person ${person} meeting ${meeting} n ${n}${trouble}`
}
