import type { World } from '../../google/open-world.ts'
import { newRequestId, type StudyGroup, send } from '../study-group.ts'
import {
  addressOf,
  nameOf,
  openOffice,
  ownColumn,
  type PeopleTab,
  register,
  writeMemos,
} from './office.ts'

/** A sequence under way: the world, and what the people themselves know to be in their sheet. */
export type Life = {
  readonly group: StudyGroup
  /** "name / memo" of every row that has a memo, by tab. */
  readonly known: Record<PeopleTab, string[]>
  readonly deleted: string[]
  readonly faulty: string[]
  newcomers: number
}

export const startLife = (): Life => ({
  group: openOffice(),
  known: { 名簿: [], 参加: [] },
  deleted: [],
  faulty: [],
  newcomers: 100,
})

export type Act = (life: Life, n: number) => void

const minute = 60_000

const world = (life: Life): World => life.group.world

const column = (life: Life, title: PeopleTab, header: string): number =>
  world(life).sheet.columnOf(title, header)

const height = (life: Life, title: PeopleTab): number => world(life).sheet.read(title).length

/** A row that holds something, 2 and below; 0 where there is none. */
function someRow(life: Life, title: PeopleTab, n: number): number {
  const at = column(life, title, '氏名') - 1
  const filled = world(life)
    .sheet.read(title)
    .flatMap((cells, index) => (index > 0 && cells[at] !== '' ? [index + 1] : []))
  return filled[n % Math.max(1, filled.length)] ?? 0
}

const pairIn = (life: Life, title: PeopleTab, row: number): string => {
  const cells = world(life).sheet.read(title)[row - 1] ?? []
  const memo = cells[ownColumn(world(life), title) - 1]
  return memo === '' ? '' : `${cells[column(life, title, '氏名') - 1]} / ${memo}`
}

function forget(life: Life, title: PeopleTab, row: number): void {
  const index = life.known[title].indexOf(pairIn(life, title, row))
  if (index >= 0) life.known[title].splice(index, 1)
}

/** Whoever has no memo yet gets one; from then on the row is known. */
function noteNewcomers(life: Life): void {
  writeMemos(world(life))
  for (const title of ['名簿', '参加'] as const)
    life.known[title] = world(life)
      .sheet.read(title)
      .flatMap((_, index) => (index === 0 ? [] : pairIn(life, title, index + 1) || []))
}

function apply(life: Life, n: number, intent: 'register' | 'cancel'): void {
  const { request } = register(life.group, n % 6, intent)
  const requestId = newRequestId()
  for (let attempt = 0; attempt < 3; attempt++)
    if (send(world(life), life.group.device, request, requestId).ok) break
  world(life).advance(31_000)
  send(world(life), life.group.device, { verb: 'deliver', target: requestId })
}

/** A few people below the last row, their cells pasted at once; the memo belongs to the row. */
function enter(life: Life, title: PeopleTab, people: readonly (readonly string[])[]): void {
  const row = height(life, title) + 1
  const first = column(life, title, title === '参加' ? '開催ID' : '会員区分')
  world(life).sheet.edit({ title, row, column: first, values: people })
}

const newcomer = (life: Life): number => life.newcomers++

const registrationCells = (number: number, status = ''): string[] => [
  '2-01',
  '徳島県美波町',
  '',
  '',
  nameOf(number),
  '',
  status,
]

function rowCells(life: Life, title: PeopleTab, row: number): (string | number | boolean)[] {
  return world(life).sheet.read(title)[row - 1] ?? []
}

function setCell(life: Life, row: number, header: string, value: string): void {
  if (row > 0) world(life).sheet.editCell({ title: '参加', header, row, value })
}

const tabOf = (n: number): PeopleTab => (n % 2 === 0 ? '参加' : '名簿')

/** What needs no script and takes nothing away: may also happen while a script is at work. */
export const quickActs: Readonly<Record<string, Act>> = {
  sort: (life, n) => {
    const header = ['氏名', '自治体名', '備考'][n % 3] ?? ''
    const title = tabOf(n)
    const at = column(life, title, header)
    world(life).sheet.sort({ title, column: at, ascending: n % 4 < 2 })
  },
  insertRow: (life, n) => {
    const title = tabOf(n)
    const row = 2 + (n % Math.max(1, height(life, title)))
    world(life).sheet.insertRows({ title, row, count: 1 + (n % 2) })
  },
  moveColumn: (life, n) => {
    const title = tabOf(n)
    const at = column(life, title, ['氏名', '備考', '自治体名'][n % 3] ?? '')
    world(life).sheet.moveColumn({ title, column: at, before: n % 2 === 0 ? 2 : 12 })
  },
  insertColumn: (life, n) => {
    world(life).sheet.insertColumns({ title: tabOf(n), column: 2 + (n % 9), count: 1 })
  },
  typeRemark: (life, n) => setCell(life, someRow(life, '参加', n), '備考', `電話あり ${n}`),
}

/** All that happens in an office in the course of a day. */
export const acts: Readonly<Record<string, Act>> = {
  ...quickActs,
  apply: (life, n) => apply(life, n, 'register'),
  cancel: (life, n) => apply(life, n, 'cancel'),
  applyAndTakeBack: (life) => {
    const { request, device } = register(life.group, newcomer(life))
    const target = newRequestId()
    send(world(life), device, request, target)
    for (let attempt = 0; attempt < 3; attempt++)
      if (send(world(life), device, { verb: 'undo', target }).ok) break
  },
  tick: (life) => world(life).advance(10 * minute),
  writeMemos: (life) => noteNewcomers(life),
  enterMember: (life) => {
    const number = newcomer(life)
    const cells = ['会員', '徳島県美波町', '', '', nameOf(number), '', addressOf(number)]
    enter(life, '名簿', [cells])
    enter(life, '参加', [registrationCells(number)])
  },
  pasteRows: (life) => {
    const [good, bad] = [newcomer(life), newcomer(life)]
    life.faulty.push(nameOf(bad))
    enter(life, '参加', [registrationCells(good), registrationCells(bad, 'サンカ')])
  },
  decide: (life, n) => {
    setCell(life, someRow(life, '参加', n), '状態', '参加決定')
    setCell(life, someRow(life, '参加', n), '連絡', '送る')
  },
  cancelInCells: (life, n) => {
    setCell(life, someRow(life, '参加', n), '理由', '都合')
    setCell(life, someRow(life, '参加', n), '状態', 'キャンセル')
  },
  fillDown: (life, n) => {
    const row = someRow(life, '参加', n)
    if (row === 0) return
    const at = column(life, '参加', 'グループ')
    world(life).sheet.edit({ title: '参加', row, column: at, values: [['A'], ['A']] })
  },
  deleteRow: (life, n) => {
    const title = tabOf(n)
    const row = someRow(life, title, n)
    if (row === 0) return
    if (title === '参加')
      life.deleted.push(String(rowCells(life, title, row)[column(life, title, '氏名') - 1]))
    forget(life, title, row)
    world(life).sheet.deleteRows({ title, row, count: 1 })
  },
  copyRow: (life, n) => {
    const row = someRow(life, '参加', n)
    if (row === 0) return
    const pair = pairIn(life, '参加', row)
    if (pair !== '') life.known.参加.push(pair)
    const values = [rowCells(life, '参加', row)]
    world(life).sheet.edit({ title: '参加', row: height(life, '参加') + 1, column: 1, values })
  },
  cutAndPasteRow: (life, n) => {
    const row = someRow(life, '参加', n)
    if (row === 0) return
    const cells = rowCells(life, '参加', row)
    const below = height(life, '参加') + 2
    const blank = cells.map(() => '')
    world(life).sheet.edit({ title: '参加', row, column: 1, values: [blank] })
    world(life).sheet.edit({ title: '参加', row: below, column: 1, values: [cells] })
  },
  undoTyping: (life, n) => {
    const row = someRow(life, '参加', n)
    const at = column(life, '参加', '状態') - 1
    const before = String(rowCells(life, '参加', row)[at] ?? '')
    setCell(life, row, '状態', 'キャンセル待ち')
    setCell(life, someRow(life, '参加', n), '状態', before)
  },
  renameHeader: (life, n) => {
    const title = tabOf(n)
    const at = column(life, title, '氏名')
    world(life).sheet.edit({ title, row: 1, column: at, values: [['お名前']] })
    world(life).advance(10 * minute)
    const renamed = column(life, title, 'お名前')
    world(life).sheet.edit({ title, row: 1, column: renamed, values: [['氏名']] })
  },
}
