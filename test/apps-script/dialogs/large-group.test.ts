import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { openStudyGroup, rows } from '../study-group.ts'
import { ask, openedPage, preparedOnce } from './ask.ts'
import { sentWith } from './decided-people.ts'

const count = 22

/** So many know of their decision, and then the place changes. */
const manyToTell = preparedOnce(() => {
  const { world } = openStudyGroup()
  const names = Array.from({ length: count }, (_, index) => `仮名 ${index}`)
  paste(
    world,
    '名簿',
    { 会員区分: '会員', 自治体名: '見本県試験町', メール: 'm@town.mihon.example' },
    names,
  )
  paste(world, '参加', { 開催ID: '2-01', 状態: '参加決定' }, names)
  world.advance(20 * 60_000)
  const ids = rows(world, '参加').map((row) => String(row.受付番号))
  ask(world, 'markHeldAsTold', { row: ids })
  world.sheet.editCell({ title: '開催', header: '会場名', row: 2, value: '試験会館' })
  world.advance(10 * 60_000)
  return world
})

function paste(
  world: World,
  title: string,
  cells: Readonly<Record<string, string>>,
  names: readonly string[],
): void {
  const [header = []] = world.sheet.read(title)
  const lines = names.map((name, index) =>
    header.map((column) => {
      const value = column === '氏名' ? name : (cells[String(column)] ?? '')
      return column === 'メール' ? `m${index}@town.mihon.example` : value
    }),
  )
  world.sheet.edit({ title, row: 2, column: 1, values: lines })
}

const groupIn = (page: string): { id: string; seen: string } => {
  const [, id = '', seen = ''] = /name="seen\.(group:[^"]+)" value="([^"]+)"/.exec(page) ?? []
  return { id, seen }
}

describe('a change that many must hear of', () => {
  it('is one tick in 「確認して送る」, with all names and one full text, and each hears once', () => {
    const world = manyToTell()
    const page = openedPage(world, '確認して送る')
    expect(page).toContain(`${count}名の皆様`)
    expect(page).toContain('仮名 21 様')
    expect(page).toContain('試験会館')
    const { id, seen } = groupIn(page)
    const answer = ask(world, 'approveSending', { send: [id], seen: { [id]: seen } })
    expect(answer.html).toContain(`<b>${count}通</b>を承認しました`)
    world.advance(60 * 60_000)
    expect(new Set(sentWith(world, '変更').map(({ to }) => to)).size).toBe(count)
    expect(sentWith(world, '変更')).toHaveLength(count)
  })

  it('typed as 送る into 開催 waits all the same until somebody looked', () => {
    const world = manyToTell()
    world.sheet.editCell({ title: '開催', header: '連絡', row: 2, value: '送る' })
    world.advance(60 * 60_000)
    expect(sentWith(world, '変更')).toHaveLength(0)
    expect(openedPage(world, '確認して送る')).toContain(`${count}名の皆様`)
  })
})
