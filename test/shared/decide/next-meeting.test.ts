import { describe, expect, it } from 'vitest'
import { readBook } from '../../../shared/book/book.ts'
import type { Meeting } from '../../../shared/book/tabs/meetings.ts'
import { addNextMeeting } from '../../../shared/decide/meeting/add-next-meeting.ts'
import { meetingOutlook, outlookWarnings } from '../../../shared/decide/meeting/meeting-outlook.ts'
import {
  nextMeetingId,
  proposeNextMeeting,
  withTyped,
} from '../../../shared/decide/meeting/next-meeting.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { event, meeting } from '../book/sample-book.ts'
import { deskDraft, done } from './desk-draft.ts'
import { now } from './register-request.ts'

const last = { ...meeting, applyBy: '2019-10-30', term: '2', remarks: '次は別の会場で' } as const
const start = () => deskDraft({ meetings: [last, event] })
const from = (): Meeting => {
  const row = start().book.meetings.rows[0]
  if (!row) throw new Error('no meeting')
  return row.values
}
const propose = (date: string) => proposeNextMeeting(start().book, { from: from(), date })

describe('the next meeting', () => {
  it.each([
    ['2-01', '2-02'],
    ['E-12', 'E-13'],
    ['2-1', '2-02'],
  ])('after %s is %s', (own, next) => {
    expect(nextMeetingId(start().book, own).meetingId).toBe(next)
  })

  it('keeps the distance of its deadlines, moved back onto office days', () => {
    expect(done(propose('2020-02-13'))).toMatchObject({
      meetingId: '2-02',
      number: '第2回',
      term: '2',
      theme: '',
      venue: meeting.venue,
      applyBy: '2020-01-29',
      decisionDate: '2020-01-30',
      groupNoticeDate: '2020-02-07',
    })
    // 15 and 14 days before 1/20 are 1/5, a Sunday, and 1/6; 12/29 to 1/3 and the week-end are closed.
    expect(done(propose('2020-01-20'))).toMatchObject({
      applyBy: '2019-12-27',
      decisionDate: '2020-01-06',
    })
  })

  it('closes applications the day before the decision where both fall on one office day', () => {
    // 15 and 14 days before Saturday 2/15 are Friday 1/31 and Saturday 2/1.
    expect(done(propose('2020-02-15'))).toMatchObject({
      applyBy: '2020-01-30',
      decisionDate: '2020-01-31',
    })
  })

  it('moves deadlines that nobody touched with the day, and keeps those that were typed', () => {
    const before = done(propose('2020-02-13'))
    const typed = {
      ...before,
      date: '2020-02-20',
      theme: '空き家の活用',
      decisionDate: '2020-02-05',
    }
    const moved = withTyped(typed, { before, now: done(propose('2020-02-20')) })
    expect(moved).toMatchObject({
      date: '2020-02-20',
      theme: '空き家の活用',
      applyBy: '2020-02-05',
      decisionDate: '2020-02-05',
      groupNoticeDate: '2020-02-14',
    })
  })

  it('is added as 準備中 with what stays the same, and plans no mail', () => {
    const { date, start: begin, end, venue, address, ...rest } = done(propose('2020-02-13'))
    const { applyBy, decisionDate, groupNoticeDate } = rest
    const made = { date, start: begin, end, venue, address, applyBy, decisionDate, groupNoticeDate }
    const given = { fromId: '2-01', meeting: { ...made, theme: '空き家の活用' }, who: '見本' }
    const { draft, meetingId } = done(addNextMeeting(start(), given))
    const row = draft.book.meetings.rows.find(({ values }) => values.meetingId === meetingId)
    expect(row?.values).toMatchObject({
      meetingId: '2-02',
      status: '準備中',
      theme: '空き家の活用',
      capacity: 10,
      programme: meeting.programme,
      guests: '',
      remarks: '',
      contact: '',
    })
    expect(planMails(draft.book, now)).toEqual([])
  })

  it('refuses a day that does not exist', () => {
    expect(propose('2020-02-30')).toMatchObject({ error: { tag: 'bad-date' } })
  })
})

describe('the outlook of a meeting', () => {
  const { settings } = readBook({}).values
  const planned = { ...last, reminders: '', isEvent: false }

  it('shows every coming mail with its day, in order', () => {
    const lines = meetingOutlook(planned, settings)
    expect(lines.map(({ date, what }) => `${date} ${what}`)).toEqual([
      ' received',
      '2019-10-30 applications-close',
      '2019-10-31 decision',
      '2019-11-07 week-before',
      '2019-11-08 group-notice',
      '2019-11-13 day-before',
      '2019-11-14 meeting',
    ])
  })

  it('says which reminder is left out when both would go on one day', () => {
    const afterNewYear = { ...planned, date: '2020-01-06' }
    const lines = meetingOutlook(afterNewYear, settings)
    const reminders = lines.filter(({ what }) => /before/.test(what))
    expect(reminders.map(({ date, what, isLeftOut }) => [date, what, isLeftOut])).toEqual([
      ['2019-12-27', 'week-before', true],
      ['2019-12-27', 'day-before', false],
    ])
  })

  it('warns of closed days, missing deadlines and a wrong order', () => {
    expect(outlookWarnings(planned, { now })).toEqual([])
    const bad = { ...planned, date: '2019-11-17', applyBy: '', decisionDate: '2019-11-09' }
    expect(outlookWarnings(bad, { now })).toEqual([
      { tag: 'date-closed', date: '2019-11-17' },
      { tag: 'missing', what: 'applications-close' },
      { tag: 'deadline-closed', what: 'decision', date: '2019-11-09' },
      { tag: 'out-of-order', what: 'group-notice' },
    ])
  })
})
