import fc from 'fast-check'
import { acts, meanwhileActs } from './acts.ts'
import { expectAllIsWell } from './always.ts'
import { type Life, startLife } from './life.ts'

const n = fc.nat(23)

/** Rows that go elsewhere are what scripts fear most. */
const movers = ['sort', 'insertRow', 'deleteRow', 'cutAndPasteRow', 'moveColumn']

/** What a colleague does just before the k-th call to Google of a step. */
const aside = fc.record({
  call: fc.integer({ min: 1, max: 9 }),
  act: fc.oneof(fc.constantFrom(...movers), fc.constantFrom(...Object.keys(meanwhileActs))),
  n,
})

const step = fc.record({
  act: fc.constantFrom(...Object.keys(acts)),
  n,
  meanwhile: fc.array(aside, { maxLength: 2 }),
})

export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function live(life: Life, { act, n, meanwhile }: Step): void {
  const { faults } = life.group.world
  for (const { call, act: name, n: number } of meanwhile)
    faults.atCall(call, () =>
      life.sends.aside(() => ifPossible(() => meanwhileActs[name]?.(life, number))),
    )
  acts[act]?.(life, n)
  faults.clear()
}

/** Nobody finds a column while its header is another. */
function ifPossible(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!String(error).includes('no column')) throw error
  }
}

export const history = fc.array(step, { minLength: 3, maxLength: 10 })

/** An office lives through these steps and comes to rest; then all must be well. */
export function liveThrough(steps: readonly Step[]): void {
  const life = startLife()
  for (const one of steps) live(life, one)
  life.group.world.advance(20 * 60_000)
  expectAllIsWell(life)
}
