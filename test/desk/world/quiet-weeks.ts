import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { World } from '../../google/open-world.ts'

const bundle = fileURLToPath(new URL('../../../dist/apps-script/Code.js', import.meta.url))

/** A script of the same project that puts the periodic run away and brings it back. */
const caretaker = `
function putAway() {
  for (const trigger of ScriptApp.getProjectTriggers())
    if (trigger.getHandlerFunction() === 'periodic') ScriptApp.deleteTrigger(trigger)
}
function bringBack() { ScriptApp.newTrigger('periodic').timeBased().everyMinutes(10).create() }
`

function tend(world: World, functionName: 'putAway' | 'bringBack'): void {
  world.deploy({ code: caretaker })
  const { ok, error } = world.runFunction(functionName)
  world.deploy({ code: readFileSync(bundle, 'utf8') })
  if (!ok) throw new Error(`The periodic run could not be tended: ${error}`)
}

/**
 * Passes weeks in which nothing is due without the thousand runs that would only read the sheet:
 * the clock trigger rests until `at`, then comes every ten minutes as before.
 */
export function passQuietly(world: World, at: number): void {
  if (at <= world.now()) return
  tend(world, 'putAway')
  try {
    world.advance(at - world.now())
  } finally {
    tend(world, 'bringBack')
  }
}
