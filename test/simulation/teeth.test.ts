import { describe, expect, it } from 'vitest'
import { builtBundle } from '../google/bundle.ts'
import { bugs, withBug } from './bugs.ts'
import { live } from './live.ts'
import type { Strike } from './scene.ts'
import { isFailure } from './summary.ts'

const moments = ['before', 'after'] as const

/** Runs come to make other calls; then the one that matters is found again by itself. */
const otherStrikes: readonly Strike[] = Array.from({ length: 24 }, (_, index) => index + 1).flatMap(
  (call) => moments.map((moment) => ({ call, moment })),
)

describe('the simulation catches a bundle that', () => {
  it.each(bugs)('$name', (bug) => {
    const code = withBug(builtBundle(), bug)
    const strikes = [bug.strike, ...otherStrikes]
    expect(strikes.some((strike) => isFailure(live(bug.scene(strike), code)))).toBe(true)
  })

  it.each(bugs)('and finds nothing wrong with the real one, where another $name', (bug) => {
    expect(live(bug.scene(bug.strike))).toMatchObject({ findings: [] })
  })
})
