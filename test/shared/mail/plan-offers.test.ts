import { describe, expect, it } from 'vitest'
import type { ValuesOf } from '../../../shared/book/change.ts'
import type { Registration } from '../../../shared/book/tabs/registrations.ts'
import { computedCells } from '../../../shared/decide/row/computed-cells.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { bookIn, planOf, type Situation, told } from './plan-book.ts'

const now = instantOf('2019-11-01', '12:00')
const applied = told('M01', instantOf('2019-10-16', '10:00'))
const waits = told('M03', instantOf('2019-10-18', '10:00'))
const changedAt = instantOf('2019-11-01', '11:00')

const state = (situation: Situation, at = now): readonly string[] =>
  planOf(bookIn({ changedAt, log: [applied, waits], ...situation }), at).filter(
    (line) => !/^M(09|10)/.test(line),
  )

const offered: ValuesOf<'registrations'> = { status: '繰上げ打診中', replyBy: '2019-11-06' }
const cells = 'cells' as const

describe('an offer of a seat', () => {
  it('waits for a look when it is made in cells, and goes when its row says 送る', () => {
    expect(state({ registration: offered, by: cells })).toEqual(['M04 確認待ち awaits-approval'])
    const approved = { ...offered, contact: '送る' as const }
    expect(state({ registration: approved, by: cells })).toEqual(['M04 自動 due'])
  })

  it.each<[string, string, string]>([
    ['2019-11-06', '2019-11-01 12:00', 'M04 自動 due'],
    ['', '2019-11-01 12:00', 'M04 止めている fact-missing'],
    ['2019-11-04', '2019-11-01 12:00', 'M04 止めている deadline-on-closed-day'],
    ['2019-11-09', '2019-11-01 12:00', 'M04 止めている deadline-on-closed-day'],
    ['2019-11-06', '2019-11-06 16:59', 'M04 自動 due'],
    ['2019-11-06', '2019-11-06 17:01', 'M04 止めている deadline-past'],
  ])('with the deadline %j is at %s: %s', (replyBy, at, expected) => {
    const [date = '', time = ''] = at.split(' ')
    expect(state({ registration: { ...offered, replyBy } }, instantOf(date, time))).toEqual([
      expected,
    ])
  })

  it('is a telephone call once the day-before mail is due', () => {
    const registration = { ...offered, replyBy: '2019-11-13' }
    expect(state({ registration }, instantOf('2019-11-13', '08:59'))).toEqual(['M04 自動 due'])
    expect(state({ registration }, instantOf('2019-11-13', '09:00'))).toEqual([
      'M04 電話する call-instead',
    ])
  })

  it('is followed by M04b when it is taken, and by M08 when it is declined', () => {
    const log = [applied, waits, told('M04', instantOf('2019-11-01', '11:30'))]
    expect(state({ registration: { status: '参加決定' }, log })).toEqual(['M04b 自動 due'])
    const declined = { status: 'キャンセル', reason: '辞退' } as const
    expect(state({ registration: declined, log })).toEqual(['M08 自動 due'])
    expect(state({ registration: { ...declined, reason: '期限' }, log })).toEqual([])
  })

  it('goes a second time when the person waits again and is asked again', () => {
    const log = [
      applied,
      told('M04', instantOf('2019-10-20', '10:00')),
      told('M08', instantOf('2019-10-22', '10:00')),
      told('M03', instantOf('2019-10-25', '10:00')),
    ]
    const [mail] = planMails(bookIn({ changedAt, log, registration: offered }), now)
    expect(mail?.key).toBe('2-01-001/M04/2')
  })

  it('shows 期限超過 in its row after the deadline, and nothing goes by itself', () => {
    const log = [applied, waits, told('M04', instantOf('2019-11-01', '11:30'))]
    const cellAt = (time: number): unknown => {
      const book = bookIn({ changedAt, log, registration: offered })
      const [change] = computedCells(book, planMails(book, time), time).filter(
        ({ tab }) => tab === 'registrations',
      )
      return change && 'values' in change && (change.values as { sending?: string }).sending
    }
    expect(cellAt(instantOf('2019-11-06', '16:59'))).toBe('打診 11/1 済')
    expect(cellAt(instantOf('2019-11-06', '17:01'))).toBe('期限超過（11/6 17:00）')
    expect(state({ log, registration: offered }, instantOf('2019-11-07', '12:00'))).toEqual([])
  })
})

describe('who is told what instead of a decision', () => {
  it.each<[ValuesOf<'registrations'>, string[]]>([
    [{ status: 'キャンセル待ち' }, ['M03 自動 due']],
    [{ status: '見送り', reason: '定員' }, ['M05b 確認待ち awaits-approval']],
    [{ status: '見送り', reason: '対象外' }, ['M05 確認待ち awaits-approval']],
    [{ status: '見送り', reason: '対象外', contact: '送る' }, ['M05 自動 due']],
    [{ status: '見送り', reason: '都合' }, []],
    [{ status: 'キャンセル待ち', role: '見学' }, []],
  ])('%j: %j', (registration, expected) => {
    expect(state({ registration, log: [applied] })).toEqual(expected)
  })

  it.each<[Registration['status'], Parameters<typeof told>[0]]>([
    ['キャンセル待ち', 'M02'],
    ['見送り', 'M02'],
    ['繰上げ打診中', 'M02'],
    ['受付', 'M03'],
    ['キャンセル待ち', 'M04'],
  ])('nobody is moved back to %s after %s without a person', (status, kind) => {
    const log = [applied, told(kind, instantOf('2019-10-20', '10:00'))]
    const [line] = state({ registration: { status, reason: '定員', replyBy: '2019-11-06' }, log })
    expect(line).toMatch(/止めている moved-back$/)
  })
})

describe('a substitute', () => {
  const rows = {
    registrations: [
      { ...seat('2-01-001', 'K0001'), status: '参加決定', substituteFor: '2-01-002' },
      { ...seat('2-01-002', 'K0002'), name: '試験 次郎', status: 'キャンセル', reason: '交代' },
    ] as ValuesOf<'registrations'>[],
  }

  it('hears of it by M08b, in which the predecessor is named', () => {
    expect(state({ rows, log: [] })).toEqual(['M08b 自動 due'])
  })

  it('is told the decision as anybody else when the predecessor is gone from the sheet', () => {
    const [first = {}] = rows.registrations
    expect(state({ rows: { registrations: [first] }, log: [] })).toEqual(['M02 自動 due'])
  })
})

function seat(registrationId: string, memberId: string): ValuesOf<'registrations'> {
  return { registrationId, memberId, meetingId: '2-01', name: '見本 花子', role: '参加者' }
}
