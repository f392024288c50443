import holidayJp from '@holiday-jp/holiday_jp'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOfWeek } from '../../../shared/time/japan-date.ts'
import {
  isOfficeDay,
  officeDayOnOrAfter,
  officeDayOnOrBefore,
  officeDaysFrom,
} from '../../../shared/time/office-days.ts'

describe('office days', () => {
  it.each([
    ['2019-11-14', true, 'a Thursday'],
    ['2019-11-16', false, 'a Saturday'],
    ['2019-11-17', false, 'a Sunday'],
    ['2019-10-22', false, 'the enthronement of 2019'],
    ['2019-05-02', false, 'the ten days off of 2019'],
    ['2019-11-04', false, 'a substitute holiday'],
    ['2026-09-22', false, 'a day between two holidays'],
    ['2020-07-24', false, 'a holiday moved for the games'],
    ['2020-10-12', true, 'the day it was moved away from'],
    ['2019-12-27', true, 'the last Friday before the new year'],
    ['2020-12-28', true, 'the last day before the offices close'],
    ['2020-12-29', false, 'the first day of the closed week'],
    ['2020-01-03', false, 'the last day of the closed week'],
    ['2022-01-04', true, 'the first day of the new year'],
    ['2020-02-29', false, 'a leap day on a Saturday'],
  ])('says of %s that open is %s: %s', (date, isOpen) => {
    expect(isOfficeDay(date)).toBe(isOpen)
  })

  it('lets the 休日 tab close an office day and open a closed one', () => {
    const exceptions = new Map([
      ['2019-11-14', 'closed'],
      ['2019-11-16', 'open'],
    ] as const)
    expect(isOfficeDay('2019-11-14', exceptions)).toBe(false)
    expect(isOfficeDay('2019-11-16', exceptions)).toBe(true)
    expect(officeDayOnOrAfter('2019-11-14', exceptions)).toBe('2019-11-15')
    expect(officeDaysFrom('2019-11-15', 1, exceptions)).toBe('2019-11-16')
  })

  it('goes over a long weekend in both directions', () => {
    expect(officeDayOnOrBefore('2019-11-04')).toBe('2019-11-01')
    expect(officeDayOnOrAfter('2019-11-02')).toBe('2019-11-05')
    expect(officeDaysFrom('2019-11-01', 1)).toBe('2019-11-05')
    expect(officeDaysFrom('2019-11-05', -2)).toBe('2019-10-31')
    expect(officeDayOnOrBefore('2020-01-05')).toBe('2019-12-27')
  })

  it('counts as many office days as it is asked for, and takes them back', () => {
    const days = fc.integer({ min: 0, max: 6000 }).map((n) => addDays('2019-01-01', n))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (day, n) => {
        const start = officeDayOnOrAfter(day)
        const end = officeDaysFrom(start, n)
        let between = 0
        for (let at = addDays(start, 1); at <= end; at = addDays(at, 1))
          if (isOfficeDay(at)) between++
        expect(between).toBe(n)
        expect(officeDaysFrom(end, -n)).toBe(start)
      }),
    )
  })

  it('knows the holidays of 2019 to 2035 as another calendar does', () => {
    const differing: string[] = []
    for (let day = '2019-01-01'; day <= '2035-12-31'; day = addDays(day, 1)) {
      const monthDay = day.slice(5)
      const isClosedAnyway = [0, 6].includes(dayOfWeek(day))
      if (isClosedAnyway || monthDay >= '12-29' || monthDay <= '01-03') continue
      // The other calendar takes the local day of the Date it is given.
      const isHoliday = holidayJp.isHoliday(new Date(`${day}T12:00:00`))
      if (isOfficeDay(day) === isHoliday) differing.push(day)
    }
    expect(differing).toEqual([])
  })
})
