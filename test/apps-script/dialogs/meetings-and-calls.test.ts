import { describe, expect, it } from 'vitest'
import { openStudyGroup, rows, subjects, typeRow } from '../study-group.ts'
import { ask, openedPage } from './ask.ts'

describe('「電話リスト」', () => {
  it('counts a ticked call as told: no mail of it goes any more', () => {
    const { world } = openStudyGroup()
    typeRow(world, '名簿', 2, { 自治体名: '見本町', 氏名: '見本 一', 電話: '0884-00-0000' })
    typeRow(world, '参加', 2, { 開催ID: '2-01', 氏名: '見本 一' })
    world.advance(20 * 60_000)
    const page = openedPage(world, '電話リスト')
    expect(page).toContain('0884-00-0000')
    expect(page).toContain('受付のお知らせ')
    expect(ask(world, 'markCalled', { ids: [] }).fault).toContain('印を付けて')
    const answer = ask(world, 'markCalled', { ids: ['2-01-001/M01/1'] })
    expect(answer.html).toContain('お電話する方はいらっしゃいません')
    expect(rows(world, '送信記録')).toMatchObject([{ 状態: '知らせ済', 宛先: '電話' }])
    typeRow(world, '名簿', 2, { メール: 'ichi@town.mihon.example' })
    world.advance(60 * 60_000)
    expect(subjects(world)).toEqual([])
    expect(String(rows(world, '参加')[0]?.送信)).toMatch(/受付 10\/15 済/)
  })
})

describe('「前回から作る」', () => {
  it('proposes the next meeting with every coming mail, and adds it as 準備中', () => {
    const { world } = openStudyGroup()
    typeRow(world, '開催', 2, { 申込締切: '2019-10-30', グループ連絡予定日: '2019-11-08' })
    expect(openedPage(world, '前回から作る')).toContain('第1回')
    const asked = ask(world, 'proposeMeeting', { fromId: '2-01', date: '2020-02-13' })
    expect(asked.html).toContain('2-02')
    expect(asked.html).toContain('value="2020-01-29"')
    expect(asked.html).toContain('2月6日（木）09:00')
    const typed = {
      date: '2020-02-13',
      start: '13:30',
      end: '16:30',
      theme: '空き家の活用',
      venue: '見本ビル9F',
      address: '',
      applyBy: '2020-01-29',
      decisionDate: '2020-01-30',
      groupNoticeDate: '',
    }
    const added = ask(world, 'addMeeting', {
      fromId: '2-01',
      proposedFor: '2020-02-13',
      meeting: typed,
    })
    expect(added.html).toContain('2-02 を「準備中」で追加しました')
    expect(rows(world, '開催')[2]).toMatchObject({
      開催ID: '2-02',
      状態: '準備中',
      テーマ: '空き家の活用',
      定員: 10,
      回: '第2回',
      曜日: '木',
    })
    world.advance(20 * 60_000)
    expect(rows(world, '操作記録').filter(({ 対象 }) => 対象 === 'meetings/2-02')).toHaveLength(1)
  })
})

describe('「使い方」', () => {
  it('tells the story and how things stand, and changes nothing', () => {
    const { world } = openStudyGroup()
    const before = world.sheet.read('操作記録')
    const page = openedPage(world, '使い方')
    for (const words of ['列「連絡」の意味', '中止・延期', 'いまの状態'])
      expect(page).toContain(words)
    expect(world.sheet.read('操作記録')).toEqual(before)
  })
})
