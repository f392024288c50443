import { describe, expect, it } from 'vitest'
import { totals } from '../../../shared/decide/row/totals.ts'
import { outlook } from '../../../shared/decide/row/year-totals.ts'
import { bookOf, event, meeting, member, registration } from '../book/sample-book.ts'

const minami = { municipality: '徳島県美波町', municipalityCode: '363871' }
const naka = { municipality: '徳島県那賀町', municipalityCode: '363685' }
const sample = bookOf({
  meetings: [event, meeting],
  roster: [
    { ...member, ...minami },
    { ...member, ...minami, memberId: 'K0002', name: '試験 次郎' },
    { ...member, ...naka, memberId: 'K0003', name: '仮名 三郎', category: '退会' },
    {
      ...member,
      memberId: 'K0004',
      name: '仮名 四郎',
      municipality: '見本広域連合',
      municipalityCode: '',
    },
  ],
  registrations: [
    { ...registration, status: '参加決定', attendance: '出席' },
    { ...registration, registrationId: '2-01-002', memberId: 'K0003', status: 'キャンセル' },
    {
      ...registration,
      registrationId: '2-01-003',
      memberId: '',
      role: '事務局',
      status: '参加決定',
    },
    {
      ...registration,
      registrationId: 'E-12-001',
      meetingId: 'E-12',
      role: '見学',
      status: '参加決定',
    },
  ],
})

describe('集計', () => {
  const numbers = totals(sample)
  const tokushima = numbers.prefectures.find(({ name }) => name === '徳島県')

  it('shows all 47 prefectures in the official order, also those with nothing', () => {
    expect(numbers.prefectures).toHaveLength(47)
    expect(numbers.prefectures[0]).toEqual({
      name: '北海道',
      memberBodies: 0,
      members: 0,
      applied: 0,
      decided: 0,
      attended: 0,
      byMeeting: [{ applied: 0, decided: 0, attended: 0 }],
    })
  })

  it('counts members and their bodies, who left not among them', () => {
    expect(tokushima).toMatchObject({ memberBodies: 1, members: 2 })
    expect(numbers).toMatchObject({ memberBodies: 2, members: 3 })
  })

  it('counts applications, decisions and attendance of participants, not of staff', () => {
    expect(tokushima).toMatchObject({ applied: 2, decided: 1, attended: 1 })
    expect(numbers.attendedBodies).toBe(1)
  })

  it('counts by kind of body, what the list does not know apart', () => {
    const of = (kind: string) => numbers.kinds.find((one) => one.kind === kind)
    expect(of('town')).toMatchObject({ memberBodies: 1, members: 2, allBodies: 743 })
    expect(of('other')).toMatchObject({ memberBodies: 1, members: 1, allBodies: 0 })
    expect(numbers.kinds.reduce((sum, { allBodies }) => sum + allBodies, 0)).toBe(1788)
  })

  it('shows each meeting with its seats, by date, an event’s visitors counted as its own', () => {
    expect(
      numbers.meetings.map(({ meeting: { meetingId }, applied, decided, seatsLeft }) => [
        meetingId,
        applied,
        decided,
        seatsLeft,
      ]),
    ).toEqual([
      ['2-01', 2, 1, 9],
      ['E-12', 1, 1, null],
    ])
  })

  it('agrees with itself: no prefecture holds what its meetings do not', () => {
    const sum = (
      pick: (counts: { applied: number }) => number,
      list: readonly { applied: number }[],
    ) => list.reduce((all, one) => all + pick(one), 0)
    for (const { applied, byMeeting } of numbers.prefectures)
      expect(sum((one) => one.applied, byMeeting)).toBe(applied)
  })
})

describe('the year’s view', () => {
  const on = (date: string, changes: Partial<typeof meeting> = {}) => ({
    ...meeting,
    meetingId: `2-${date}`,
    date,
    ...changes,
  })
  const ahead = (today: string, dates: readonly ReturnType<typeof on>[]) =>
    outlook(bookOf({ meetings: dates }), today)

  it('counts meetings by 年度, which begins in April', () => {
    const book = [on('2019-11-14'), on('2020-03-31'), on('2020-04-01')]
    expect(ahead('2020-01-10', book).years).toEqual([
      { year: 2019, held: 1, planned: 1 },
      { year: 2020, held: 0, planned: 1 },
    ])
  })

  it.each([
    ['nothing is planned', '2019-11-15', [on('2019-11-14')], true],
    ['the next is within four months', '2019-11-15', [on('2020-03-15')], false],
    ['the next is a day later', '2019-11-15', [on('2020-03-16')], true],
    ['the next is today', '2019-11-15', [on('2019-11-15')], false],
    [
      'what was planned is called off',
      '2019-11-15',
      [on('2019-12-01', { status: '中止' as never })],
      true,
    ],
  ])('knows whether a gap lies ahead when %s', (_name, today, meetings, hasGap) => {
    expect(ahead(today, meetings).hasGap).toBe(hasGap)
  })

  it('does not count events', () => {
    expect(outlook(bookOf({ meetings: [event] }), '2019-11-15')).toMatchObject({
      next: '',
      hasGap: true,
    })
  })
})
