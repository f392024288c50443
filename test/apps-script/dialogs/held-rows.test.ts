import { describe, expect, it } from 'vitest'
import { openStudyGroup, rows, subjects } from '../study-group.ts'
import { ask, openedPage, preparedOnce, typeApplicants } from './ask.ts'

/** Two people whose rows somebody holds with 止める, as rows that were pasted together are. */
const twoHeld = preparedOnce(() => {
  const { world } = openStudyGroup()
  typeApplicants(world, [
    { name: '見本 一', body: '見本町' },
    { name: '試験 二', body: '試験市' },
  ])
  for (const row of [2, 3])
    world.sheet.editCell({ title: '参加', header: '連絡', row, value: '止める' })
  world.advance(20 * 60_000)
  return world
})

const hour = 3_600_000

describe('「知らせる／知らせ済みとする」', () => {
  it('lists the rows that are held and what they hold back', () => {
    const page = openedPage(twoHeld(), '知らせる／知らせ済みとする')
    expect(page).toContain('見本 一 様を選ぶ')
    expect(page).toContain('value="2-01-002"')
    expect(page).toContain('受付のお知らせ')
  })

  it('lets the chosen rows go: their mails follow, the others stay held', () => {
    const world = twoHeld()
    const before = subjects(world).length
    ask(world, 'tellHeld', { row: ['2-01-001'] })
    world.advance(hour)
    expect(subjects(world)).toHaveLength(before + 1)
    expect(rows(world, '参加').map((row) => row.連絡 ?? '')).toEqual(['', '止める'])
  })

  it('counts as told what people know already, for good, without a mail', () => {
    const world = twoHeld()
    const before = subjects(world).length
    expect(ask(world, 'markHeldAsTold', { row: ['2-01-001', '2-01-002'] }).html).toContain(
      '知らせ済みとしました',
    )
    world.advance(24 * hour)
    expect(subjects(world)).toHaveLength(before)
    expect(rows(world, '送信記録').map((row) => row.状態)).toEqual(['知らせ済', '知らせ済'])
    expect(openedPage(world, '知らせる／知らせ済みとする')).toContain('止まっている行はありません')
  })

  it('wants a row to be chosen', () => {
    expect(ask(twoHeld(), 'tellHeld', { row: [] }).fault).toBe('行を選んでください。')
  })
})

describe('「訂正する」', () => {
  const correction = {
    registrationId: '2-01-001',
    from: '受付',
    status: '見送り',
    reason: '対象外',
    why: '別の方と取り違えたため',
    telling: 'later',
  }

  it('sets the state with its reason, journals why, and sends nothing before somebody says so', () => {
    const world = twoHeld()
    expect(ask(world, 'pickCorrection', { registration: '2-01-001　見本町' }).html).toContain(
      'まだ何もお知らせしていません',
    )
    const before = subjects(world).length
    ask(world, 'correctStatus', correction)
    world.advance(2 * hour)
    expect(rows(world, '参加')[0]).toMatchObject({ 状態: '見送り', 理由: '対象外', 連絡: '止める' })
    expect(subjects(world)).toHaveLength(before)
    expect(rows(world, '操作記録').map((row) => row.操作)).toContain('訂正：別の方と取り違えたため')
  })

  it('counts as told what was said on the telephone', () => {
    const world = twoHeld()
    const before = subjects(world).length
    ask(world, 'correctStatus', { ...correction, status: '参加決定', reason: '', telling: 'told' })
    world.advance(2 * hour)
    expect(subjects(world)).toHaveLength(before)
    expect(rows(world, '送信記録')).toEqual([
      expect.objectContaining({ 照合キー: '2-01-001/M02/1', 状態: '知らせ済' }),
    ])
  })

  it.each([
    [{ ...correction, why: ' ' }, '訂正の理由を入れてください'],
    [{ ...correction, reason: '' }, '理由を選んでください'],
    [{ ...correction, from: '参加決定' }, '状態が「受付」に変わっています'],
    [{ ...correction, registrationId: '2-01-099' }, '行が見つかりません'],
  ])('changes nothing when something is missing or has moved on %#', (asked, words) => {
    const world = twoHeld()
    expect(ask(world, 'correctStatus', asked).fault).toContain(words)
    expect(rows(world, '参加')[0]).toMatchObject({ 状態: '受付' })
  })
})
