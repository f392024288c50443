import { readArguments } from './arguments.ts'
import { live } from './live.ts'
import { runYears } from './run-years.ts'
import { kept, shownAct, shrink } from './shrink.ts'
import { isClean, isFailure, summarise, type YearOutcome } from './summary.ts'
import { writeHistory } from './write-history.ts'

const shrinkingMs = 180_000

const given = readArguments(process.argv.slice(2))
const say = (line: string): void => console.error(line)

if (given.replay) replay(given.seed, given.replay)
else await simulate()

async function simulate(): Promise<void> {
  const startedAt = Date.now()
  const years = await runYears(given, tell)
  const summary = summarise(years, (Date.now() - startedAt) / 1000)
  const { failures, ...figures } = summary
  if (given.isJson) console.log(JSON.stringify(summary))
  else
    console.log(
      Object.entries(figures)
        .map(([name, value]) => `${name} ${value}`)
        .join('  '),
    )
  const [first] = failures
  if (first) showShortest(first.seed)
  if (!isClean(summary)) process.exitCode = 1
}

function tell(year: YearOutcome): void {
  if (isFailure(year)) say(`seed ${year.seed} went wrong: ${JSON.stringify(year.findings)}`)
}

function showShortest(seed: number): void {
  const history = writeHistory(seed)
  say(`seed ${seed}: looking for the shortest history that goes wrong`)
  const numbers = shrink(history, Date.now() + shrinkingMs)
  for (const act of kept(history, numbers).acts) say(shownAct(act))
  say(`npm run simulate -- --seed ${seed} --replay ${numbers.join(',')}`)
}

function replay(seed: number, numbers: readonly number[]): void {
  const history = kept(writeHistory(seed), numbers)
  for (const act of history.acts) say(shownAct(act))
  const outcome = live(history)
  console.log(JSON.stringify(outcome, null, 1))
  if (isFailure(outcome)) process.exitCode = 1
}
