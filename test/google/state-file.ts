import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { WorldState } from './world-state.ts'

export function loadState(path: string): WorldState | undefined {
  if (!existsSync(path)) return undefined
  const state = JSON.parse(readFileSync(path, 'utf8')) as WorldState
  if (state.format !== 1) throw new Error(`${path} was written by another version of the stand-in`)
  return state
}

/** By a temporary file and a rename, so that a crash leaves the old state or the new one. */
export function saveState(path: string, state: WorldState): void {
  const temporary = `${path}.${process.pid}.new`
  writeFileSync(temporary, JSON.stringify(state))
  renameSync(temporary, path)
}
