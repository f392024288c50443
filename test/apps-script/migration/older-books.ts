import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorld, type World } from '../../google/open-world.ts'

const folder = join(import.meta.dirname, 'books')

/** Worlds as earlier versions left them, each by the name of its file. */
export const olderBooks: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''))

/** Such a world under the present bundle; the file itself stays as it is. */
export function openOlderBook(name: string): World {
  const place = mkdtempSync(join(tmpdir(), 'older-book-'))
  const stateFile = join(place, 'state.json')
  copyFileSync(join(folder, `${name}.json`), stateFile)
  const world = openWorld({ stateFile }).fork()
  rmSync(place, { recursive: true })
  return world
}
