import type { World } from '../../google/open-world.ts'
import { openStudyGroup, rows, typeRow } from '../study-group.ts'

/** A study group whose roster has these people, seen by the script already. */
export function openOffice(names: readonly string[] = ['見本 花子']): World {
  const { world } = openStudyGroup()
  names.forEach((name, index) => {
    typeRow(world, '名簿', index + 2, { 氏名: name, メール: `m${index + 1}@town.minami.lg.jp` })
  })
  return world
}

type Pasting = { readonly title: string; readonly row: number; readonly header: string }

/** Pastes a block whose first column is that of a header. */
export function paste(
  world: World,
  at: Pasting,
  values: readonly (readonly (string | number | boolean)[])[],
) {
  const column = world.sheet.columnOf(at.title, at.header)
  world.sheet.edit({ title: at.title, row: at.row, column, values })
}

/** The whole of one row, for copying it elsewhere. */
export const wholeRow = (world: World, title: string, row: number) => [
  world.sheet.read(title)[row - 1] ?? [],
]

/** Notes of bad cells as `row header: first words`. */
export function notes(world: World, title: string): string[] {
  const header = world.sheet.read(title)[0] ?? []
  return world.sheet
    .grid(title)
    .slice(1)
    .flatMap((cells, index) =>
      cells.flatMap(({ note }, column) =>
        note ? [`${index + 2} ${String(header[column])}: ${note}`] : [],
      ),
    )
}

export const journal = (world: World) =>
  rows(world, '操作記録').map(({ 操作, 対象, 誰が }) => [操作, 対象, 誰が])
