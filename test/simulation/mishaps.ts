import { allActs } from './acts/all-acts.ts'
import type { Mishap } from './history.ts'
import { disturb, type Life } from './life.ts'

/** Lets one mishap come upon whatever `work` sets going; afterwards only the weather is left. */
export function armedFor<T>(life: Life, mishap: Mishap | undefined, work: () => T): T {
  const { faults } = life.world
  arm(life, mishap)
  const done = work()
  if (mishap && faults.fired()) {
    if (mishap.kind === 'killed') life.crashes++
    if (mishap.kind !== 'meanwhile') disturb(life)
  }
  faults.clear()
  applyWeather(life)
  return done
}

function arm(life: Life, mishap: Mishap | undefined): void {
  const { faults } = life.world
  switch (mishap?.kind) {
    case 'killed':
      faults.killAt(mishap.call, mishap.moment)
      break
    case 'failed':
      faults.failAt(mishap.call, mishap.moment)
      break
    case 'locked':
      faults.lockHeld(true)
      break
    case 'meanwhile': {
      const { n, act, call } = mishap
      const deed = { at: life.world.now(), act, person: 1 + (n % 40), meeting: n % 4, n }
      faults.atCall(call, () => {
        allActs[act](life, deed)
      })
      break
    }
    case undefined:
  }
}

/** Lists lag and quotas are short for hours, whatever single calls do. */
export function applyWeather({ world: { faults }, weather }: Life): void {
  faults.lag(weather.lagMs)
  if (weather.quotaLeft !== undefined) faults.quota(weather.quotaLeft)
}
