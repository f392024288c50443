import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { openStudyGroup, rows, typeRow } from '../study-group.ts'
import { askDialog } from './ask-dialog.ts'

function withPeople(): World {
  const { world } = openStudyGroup()
  const people = [
    { 氏名: '見本 花子', 自治体名: '徳島県美波町', 団体コード: '363871', 名簿掲載: '可' },
    { 氏名: '試験 次郎', 自治体名: '北海道函館市', 団体コード: '012025', 名簿掲載: '可' },
    { 氏名: '仮名 三郎', 自治体名: '東京都新宿区', 団体コード: '131041', 名簿掲載: '未確認' },
  ]
  people.forEach((person, index) => {
    const email = `a${index}@mihon.example`
    typeRow(world, '名簿', index + 2, { ...person, メール: email, 電話: '0884-00-0000' })
    typeRow(world, '参加', index + 2, { 開催ID: '2-01', 会員番号: `K000${index + 1}` })
    typeRow(world, '参加', index + 2, { 状態: '参加決定' })
  })
  world.advance(10 * 60_000)
  return world
}

const fileOf = (world: World, question: object) => {
  const { download, fault, notice } = askDialog(world, 'exportTable', question)
  if (!download) throw new Error(fault)
  return { ...download, notice, bytes: Buffer.from(download.base64, 'base64') }
}

describe('「書き出す」', () => {
  it('opens from the menu with the meetings to choose from', () => {
    const shown = openStudyGroup().world.clickMenu('書き出す')
    expect(shown.error).toBeUndefined()
    expect(JSON.stringify(shown)).toContain('第1回（2019/11/14）')
  })

  it('gives 名簿 as CSV with the zeros of its codes, bodies in their official order', () => {
    const { name, bytes } = fileOf(withPeople(), { what: 'roster', format: 'csv' })
    const text = bytes.toString('utf8')
    expect(name).toBe('名簿_20191015.csv')
    expect(text.startsWith('\uFEFF"会員番号"')).toBe(true)
    expect(text.match(/"(?:012025|131041|363871)"/g)).toEqual(['"012025"', '"131041"', '"363871"'])
  })

  it('gives the rows of one meeting as an Excel file', () => {
    const { name, bytes } = fileOf(withPeople(), {
      what: 'registrations',
      meetingId: '2-01',
      format: 'xlsx',
    })
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(name).toBe('参加_2-01_20191015.xlsx')
    expect(sheet.match(/2-01-00\d/g)).toEqual(['2-01-002', '2-01-003', '2-01-001'])
  })

  it('lists in 出席者名簿 only who agreed to be listed, by code, without any contact', () => {
    const world = withPeople()
    const file = fileOf(world, { what: 'attendance', meetingId: '2-01', format: 'csv' })
    expect(file.bytes.toString('utf8').split('\r\n').slice(2)).toEqual([
      '"1","北海道函館市","","","試験 次郎"',
      '"2","徳島県美波町","","","見本 花子"',
      '',
    ])
    expect(file.bytes.toString('utf8')).not.toMatch(/@|0884/)
    expect(file.notice).toContain('1人は載せていません')
  })

  it('leaves a trace of who took which file', () => {
    const world = withPeople()
    fileOf(world, { what: 'roster', format: 'csv' })
    expect(rows(world, '操作記録')).toContainEqual(
      expect.objectContaining({ 操作: '書出', 対象: '名簿_20191015.csv', 誰が: world.owner }),
    )
  })

  it('says so where there is nothing to write', () => {
    const { world } = openStudyGroup()
    const question = { what: 'attendance', meetingId: '2-01', format: 'csv' }
    expect(askDialog(world, 'exportTable', question).fault).toContain('書き出す行がありません')
  })
})
