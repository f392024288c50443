import { describe, expect, it } from 'vitest'
import { missingHeaders, readBook } from '../../../shared/book/book.ts'
import type { RawCell } from '../../../shared/book/cell.ts'
import { readTable } from '../../../shared/book/table.ts'
import { meetingsTab } from '../../../shared/book/tabs/meetings.ts'
import { registrationsTab } from '../../../shared/book/tabs/registrations.ts'
import { rosterTab } from '../../../shared/book/tabs/roster.ts'

const rosterOf = (...cells: readonly (readonly RawCell[])[]) => readTable(rosterTab, cells)

describe('reading a tab', () => {
  it('finds columns by their header wherever they stand, between columns of people', () => {
    const table = rosterOf(
      ['自分のメモ', 'メール', '氏名', '', '会員番号'],
      ['次に電話', 'a@town.mihon.example', '見本 花子', 'x', 'K0001'],
    )
    expect(table.rows[0]?.values).toMatchObject({
      memberId: 'K0001',
      name: '見本 花子',
      email: 'a@town.mihon.example',
    })
    expect(table.columnIndex).toMatchObject({ email: 1, name: 2, memberId: 4 })
  })

  it('forgives stray spaces, line breaks and full-width letters in a header', () => {
    const table = readTable(meetingsTab, [
      [' 開催　ID ', 'オンライン\nＵＲＬ'],
      ['2-01', 'https://meet.example'],
    ])
    expect(table.rows[0]?.values).toMatchObject({
      meetingId: '2-01',
      onlineUrl: 'https://meet.example',
    })
  })

  it('reads the first of two columns with one header', () => {
    const table = rosterOf(['氏名', '氏名', '会員番号'], ['見本 花子', '別人', 'K0001'])
    expect(table.rows[0]?.values.name).toBe('見本 花子')
  })

  it('names every header that nobody can find, by tab', () => {
    const raw = { roster: [['氏名', '会員番号']] }
    const missing = missingHeaders(raw, readBook(raw))
    expect(missing).toContainEqual({ title: '名簿', header: 'メール' })
    expect(missing).not.toContainEqual({ title: '名簿', header: '氏名' })
    expect(missing.every(({ title }) => title === '名簿')).toBe(true)
  })

  it('keeps positions when blank rows stand between, and ends below the last filled one', () => {
    const table = rosterOf(['氏名'], ['一'], [], [''], ['二'], [null], ['', '欄外'], [])
    expect(table.rows.map(({ position, values }) => [position, values.name])).toEqual([
      [1, '一'],
      [4, '二'],
    ])
    expect(table.end).toBe(7)
  })

  it('makes no person of a row with nothing but spaces, and writes nothing over it', () => {
    const table = rosterOf(['氏名', '備考'], ['　', ' '])
    expect(table.rows).toEqual([])
    expect(table.end).toBe(2)
  })

  it('reads an empty tab as no rows, with the first place below the header', () => {
    expect(rosterOf()).toMatchObject({ rows: [], end: 1 })
  })

  it.each([
    ['状態', '参加きまり', 'not-a-choice'],
    ['返信期限', '来週', 'not-a-date'],
    ['返信期限', '2019-02-29', 'not-a-date'],
    ['返信期限', 20_191_314, 'not-a-date'],
    ['待ち順位', '二番', 'not-a-number'],
    ['申込日時', 'きのう', 'not-a-date'],
    ['申込日時', 1e15, 'not-a-date'],
  ])('names the header of a cell that cannot be read: %s = %j', (header, cell, tag) => {
    const table = readTable(registrationsTab, [
      ['受付番号', header],
      ['2-01-001', cell],
    ])
    expect(table.rows[0]?.faults).toMatchObject([{ header, fault: { tag } }])
    expect(table.rows[0]?.values.registrationId).toBe('2-01-001')
  })

  it.each([
    ['開始', 1330],
    ['開始', '1330'],
    ['開始', '25:00'],
    ['開始', -0.5],
  ])('takes %s = %j for no time, rather than for midnight', (header, cell) => {
    const table = readTable(meetingsTab, [
      ['開催ID', header],
      ['2-01', cell],
    ])
    expect(table.rows[0]?.values.start).toBe('')
    expect(table.rows[0]?.faults).toMatchObject([{ header, fault: { tag: 'not-a-time' } }])
  })

  it('offers the choices beside a word that is none of them', () => {
    const table = readTable(rosterTab, [['会員区分'], ['正会員']])
    expect(table.rows[0]?.faults[0]?.fault).toEqual({
      tag: 'not-a-choice',
      choices: ['会員', '参加のみ', '退会'],
    })
  })
})
