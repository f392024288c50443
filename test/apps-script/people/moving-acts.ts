import { registrationsTab } from '../../../shared/book/tabs/registrations.ts'
import {
  type Act,
  colleague,
  column,
  height,
  type Life,
  ownColour,
  ownNote,
  pairIn,
  someRow,
} from './life.ts'
import { type PeopleTab, peopleTabs } from './office.ts'

export const tabOf = (n: number): PeopleTab => (n % 2 === 0 ? '参加' : '名簿')

const sheet = (life: Life) => life.group.world.sheet

/** What moves cells about and changes none. */
export const movingActs: Readonly<Record<string, Act>> = {
  sort: (life, n) => {
    const header = ['氏名', '自治体名', '備考'][n % 3] ?? ''
    const title = tabOf(n)
    sheet(life).sort({ title, column: column(life, title, header), ascending: n % 4 < 2 })
  },
  filterSort: (life, n) => {
    const title = tabOf(n)
    const at = column(life, title, ['氏名', '備考'][n % 2] ?? '')
    sheet(life).filterSort({ title, column: at, isShown: (row) => row % 3 !== n % 3 })
  },
  dragRow: (life, n) => {
    const title = tabOf(n)
    const row = someRow(life, title, n)
    if (row > 3) sheet(life).moveRow({ title, row, before: 2 + (n % 2) })
  },
  insertRow: (life, n) => {
    const title = tabOf(n)
    const row = 2 + (n % Math.max(1, height(life, title)))
    sheet(life).insertRows({ title, row, count: 1 + (n % 2) })
  },
  moveColumn: (life, n) => {
    const title = tabOf(n)
    const at = column(life, title, ['氏名', '備考', '自治体名'][n % 3] ?? '')
    sheet(life).moveColumn({ title, column: at, before: n % 2 === 0 ? 2 : 12 })
  },
  insertColumn: (life, n) => {
    sheet(life).insertColumns({ title: tabOf(n), column: 2 + (n % 9), count: 1 })
  },
  hideColumn: (life, n) => {
    const title = tabOf(n)
    const at = column(life, title, ['連絡', '自治体名', '備考'][n % 3] ?? '')
    sheet(life).hideColumns({ title, column: at, count: 1 })
  },
  cutAndPasteRow: (life, n) => {
    const title = tabOf(n)
    const row = someRow(life, title, n)
    if (row === 0) return
    sheet(life).pasteRows({ title, row, count: 1, to: height(life, title) + 2, cut: true })
  },
  /** A note and a colour of the person's own, on a cell that may go bad. */
  annotate: (life, n) => {
    const row = someRow(life, '参加', n)
    const pair = row === 0 ? '' : pairIn(life.group.world, '参加', row)
    if (pair === '') return
    const at = column(life, '参加', '状態')
    const { note: before = '' } = sheet(life).grid('参加')[row - 1]?.[at - 1] ?? {}
    const note = before.includes(ownNote) ? before : `${before}\n${ownNote}`.trim()
    sheet(life).annotate({ title: '参加', row, column: at, note, background: ownColour })
    life.annotated.push(pair)
  },
  saveVersion: (life) => {
    // Nobody restores a version in which a header was renamed.
    for (const title of peopleTabs) column(life, title, '氏名')
    const { 名簿, 参加 } = life.known
    life.version = {
      id: sheet(life).saveVersion(),
      known: { 名簿: [...名簿], 参加: [...参加] },
      annotated: [...life.annotated],
      deleted: [...life.deleted],
    }
  },
  typeAsColleague: (life, n) => {
    const row = someRow(life, '参加', n)
    const value = `電話あり ${n}`
    if (row > 0) sheet(life).editCell({ title: '参加', header: '備考', row, value, as: colleague })
  },
}

/** The same on a cell that bears no mark and is to get none. */
export const annotateSound: Act = (life, n) => {
  const row = someRow(life, '参加', n)
  const at = column(life, '参加', '状態') - 1
  const { note = '' } = sheet(life).grid('参加')[row - 1]?.[at] ?? {}
  const status = String(sheet(life).read('参加')[row - 1]?.[at] ?? '')
  if (note.replace(ownNote, '').trim() === '' && isStatus(status)) movingActs.annotate?.(life, n)
}

const isStatus = (text: string): boolean =>
  (registrationsTab.columns.status.choices as readonly string[]).includes(text)
