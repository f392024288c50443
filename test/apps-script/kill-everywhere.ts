import { expect } from 'vitest'
import type { World } from '../google/open-world.ts'

const minute = 60_000

type Story = {
  /** Where the run that dies begins; every death starts from a copy of it. */
  readonly start: World
  /** What dies. */
  act(world: World): void
  /** What people and clients do afterwards, beside time passing. */
  readonly afterwards?: (world: World) => void
  /** What must be true in the end; `where` says which death it was. */
  check(world: World, where: string): void
  /** Calls that the story has at least, so that it is the story that was meant. */
  readonly atLeast: number
}

/**
 * Lets the run die before and after every single call to Google, then lets time pass until all is mended. Deaths
 * that leave the very same world have the same future, as before a call and after the one before it: it is lived once.
 */
export function killEverywhere({ start, act, afterwards, check, atLeast }: Story): void {
  const pilot = start.fork()
  const before = pilot.counts.total
  act(pilot)
  const calls = pilot.counts.total - before
  expect(calls).toBeGreaterThanOrEqual(atLeast)
  const lived = new Set<string>()
  for (let call = 1; call <= calls; call++)
    for (const moment of ['before', 'after'] as const) {
      const world = start.fork({ realms: 'kept' })
      const where = `killed ${moment} call ${call}`
      world.faults.killAt(call, moment)
      act(world)
      // A call that Google itself refuses has no "after".
      if (moment === 'before') expect(world.faults.fired(), `${where}: reached`).toBe(true)
      world.faults.clear()
      const left = JSON.stringify(world.toJson())
      if (lived.has(left)) continue
      lived.add(left)
      afterwards?.(world)
      world.advance(45 * minute)
      check(world, where)
    }
}
