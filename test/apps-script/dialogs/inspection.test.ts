import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { openStudyGroup, typeRow } from '../study-group.ts'
import { ask, openedPage, preparedOnce, typeApplicants } from './ask.ts'

const two = preparedOnce(() => {
  const { world } = openStudyGroup()
  typeRow(world, '開催', 2, { 申込締切: '2019-10-25' })
  typeApplicants(world, [
    { name: '見本 一', body: '見本町' },
    { name: '試験 二', body: '試験市' },
  ])
  return world
})

const linkedCells = (page: string): string[] =>
  [...page.matchAll(/#gid=(\d+)&amp;range=([A-Z]+\d+)/g)].map(([, gid, cell]) => `${gid} ${cell}`)

/** Where a column stands, as people name it. */
function cellOf(world: World, title: string, header: string): string {
  const index = world.sheet.read(title)[0]?.indexOf(header) ?? -1
  return String.fromCharCode(65 + index)
}

describe('「点検」', () => {
  it('says so when all is well', () => {
    expect(openedPage(two(), '点検')).toContain('直すところは見つかりませんでした')
  })

  it('names each bad cell in words, with a link to it, wherever its column stands', () => {
    const world = two()
    world.sheet.editCell({ title: '参加', header: '状態', row: 3, value: 'キャンセル' })
    const page = openedPage(world, '点検')
    expect(page).toContain('「キャンセル」には理由が要ります。')
    expect(page).toContain('試験 二')
    expect(linkedCells(page)).toEqual([`1003 ${cellOf(world, '参加', '理由')}3`])
  })

  it('finds a person listed twice, and a meeting with more people than seats', () => {
    const world = two()
    typeRow(world, '名簿', 4, {
      自治体名: '見本町',
      氏名: '見本　一',
      メール: 'x@town.mihon.example',
    })
    world.sheet.editCell({ title: '開催', header: '定員', row: 2, value: 1 })
    for (const row of [2, 3])
      world.sheet.editCell({ title: '参加', header: '状態', row, value: '参加決定' })
    const page = openedPage(world, '点検')
    expect(page).toContain('同じ方の行がもうあります（K0001）')
    expect(page).toContain('定員 1名に対して 2名です。')
  })

  it('is empty again once the cell is mended', () => {
    const world = two()
    world.sheet.editCell({ title: '参加', header: '状態', row: 3, value: 'キャンセル' })
    world.sheet.editCell({ title: '参加', header: '理由', row: 3, value: '都合' })
    expect(ask(world, 'inspectAgain', {}).html).toContain('直すところは見つかりませんでした')
  })
})
