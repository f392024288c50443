import { describe, expect, it } from 'vitest'
import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import { rows, typeRow } from '../study-group.ts'
import { ask, openedPage } from './ask.ts'
import { threeDecided } from './decided-people.ts'

const form = {
  ids: ['2-01-002', '2-01-003'],
  number: '研第12号',
  date: '2019-10-15',
  signer: '代表取締役　見本 太郎',
  addressee: { '2-01-002': '試験1町教育長 様' },
}

describe('「開催通知を作る」', () => {
  it('offers those who take part, and ticks who asked for it and who is under the cursor', () => {
    const world = threeDecided()
    typeRow(world, '参加', 3, { 開催通知: '要' })
    typeRow(world, '参加', 2, { 状態: 'キャンセル', 理由: '辞退' })
    world.select({ sheetId: allTabs.registrations.sheetId, row: 4, column: 1 })
    const page = openedPage(world, '開催通知を作る')
    expect(
      [...page.matchAll(/name="ids" value="([^"]+)"[^>]*checked/g)].map(([, id]) => id),
    ).toEqual(['2-01-002', '2-01-003'])
    expect(page).not.toContain('2-01-001')
    expect(page).toContain('value="試験1町長 様"')
  })

  it('makes a page each, for people without mail too, and sends nothing', () => {
    const world = threeDecided()
    const sent = world.mail.sent().length
    const page = ask(world, 'previewNotices', form).html ?? ''
    expect(page.match(/<article class="paper"/g)).toHaveLength(2)
    expect(page).toContain('試験1町教育長 様')
    expect(page).toContain('試験2町長 様')
    expect(page).toContain('令和元年10月15日')
    world.advance(60 * 60_000)
    expect(world.mail.sent()).toHaveLength(sent)
  })

  it('says what is missing instead of making a paper with a gap', () => {
    const world = threeDecided()
    world.sheet.editCell({ title: '開催', header: '会場名', row: 2, value: '' })
    const page = ask(world, 'previewNotices', form).html ?? ''
    expect(page).toContain('会場名')
    expect(page).not.toContain('<article')
    expect(ask(world, 'previewNotices', { ...form, ids: [] }).fault).toContain('印を付けて')
  })

  it('notes in 参加 that they were issued, and who did it', () => {
    const world = threeDecided()
    expect(ask(world, 'noticesIssued', { ids: form.ids }).notice).toContain('2名')
    expect(rows(world, '参加').map((row) => row.開催通知)).toEqual(['', '発行済', '発行済'])
    expect(rows(world, '操作記録').filter((row) => row.操作 === '開催通知')).toHaveLength(2)
  })
})
