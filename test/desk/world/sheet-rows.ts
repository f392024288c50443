import type { World } from '../../google/open-world.ts'

type Cell = string | number | boolean

/** A tab's rows by header, as a person reads them; empty when the tab is not there yet. */
export function readRows(world: World, title: string): readonly Readonly<Record<string, Cell>>[] {
  if (!world.sheet.titles().includes(title)) return []
  const [header = [], ...rows] = world.sheet.read(title)
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((name, index) => [String(name), row[index] ?? ''])))
}
