import { describe, expect, it } from 'vitest'
import { loadDiscovery, unknownFields } from '../../google/discovery-schema.ts'
import type { World } from '../../google/open-world.ts'
import { openStudyGroup, typeRow } from '../study-group.ts'
import { askDialog } from './ask-dialog.ts'

const cellOf = (world: World, row: number, column: number, title = '集計') =>
  world.sheet.read(title)[row]?.[column]

function withMember(): World {
  const { world } = openStudyGroup()
  typeRow(world, '名簿', 2, {
    会員区分: '会員',
    自治体名: '北海道函館市',
    団体コード: '012025',
    氏名: '見本 花子',
    メール: 'hanako@mihon.example',
  })
  return world
}

describe('「集計」', () => {
  it('opens with the numbers at a glance and changes nothing by that', () => {
    const world = withMember()
    const shown = JSON.stringify(world.clickMenu('集計'))
    expect(shown).toContain('会員自治体 1／1788')
    expect(() => world.sheet.read('集計')).toThrow()
  })

  it('writes its tab with plain values and three charts', () => {
    const world = withMember()
    expect(askDialog(world, 'writeTotals', {}).fault).toBeUndefined()
    expect(cellOf(world, 0, 0)).toBe('集計（2019/10/15 10:00 現在）')
    expect(world.sheet.read('集計')[4]?.slice(0, 6)).toEqual(['北海道', 1, 1, 0, 0, 0])
    expect(cellOf(world, 50, 0)).toBe('沖縄県')
    expect(world.sheet.read('集計')[51]?.slice(0, 3)).toEqual(['合計', 1, 1])
    expect(world.sheet.charts('集計').map(({ title }) => title)).toEqual([
      '都道府県別の会員',
      '種別の会員自治体',
      '各回の申込・決定・出席',
    ])
    const [byPrefecture, , byMeeting] = world.sheet.charts('集計')
    expect(byPrefecture?.names).toHaveLength(47)
    expect(byPrefecture?.series[0]).toMatchObject({ name: '会員' })
    expect(byPrefecture?.series[0]?.values.slice(0, 2)).toEqual([1, 0])
    expect(byMeeting?.series.map(({ name }) => name)).toEqual(['申込', '決定', '出席'])
  })

  it('writes only what Google understands', () => {
    const sheets = loadDiscovery('sheets.v4')
    if (!sheets) return
    const world = withMember()
    const wrong: string[] = []
    world.observe((name, args) => {
      if (name === 'Sheets.Spreadsheets.batchUpdate')
        wrong.push(...unknownFields(sheets, 'BatchUpdateSpreadsheetRequest', args[0]))
    })
    askDialog(world, 'writeTotals', {})
    expect(wrong).toEqual([])
  })

  it('brings the tab up to date without new charts, and leaves own notes beside it', () => {
    const world = withMember()
    askDialog(world, 'writeTotals', {})
    world.sheet.editCell({
      title: '集計',
      header: '集計（2019/10/15 10:00 現在）',
      row: 60,
      value: '覚え書き',
    })
    typeRow(world, '名簿', 3, { 会員区分: '会員', 自治体名: '北海道江差町', 氏名: '試験 次郎' })
    askDialog(world, 'writeTotals', {})
    expect(world.sheet.read('集計')[4]?.slice(0, 3)).toEqual(['北海道', 2, 2])
    expect(world.sheet.charts('集計')).toHaveLength(3)
    expect(cellOf(world, 60 - 1, 0) ?? cellOf(world, 60, 0)).toBe('覚え書き')
  })

  it('takes another name where a person’s own tab is called 集計', () => {
    const world = withMember()
    world.sheet.rename('送信予定', '集計')
    askDialog(world, 'writeTotals', {})
    expect(cellOf(world, 4, 0, '集計（自動）')).toBe('北海道')
  })

  it('is renewed once a day by the run, and costs the other runs nothing', () => {
    const world = withMember()
    const idleRun = (): number => {
      const before = world.counts.total
      world.advance(10 * 60_000)
      return world.counts.since(before)
    }
    world.advance(20 * 60_000)
    const usual = idleRun()
    askDialog(world, 'writeTotals', {})
    expect(idleRun()).toBe(usual)
    expect(cellOf(world, 0, 0)).toBe('集計（2019/10/15 10:30 現在）')
    world.skipTo('2019-10-15T23:55:00+09:00')
    world.advance(20 * 60_000)
    expect(cellOf(world, 0, 0)).toBe('集計（2019/10/16 00:00 現在）')
  })

  it('does not come back, nor stop a run, when somebody deletes the tab', () => {
    const world = withMember()
    askDialog(world, 'writeTotals', {})
    world.sheet.deleteTab('集計')
    world.skipTo('2019-10-16T09:00:00+09:00')
    const run = world.runFunction('periodic')
    expect(run.error).toBeUndefined()
    expect(() => world.sheet.read('集計')).toThrow()
    askDialog(world, 'writeTotals', {})
    expect(cellOf(world, 4, 0)).toBe('北海道')
  })
})
