import { expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { ask, openedPage } from '../dialogs/ask.ts'
import { killEverywhere } from '../kill-everywhere.ts'
import {
  openStudyGroup,
  person,
  receiveApplication,
  registration,
  rows,
  send,
  subjects,
} from '../study-group.ts'

const minute = 60_000

/** The confirmation has gone. */
function confirmed(): World {
  const { world, device } = openStudyGroup()
  send(world, device, registration(receiveApplication(world), { asMember: false }))
  world.advance(20 * minute)
  expect(subjects(world)).toHaveLength(1)
  return world
}

function comesBack(world: World, action = 'failed'): void {
  const reference = String(rows(world, '送信記録')[0]?.照会番号)
  world.mail.deliver({
    raw: [
      'From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      `To: ${world.owner}`,
      'Subject: Delivery Status Notification (Failure)',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; googlemail.com',
      '',
      `Final-Recipient: rfc822; ${person.email}`,
      `Action: ${action}`,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `X-Jimukyoku-Reference: ${reference}`,
      '',
      '--b--',
      '',
    ].join('\r\n'),
  })
}

it('marks a mail that came back, says so in the row and puts the person onto the call list', () => {
  const world = confirmed()
  comesBack(world)
  world.advance(70 * minute)
  expect(rows(world, '送信記録')).toMatchObject([{ 状態: '送信済' }])
  expect(String(rows(world, '送信記録')[0]?.理由)).toContain('不達')
  expect(rows(world, '参加')[0]?.送信).toBe('受付 不達：電話する')
  expect(openedPage(world, '電話リスト')).toContain('届かずに戻ってきました')
})

it('sends nothing again by itself, and leaves the list once somebody has called', () => {
  const world = confirmed()
  comesBack(world)
  world.advance(70 * minute)
  ask(world, 'markCalled', { ids: ['2-01-001/M01/1'] })
  world.advance(120 * minute)
  expect(subjects(world)).toHaveLength(1)
  expect(openedPage(world, '電話リスト')).not.toContain('見本 花子')
  expect(String(rows(world, '送信記録')[0]?.理由)).toContain('お電話で連絡済')
})

it('marks it in a row that somebody deleted and the journal brought back, too', () => {
  const world = confirmed()
  const text = String(rows(world, '送信記録')[0]?.照会番号)
  world.sheet.deleteRows({ title: '送信記録', row: 2, count: 1 })
  world.advance(20 * minute)
  expect(rows(world, '送信記録')).toMatchObject([{ 理由: '記録から戻しました', 照会番号: text }])
  comesBack(world)
  world.advance(70 * minute)
  expect(String(rows(world, '送信記録')[0]?.理由)).toContain('不達')
})

it('does not take a delay for a failure', () => {
  const world = confirmed()
  comesBack(world, 'delayed')
  world.advance(70 * minute)
  expect(rows(world, '送信記録')).toMatchObject([{ 理由: '' }])
})

it('looks once an hour, and not at all when nothing has been sent for days', () => {
  const world = confirmed()
  const looks = () => world.counts.byName['Gmail.Users.Messages.list'] ?? 0
  const before = looks()
  world.advance(180 * minute)
  expect(looks() - before).toBe(3)
  expect(
    Math.max(...world.executions.slice(-15).map(({ calls }) => calls.length)),
  ).toBeLessThanOrEqual(4)
  world.skipTo('2019-10-25T10:00:00+09:00')
  const later = looks()
  world.advance(180 * minute)
  expect(looks()).toBe(later)
})

it('marks once whatever dies while the report is read', () => {
  const start = confirmed()
  comesBack(start)
  start.skipTo('2019-10-15T12:00:00+09:00')
  killEverywhere({
    start,
    act: (world) => world.advance(12 * minute),
    check(world, where) {
      expect(String(rows(world, '送信記録')[0]?.理由), where).toContain('不達')
      expect(subjects(world), where).toHaveLength(1)
    },
    atLeast: 5,
  })
})
