import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { openStudyGroup, rows, subjects } from '../study-group.ts'
import { ask, openedPage, preparedOnce, typeApplicants } from './ask.ts'

const twoSeatsThreeApplicants = preparedOnce(() => {
  const { world } = openStudyGroup()
  world.sheet.editCell({ title: '開催', header: '定員', row: 2, value: 2 })
  typeApplicants(world, [
    { name: '見本 一', body: '見本町' },
    { name: '見本 二', body: '見本町' },
    { name: '試験 三', body: '試験市' },
  ])
  return world
})

const states = (world: World) =>
  rows(world, '参加').map((row) => `${row.氏名} ${row.状態}${row.理由 ? `（${row.理由}）` : ''}`)

const proposal = {
  meetingId: '2-01',
  choice: { '2-01-001': '参加決定', '2-01-002': 'キャンセル待ち', '2-01-003': '参加決定' },
  overruling: '',
}

describe('「参加者を決定する」', () => {
  it('shows the applicants with the proposal and its reasons, and changes nothing by being opened', () => {
    const world = twoSeatsThreeApplicants()
    const before = world.sheet.read('参加')
    const page = openedPage(world, '参加者を決定する')
    expect(page).toContain('見本 一 様の決定')
    expect(page).toContain('この自治体から2人目')
    expect(page).toMatch(/<option value="キャンセル待ち" selected>/)
    expect(world.sheet.read('参加')).toEqual(before)
  })

  it('sets the states as decided, with time and name, and the seats follow at once', () => {
    const world = twoSeatsThreeApplicants()
    const answer = ask(world, 'decideParticipants', proposal)
    expect(answer.html).toContain('参加決定 2名、キャンセル待ち 1名 としました。')
    expect(answer.html).toContain('2通は、文面を確かめてから')
    expect(answer.html).toContain('data-ask="confirmSending"')
    expect(states(world)).toEqual([
      '見本 一 参加決定',
      '見本 二 キャンセル待ち（定員）',
      '試験 三 参加決定',
    ])
    expect(rows(world, '参加')[0]).toMatchObject({ 決定者: world.owner })
    expect(rows(world, '開催')[0]).toMatchObject({ 決定数: 2, 残席: 0, 待ち: 1 })
    expect(String(rows(world, '参加')[0]?.送信)).toContain('確認待ち')
  })

  it('is journalled with the name of whoever clicked, once', () => {
    const world = twoSeatsThreeApplicants()
    ask(world, 'decideParticipants', proposal)
    world.advance(20 * 60_000)
    const made = rows(world, '操作記録').filter((row) => row.操作 === '参加者決定')
    expect(made).toHaveLength(3)
    expect(made[0]).toMatchObject({ 誰が: world.owner, 経路: 'メニュー' })
    expect(String(made[0]?.前)).toContain('受付')
  })

  it('may be clicked by a colleague, whose mailbox is never touched', () => {
    const world = twoSeatsThreeApplicants()
    world.addUser('colleague@jimukyoku.example')
    world.advance(60 * 60_000)
    const calls: string[] = []
    const stop = world.observe((name) => calls.push(name))
    openedPage(world, '参加者を決定する', 'colleague@jimukyoku.example')
    ask(world, 'decideParticipants', proposal, 'colleague@jimukyoku.example')
    stop()
    expect(calls).toContain('Ui.show')
    expect(calls.filter((name) => /gmail|mailapp/i.test(name))).toEqual([])
    expect(rows(world, '参加')[0]).toMatchObject({ 決定者: 'colleague@jimukyoku.example' })
  })

  it('asks before it goes over 定員, and keeps what was chosen', () => {
    const world = twoSeatsThreeApplicants()
    const choice = { ...proposal.choice, '2-01-002': '参加決定' }
    const overruled = { ...proposal, choice, overruling: '会場が広がったため' }
    const question = ask(world, 'decideParticipants', overruled)
    expect(question.html).toContain('定員を超えます')
    expect(question.html).toContain('name="choice.2-01-002" value="参加決定"')
    expect(states(world)[1]).toBe('見本 二 受付')
    ask(world, 'decideParticipants', { ...overruled, overCapacity: 'allowed' })
    expect(states(world)[1]).toBe('見本 二 参加決定')
    expect(rows(world, '開催')[0]).toMatchObject({ 残席: -1 })
  })

  it('wants a reason for a decision unlike the proposal', () => {
    const world = twoSeatsThreeApplicants()
    const choice = { ...proposal.choice, '2-01-001': 'キャンセル待ち' }
    expect(ask(world, 'decideParticipants', { ...proposal, choice }).fault).toContain(
      '理由を入れてください（見本 一 様）',
    )
    expect(states(world)[0]).toBe('見本 一 受付')
  })

  it('changes nothing when a colleague was faster', () => {
    const world = twoSeatsThreeApplicants()
    ask(world, 'decideParticipants', proposal)
    const fault = ask(world, 'decideParticipants', proposal).fault
    expect(fault).toContain('状態が「参加決定」に変わっています')
  })

  it('tells by itself who waits, and nobody a decision', () => {
    const world = twoSeatsThreeApplicants()
    world.advance(60 * 60_000)
    const before = subjects(world).length
    ask(world, 'decideParticipants', proposal)
    world.advance(3 * 60 * 60_000)
    const news = subjects(world).slice(before)
    expect(news).toEqual(['【第2期 地方創生研究会】第1回 キャンセル待ちのご案内'])
  })

  it('answers a question that comes from no page of ours with a sentence, and changes nothing', () => {
    const world = twoSeatsThreeApplicants()
    const wrong = { ...proposal, choice: { '2-01-001': '=HYPERLINK("x")' } }
    expect(ask(world, 'decideParticipants', wrong).fault).toContain('開き直してください')
    expect(ask(world, 'constructor', {}).fault).toContain('開き直してください')
  })

  it('is told to be set up first on a copied spreadsheet', () => {
    const copy = twoSeatsThreeApplicants().copySpreadsheet()
    expect(ask(copy, 'decideParticipants', proposal).fault).toContain('はじめに：準備する')
  })
})
