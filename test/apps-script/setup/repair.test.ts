import { describe, expect, it } from 'vitest'
import { openWorld } from '../../google/open-world.ts'
import {
  openStudyGroup,
  receiveApplication,
  registration,
  rows,
  send,
  subjects,
  typeRow,
} from '../study-group.ts'
import { change, giveHands, headerOf, look, setUp, sheetOf, writesOf } from './hands.ts'

const minute = 60_000
const registrationsId = 1003

describe('「はじめに：準備する」 a second time', () => {
  it('says what it put right, not what a beginner does next', () => {
    const world = openWorld()
    const said = (): string => world.clickMenu('はじめに：準備する').alerts.join('\n')
    expect(said()).toContain('「開催」に最初の回を書いてください')
    expect(said()).toContain('もとに戻しました')
    expect(said()).not.toContain('最初の回')
  })

  it('only reads a book that is in order, in six calls', () => {
    const world = openWorld()
    setUp(world)
    expect(writesOf(world, () => setUp(world))).toBe(0)
    const { byName } = world.counts
    const reads = Object.entries(byName).filter(([name]) => name.startsWith('Sheets.'))
    expect(reads.reduce((sum, [, count]) => sum + count, 0)).toBe(6)
  })

  it('begins with the four tabs that people use, in their order', () => {
    const { world } = openStudyGroup()
    expect(world.sheet.titles({ hidden: false })).toEqual(['名簿', '開催', '参加', '送信予定'])
    expect(world.sheet.titles().slice(0, 4)).toEqual(['名簿', '開催', '参加', '送信予定'])
  })

  it('writes a renamed header back, and names it until then', () => {
    const { world, device } = openStudyGroup()
    world.sheet.editCell({ title: '参加', header: '状態', row: 1, value: 'ようす' })
    const run = world.runFunction('periodic')
    expect(run.error).toContain('タブ「参加」の見出し「ようす」は、もとの「状態」です。')
    expect(run.error).toContain('「はじめに：準備する」')
    setUp(world)
    expect(send(world, device, registration(receiveApplication(world)))).toMatchObject({ ok: true })
    expect(rows(world, '参加')).toMatchObject([{ 状態: '受付' }])
    expect(world.sheet.read('参加')[0]).not.toContain('ようす')
  })

  it('follows a renamed header to where people moved its column', () => {
    const { world } = openStudyGroup()
    world.sheet.editCell({ title: '参加', header: '状態', row: 1, value: 'ようす' })
    const column = world.sheet.columnOf('参加', 'ようす')
    world.sheet.moveColumn({ title: '参加', column, before: 2 })
    setUp(world)
    expect(world.sheet.columnOf('参加', '状態')).toBe(2)
  })

  it('says which header is missing when its column was deleted, and makes it anew at the right end', () => {
    const { world } = openStudyGroup()
    const column = world.sheet.columnOf('名簿', 'ふりがな')
    const { columnCount } = world.sheet.properties('名簿')
    world.sheet.deleteColumns({ title: '名簿', column, count: 1 })
    expect(world.runFunction('periodic').error).toContain(
      'タブ「名簿」の見出し「ふりがな」が見つかりません。',
    )
    setUp(world)
    expect(world.sheet.columnOf('名簿', 'ふりがな')).toBe(columnCount)
    expect(world.runFunction('periodic')).toMatchObject({ ok: true })
  })

  it('puts a header row back above the rows when somebody deleted it', () => {
    const { world } = openStudyGroup()
    const before = world.sheet.read('開催')
    world.sheet.deleteRows({ title: '開催', row: 1, count: 1 })
    setUp(world)
    expect(world.sheet.read('開催')).toEqual(before)
    expect(writesOf(world, () => setUp(world))).toBe(0)
  })

  it('lifts the header row above a line that somebody put on top', () => {
    const { world } = openStudyGroup()
    const before = world.sheet.read('開催')
    world.sheet.insertRows({ title: '開催', row: 1, count: 1 })
    setUp(world)
    const [header, line, ...meetings] = world.sheet.read('開催')
    expect([header, ...meetings]).toEqual(before)
    expect(line?.every((cell) => cell === '')).toBe(true)
  })

  it('never takes the title of a tab that people made', () => {
    const { world } = openStudyGroup()
    world.sheet.deleteTab('参加')
    giveHands(world)
    change(world, [{ addSheet: { properties: { title: '参加' } } }])
    setUp(world)
    const titles = world.sheet.titles()
    expect(titles).toContain('参加')
    expect(sheetOf(look(world), registrationsId).properties.title).toBe('参加 (2)')
  })

  it('keeps a colour that people gave to one of our words, and a note that they wrote on a header', () => {
    const world = giveHands(openStudyGroup().world)
    const orange = { red: 1, green: 0.6 }
    const first = sheetOf(look(world), registrationsId).conditionalFormats?.[0]
    const rule = {
      ...first,
      booleanRule: { ...first?.booleanRule, format: { backgroundColor: orange } },
    }
    const contact = headerOf(sheetOf(look(world), registrationsId)).indexOf('連絡')
    change(world, [
      { updateConditionalFormatRule: { index: 0, rule } },
      {
        updateCells: {
          start: { sheetId: registrationsId, rowIndex: 0, columnIndex: contact },
          rows: [{ values: [{ note: '課長に聞く' }] }],
          fields: 'note',
        },
      },
    ])
    expect(writesOf(world, () => setUp(world))).toBe(0)
    expect(sheetOf(look(world), registrationsId).conditionalFormats?.[0]).toEqual(rule)
  })

  it('brings deleted texts and settings back and leaves the others as people wrote them', () => {
    const { world } = openStudyGroup()
    const kept = rows(world, '設定').find(({ 項目 }) => 項目 === '研究会名')
    const last = world.sheet.read('設定').length
    world.sheet.deleteRows({ title: '設定', row: last, count: 1 })
    setUp(world)
    expect(world.sheet.read('設定')).toHaveLength(last)
    expect(rows(world, '設定')).toContainEqual(kept)
  })
})

describe('休日', () => {
  it('moves a reminder off a day that the secretariat closed', () => {
    const { world, device } = openStudyGroup()
    typeRow(world, '休日', 2, { 日付: '2019-11-13', 区分: '休み', 備考: '創立記念日' })
    world.sheet.editCell({ title: '開催', header: 'リマインド', row: 2, value: '1' })
    const { threadId, id } = receiveApplication(world)
    send(world, device, registration({ threadId, id }, { decided: true }))
    world.advance(20 * minute)
    world.skipTo('2019-11-12T08:55:00+09:00')
    const before = subjects(world).length
    world.advance(30 * minute)
    expect(subjects(world)).toHaveLength(before + 1)
    world.skipTo('2019-11-13T08:55:00+09:00')
    world.advance(30 * minute)
    expect(subjects(world)).toHaveLength(before + 1)
  })

  it('is not needed: a book without it reads as the law says', () => {
    const { world } = openStudyGroup()
    world.sheet.deleteTab('休日')
    world.sheet.deleteTab('ドメイン対応表')
    expect(world.runFunction('periodic')).toMatchObject({ ok: true })
  })
})

it('tells the extension the domains of ドメイン対応表', () => {
  const { world, device } = openStudyGroup()
  typeRow(world, 'ドメイン対応表', 2, { ドメイン: '＠Town.Mihon.example', 団体コード: '363871' })
  typeRow(world, 'ドメイン対応表', 3, { ドメイン: 'hankei.example', 団体コード: '363' })
  expect(
    send(world, device, { verb: 'hello', versions: [1], extension: '1.0.0', echo: '' }),
  ).toMatchObject({
    result: { domainTable: [{ domain: 'town.mihon.example', code: '363871' }] },
  })
})

it('sorts 名簿 by municipality code, zeros and all, and keeps whole rows', () => {
  const { world } = openStudyGroup()
  const people = [
    ['K0001', '見本 一', '363871'],
    ['K0002', '見本 二', '011002'],
    ['K0003', '見本 三', '131016'],
    ['K0004', '見本 四', ''],
  ]
  people.forEach(([会員番号 = '', 氏名 = '', 団体コード = ''], index) => {
    typeRow(world, '名簿', index + 2, { 会員番号, 氏名, 団体コード, 備考: `備考${会員番号}` })
  })
  const done = world.clickMenu('団体コード順に並べる')
  expect(done.error).toBeUndefined()
  expect(rows(world, '名簿').map(({ 氏名, 備考 }) => [氏名, 備考])).toEqual([
    ['見本 二', '備考K0002'],
    ['見本 三', '備考K0003'],
    ['見本 一', '備考K0001'],
    ['見本 四', '備考K0004'],
  ])
})

it('shows 調査 when somebody first wants it, and repairs it from then on', () => {
  const { world } = openStudyGroup()
  expect(world.sheet.titles({ hidden: false })).not.toContain('調査')
  expect(world.clickMenu('調査').error).toBeUndefined()
  expect(world.sheet.titles({ hidden: false })).toContain('調査')
  typeRow(world, '調査', 2, { 調査ID: 'S1', 調査名: '空き家の活用' })
  expect(world.clickMenu('調査').error).toBeUndefined()
  expect(rows(world, '調査')).toMatchObject([{ 調査名: '空き家の活用' }])
  expect(writesOf(world, () => setUp(world))).toBe(0)
  const column = world.sheet.columnOf('調査', '期限')
  world.sheet.deleteColumns({ title: '調査', column, count: 1 })
  setUp(world)
  expect(world.sheet.read('調査')[0]).toContain('期限')
})
