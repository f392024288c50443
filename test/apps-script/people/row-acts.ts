import { type Act, column, forget, height, type Life, pairIn, rowCells, someRow } from './life.ts'
import { tabOf } from './moving-acts.ts'
import type { PeopleTab } from './office.ts'

const sheet = (life: Life) => life.group.world.sheet

/** A row is about to go: what people know of it goes as well. */
function letGo(life: Life, title: PeopleTab, row: number): void {
  const cells = rowCells(life, title, row)
  const isNumbered = title === '参加' && cells[column(life, title, '受付番号') - 1] !== ''
  if (isNumbered) life.deleted.push(String(cells[column(life, title, '氏名') - 1]))
  life.annotated = life.annotated.filter((pair) => pair !== pairIn(life.group.world, title, row))
  forget(life, title, row)
}

/** Rows that come and go as wholes. */
export const rowActs: Readonly<Record<string, Act>> = {
  deleteRow: (life, n) => {
    const title = tabOf(n)
    const row = someRow(life, title, n)
    if (row === 0) return
    letGo(life, title, row)
    sheet(life).deleteRows({ title, row, count: 1 })
  },
  deleteRowAndUndo: (life, n) => {
    const title = tabOf(n)
    const row = someRow(life, title, n)
    if (row === 0) return
    const pair = pairIn(life.group.world, title, row)
    const { annotated } = life
    letGo(life, title, row)
    sheet(life).deleteRows({ title, row, count: 1 })
    sheet(life).undoDeletion()
    if (pair !== '') life.known[title].push(pair)
    life.annotated = annotated
  },
  /** The whole row marked, and the Delete key. */
  clearRow: (life, n) => {
    const title = tabOf(n)
    const row = someRow(life, title, n)
    if (row === 0) return
    letGo(life, title, row)
    const values = [rowCells(life, title, row).map(() => '')]
    sheet(life).edit({ title, row, column: 1, values })
  },
  copyRow: (life, n) => {
    const row = someRow(life, '参加', n)
    if (row === 0) return
    const pair = pairIn(life.group.world, '参加', row)
    if (pair !== '') life.known.参加.push(pair)
    sheet(life).pasteRows({ title: '参加', row, count: 1, to: height(life, '参加') + 1 })
  },
  pasteOverRow: (life, n) => {
    const [row, to] = [someRow(life, '参加', n), someRow(life, '参加', n + 1 + (n % 3))]
    if (row === 0 || row === to) return
    letGo(life, '参加', to)
    const pair = pairIn(life.group.world, '参加', row)
    if (pair !== '') life.known.参加.push(pair)
    sheet(life).pasteRows({ title: '参加', row, count: 1, to })
  },
}
