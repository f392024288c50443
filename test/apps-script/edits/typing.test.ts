import { describe, expect, it } from 'vitest'
import { rows, subjects, typeRow } from '../study-group.ts'
import { journal, notes, openOffice } from './hand.ts'

const minute = 60_000

describe('typing', () => {
  it('brings each cell into its one spelling and leaves free texts alone', () => {
    const world = openOffice([])
    typeRow(world, '名簿', 2, {
      氏名: '　見本　花子 ',
      メール: 'ｍｉｈｏｎ＠town.minami.lg.jp',
      電話: '０８８４ー００－００００',
      備考: '　全角　ＡＢＣ',
      入会日: '令和元年７月１日',
    })
    expect(rows(world, '名簿')).toMatchObject([
      {
        氏名: '見本　花子',
        メール: 'mihon@town.minami.lg.jp',
        電話: '0884-00-0000',
        備考: '　全角　ＡＢＣ',
        入会日: 43_647,
      },
    ])
  })

  it.each([
    [{ メール: 'mihon@town.minami.lg.jp' }],
    [{ 団体コード: '363871' }],
    [{ 自治体名: '徳島県美波町' }],
    [{ 団体コード: '３６３８７' }],
  ])('names the body in every way from one: %j', (cells) => {
    const world = openOffice([])
    typeRow(world, '名簿', 2, { 氏名: '見本 花子', ...cells })
    expect(rows(world, '名簿')).toMatchObject([
      { 自治体名: '徳島県美波町', 団体コード: '363871', 都道府県: '徳島県', 種別: '町' },
    ])
  })

  it('gives a new meeting its 開催ID from 種別, 期 and 回', () => {
    const world = openOffice([])
    typeRow(world, '開催', 4, { 種別: '研究会', 期: '2', 回: '第3回' })
    expect(rows(world, '開催')[2]).toMatchObject({ 開催ID: '2-03', 期: '2', 回: '第3回' })
  })

  it('marks a bad cell in words and colour, and takes the mark away when it is mended', () => {
    const world = openOffice()
    world.sheet.editCell({ title: '名簿', header: 'メール', row: 2, value: 'm1@town' })
    expect(notes(world, '名簿')).toEqual([
      '2 メール: 【要修正】メールアドレスの形が正しくありません。アドレスを一つだけ、半角で入れてください。',
    ])
    const column = world.sheet.columnOf('名簿', 'メール') - 1
    const colour = () => world.sheet.grid('名簿')[1]?.[column]?.background ?? 'none'
    expect(colour()).toMatch(/^#ff/)
    world.sheet.editCell({ title: '名簿', header: 'メール', row: 2, value: 'm1@town.minami.lg.jp' })
    expect(notes(world, '名簿')).toEqual([])
    expect(colour()).not.toMatch(/^#ff/)
  })

  it('sends nothing from a row with an error, and what is due once it is mended', () => {
    const world = openOffice(['見本 花子', '見本 三郎'])
    typeRow(world, '参加', 2, { 開催ID: '2-01', 氏名: '見本 花子', 返信期限: '来週' })
    typeRow(world, '参加', 3, { 開催ID: '2-01', 氏名: '見本 三郎' })
    world.advance(30 * minute)
    expect(world.mail.sent().map(({ to }) => to)).toEqual(['m2@town.minami.lg.jp'])
    expect(rows(world, '参加')[0]).toMatchObject({ 返信期限: '来週' })
    expect(rows(world, '参加')[0]?.送信).toContain('「返信期限」の値を直してください')
    world.sheet.editCell({ title: '参加', header: '返信期限', row: 2, value: '2019/10/25' })
    world.advance(30 * minute)
    expect(subjects(world)).toHaveLength(2)
  })

  it.each([
    ['an unknown meeting', { 開催ID: '9-99', 氏名: '見本 花子' }, '開催ID'],
    ['the same person again', { 開催ID: '2-01', 氏名: '見本 花子' }, '氏名'],
    ['an unknown member', { 開催ID: '2-01', 会員番号: 'K9999', 氏名: '試験' }, '会員番号'],
    ['another person’s number', { 開催ID: 'E-12', 会員番号: 'K0001', 氏名: '試験 次' }, '会員番号'],
    ['a cancellation without reason', { 開催ID: '2-01', 氏名: '試験', 状態: 'キャンセル' }, '理由'],
  ])('marks %s', (_what, cells, header) => {
    const world = openOffice()
    typeRow(world, '参加', 2, { 開催ID: '2-01', 氏名: '見本 花子' })
    typeRow(world, '参加', 3, cells)
    expect(notes(world, '参加').map((note) => note.split(':')[0])).toEqual([`3 ${header}`])
  })

  it('marks a meeting that ends before it starts, and holds its mails', () => {
    const world = openOffice()
    world.sheet.editCell({ title: '開催', header: '終了', row: 2, value: '12:00' })
    typeRow(world, '参加', 2, { 開催ID: '2-01', 氏名: '見本 花子' })
    world.advance(30 * minute)
    expect(notes(world, '開催').join()).toContain('2 終了: 【要修正】終了が開始より前です。')
    expect(subjects(world)).toEqual([])
  })

  it('marks days for reminders that nobody can read, and holds nothing for them', () => {
    const world = openOffice()
    world.sheet.editCell({ title: '開催', header: 'リマインド', row: 2, value: 'いつもどおり' })
    typeRow(world, '参加', 2, { 開催ID: '2-01', 氏名: '見本 花子' })
    world.advance(30 * minute)
    expect(notes(world, '開催').join()).toContain('何日前かが読めません。')
    expect(subjects(world)).toHaveLength(1)
  })

  it('is journalled with who typed, where Google tells', () => {
    const world = openOffice()
    world.addUser('staff@jimukyoku.example')
    const at = { title: '名簿', header: '備考', row: 2, value: '電話あり' }
    world.sheet.editCell({ ...at, as: 'staff@jimukyoku.example' })
    expect(journal(world)[0]).toEqual(['変更', 'roster/K0001', 'staff@jimukyoku.example'])
  })
})
