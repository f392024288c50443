import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayOfWeek,
  daysBetween,
  instantOf,
  isDate,
  isTime,
  japanDate,
  japanTime,
} from '../../../shared/time/japan-date.ts'
import {
  dateToSerial,
  instantToSerial,
  serialToDate,
  serialToInstant,
  serialToTime,
  timeToSerial,
} from '../../../shared/time/sheet-serial.ts'
import {
  longDate,
  mediumDate,
  shortDate,
  warekiDate,
  weekdayName,
} from '../../../shared/time/wareki.ts'

const day = fc.integer({ min: 2, max: 60_000 }).map(serialToDate)
const minute = fc
  .integer({ min: 0, max: 1439 })
  .map((n) => [n / 60, n % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':'))
const instant = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000)

describe('days in Japan', () => {
  it.each([
    ['2019-11-13T14:59:59.999Z', '2019-11-13', '23:59'],
    ['2019-11-13T15:00:00Z', '2019-11-14', '00:00'],
    ['2019-12-31T15:00:00Z', '2020-01-01', '00:00'],
    ['2020-02-28T15:00:00Z', '2020-02-29', '00:00'],
  ])('reads %s as %s %s', (iso, date, time) => {
    expect(japanDate(Date.parse(iso))).toBe(date)
    expect(japanTime(Date.parse(iso))).toBe(time)
  })

  it('finds the instant of every day and minute again', () => {
    fc.assert(
      fc.property(day, minute, (date, time) => {
        const at = instantOf(date, time)
        expect([japanDate(at), japanTime(at)]).toEqual([date, time])
      }),
    )
  })

  it.each(['2019-02-29', '2019-13-01', '2019-00-10', '2019-1-1', '+057181-03', '', '2019-11-31'])(
    'takes %j for no day',
    (text) => {
      expect(isDate(text)).toBe(false)
    },
  )

  it.each(['24:00', '9:00', '12:60', '', '12:00:00'])('takes %j for no time', (text) => {
    expect(isTime(text)).toBe(false)
  })

  it('adds days that can be counted again', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (date, n) => {
        const other = addDays(date, n)
        expect(daysBetween(date, other)).toBe(n)
        expect((((dayOfWeek(date) + n) % 7) + 7) % 7).toBe(dayOfWeek(other))
      }),
    )
  })
})

describe('serial numbers of the sheet', () => {
  it.each([
    [43_783, '2019-11-14'],
    [43_831, '2020-01-01'],
    [43_890, '2020-02-29'],
  ])('counts %i as %s, as the sheet does', (serial, date) => {
    expect(serialToDate(serial)).toBe(date)
    expect(dateToSerial(date)).toBe(serial)
  })

  it('keeps every day, minute and second through a cell', () => {
    fc.assert(
      fc.property(day, minute, instant, (date, time, at) => {
        expect(serialToDate(dateToSerial(date))).toBe(date)
        expect(serialToTime(timeToSerial(time))).toBe(time)
        expect(serialToInstant(instantToSerial(at))).toBe(at)
      }),
    )
  })

  it('reads a time with its day, and the last second of a day, as that minute', () => {
    expect(serialToTime(43_783.5625)).toBe('13:30')
    expect(serialToTime(0.99999)).toBe('23:59')
  })
})

describe('dates in words', () => {
  it.each([
    ['2019-04-30', '平成31年4月30日（火）'],
    ['2019-05-01', '令和元年5月1日（水）'],
    ['2019-11-14', '令和元年11月14日（木）'],
    ['2020-01-01', '令和2年1月1日（水）'],
    ['1989-01-07', '昭和64年1月7日（土）'],
    ['1989-01-08', '平成元年1月8日（日）'],
    ['1926-12-24', '1926年12月24日（金）'],
  ])('writes %s as %s', (date, words) => {
    expect(warekiDate(date)).toBe(words)
  })

  it('writes long, medium and short dates with the weekday that is right', () => {
    expect(longDate('2019-11-05')).toBe('2019年11月5日（火）')
    expect(mediumDate('2019-11-05')).toBe('11月5日（火）')
    expect(shortDate('2019-11-05')).toBe('11/5')
    expect(weekdayName('2020-02-29')).toBe('土')
  })
})

describe('the zone of the computer', () => {
  const script = `
    import { japanDate, japanTime, instantOf, addDays } from './shared/time/japan-date.ts'
    import { isOfficeDay, officeDayOnOrBefore } from './shared/time/office-days.ts'
    import { instantToSerial, serialToDate } from './shared/time/sheet-serial.ts'
    import { warekiDate } from './shared/time/wareki.ts'
    const at = instantOf('2019-11-05', '00:30')
    console.log(JSON.stringify([at, japanDate(at), japanTime(at), addDays('2019-03-31', 1), isOfficeDay('2019-10-22'),
      isOfficeDay('2019-10-23'), officeDayOnOrBefore('2019-11-04'), instantToSerial(at), serialToDate(43783), warekiDate('2019-05-01')]))`

  it.each(['Asia/Tokyo', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'changes nothing when it is %s',
    (zone) => {
      const words = execFileSync(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '--eval', script],
        {
          cwd: new URL('../../..', import.meta.url),
          env: { ...process.env, TZ: zone },
          encoding: 'utf8',
        },
      )
      expect(JSON.parse(words)).toEqual([
        1_572_881_400_000,
        '2019-11-05',
        '00:30',
        '2019-04-01',
        false,
        true,
        '2019-11-01',
        43_774.020833333336,
        '2019-11-14',
        '令和元年5月1日（水）',
      ])
    },
  )
})
