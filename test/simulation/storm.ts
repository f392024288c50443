import { mishapFor } from './disturbances.ts'
import type { Mishap } from './history.ts'
import { randomFrom } from './random.ts'

/** Up to three runs in a row that go wrong. */
export function stormOf(n: number): readonly Mishap[] {
  const random = randomFrom(n)
  return Array.from({ length: 1 + random.below(3) }, () => mishapFor(random))
}
