import { beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { rows, type StudyGroup, send } from '../study-group.ts'
import {
  memoOf,
  nameOf,
  openOffice,
  ownHeader,
  people,
  register,
  registerWithMemos,
} from './office.ts'

type Act = (world: World) => void

const sorted =
  (title: string, header: string, ascending: boolean): Act =>
  (world) =>
    void world.sheet.sort({ title, column: world.sheet.columnOf(title, header), ascending })

/** What a colleague may do at any moment; none of it takes anything away. */
const acts: Readonly<Record<string, Act>> = {
  'sorts 参加 by name': sorted('参加', '氏名', false),
  'sorts 名簿 by name': sorted('名簿', '氏名', false),
  'inserts rows at the top of 参加': (world) =>
    void world.sheet.insertRows({ title: '参加', row: 2, count: 2 }),
  'moves a column of 参加': (world) =>
    void world.sheet.moveColumn({
      title: '参加',
      column: world.sheet.columnOf('参加', '状態'),
      before: 2,
    }),
  'renames the tab 参加': (world) => world.sheet.rename('参加', "it's '参加'!"),
}

const numbers = [1, 2, 3, 4]

function filled(): StudyGroup {
  const group = openOffice()
  registerWithMemos(group, numbers)
  return group
}

let start: StudyGroup | undefined
function filledOffice(): StudyGroup {
  if (!start) {
    const group = filled()
    start = { ...group, world: group.world.fork({ realms: 'kept' }) }
  }
  return { ...start, world: start.world.fork({ realms: 'kept' }) }
}

const tabOf = (world: World): string =>
  world.sheet.titles().find((title) => title.includes('参加')) ?? '参加'

function everybody(world: World): Record<string, unknown>[] {
  return rows(world, tabOf(world)).map((row) => ({
    id: row.受付番号,
    name: row.氏名,
    memo: row[ownHeader],
    status: row.状態,
  }))
}

type Work = {
  readonly name: string
  readonly run: (group: StudyGroup) => void
  /** What the second person's row says in the end. */
  readonly second: string
}

const works: readonly Work[] = [
  {
    name: 'a cancellation at the panel',
    second: 'キャンセル',
    run: (group) => {
      const { request } = register(group, 2, 'cancel')
      const requestId = `cancel-${group.world.now()}`
      const answer = send(group.world, group.device, request, requestId)
      if (!answer.ok) send(group.world, group.device, request, requestId)
    },
  },
  {
    name: 'the taking back of a registration',
    second: '受付',
    run: (group) => {
      const { request } = register(group, 5)
      const target = `register-${group.world.now()}`
      send(group.world, group.device, request, target)
      const answer = send(group.world, group.device, { verb: 'undo', target })
      if (!answer.ok) send(group.world, group.device, { verb: 'undo', target })
    },
  },
  {
    name: 'a decision in the cells and the runs after it',
    second: 'キャンセル',
    run: ({ world }) => {
      const row = world.sheet.read('参加').findIndex((cells) => cells.includes(nameOf(2))) + 1
      world.sheet.editCell({ title: '参加', header: '状態', row, value: 'キャンセル' })
      world.sheet.editCell({
        title: tabOf(world),
        header: '理由',
        row: rowOf(world),
        value: '都合',
      })
      world.advance(10 * 60_000)
    },
  },
]

const rowOf = (world: World): number =>
  world.sheet.read(tabOf(world)).findIndex((cells) => cells.includes(nameOf(2))) + 1

/** Numbers of the calls before which the sheet can change under a script: those to the sheet. */
function sheetCalls(run: Work['run']): number[] {
  const group = filledOffice()
  const names: string[] = []
  const mark = group.world.counts.total
  group.world.observe((name) => {
    names[group.world.counts.since(mark) - 1] ??= name
  })
  run(group)
  return names.flatMap((name, index) => (name.startsWith('Sheets.') ? [index + 1] : []))
}

describe.each(works)('$name beside a colleague', ({ run, second }) => {
  let calls: readonly number[] = []
  beforeAll(() => {
    calls = sheetCalls(run)
    expect(calls.length).toBeGreaterThan(2)
  })

  it.each(Object.entries(acts))('who %s at any moment reaches the right person', (_, act) => {
    for (const call of calls) {
      const group = filledOffice()
      const { world } = group
      const roster = people(world, '名簿')
      world.faults.atCall(call, () => act(world))
      run(group)
      world.faults.clear()
      world.advance(20 * 60_000)
      const where = `before call ${call}`
      const isFifth = (one: string): boolean => one.startsWith(nameOf(5))
      expect(
        people(world, '名簿').filter((one) => !isFifth(one)),
        where,
      ).toEqual(roster)
      const found = everybody(world).filter(({ name }) => !isFifth(String(name)))
      expect(
        found.sort((a, b) => String(a.id).localeCompare(String(b.id))),
        where,
      ).toEqual(
        numbers.map((number) => ({
          id: `2-01-00${number}`,
          name: nameOf(number),
          memo: memoOf(nameOf(number)),
          status: number === 2 ? second : '受付',
        })),
      )
    }
  })
})
