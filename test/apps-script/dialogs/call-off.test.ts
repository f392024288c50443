import { describe, expect, it } from 'vitest'
import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import { rows } from '../study-group.ts'
import { ask, openedPage } from './ask.ts'
import { sentWith, threeDecided } from './decided-people.ts'

const wish = { meetingId: '2-01', status: '中止', because: '台風の接近のため' }
const decided = { ...wish, count: '2', telling: 'send' }

describe('「中止・延期する」', () => {
  it('shows count, names and one full text before anything happens', () => {
    const world = threeDecided()
    const before = world.sheet.read('開催')
    expect(openedPage(world, '中止・延期する')).toContain('第1回')
    const page = ask(world, 'previewCallOff', wish).html ?? ''
    expect(page).toContain('メール 2通・お電話 1名')
    for (const words of ['見本 一 様に届く文面', '試験 二', '仮名 三', '台風の接近のため、'])
      expect(page).toContain(words)
    expect(page).not.toContain('のためのため')
    expect(world.sheet.read('開催')).toEqual(before)
  })

  it('asks which meeting, unless the cursor stands in its row', () => {
    const world = threeDecided()
    expect(openedPage(world, '中止・延期する')).toContain('<option value="">選んでください')
    world.select({ sheetId: allTabs.meetings.sheetId, row: 2, column: 1 })
    const pointed = openedPage(world, '中止・延期する')
    expect(pointed).toContain('<option value="2-01" selected>')
    expect(pointed).not.toContain('選んでください')
  })

  it('tells whoever was told, once, at any hour, and keeps the registrations', () => {
    const world = threeDecided()
    world.skipTo('2019-10-15T22:00:00+09:00')
    expect(ask(world, 'callOff', decided).html).toContain('2通を')
    world.advance(30 * 60_000)
    world.advance(90 * 60_000)
    expect(sentWith(world, '開催中止').map(({ to }) => to)).toEqual([
      expect.stringContaining('m1@'),
      expect.stringContaining('m2@'),
    ])
    expect(rows(world, '開催')[0]).toMatchObject({ 状態: '中止', 変更理由: '台風の接近', 連絡: '' })
    expect(rows(world, '参加').map((row) => row.状態)).toEqual(['参加決定', '参加決定', '参加決定'])
  })

  it('can be decided without telling anybody yet', () => {
    const world = threeDecided()
    const done = ask(world, 'callOff', { ...decided, telling: 'later' })
    expect(done.html).toContain('data-ask="confirmSending"')
    world.advance(90 * 60_000)
    expect(sentWith(world, '開催中止')).toHaveLength(0)
    expect(openedPage(world, '確認して送る')).toContain('中止・延期のお知らせ（2通）')
  })

  it('asks again when other people would hear of it than were shown', () => {
    const world = threeDecided()
    const answer = ask(world, 'callOff', { ...decided, count: '3' })
    expect(answer.html).toContain('もう一度ご確認ください')
    expect(rows(world, '開催')[0]?.状態).toBe('受付中')
  })

  it('a postponed meeting that gets a new day tells the change', () => {
    const world = threeDecided()
    ask(world, 'callOff', { ...decided, status: '延期' })
    world.advance(30 * 60_000)
    expect(sentWith(world, '開催延期')).toHaveLength(2)
    world.sheet.editCell({ title: '開催', header: '開催日', row: 2, value: '2019/12/12' })
    world.advance(30 * 60_000)
    const page = openedPage(world, '変更を知らせる／知らせ済みとする')
    expect(page).toContain('2019年12月12日')
    expect(page).toContain('2通を送る')
  })
})
