import { describe, expect, it } from 'vitest'
import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import { rows } from '../study-group.ts'
import { ask, openedPage } from './ask.ts'
import { sentWith, threeDecided } from './decided-people.ts'

const again = { key: '2-01-001/M02/1', why: '届いていないとのお電話' }

describe('「もう一度送る」', () => {
  it('lists what went to the person under the cursor, the latest first', () => {
    const world = threeDecided()
    world.select({ sheetId: allTabs.registrations.sheetId, row: 2, column: 1 })
    const page = openedPage(world, 'もう一度送る')
    expect(page).toContain('見本 一 様')
    expect(page).toMatch(/value="2-01-001\/M02\/1" checked/)
    expect(page.indexOf('M02/1')).toBeLessThan(page.indexOf('M01/1'))
  })

  it('sends it once more, says when, and keeps the reason', () => {
    const world = threeDecided()
    expect(ask(world, 'sendAgain', again).html).toContain('まもなく送ります')
    world.advance(90 * 60_000)
    world.advance(90 * 60_000)
    expect(
      sentWith(world, 'ご参加決定')
        .map(({ to }) => to)
        .filter((to) => to.includes('m1@')),
    ).toHaveLength(2)
    expect(rows(world, '操作記録').some((row) => String(row.後).includes(again.why))).toBe(true)
  })

  it('wants a reason, and a mail that went', () => {
    const world = threeDecided()
    expect(ask(world, 'sendAgain', { ...again, why: ' ' }).fault).toContain('理由')
    expect(ask(world, 'sendAgain', { ...again, key: '2-01-001/M09/1' }).fault).toContain(
      '送られていない',
    )
    expect(ask(world, 'pickSent', { subject: '2-01-077' }).fault).toContain('まだ何も')
  })
})
