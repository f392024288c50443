import type { World } from '../../google/open-world.ts'
import {
  openStudyGroup,
  person,
  receiveApplication,
  registration,
  rows,
  type StudyGroup,
  send,
} from '../study-group.ts'

export type PeopleTab = '名簿' | '参加'
export const peopleTabs: readonly PeopleTab[] = ['名簿', '参加']

/** A column of the people's own, which no script may ever touch. */
export const ownHeader = 'わたしのメモ'
export const memoOf = (name: string): string => `${name}の件`

export const nameOf = (number: number): string => `見本 ${number}郎`
export const addressOf = (number: number): string => `mihon${number}@town.minami.lg.jp`

/** A study group whose tabs have a column of the people's own, to the right of all others. */
export function openOffice(): StudyGroup {
  office ??= prepareOffice()
  return { world: office.world.fork(), device: office.device }
}

let office: StudyGroup | undefined

function prepareOffice(): StudyGroup {
  const group = openStudyGroup()
  for (const title of peopleTabs) {
    const header = group.world.sheet.read(title)[0] ?? []
    const column = header.length
    group.world.sheet.insertColumns({ title, column, count: 1 })
    group.world.sheet.edit({ title, row: 1, column, values: [[ownHeader]] })
  }
  return group
}

/** Somebody applies by mail and is registered at the panel. */
export function register(
  { world, device }: StudyGroup,
  number: number,
  intent: 'register' | 'cancel' = 'register',
) {
  const address = addressOf(number)
  const mail = receiveApplication(world, {
    from: address,
    id: `${intent}-${number}-${world.now()}`,
  })
  const participants = [{ ...person, name: nameOf(number), email: address }]
  return { mail, request: registration(mail, { intent, participants }), device }
}

/** Registers people and writes a memo of the people's own beside each of their rows. */
export function registerWithMemos(group: StudyGroup, numbers: readonly number[]): void {
  for (const number of numbers) {
    const { request } = register(group, number)
    send(group.world, group.device, request)
    group.world.advance(60_000)
  }
  writeMemos(group.world)
}

/** The person keeps the own column up to date, in one paste: a row with a name and no memo gets one. */
export function writeMemos(world: World): void {
  for (const title of peopleTabs) {
    const name = world.sheet.columnOf(title, '氏名')
    const column = ownColumn(world, title)
    const memos = world.sheet.read(title).map((cells) => {
      const [who, memo] = [String(cells[name - 1] ?? ''), String(cells[column - 1] ?? '')]
      return {
        memo: memo === '' && who !== '' ? memoOf(who) : memo,
        isNew: memo === '' && who !== '',
      }
    })
    const first = memos.findIndex(({ isNew }, index) => index > 0 && isNew)
    if (first < 0) continue
    const last = memos.findLastIndex(({ isNew }) => isNew)
    const values = memos.slice(first, last + 1).map(({ memo }) => [memo])
    world.sheet.edit({ title, row: first + 1, column, values })
  }
}

export const ownColumn = (world: World, title: PeopleTab): number =>
  world.sheet.columnOf(title, ownHeader)

/** What each row says of its person: name and memo, in alphabetical order. */
export const people = (world: World, title: PeopleTab): string[] =>
  rows(world, title)
    .map((row) => `${row.氏名} / ${row[ownHeader]}`)
    .sort()
