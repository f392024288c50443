import { describe, expect, it } from 'vitest'
import type { ValuesOf } from '../../../shared/book/change.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { bookOf, meeting, member, registration } from '../book/sample-book.ts'
import { bookIn, noon, told } from './plan-book.ts'

const now = noon('2019-10-16')
const earlier = noon('2019-10-15')

const joined = (
  changes: ValuesOf<'roster'> = {},
  setBy: 'panel' | 'cells' = 'panel',
  mailLog: readonly ValuesOf<'mailLog'>[] = [],
) =>
  planMails(
    bookOf({
      roster: [{ ...member, ...changes }],
      snapshot: [{ row: 'roster/K0001', changedAt: earlier, setBy }],
      mailLog,
    }),
    now,
  ).map(({ key, handling }) => [key, handling])

describe('membership', () => {
  it('is told by M06 to who joined at the panel without a meeting', () => {
    expect(joined()).toEqual([['K0001/M06/1', '自動']])
  })

  it.each(['参加のみ', ''] as const)('is not told to %j', (category) => {
    expect(joined({ category })).toEqual([])
  })

  it('of a roster that somebody pastes in is told to nobody, unless 送る asks for it', () => {
    expect(joined({}, 'cells')).toEqual([])
    expect(joined({ contact: '送る' }, 'cells')).toEqual([['K0001/M06/1', '自動']])
  })

  it('of long ago is told to nobody though the log of that year is gone, unless 送る asks for it', () => {
    expect(joined({ joinedOn: '2019-07-19' })).toEqual([['K0001/M06/1', '自動']])
    expect(joined({ joinedOn: '2019-07-17' })).toEqual([])
    expect(joined({ joinedOn: '2019-07-17', contact: '送る' })).toEqual([['K0001/M06/1', '自動']])
    expect(joined({ category: '退会', leftOn: '2019-07-17' })).toEqual([])
  })

  it('is not told anew when an older version of the sheet knows nothing of a farewell since', () => {
    const log = [{ ...told('M07', earlier), key: 'K0001/M07/1' }]
    expect(joined({ joinedOn: '2019-10-10' }, 'panel', log)).toEqual([])
    expect(joined({ joinedOn: '2019-10-16' }, 'panel', log)).toEqual([['K0001/M06/1', '自動']])
  })

  it('is told once', () => {
    expect(joined({}, 'panel', [told('M06', earlier)])).toEqual([])
    expect(joined({ contact: '送る' }, 'cells', [told('M06', earlier)])).toEqual([])
  })

  it('is told by M01 alone to who also applied for a meeting', () => {
    const rows = {
      snapshot: [
        { row: 'registrations/2-01-001', changedAt: earlier, setBy: 'panel' as const },
        { row: 'roster/K0001', changedAt: earlier, setBy: 'panel' as const },
      ],
    }
    const before = planMails(bookIn({ rows, meeting: { reminders: 'なし' } }), now)
    expect(before.map(({ kind, facts }) => [kind, facts.joined])).toEqual([['M01', 'K0001']])
    const log = [told('M01', earlier, { joined: 'K0001' })]
    expect(planMails(bookIn({ rows, log, meeting: { reminders: 'なし' } }), now)).toEqual([])
  })

  it('is told by M06 when M01 told nothing of it, or will never go', () => {
    const rows = {
      snapshot: [
        { row: 'registrations/2-01-001', changedAt: earlier, setBy: 'panel' as const },
        { row: 'roster/K0001', changedAt: earlier, setBy: 'panel' as const },
      ],
    }
    const kinds = (situation: Parameters<typeof bookIn>[0]) =>
      planMails(bookIn({ rows, ...situation }), now)
        .filter(({ handling }) => handling === '自動')
        .map(({ kind }) => kind)
    expect(kinds({ log: [told('M01', earlier)] })).toEqual(['M06'])
    expect(kinds({ meeting: { status: '中止' } })).toEqual(['M06'])
  })

  it('is told by one mail to who applied for two meetings at once', () => {
    const registrations = [
      registration,
      { ...registration, registrationId: '2-02-001', meetingId: '2-02' },
    ]
    const meetings = [meeting, { ...meeting, meetingId: '2-02', number: '第2回' }]
    const snapshot = registrations.map(({ registrationId }) => ({
      row: `registrations/${registrationId}`,
      changedAt: earlier,
      setBy: 'panel' as const,
    }))
    const plan = planMails(bookIn({ rows: { registrations, meetings, snapshot } }), now)
    expect(plan.map(({ kind }) => kind)).toEqual(['M01', 'M01'])
    expect(plan.filter(({ facts }) => facts.joined === 'K0001')).toHaveLength(1)
  })

  it('is still held back with the row', () => {
    expect(joined({ contact: '止める' })).toEqual([['K0001/M06/1', '止めている']])
  })
})
