import type { World } from '../google/open-world.ts'

export type TableRow = {
  /** 1-based, as people see it. */
  readonly row: number
  cell(header: string): string
}

/** The filled rows of a tab, cells by header. */
export function tableOf(world: World, title: string): readonly TableRow[] {
  const [header = [], ...rows] = world.sheet.read(title)
  const columns = new Map(header.map((name, index) => [String(name), index]))
  return rows.flatMap((cells, index) =>
    cells.every((cell) => cell === '')
      ? []
      : [{ row: index + 2, cell: (name) => String(cells[columns.get(name) ?? -1] ?? '') }],
  )
}
