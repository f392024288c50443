import { describe, expect, it } from 'vitest'
import { rows, subjects, typeRow } from '../study-group.ts'
import { journal, notes, openOffice, paste, wholeRow } from './hand.ts'

const minute = 60_000
const ids = (title: string, world: ReturnType<typeof openOffice>) =>
  rows(world, title).map((row) => row[title === '名簿' ? '会員番号' : '受付番号'])

/** Two people registered by hand and told. */
function openTold() {
  const world = openOffice(['見本 花子', '試験 三郎'])
  typeRow(world, '参加', 2, { 開催ID: '2-01', 氏名: '見本 花子' })
  typeRow(world, '参加', 3, { 開催ID: '2-01', 氏名: '試験 三郎' })
  world.advance(30 * minute)
  return world
}

describe('rows', () => {
  it('pasted together: 30 with 3 bad ones, these marked, nobody told before a person says so', () => {
    const world = openOffice([])
    const bad: Readonly<Record<number, string>> = { 4: 'm4', 11: 'a@b, c@d', 29: 'm＠' }
    const people = Array.from({ length: 30 }, (_, index) => [
      '参加のみ',
      '徳島県美波町',
      '',
      '',
      `見本 第${index}`,
      '',
      bad[index] ?? `ｍ${index}@town.minami.lg.jp`,
    ])
    paste(world, { title: '名簿', row: 2, header: '会員区分' }, people)
    expect(new Set(ids('名簿', world)).size).toBe(30)
    expect(notes(world, '名簿').map((note) => note.split(':')[0])).toEqual([
      '6 メール',
      '13 メール',
      '31 メール',
    ])
    const applicants = people.map(([, body, , , name]) => ['2-01', body ?? '', '', '', name ?? ''])
    paste(world, { title: '参加', row: 2, header: '開催ID' }, applicants)
    world.advance(60 * minute)
    expect(new Set(ids('参加', world)).size).toBe(30)
    expect(subjects(world)).toEqual([])
  })

  it('filled down: one value in many rows is as many edits', () => {
    const world = openTold()
    paste(world, { title: '参加', row: 2, header: 'グループ' }, [['A'], ['A']])
    expect(rows(world, '参加').map((row) => row.グループ)).toEqual(['A', 'A'])
    expect(journal(world).slice(0, 2)).toEqual([
      ['変更', 'registrations/2-01-002', 'event@jimukyoku.example'],
      ['変更', 'registrations/2-01-001', 'event@jimukyoku.example'],
    ])
  })

  it('sorted are the same rows: nothing to journal, nothing to send', () => {
    const world = openTold()
    const before = journal(world).length
    const column = world.sheet.columnOf('参加', '受付番号')
    world.sheet.sort({ title: '参加', column, ascending: false })
    world.advance(30 * minute)
    expect(ids('参加', world)).toEqual(['2-01-002', '2-01-001'])
    expect(journal(world)).toHaveLength(before)
    expect(subjects(world)).toHaveLength(2)
  })

  it('get their own numbers back when somebody sorted that column alone', () => {
    const world = openTold()
    const before = journal(world).length
    paste(world, { title: '参加', row: 2, header: '受付番号' }, [['2-01-002'], ['2-01-001']])
    world.advance(30 * minute)
    expect(ids('参加', world)).toEqual(['2-01-001', '2-01-002'])
    expect(journal(world)).toHaveLength(before)
    expect(subjects(world)).toHaveLength(2)
  })

  it('keep their marks through sorting', () => {
    const world = openTold()
    world.sheet.editCell({ title: '名簿', header: 'メール', row: 2, value: 'bad' })
    const column = world.sheet.columnOf('名簿', '会員番号')
    world.sheet.sort({ title: '名簿', column, ascending: false })
    world.sheet.editCell({ title: '名簿', header: 'メール', row: 3, value: 'ok@town.minami.lg.jp' })
    expect(notes(world, '名簿')).toEqual([])
  })

  it('copied get a number of their own, and the first keeps its own wherever the copy stands', () => {
    const world = openTold()
    world.sheet.insertRows({ title: '参加', row: 2, count: 1 })
    paste(world, { title: '参加', row: 2, header: '受付番号' }, wholeRow(world, '参加', 3))
    world.sheet.editCell({ title: '参加', header: '備考', row: 2, value: '写し' })
    world.advance(30 * minute)
    const written = rows(world, '参加').map((row) => [row.受付番号, row.備考])
    expect(new Set(written.map(([id]) => id)).size).toBe(3)
    expect(notes(world, '参加')).toHaveLength(1)
    expect(subjects(world)).toHaveLength(2)
  })

  it('cut and pasted elsewhere stay who they are', () => {
    const world = openTold()
    const cut = wholeRow(world, '参加', 2)
    world.sheet.deleteRows({ title: '参加', row: 2, count: 1 })
    paste(world, { title: '参加', row: 5, header: '受付番号' }, cut)
    world.advance(30 * minute)
    expect(ids('参加', world)).toEqual(['2-01-002', '2-01-001'])
    expect(subjects(world)).toHaveLength(2)
  })

  it('deleted are journalled whole, and undone they are back with their number, told nothing twice', () => {
    const world = openTold()
    const version = world.sheet.saveVersion()
    world.sheet.deleteRows({ title: '参加', row: 2, count: 1 })
    world.advance(20 * minute)
    expect(journal(world)[0]).toEqual(['削除', 'registrations/2-01-001', '不明'])
    expect(rows(world, '操作記録')[0]?.前).toContain('見本 花子')
    world.sheet.restoreVersion(version)
    world.advance(60 * minute)
    expect(ids('参加', world)).toEqual(['2-01-001', '2-01-002'])
    expect(subjects(world)).toHaveLength(2)
  })

  it('whose number somebody types over get it back', () => {
    const world = openTold()
    world.sheet.editCell({ title: '参加', header: '受付番号', row: 2, value: '2-01-777' })
    world.sheet.editCell({ title: '名簿', header: '会員番号', row: 3, value: '' })
    world.advance(30 * minute)
    expect(ids('参加', world)).toEqual(['2-01-001', '2-01-002'])
    expect(ids('名簿', world)).toEqual(['K0001', 'K0002'])
    expect(subjects(world)).toHaveLength(2)
  })

  it('of a copied meeting wait for a 開催ID of their own', () => {
    const world = openOffice([])
    paste(world, { title: '開催', row: 4, header: '開催ID' }, wholeRow(world, '開催', 2))
    expect(rows(world, '開催')[2]?.開催ID).toBe('')
    expect(notes(world, '開催').some((note) => note.startsWith('4 開催ID'))).toBe(true)
    world.sheet.editCell({ title: '開催', header: '回', row: 4, value: '第2回' })
    expect(rows(world, '開催')[2]?.開催ID).toBe('2-02')
    expect(notes(world, '開催').some((note) => note.startsWith('4 開催ID'))).toBe(false)
  })

  it('of two people at once are both kept', () => {
    const world = openTold()
    world.faults.atCall(3, () => {
      world.sheet.editCell({ title: '参加', header: '備考', row: 3, value: '二人目' })
    })
    world.sheet.editCell({ title: '参加', header: '備考', row: 2, value: '一人目' })
    world.advance(20 * minute)
    expect(rows(world, '参加').map((row) => row.備考)).toEqual(['一人目', '二人目'])
  })
})
