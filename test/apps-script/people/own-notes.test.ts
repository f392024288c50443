import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { ownColour, ownNote } from './life.ts'
import { nameOf, openOffice, registerWithMemos } from './office.ts'

let prepared: World | undefined

/** Three applicants; somebody wrote a note on the 返信期限 of the second and gave it a colour. */
function noted(): World {
  prepared ??= prepare()
  return prepared.fork({ realms: 'kept' })
}

function prepare(): World {
  const group = openOffice()
  registerWithMemos(group, [1, 2, 3])
  const { world } = group
  const place = {
    title: '参加',
    row: rowOf(world, 2),
    column: world.sheet.columnOf('参加', '返信期限'),
  }
  world.sheet.annotate({ ...place, note: ownNote, background: ownColour })
  return world
}

const rowOf = (world: World, number: number): number =>
  world.sheet.read('参加').findIndex((cells) => cells.includes(nameOf(number))) + 1

/** Pasted together with the cell below, as validation refuses a single one. */
function pasteDate(world: World, number: number, status: string): void {
  const column = world.sheet.columnOf('参加', '返信期限')
  const row = rowOf(world, number)
  const below = world.sheet.read('参加')[row]?.[column - 1] ?? ''
  world.sheet.edit({ title: '参加', row, column, values: [[status], [below]] })
}

/** Note and colour of somebody's 状態. */
function dateCell(world: World, number: number) {
  const column = world.sheet.columnOf('参加', '返信期限') - 1
  const { note, background } = world.sheet.grid('参加')[rowOf(world, number) - 1]?.[column] ?? {}
  return { note, background }
}

const marked = (world: World): number[] =>
  [1, 2, 3].filter((number) => dateCell(world, number).note?.includes('【要修正】'))

const own = { note: ownNote, background: '#ffff99' }

describe('the mark of a bad cell', () => {
  it('stands below the note that a person wrote there, and leaves the person’s colour alone', () => {
    const world = noted()
    pasteDate(world, 2, '来週まで')
    expect(dateCell(world, 2).note).toMatch(new RegExp(`^${ownNote}\n【要修正】日付として`))
    expect(dateCell(world, 2).background).toBe(own.background)
  })

  it('goes when the cell is mended, and nothing of the person’s with it', () => {
    const world = noted()
    pasteDate(world, 2, '来週まで')
    pasteDate(world, 2, '')
    expect(dateCell(world, 2)).toEqual(own)
  })

  it('takes its own colour along when it goes', () => {
    const world = noted()
    const before = dateCell(world, 1)
    pasteDate(world, 1, '来週まで')
    expect(dateCell(world, 1).background).toBe('#ffd6d6')
    pasteDate(world, 1, '')
    expect(dateCell(world, 1)).toEqual(before)
  })

  it('is not left behind where a row was cut out', () => {
    const world = noted()
    pasteDate(world, 1, '来週まで')
    const row = rowOf(world, 1)
    const cells = world.sheet.read('参加')[row - 1] ?? []
    world.sheet.edit({ title: '参加', row, column: 1, values: [cells.map(() => '')] })
    world.sheet.edit({ title: '参加', row: 8, column: 1, values: [cells] })
    expect(marked(world)).toEqual([1])
    const column = world.sheet.columnOf('参加', '返信期限') - 1
    expect(world.sheet.grid('参加')[row - 1]?.[column]?.note ?? '').toBe('')
  })

  it('does not come along when a bad row is copied over a good one and mended there', () => {
    const world = noted()
    pasteDate(world, 1, '来週まで')
    const to = rowOf(world, 3)
    world.sheet.pasteRows({ title: '参加', row: rowOf(world, 1), count: 1, to })
    const column = world.sheet.columnOf('参加', '返信期限')
    world.sheet.edit({ title: '参加', row: to, column, values: [['']] })
    expect(world.sheet.grid('参加')[to - 1]?.[column - 1]?.note ?? '').toBe('')
    expect(marked(world)).toEqual([1])
  })

  it('stands again after 「準備する」 where somebody deleted it, and goes where a format brought it', () => {
    const world = noted()
    world.advance(10 * 60_000)
    pasteDate(world, 1, '来週まで')
    const column = world.sheet.columnOf('参加', '返信期限')
    const { note = '' } = dateCell(world, 1)
    world.sheet.annotate({ title: '参加', row: rowOf(world, 1), column, note: '' })
    world.sheet.annotate({ title: '参加', row: rowOf(world, 3), column, note })
    world.advance(20 * 60_000)
    expect(marked(world)).toEqual([3])
    world.clickMenu('はじめに：準備する')
    world.advance(10 * 60_000)
    expect(marked(world)).toEqual([1])
  })

  it.each([1, 2, 3, 4, 5])(
    'finds its row when somebody sorts before call %i of the script',
    (call) => {
      const world = noted()
      const column = world.sheet.columnOf('参加', '氏名')
      world.faults.atCall(
        call,
        () => void world.sheet.sort({ title: '参加', column, ascending: false }),
      )
      pasteDate(world, 1, '来週まで')
      world.faults.clear()
      world.advance(20 * 60_000)
      expect(marked(world)).toEqual([1])
      expect(dateCell(world, 2)).toEqual(own)
      expect(dateCell(world, 3).background).toBe(dateCell(noted(), 3).background)
    },
  )
})
