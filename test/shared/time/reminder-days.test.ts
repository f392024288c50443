import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reminderDays, reminderTimes } from '../../../shared/mail/when/reminder-times.ts'
import { addDays, instantOf } from '../../../shared/time/japan-date.ts'
import { officeDayOnOrAfter } from '../../../shared/time/office-days.ts'

type Vector = {
  readonly event: string
  readonly d7: string
  readonly d1: string
  readonly thanks: string
  readonly collapse: boolean
}

const remindersOf = (date: string, days: readonly number[] = [7, 1]) =>
  reminderTimes({ date, start: '13:30' }, days)

const file = new URL('../../../../shared/data/reminder-vectors.json', import.meta.url)

describe.skipIf(!existsSync(file))(
  'reminder days of the shared vectors (skipped without them)',
  () => {
    const { cases } = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Vector[] })
      : { cases: [] }

    it.each(cases)('puts those of $event on $d7 and $d1', ({ event, d7, d1, thanks, collapse }) => {
      const [first, last] = remindersOf(event)
      expect([first?.day, last?.day]).toEqual([d7, d1])
      expect(first?.day === last?.day).toBe(collapse)
      expect(officeDayOnOrAfter(addDays(event, 1))).toBe(thanks)
    })
  },
)

describe('reminder days', () => {
  it.each([
    ['2019-11-14', '2019-11-07', '2019-11-13', 'an ordinary week'],
    ['2019-10-23', '2019-10-16', '2019-10-21', 'the day after a holiday'],
    ['2019-11-11', '2019-11-01', '2019-11-08', 'a week after a long weekend, on a Monday'],
    ['2020-01-06', '2019-12-27', '2019-12-27', 'the first day of the year: both on one day'],
    ['2026-09-24', '2026-09-17', '2026-09-18', 'the week of five closed days'],
    ['2020-03-01', '2020-02-21', '2020-02-28', 'a Sunday after a leap day and a holiday Monday'],
  ])('of %s are %s and %s: %s', (event, first, last) => {
    expect(remindersOf(event).map(({ day }) => day)).toEqual([first, last])
  })

  it('lapse: a week before after two office days, the day before two hours ahead of the start', () => {
    const [first, last] = remindersOf('2019-11-14')
    expect(first?.lapsesAt).toBe(instantOf('2019-11-11', '16:30'))
    expect(last?.lapsesAt).toBe(instantOf('2019-11-14', '11:30'))
  })

  it('lapse at the latest when the last reminder is due', () => {
    const [first] = remindersOf('2019-11-14', [2, 1])
    expect(first?.lapsesAt).toBe(instantOf('2019-11-13', '09:00'))
  })

  it('are none while the meeting has no time', () => {
    expect(reminderTimes({ date: '', start: '13:30' }, [7, 1])).toEqual([])
    expect(reminderTimes({ date: '2019-11-14', start: '' }, [7, 1])).toEqual([])
  })

  it.each([
    ['7,1', [7, 1]],
    ['１、７日前', [7, 1]],
    ['1', [1]],
    ['なし', []],
    ['1週間前、前日', [7, 1]],
    ['二週間前・三日前の3', [14, 3]],
    ['', []],
    ['090-0000-0000 まで', [0, 0]],
    ['99999999999999999', []],
    ['2019/11/7', [11, 7]],
  ])('are read from %j as %j, without numbers that cannot be days', (text, days) => {
    expect(reminderDays(text)).toEqual(days)
  })

  it('with one number are the last confirmation only', () => {
    expect(remindersOf('2019-11-14', [3]).map(({ kind, day }) => [kind, day])).toEqual([
      ['M10', '2019-11-11'],
    ])
  })
})
