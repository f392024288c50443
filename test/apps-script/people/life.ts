import type { World } from '../../google/open-world.ts'
import type { StudyGroup } from '../study-group.ts'
import {
  addressOf,
  nameOf,
  openOffice,
  ownColumn,
  type PeopleTab,
  peopleTabs,
  registerWithMemos,
  writeMemos,
} from './office.ts'
import { type Sends, watchSends } from './sends.ts'

/** What the people themselves know to be in their sheet. */
type Knowledge = {
  /** "name / memo" of every row that has a memo, by tab. */
  readonly known: Record<PeopleTab, string[]>
  /** Memos of rows on whose 氏名 somebody put a note and a colour. */
  annotated: string[]
  /** Names on numbered rows that went. */
  deleted: string[]
}

/** A sequence under way. */
export type Life = Knowledge & {
  readonly group: StudyGroup
  readonly sends: Sends
  newcomers: number
  version: (Knowledge & { readonly id: string }) | undefined
}

export type Act = (life: Life, n: number) => void

export const colleague = 'mado@jimukyoku.example'
export const ownNote = '本人に電話で確認ずみ'
export const ownColour = { red: 1, green: 1, blue: 0.6 }

/** An office on a working day: three who applied by mail, one typed in, and a colleague. */
export function startLife(): Life {
  prepared ??= prepareOffice()
  const group = { ...prepared, world: prepared.world.fork({ realms: 'kept' }) }
  const known = { 名簿: pairs(group.world, '名簿'), 参加: pairs(group.world, '参加') }
  const sends = watchSends(group.world)
  return { group, known, annotated: [], deleted: [], sends, newcomers: 100, version: undefined }
}

let prepared: StudyGroup | undefined

function prepareOffice(): StudyGroup {
  const group = openOffice()
  const { world } = group
  world.addUser(colleague)
  registerWithMemos(group, [1, 2, 3])
  const member = ['会員', '徳島県美波町', '', '', nameOf(50), '', addressOf(50)]
  const column = world.sheet.columnOf('名簿', '会員区分')
  world.sheet.edit({ title: '名簿', row: 5, column, values: [member] })
  const application = ['2-01', '徳島県美波町', '', '', nameOf(50)]
  const first = world.sheet.columnOf('参加', '開催ID')
  world.sheet.edit({ title: '参加', row: 5, column: first, values: [application] })
  writeMemos(world)
  return { ...group, world: world.fork({ realms: 'kept' }) }
}

const pairs = (world: World, title: PeopleTab): string[] =>
  world.sheet
    .read(title)
    .flatMap((_, index) => (index === 0 ? [] : pairIn(world, title, index + 1) || []))

export const column = (life: Life, title: PeopleTab | '開催', header: string): number =>
  life.group.world.sheet.columnOf(title, header)

export const height = (life: Life, title: PeopleTab): number =>
  life.group.world.sheet.read(title).length

/** A row that holds something, 2 and below; 0 where there is none. */
export function someRow(life: Life, title: PeopleTab, n: number): number {
  const at = column(life, title, '氏名') - 1
  const filled = life.group.world.sheet
    .read(title)
    .flatMap((cells, index) => (index > 0 && cells[at] !== '' ? [index + 1] : []))
  return filled[n % Math.max(1, filled.length)] ?? 0
}

export const rowCells = (life: Life, title: PeopleTab, row: number) =>
  life.group.world.sheet.read(title)[row - 1] ?? []

/** "name / memo" of a row, '' where it has no memo. */
export function pairIn(world: World, title: PeopleTab, row: number): string {
  const cells = world.sheet.read(title)[row - 1] ?? []
  const memo = cells[ownColumn(world, title) - 1]
  return memo === '' ? '' : `${cells[world.sheet.columnOf(title, '氏名') - 1]} / ${memo}`
}

export function forget(life: Life, title: PeopleTab, row: number): void {
  const index = life.known[title].indexOf(pairIn(life.group.world, title, row))
  if (index >= 0) life.known[title].splice(index, 1)
}

/** Whoever has no memo yet gets one; from then on the row is known. */
export function noteNewcomers(life: Life): void {
  // In no tab while the header of another is renamed.
  for (const title of peopleTabs) column(life, title, '氏名')
  writeMemos(life.group.world)
  for (const title of peopleTabs) life.known[title] = pairs(life.group.world, title)
}
