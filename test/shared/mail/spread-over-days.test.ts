import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Budget } from '../../../shared/book/standing.ts'
import { spreadOverDays } from '../../../shared/mail/guard/spread-over-days.ts'
import { byUrgency } from '../../../shared/mail/guard/urgency.ts'
import type { MailKind } from '../../../shared/mail/kind/kinds.ts'
import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'
import { instantOf, japanDate, japanTime } from '../../../shared/time/japan-date.ts'
import { isOfficeDay } from '../../../shared/time/office-days.ts'
import { bookOf, meeting } from '../book/sample-book.ts'
import { plannedMail } from './planned.ts'

/** A Wednesday. */
const now = instantOf('2019-10-16', '09:00')

const mailOf = (kind: string, index: number, changes: Partial<PlannedMail> = {}): PlannedMail =>
  plannedMail({
    key: `K${String(index).padStart(4, '0')}/${kind}/1`,
    kind: kind as MailKind,
    subjectId: `K${index}`,
    recipient: { name: `見本 第${index}`, address: `m${index}@town.minami.lg.jp` },
    at: now,
    ...changes,
  })

const many = (kind: string, count: number, changes: Partial<PlannedMail> = {}): PlannedMail[] =>
  Array.from({ length: count }, (_, index) => mailOf(kind, index, changes))

function spread(plan: readonly PlannedMail[], budget: Budget, at = now): readonly PlannedMail[] {
  const standing = {
    overdue: new Set<string>(),
    overdueSince: 0,
    unforeseenSent: new Set<string>(),
    trials: [],
    senderFault: '',
    budget,
  }
  const book = bookOf({
    meetings: [meeting, { ...meeting, meetingId: '2-02', date: '2020-02-20' }],
  })
  return spreadOverDays({ ...book, values: { ...book.values, standing } }, plan, at)
}

function perDay(plan: readonly PlannedMail[]): Record<string, number> {
  const days: Record<string, number> = {}
  for (const { at } of plan) days[japanDate(at)] = (days[japanDate(at)] ?? 0) + 1
  return days
}

describe('the quota of a day', () => {
  it('spreads an announcement to 4,000 over three office days of 1,500', () => {
    expect(perDay(spread(many('M17', 4000), { left: 1500, daily: 1500 }))).toEqual({
      '2019-10-16': 1425,
      '2019-10-17': 1425,
      '2019-10-18': 1150,
    })
  })

  it('passes over the weekend, and over a holiday', () => {
    const friday = instantOf('2019-10-18', '09:00')
    const plan = many('M17', 2000, { at: friday })
    // 10/22 is the day of the enthronement.
    expect(Object.keys(perDay(spread(plan, { left: 700, daily: 700 }, friday)))).toEqual([
      '2019-10-18',
      '2019-10-21',
      '2019-10-23',
      '2019-10-24',
    ])
  })

  it('keeps a fifth back until half past three, and three quarters of that go in the last hour', () => {
    const times = spread(many('M17', 1000), { left: 1000, daily: 1000 }).map(
      ({ at }) => `${japanDate(at)} ${japanTime(at)}`,
    )
    expect(times.filter((time) => time === '2019-10-16 09:00')).toHaveLength(800)
    expect(times.filter((time) => time === '2019-10-16 15:30')).toHaveLength(150)
    expect(times.filter((time) => time === '2019-10-17 09:00')).toHaveLength(50)
  })

  it('delays no reminder for an announcement, of today or tomorrow', () => {
    const tomorrow = instantOf('2019-10-17', '09:00')
    const reminders = [...many('M09', 60), ...many('M10', 90, { at: tomorrow })]
    const plan = spread([...many('M17', 400), ...reminders], { left: 200, daily: 200 })
    const moved = plan.filter((mail) => !mail.key.includes('M17') && mail.reason.tag === 'quota')
    expect(moved).toEqual([])
    expect(plan.filter(({ key, at }) => key.includes('M17') && at === now)).toHaveLength(10)
  })

  it('gives what is left to the nearest meeting', () => {
    const plan = spread([...many('M09', 5, { meetingId: '2-02' }), ...many('M10', 5)], {
      left: 6,
      daily: 6,
    })
    const today = plan.filter(({ at }) => at === now).map(({ kind }) => kind)
    expect(today.sort()).toEqual(['M09', 'M10', 'M10', 'M10', 'M10', 'M10'])
  })

  it('changes nothing while there is room for all, and says why where there is not', () => {
    const plan = many('M09', 8)
    expect(spread(plan, { left: 10, daily: 10 })).toBe(plan)
    expect(
      spread(plan, { left: 5, daily: 10 }).filter((mail) => mail.reason.tag === 'quota'),
    ).toHaveLength(3)
  })

  it('ends even where nothing may go at all', () => {
    const plan = [...many('M17', 3), ...many('M09', 3)]
    expect(spread(plan, { left: 0, daily: 0 }).every(({ at }) => at > now)).toBe(true)
  })

  it('loses no mail, uses office days only, and exceeds no day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 120 }),
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 30 }),
        (daily, left, announcements, reminders) => {
          const budget = { daily, left: Math.min(left, daily) }
          const plan = [...many('M17', announcements), ...many('M09', reminders)]
          const placed = spread(plan, budget)
          expect(placed.map(({ key }) => key)).toEqual(plan.map(({ key }) => key))
          for (const [day, count] of Object.entries(perDay(placed))) {
            expect(isOfficeDay(day)).toBe(true)
            expect(count).toBeLessThanOrEqual(day === japanDate(now) ? budget.left : daily)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('lets an announcement wait for every other mail', () => {
    const mails = [mailOf('M17', 1), mailOf('M09', 2, { meetingId: '2-02' }), mailOf('M10', 3)]
    expect(
      [...mails].sort(byUrgency(bookOf({ meetings: [meeting] }))).map(({ kind }) => kind),
    ).toEqual(['M10', 'M09', 'M17'])
  })

  it('tells what has changed before a decision that says how it is now', () => {
    const mails = [mailOf('M02', 1), mailOf('M12', 1, { at: now + 1 })]
    expect(
      [...mails].sort(byUrgency(bookOf({ meetings: [meeting] }))).map(({ kind }) => kind),
    ).toEqual(['M12', 'M02'])
  })
})
