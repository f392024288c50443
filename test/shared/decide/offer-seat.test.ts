import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../shared/decide/deed/draft.ts'
import { offerDeadline, replyDeadline } from '../../../shared/decide/row/reply-deadline.ts'
import { answerOffer, offerSeat, promote } from '../../../shared/decide/seat/offer-seat.ts'
import { seatsAt, waitingList } from '../../../shared/decide/seat/waiting-list.ts'
import { dueMails, planMails } from '../../../shared/mail/plan-mails.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { meeting, member, registration } from '../book/sample-book.ts'
import { deskDraft, done, leftForSweep } from './desk-draft.ts'
import { now, registrationsOf, written } from './register-request.ts'

const who = '見本'
const person = (number: number, values: Partial<Record<string, string | number>>) => ({
  ...registration,
  registrationId: `2-01-00${number}`,
  name: `見本 ${number}`,
  memberId: `K000${number}`,
  ...values,
})
const members = [1, 2, 3, 4].map((number) => ({
  ...member,
  memberId: `K000${number}`,
  name: `見本 ${number}`,
  email: `m${number}@town.mihon.example`,
}))

/** One seat, taken or free, and three who wait; the third applied first. */
const full = (capacity: number): Draft =>
  deskDraft({
    meetings: [{ ...meeting, capacity }],
    roster: members,
    registrations: [
      person(1, { status: '参加決定', decidedAt: now - 1000 }),
      person(2, { status: 'キャンセル待ち', appliedAt: instantOf('2019-10-12', '10:00') }),
      person(3, { status: 'キャンセル待ち', appliedAt: instantOf('2019-10-11', '10:00') }),
      person(4, { status: 'キャンセル待ち', appliedAt: instantOf('2019-10-13', '10:00') }),
    ],
  })

const idsWaiting = (draft: Draft): readonly string[] =>
  waitingList(draft.book, '2-01').map(({ values }) => values.registrationId)
const rowOf = (draft: Draft, id: string) =>
  registrationsOf(draft.book).find(({ registrationId }) => registrationId === id)

describe('the waiting list', () => {
  it('stands by time of application', () => {
    expect(idsWaiting(full(1))).toEqual(['2-01-003', '2-01-002', '2-01-004'])
  })

  it('stands by 待ち順位 where a person gave one, the others behind', () => {
    const draft = full(1)
    const rows = draft.book.registrations.rows.map((row) =>
      row.values.registrationId === '2-01-004'
        ? { ...row, values: { ...row.values, waitingRank: 1 } }
        : row,
    )
    const book = { ...draft.book, registrations: { ...draft.book.registrations, rows } }
    expect(idsWaiting({ ...draft, book })).toEqual(['2-01-004', '2-01-003', '2-01-002'])
  })

  it('gives two office days to answer, weekends and holidays not counted', () => {
    expect(replyDeadline('2019-10-16')).toBe('2019-10-18')
    expect(replyDeadline('2019-10-18')).toBe('2019-10-23')
    expect(replyDeadline('2019-10-16', new Map([['2019-10-17', 'closed']]))).toBe('2019-10-21')
  })
})

describe('an offer', () => {
  const offer = { registrationId: '2-01-003', replyBy: '2019-10-18', who }

  it('keeps the seat for the person asked, and the others move up', () => {
    const draft = done(offerSeat(full(2), offer))
    expect(rowOf(draft, '2-01-003')).toMatchObject({
      status: '繰上げ打診中',
      replyBy: '2019-10-18',
    })
    expect(rowOf(draft, '2-01-002')?.waitingRank).toBe(1)
    expect(rowOf(draft, '2-01-004')?.waitingRank).toBe(2)
    const held = draft.book.meetings.rows[0]
    if (!held) throw new Error('no meeting')
    expect(seatsAt(draft.book, held.values)).toEqual({
      capacity: 2,
      decided: 1,
      offered: 1,
      free: 0,
    })
  })

  it('is not made over 定員 without a question, and is after it', () => {
    expect(offerSeat(full(1), offer)).toEqual({
      ok: false,
      error: { tag: 'no-seat-left', capacity: 1, taken: 1 },
    })
    const draft = done(offerSeat(full(1), { ...offer, overCapacity: 'allowed' }))
    expect(rowOf(draft, '2-01-003')?.status).toBe('繰上げ打診中')
  })

  it.each(['2019-10-15', '2019-11-14', '2019-12-01'])('has no deadline on %s', (replyBy) => {
    expect(offerSeat(full(2), { ...offer, replyBy })).toMatchObject({
      error: { tag: 'deadline-unfit' },
    })
  })

  it('is made by telephone when two office days end on the day of the meeting', () => {
    expect(offerDeadline({ date: '2019-11-14' }, '2019-11-11')).toBe('2019-11-13')
    expect(offerDeadline({ date: '2019-11-14' }, '2019-11-12')).toBeUndefined()
  })

  it('counts seats that are kept for others as taken', () => {
    const asked = done(offerSeat(full(2), offer))
    expect(offerSeat(asked, { ...offer, registrationId: '2-01-002' })).toMatchObject({
      error: { tag: 'no-seat-left', taken: 2 },
    })
  })

  it('goes only to who waits', () => {
    expect(offerSeat(full(2), { ...offer, registrationId: '2-01-001' })).toMatchObject({
      error: { tag: 'wrong-state', status: '参加決定' },
    })
    expect(offerSeat(full(2), { ...offer, registrationId: '2-01-099' })).toMatchObject({
      error: { tag: 'row-gone' },
    })
  })

  it.each([
    ['accepted', { status: '参加決定', reason: '', decidedBy: who, decidedAt: now }],
    ['declined', { status: 'キャンセル', reason: '辞退' }],
  ] as const)('%s, settles the state with its reason', (answer, expected) => {
    const asked = done(offerSeat(full(2), offer))
    const given = { registrationId: '2-01-003', answer, contact: '' as const, who }
    expect(rowOf(done(answerOffer(asked, given)), '2-01-003')).toMatchObject(expected)
  })

  it('lapses only after its deadline, and then nobody is told a reason', () => {
    const asked = done(offerSeat(full(2), offer))
    const given = { registrationId: '2-01-003', answer: 'expired', contact: '', who } as const
    expect(answerOffer(asked, given)).toMatchObject({ error: { tag: 'deadline-not-over' } })
    const later = { ...asked, now: instantOf('2019-10-18', '17:01') }
    const lapsed = done(answerOffer(later, given))
    expect(rowOf(lapsed, '2-01-003')).toMatchObject({ status: 'キャンセル', reason: '期限' })
    const mails = planMails(lapsed.book, instantOf('2019-10-21', '12:00'))
    expect(mails.filter(({ subjectId }) => subjectId === '2-01-003')).toEqual([])
  })
})

describe('a promotion', () => {
  it('decides at once, and 連絡 approves the mail of the decision', () => {
    const given = { registrationId: '2-01-003', contact: '送る', who } as const
    const draft = done(promote(full(2), given))
    expect(rowOf(draft, '2-01-003')).toMatchObject({
      status: '参加決定',
      contact: '送る',
      waitingRank: null,
    })
    const due = dueMails(planMails(draft.book, now + 3_600_000), now + 3_600_000)
    expect(due.map(({ key }) => key)).toEqual(['2-01-003/M02/1'])
  })

  it('is journalled with who did it, so that a sweep finds nothing more', () => {
    const given = { registrationId: '2-01-003', contact: '', who } as const
    const start = full(2)
    const draft = done(promote(start, given))
    const records = draft.changes.flatMap((change) =>
      change.type === 'insert' && change.tab === 'operations' ? [change.values] : [],
    )
    expect(records[0]).toMatchObject({ who, via: 'メニュー', target: 'registrations/2-01-003' })
    expect(records[0]?.before).toContain('キャンセル待ち')
    expect(records[0]?.after).toContain('参加決定')
    expect(leftForSweep(written(start.book, draft.changes))).toEqual([])
  })
})
