import { describe, expect, it } from 'vitest'
import { GoogleError } from '../../google/core/google-error.ts'
import type { World } from '../../google/open-world.ts'
import { ask } from '../dialogs/ask.ts'
import { rows, type StudyGroup } from '../study-group.ts'
import { memoOf, nameOf, openOffice, ownHeader, registerWithMemos } from './office.ts'

let prepared: StudyGroup | undefined

function threeApplicants(): World {
  prepared ??= prepare()
  return prepared.world.fork({ realms: 'kept' })
}

function prepare(): StudyGroup {
  const group = openOffice()
  registerWithMemos(group, [1, 2, 3])
  group.world.advance(20 * 60_000)
  return group
}

const sort = (world: World, ascending: boolean): void => {
  const column = world.sheet.columnOf('参加', '氏名')
  world.sheet.sort({ title: '参加', column, ascending })
}

const correct = (world: World) =>
  ask(world, 'correctStatus', {
    registrationId: '2-01-001',
    from: '受付',
    status: '見送り',
    reason: '定員',
    why: '押しまちがい',
    telling: 'later',
  })

const people = (world: World): string[] =>
  rows(world, '参加')
    .map((row) => `${row.受付番号} ${row.氏名} ${row.状態} ${row[ownHeader]}`)
    .sort()

const expected = (first: string): string[] =>
  [1, 2, 3].map((one) => {
    const status = one === 1 ? first : '受付'
    return `2-01-00${one} ${nameOf(one)} ${status} ${memoOf(nameOf(one))}`
  })

const corrections = (world: World) =>
  rows(world, '操作記録').filter(({ 操作 }) => String(操作).startsWith('訂正'))

describe('a dialog beside a colleague', () => {
  it('who sorts without pause says in words that nothing was changed, and has changed nothing', () => {
    const world = threeApplicants()
    let isAscending = true
    beforeEveryCall(world, 'Sheets.Spreadsheets.Values.batchGetByDataFilter', () => {
      isAscending = !isAscending
      sort(world, isAscending)
    })
    const answer = correct(world)
    world.faults.clear()
    expect(answer.fault).toBe(
      'ほかの方が同じ行を動かしているところでした。まだ何も変えていません。少し待って、もう一度押してください。',
    )
    expect(people(world)).toEqual(expected('受付'))
    expect(corrections(world)).toEqual([])
    expect(correct(world).fault).toBeUndefined()
    expect(people(world)).toEqual(expected('見送り'))
  })

  it.each(Array.from({ length: 14 }, (_, index) => index + 1))(
    'who sorts before its call %i decides once',
    (call) => {
      const world = threeApplicants()
      world.faults.atCall(call, () => sort(world, false))
      expect(correct(world).fault).toBeUndefined()
      world.faults.clear()
      world.advance(20 * 60_000)
      expect(corrections(world)).toHaveLength(1)
      expect(people(world)).toEqual(expected('見送り'))
    },
  )
})

/** Acts whenever a script is about to call this of Google's, for a good while. */
function beforeEveryCall(world: World, call: string, act: () => void): void {
  const times = (): number => world.counts.byName[call] ?? 0
  let known = times()
  for (let at = 1; at <= 60; at++)
    world.faults.atCall(at, () => {
      const isCalled = times() > known
      known = times()
      if (isCalled) act()
    })
}

const fullBook = 'This action would increase the number of cells in the workbook above the limit'

it('tells what Google says when it refuses a write however often it is asked', () => {
  const world = threeApplicants()
  beforeEveryCall(world, 'Sheets.Spreadsheets.batchUpdate', () => {
    throw new GoogleError(400, fullBook)
  })
  const answer = correct(world)
  world.faults.clear()
  expect(answer.fault).toBe(
    `Google スプレッドシートが書き込みを受け付けませんでした。行は元のままです。（${fullBook}）`,
  )
  expect(people(world)).toEqual(expected('受付'))
})

it('goes on working when somebody pastes a whole mail into a remark', () => {
  const world = threeApplicants()
  const letter = '長い文。'.repeat(12_490)
  const changes = () => rows(world, '操作記録').filter(({ 操作 }) => 操作 === '変更')
  const before = changes().length
  world.sheet.editCell({ title: '参加', header: '備考', row: 2, value: letter })
  world.sheet.editCell({ title: '参加', header: '備考', row: 3, value: '短い' })
  world.advance(10 * 60_000)
  expect(world.executions.filter(({ ok, function: name }) => !ok && name !== 'onEdit')).toEqual([])
  expect(changes()).toHaveLength(before + 2)
  expect(rows(world, '参加')[0]?.備考).toBe(letter)
})
