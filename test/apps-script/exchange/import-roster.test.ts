import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { openStudyGroup, rows, typeRow } from '../study-group.ts'
import { askDialog } from './ask-dialog.ts'

const list = [
  '第1期 参加者一覧\t\t\t\t\t',
  'No.\t市町村名\t担当課\tお名前\tフリガナ\tE-mail',
  '1\t美波町\t政策課\t仮名 三郎\tｶﾒｲ ｻﾌﾞﾛｳ\tsaburo@town.minami.lg.jp',
  '2\t府中市\t\t仮名 四郎\t\t',
  '3\t真鶴町\t\t\t\tx@town.manazuru.kanagawa.jp',
].join('\n')

type Read = { readonly rows: string[][]; readonly firstLine: number }

/** What the page does with what the person chose. */
function readAndPreview(world: World, text = list) {
  const read = askDialog<Read>(world, 'readRoster', { text })
  const columns = [...(read.html ?? '').matchAll(/<option value="([a-zA-Z]*)" selected/g)].map(
    ([, field = '']) => field,
  )
  const data = read.data ?? { rows: [], firstLine: 1 }
  const wish = { columns: ['', ...columns], existing: 'keep', firstTerm: '第1期参加者' }
  const preview = askDialog<{ certain: number[] }>(world, 'previewRoster', { ...wish, ...data })
  return { read, preview, wish, data }
}

function importQuestion(world: World, accepted: readonly number[] = []): object {
  const { preview, wish, data } = readAndPreview(world)
  const lines = [...(preview.data?.certain ?? []), ...accepted]
  const people = lines.map((line) => ({ line, cells: data.rows[line - data.firstLine] ?? [] }))
  return { ...wish, accepted, people }
}

const importAll = (world: World, accepted: readonly number[] = []) =>
  askDialog<{ made: number; changed: number }>(
    world,
    'importRoster',
    importQuestion(world, accepted),
  )

describe('「名簿を取り込む」', () => {
  it('opens from the menu', () => {
    const { world } = openStudyGroup()
    const shown = world.clickMenu('名簿を取り込む')
    expect(shown.error).toBeUndefined()
    expect(JSON.stringify(shown)).toContain('readRoster')
  })

  it('proposes what each column is, below whatever title stands above', () => {
    const { read } = readAndPreview(openStudyGroup().world)
    expect(read.html).toContain('3行あります')
    expect(read.data).toMatchObject({ firstLine: 3 })
    expect([...(read.html ?? '').matchAll(/selected>([^<]*)</g)].map(([, name]) => name)).toEqual([
      '自治体名（都道府県・市町村）',
      '所属（部・課・係）',
      '氏名（姓・名）',
      'ふりがな',
      'メール',
    ])
  })

  it('shows what will happen and changes nothing by showing it', () => {
    const { world } = openStudyGroup()
    const before = JSON.stringify(world.sheet.read('名簿'))
    const { preview } = readAndPreview(world)
    expect(preview.html).toContain('新しい人 2')
    expect(preview.html).toContain('確かめる 1')
    expect(preview.html).toContain('氏名がありません')
    expect(preview.html).toContain('同じ名前の自治体がいくつかあります')
    expect(preview.data?.certain).toEqual([3, 4])
    expect(JSON.stringify(world.sheet.read('名簿'))).toBe(before)
  })

  it('adds the people as 参加のみ, journals them, and mails nobody', () => {
    const { world } = openStudyGroup()
    expect(importAll(world).data).toEqual({ made: 2, changed: 0 })
    expect(rows(world, '名簿')).toMatchObject([
      {
        会員番号: 'K0001',
        会員区分: '参加のみ',
        自治体名: '徳島県美波町',
        団体コード: '363871',
        所属: '政策課',
        氏名: '仮名 三郎',
        ふりがな: 'かめい さぶろう',
        第1期参加: '第1期参加者',
      },
      { 会員番号: 'K0002', 自治体名: '府中市', 氏名: '仮名 四郎' },
    ])
    const journal = rows(world, '操作記録').filter(({ 操作: action }) => action === '取込')
    expect(journal.map(({ 対象: target }) => target).sort()).toEqual([
      'roster/K0001',
      'roster/K0002',
    ])
    world.advance(3 * 3_600_000)
    expect(world.mail.sent()).toEqual([])
    expect(rows(world, '名簿')).toHaveLength(2)
  })

  it('adds nobody twice when the same list is taken over again', () => {
    const { world } = openStudyGroup()
    importAll(world)
    const { preview } = readAndPreview(world)
    expect(preview.data?.certain).toEqual([])
    expect(preview.html).toContain('変わらない 2')
  })

  it('asks about a namesake and adds them when ticked', () => {
    const { world } = openStudyGroup()
    typeRow(world, '名簿', 2, {
      氏名: '仮名 三郎',
      自治体名: '徳島県那賀町',
      メール: 'a@b.example',
    })
    const { preview } = readAndPreview(world)
    expect(preview.html).toContain('同じ氏名で、メールか自治体が違う人が名簿にいます（K0001）')
    expect(preview.data?.certain).toEqual([4])
    expect(importAll(world, [3]).data).toEqual({ made: 2, changed: 0 })
    expect(rows(world, '名簿')).toHaveLength(3)
  })

  it.each([1, 2, 3, 4, 5, 6])(
    'ends with each person once when the execution dies at its service call %i and is tried again',
    (call) => {
      const { world } = openStudyGroup()
      const question = importQuestion(world)
      world.faults.killAt(call, 'after')
      world.runFunction('askDialog', { args: ['importRoster', question] })
      world.faults.clear()
      askDialog(world, 'importRoster', importQuestion(world))
      expect(rows(world, '名簿').map(({ 氏名: name }) => name)).toEqual(['仮名 三郎', '仮名 四郎'])
    },
  )

  it('never makes a formula of what a list says', () => {
    const { world } = openStudyGroup()
    const { wish } = readAndPreview(world)
    const cells = [
      '1',
      '美波町',
      '=1+1',
      '=HYPERLINK("http://x.example","見本")',
      '',
      'a@b.example',
    ]
    askDialog(world, 'importRoster', { ...wish, accepted: [], people: [{ line: 9, cells }] })
    expect(rows(world, '名簿')[0]).toMatchObject({ 所属: '=1+1' })
  })

  it.each([
    ['an empty list', 'readRoster', { text: '  ' }, '行がありません'],
    [
      'no column of names',
      'previewRoster',
      { columns: ['email'], existing: 'keep', firstTerm: '', rows: [['a']], firstLine: 1 },
      '氏名の列が選ばれていません',
    ],
    ['a question of another shape', 'importRoster', { people: 'all' }, '入力を読み取れません'],
  ])('refuses %s in words', (_name, name, question, fault) => {
    expect(askDialog(openStudyGroup().world, name, question).fault).toContain(fault)
  })
})
