import { addDays, japanDate } from '../../shared/time/japan-date.ts'
import type { ActName } from './acts/all-acts.ts'
import type { Act, History } from './history.ts'
import { momentOn } from './moment-on.ts'
import { type Random, randomFrom } from './random.ts'

type Year = Pick<History, 'seed' | 'start'>

/** What an office does beside its meetings. */
export function actsApart({ seed, start }: Year): readonly Act[] {
  const random = randomFrom(seed ^ 0xa9a27)
  const acts: Act[] = []
  const add = (act: ActName, after: number, person = 0): void => {
    const at = momentOn(random, addDays(japanDate(start), after))
    acts.push({ at, act, person, meeting: 0, n: random.below(100_000) })
  }
  if (random.chance(0.5)) survey(random, add)
  if (random.chance(0.3)) practice(random, add)
  if (membersFor(seed) > 0)
    for (let count = 12; count > 0; count--) add('lookAndSend', 10 + random.below(350))
  return acts
}

/** In one office of six so many that a person looks before they are written to. */
export const membersFor = (seed: number): number => (seed % 6 === 0 ? 24 : 0)

type Add = (act: ActName, after: number, person?: number) => void

/** Some weeks of 試験, and then the one question, once or twice. */
function practice(random: Random, add: Add): void {
  const since = random.below(300)
  const until = since + 3 + random.below(25)
  add('practise', since)
  add('practiseNoMore', until)
  for (let count = random.below(4); count > 0; count--) add('tellHeld', until + random.below(9))
}

/** Asked some days after it was written down, and once more when the deadline is near. */
function survey(random: Random, add: Add): void {
  const day = 90 + random.below(220)
  add('openSurvey', day)
  for (const after of [0, 1, 5, 7, 9, 11]) if (random.chance(0.6)) add('askSurvey', day + after)
  for (let count = 20; count > 0; count--)
    add('answerSurvey', day + 1 + random.below(14), 1 + random.below(40))
}
