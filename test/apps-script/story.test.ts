import { expect, it } from 'vitest'
import {
  openStudyGroup,
  receiveApplication,
  registration,
  rows,
  send,
  subjects,
} from './study-group.ts'

const second = 1000
const minute = 60 * second

it('takes an application from the mail to the reminders, each mail once', () => {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)

  const answer = send(world, device, registration(mail), 'request-of-the-story')
  expect(answer).toMatchObject({
    ok: true,
    result: {
      people: [{ memberId: 'K0001', registrationId: '2-01-001', status: '受付', already: false }],
      mails: [{ kind: '受付のお知らせ', to: 'mihon@town.minami.lg.jp' }],
    },
  })
  expect(rows(world, '名簿')).toMatchObject([
    { 会員番号: 'K0001', 氏名: '見本 花子', 団体コード: '363871' },
  ])
  expect(rows(world, '参加')).toMatchObject([{ 受付番号: '2-01-001', 状態: '受付' }])
  expect(world.mail.sent()).toEqual([])

  world.advance(31 * second)
  expect(send(world, device, { verb: 'deliver', target: 'request-of-the-story' })).toMatchObject({
    ok: true,
    result: { mails: [{ kind: '受付のお知らせ', state: 'sent' }] },
  })
  expect(subjects(world)).toEqual(['Re: 研究会参加希望'])
  expect(world.mail.sent()[0]).toMatchObject({
    threadId: mail.threadId,
    to: 'mihon@town.minami.lg.jp',
  })
  expect(world.mail.drafts()).toEqual([])

  world.sheet.editCell({ title: '参加', header: '状態', row: 2, value: '参加決定' })
  world.advance(20 * minute)
  expect(subjects(world)).toHaveLength(1)
  world.sheet.editCell({ title: '参加', header: '連絡', row: 2, value: '送る' })
  world.advance(20 * minute)
  expect(subjects(world)[1]).toBe('【第2期 地方創生研究会】第1回 ご参加決定のお知らせ（11/14）')
  expect(rows(world, '参加')[0]).toMatchObject({
    連絡: '',
    送信: expect.stringContaining('7日前 11/7 09:00 送信予定'),
  })

  world.skipTo('2019-11-07T08:40:00+09:00')
  world.advanceTo('2019-11-07T08:59:00+09:00')
  expect(subjects(world)).toHaveLength(2)
  world.advanceTo('2019-11-07T09:30:00+09:00')
  expect(subjects(world)[2]).toBe('【第2期 地方創生研究会】第1回 開催のご案内（11/14・ご確認）')
  world.skipTo('2019-11-13T08:40:00+09:00')
  world.advanceTo('2019-11-13T09:30:00+09:00')
  expect(subjects(world)[3]).toBe('【第2期 地方創生研究会】第1回 明日開催です（11/14 13:30から）')
  world.advance(6 * 60 * minute)
  world.skipTo('2019-11-20T08:40:00+09:00')
  world.advanceTo('2019-11-20T09:30:00+09:00')
  expect(subjects(world)).toHaveLength(4)
  expect(rows(world, '送信記録').map((row) => row.状態)).toEqual([
    '送信済',
    '送信済',
    '送信済',
    '送信済',
  ])
})
