import { describe, expect, it } from 'vitest'
import type { ValuesOf } from '../../../shared/book/change.ts'
import type { Registration } from '../../../shared/book/tabs/registrations.ts'
import type { MailKind } from '../../../shared/mail/kind/kinds.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { bookIn, noon, planOf, type Situation, told } from './plan-book.ts'

const now = noon('2019-10-16')
const earlier = noon('2019-10-15')

/** Only what follows from the state; reminders have tests of their own. */
const stateMails = (situation: Situation, at = now): readonly string[] =>
  planOf(bookIn({ ...situation, meeting: { reminders: 'なし', ...situation.meeting } }), at)

type Status = Registration['status']

describe('told ≠ now', () => {
  it.each<[Status, Registration['reason'], MailKind[], string[]]>([
    ['受付', '', [], ['M01 自動 due']],
    ['受付', '', ['M01'], []],
    ['受付', '', ['M01', 'M02'], ['M01 止めている moved-back']],
    ['受付', '', ['M01', 'M08'], ['M01 自動 due']],
    ['参加決定', '', [], ['M02 自動 due']],
    ['参加決定', '', ['M01'], ['M02 自動 due']],
    ['参加決定', '', ['M01', 'M02'], []],
    ['参加決定', '', ['M01', 'M02', 'M08'], ['M02 自動 due']],
    ['キャンセル', '辞退', ['M01'], ['M08 自動 due']],
    ['キャンセル', '都合', ['M02'], ['M08 自動 due']],
    ['キャンセル', '辞退', ['M08'], []],
    ['キャンセル', '辞退', ['M01', 'M08', 'M01'], ['M08 自動 due']],
    ['キャンセル', '交代', ['M02'], []],
    ['キャンセル', '期限', ['M02'], []],
    ['キャンセル', '', ['M02'], []],
    ['見送り', '定員', ['M01'], ['M05b 確認待ち awaits-approval']],
    ['キャンセル待ち', '', ['M01'], ['M03 自動 due']],
    ['', '', ['M01'], []],
  ])('%s (%s) after %j asks for %j', (status, reason, kinds, expected) => {
    const counts = new Map<MailKind, number>()
    const log = kinds.map((kind, index) => {
      const n = (counts.get(kind) ?? 0) + 1
      counts.set(kind, n)
      return told(kind, earlier + index * 60_000, { n })
    })
    const member = { category: '参加のみ' as const }
    expect(stateMails({ registration: { status, reason }, member, log })).toEqual(expected)
  })

  it.each<[Status, string[]]>([
    ['受付', ['M01 自動 due']],
    ['参加決定', ['M16 自動 due']],
  ])('tells a visitor %s by %j', (status, expected) => {
    expect(stateMails({ registration: { status, role: '見学' } })).toEqual(expected)
  })

  it.each(['事務局', 'コーディネーター', '研究員', 'ゲスト', ''] as const)(
    'tells the role %j nothing by itself',
    (role) => {
      expect(stateMails({ registration: { status: '参加決定', role } })).toEqual([])
    },
  )

  it('numbers the second mail of a kind', () => {
    const log = [told('M01', earlier), told('M08', earlier + 1000)]
    const [mail] = planMails(bookIn({ log }), now)
    expect(mail?.key).toBe('2-01-001/M01/2')
  })

  it.each(['予定', '下書き', '送信中'] as const)('waits while a mail is %s', (status) => {
    expect(stateMails({ log: [told('M01', now, { status })] })).toEqual([])
  })

  it('plans a mail again that was withdrawn, under the same key', () => {
    const [mail] = planMails(bookIn({ log: [told('M01', earlier, { status: '取消' })] }), now)
    expect([mail?.key, mail?.handling]).toEqual(['2-01-001/M01/1', '自動'])
  })

  it('tells once, even after a mail whose time somebody moved into the future', () => {
    const log = [told('M08', now + 3_600_000), told('M01', now)]
    expect(stateMails({ log })).toEqual([])
  })

  it('sends nothing about a row that 控え has not seen', () => {
    expect(stateMails({ rows: { snapshot: [] } })).toEqual([])
  })

  it('reads nothing from rows of 送信記録 that are damaged or belong to a trial', () => {
    const log = [
      { ...told('M01', earlier), key: 'test/2-01-001/M01/1' },
      { ...told('M01', earlier), key: '2-01-001/toString/1' },
      { ...told('M01', earlier), key: '///' },
      { ...told('M01', earlier), key: '2-01-001/M01/１' },
    ]
    expect(stateMails({ log })).toEqual(['M01 自動 due'])
  })
})

describe('a meeting', () => {
  it.each<[ValuesOf<'meetings'>, string]>([
    [{ status: '開催済' }, 'M01 出さない meeting-over'],
    [{ status: '中止' }, 'M01 出さない meeting-off'],
    [{ date: '2019-10-16', start: '12:00' }, 'M01 出さない meeting-over'],
    [{ date: '2019-10-16', start: '12:01' }, 'M01 自動 due'],
    [{ status: '延期' }, 'M01 自動 due'],
    [{ meetingId: '2-09' }, 'M01 出さない meeting-unknown'],
  ])('%j: %s', (meeting, expected) => {
    expect(stateMails({ meeting, member: { category: '参加のみ' } })).toEqual([expected])
  })

  it('without an id is nobody’s meeting', () => {
    const situation = { registration: { meetingId: '' }, meeting: { meetingId: '' } }
    expect(stateMails({ ...situation, member: { category: '参加のみ' } })).toEqual([
      'M01 出さない meeting-unknown',
    ])
  })
})

describe('when', () => {
  const at = (situation: Situation, moment = now): string | undefined => {
    const [mail] = planMails(bookIn(situation), moment)
    return mail && new Date(mail.at + 9 * 3_600_000).toISOString().slice(0, 19)
  }
  const evening = instantOf('2019-10-18', '19:00')

  it('from the panel: thirty seconds later, at any hour', () => {
    expect(at({ changedAt: evening }, evening)).toBe('2019-10-18T19:00:30')
  })

  it('from cells: the next office morning', () => {
    expect(at({ changedAt: evening, by: 'cells' }, evening)).toBe('2019-10-21T09:00:00')
  })

  it('from cells in office hours: after five minutes of rest', () => {
    expect(at({ changedAt: now, by: 'cells' }, now)).toBe('2019-10-16T12:05:00')
  })

  it('not sooner than the office closes for the day', () => {
    const changedAt = instantOf('2019-10-18', '16:27')
    expect(at({ changedAt, by: 'cells' }, changedAt)).toBe('2019-10-21T09:00:00')
    const late = instantOf('2019-10-18', '17:00')
    expect(at({ changedAt: noon('2019-10-18'), by: 'cells' }, late)).toBe('2019-10-21T09:00:00')
  })
})
