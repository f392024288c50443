import { expect } from 'vitest'
import type { Book } from '../../../shared/book/book.ts'
import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import { faultsOf } from '../../../shared/decide/row/row-faults.ts'
import { watchedTabs } from '../../../shared/decide/row/snapshot-values.ts'
import { type Life, ownNote, pairIn } from './life.ts'

/** Every bad cell bears a mark and no other does; what people noted and coloured themselves stays. */
export function expectMarks(life: Life, book: Book): void {
  for (const tab of watchedTabs) {
    const grid = life.group.world.sheet.grid(allTabs[tab].title)
    const index: Readonly<Record<string, number | undefined>> = book[tab].columnIndex
    const bad = new Set<string>()
    for (const row of book[tab].rows)
      for (const { key, header, fault } of faultsOf(book, tab, row)) {
        const where = `${row.position}/${index[key]}`
        bad.add(where)
        const note = grid[row.position]?.[index[key] ?? -1]?.note ?? ''
        expect(
          note.replace(ownNote, ''),
          `${tab} row ${row.position + 1} ${header} ${fault.tag} is marked`,
        ).not.toBe('')
      }
    grid.forEach((cells, row) => {
      cells.forEach(({ note = '' }, column) => {
        const ours = note.replace(ownNote, '').trim()
        if (row > 0 && !bad.has(`${row}/${column}`))
          expect(ours, `${tab} row ${row + 1} column ${column + 1} is sound`).toBe('')
      })
    })
  }
  expectOwnAnnotations(life)
}

function expectOwnAnnotations({ group: { world }, annotated }: Life): void {
  const column = world.sheet.columnOf('参加', '状態') - 1
  const noted = world.sheet
    .grid('参加')
    .flatMap((cells, at) =>
      at > 0 && cells[column]?.note?.includes(ownNote) ? [pairIn(world, '参加', at + 1)] : [],
    )
  for (const pair of annotated) expect(noted, 'notes of people').toContain(pair)
}
