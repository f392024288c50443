import { describe, expect, it } from 'vitest'
import type { ValuesOf } from '../../../shared/book/change.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { settingRows } from '../book/sample-book.ts'
import { bookIn, planOf, type Situation, told } from './plan-book.ts'

const at = (text: string): number => {
  const [date = '', time = ''] = text.split(' ')
  return instantOf(date, time)
}

const decidedAt = at('2019-10-31 15:00')
const decided = told('M02', decidedAt)

function remindersIn(situation: Situation, moment: string): readonly string[] {
  const registration = { status: '参加決定' as const, ...situation.registration }
  const log = situation.log ?? [decided]
  return planOf(bookIn({ ...situation, registration, log }), at(moment)).filter((line) =>
    /^M(09|10)/.test(line),
  )
}

const both = (first: string, last: string) => [`M09 ${first}`, `M10 ${last}`]
const [go, past] = ['自動 due', '出さない lapsed']

describe('reminders of a decided person', () => {
  it('are planned for the office mornings a week and a day before', () => {
    const registration = { status: '参加決定' as const }
    const plan = planMails(bookIn({ registration, log: [decided] }), decidedAt)
    expect(plan.map(({ kind, at: when }) => [kind, when])).toEqual([
      ['M09', at('2019-11-07 09:00')],
      ['M10', at('2019-11-13 09:00')],
    ])
  })

  it.each([
    ['2019-11-07 08:59', both(go, go)],
    ['2019-11-11 16:29', both(go, go)],
    ['2019-11-11 16:30', both(past, go)],
    ['2019-11-13 09:00', both(past, go)],
    ['2019-11-13 16:29', both(past, go)],
    ['2019-11-13 16:31', both(past, go)],
    ['2019-11-14 11:29', both(past, go)],
    ['2019-11-14 11:30', both(past, past)],
    ['2019-11-14 13:30', []],
  ])('are at %s: %j', (moment, expected) => {
    expect(remindersIn({}, moment)).toEqual(expected)
  })

  it('wait for the hour of the start when the row does not say it', () => {
    const start = { date: '2019-11-14', start: '' }
    const log = [told('M02', decidedAt, { facts: start })]
    expect(remindersIn({ meeting: start, log }, '2019-11-06 10:00')).toEqual(
      both('止めている fact-missing', '止めている fact-missing'),
    )
  })

  it('wait for the office to open: who was missed in the evening hears in the morning', () => {
    const registration = { status: '参加決定' as const }
    const plan = planMails(bookIn({ registration, log: [decided] }), at('2019-11-13 20:00'))
    expect(plan.find(({ kind }) => kind === 'M10')?.at).toBe(at('2019-11-14 09:00'))
  })

  it('are left out for who was told of the place after the due time, each by itself', () => {
    const log = [told('M02', at('2019-11-07 09:00'))]
    expect(remindersIn({ log }, '2019-11-07 09:30')).toEqual(both('出さない told-after-due', go))
    const late = [told('M02', at('2019-11-13 17:00'))]
    expect(remindersIn({ log: late }, '2019-11-13 17:30')).toEqual(
      both('出さない told-after-due', '出さない told-after-due'),
    )
  })

  it('are left out for who cancelled, applied again and was told after the due time', () => {
    const log = [
      decided,
      told('M08', at('2019-11-06 10:00')),
      told('M02', at('2019-11-08 10:00'), { n: 2 }),
    ]
    expect(remindersIn({ log }, '2019-11-08 10:10')).toEqual(both('出さない told-after-due', go))
  })

  it('are left out for who heard of a change while waiting, and after the due time of a seat', () => {
    const heard = [at('2019-11-05 10:00'), at('2019-11-05 10:01')] as const
    const promoted = told('M04b', at('2019-11-08 10:00'))
    const logs = [
      [told('M04', heard[0]), told('M12', heard[1]), promoted],
      [told('M12', heard[0]), told('M04', heard[1]), promoted],
    ]
    for (const log of logs)
      expect(remindersIn({ log }, '2019-11-08 10:10')).toEqual(both('出さない told-after-due', go))
  })

  it('are one when both fall on one day', () => {
    const meeting = { date: '2020-01-06' }
    const log = [told('M02', decidedAt, { facts: meeting })]
    expect(remindersIn({ meeting, log }, '2019-12-27 09:00')).toEqual(
      both('出さない same-day-as-day-before', go),
    )
  })

  it('are sent once for a start, and again when the meeting moved to another', () => {
    const reminded = told('M09', at('2019-11-07 09:05'))
    expect(remindersIn({ log: [decided, reminded] }, '2019-11-08 09:00')).toEqual([`M10 ${go}`])
    const moved = { date: '2019-11-21' }
    const log = [decided, reminded, told('M02', at('2019-11-08 10:00'), { n: 2, facts: moved })]
    const plan = planMails(
      bookIn({ registration: { status: '参加決定' }, meeting: moved, log }),
      at('2019-11-12 09:00'),
    )
    expect(plan.map(({ key, handling }) => [key, handling])).toEqual([
      ['2-01-001/M09/2', '自動'],
      ['2-01-001/M10/1', '自動'],
    ])
  })

  it('do not follow at the heels of a correction that told the decision', () => {
    const corrected = { ...told('M20', at('2019-11-07 11:00')), facts: '{"status":"参加決定"}' }
    const log = [decided, told('M08', at('2019-11-01 10:00')), corrected]
    expect(remindersIn({ log }, '2019-11-07 11:10')).toEqual(both('出さない told-after-due', go))
  })

  it.each<ValuesOf<'meetings'>>([
    { date: '2019-11-15' },
    { start: '14:00' },
    { venue: '別のビル' },
    { theme: '別のテーマ' },
    { end: '17:00' },
    { address: '東京都港区' },
  ])('wait while a change is not told: %j', (meeting) => {
    const expected = both('止めている change-not-told', '止めている change-not-told')
    expect(remindersIn({ meeting }, '2019-11-07 09:00')).toEqual(expected)
  })

  it('do not mind changes that nobody was told, such as the staff or the programme', () => {
    const meeting = { staff: '別の者', programme: '変更', capacity: 12 }
    expect(remindersIn({ meeting }, '2019-11-07 09:00')).toEqual(both(go, go))
  })

  it('go again when a change was taken back before anybody heard of it', () => {
    const facts = { date: '2019-11-15' }
    expect(remindersIn({ meeting: facts }, '2019-11-01 09:00')[0]).toContain('change-not-told')
    expect(remindersIn({}, '2019-11-07 09:00')).toEqual(both(go, go))
  })

  it('wait when the meeting went back to what the person was told first and not last', () => {
    const log = [decided, told('M02', at('2019-11-01 09:00'), { n: 2, facts: { venue: '別館' } })]
    expect(remindersIn({ log }, '2019-11-07 09:00')[0]).toBe('M09 止めている change-not-told')
  })

  it('never are the first to tell the decision', () => {
    const expected = both('止めている decision-not-told', '止めている decision-not-told')
    expect(remindersIn({ log: [] }, '2019-11-06 09:00')).toEqual(expected)
    const log = [decided, told('M08', at('2019-11-01 10:00'))]
    expect(remindersIn({ log }, '2019-11-06 09:00')).toEqual(expected)
  })

  it('wait for a person while nobody knows whether the decision went', () => {
    const log = [{ ...decided, status: '要確認' as const }]
    expect(remindersIn({ log }, '2019-11-06 09:00')[0]).toBe('M09 止めている handed-over')
  })

  it('wait when what was told cannot be read any more', () => {
    const log = [{ ...decided, facts: '?' }]
    expect(remindersIn({ log }, '2019-11-06 09:00')[0]).toBe('M09 止めている change-not-told')
  })

  it('go to nobody who left, with the reason', () => {
    expect(remindersIn({ member: { category: '退会' } }, '2019-11-07 09:00')).toEqual(
      both('出さない withdrawn', '出さない withdrawn'),
    )
  })

  it('are held by 止める and by a cell that cannot be read', () => {
    expect(remindersIn({ registration: { contact: '止める' } }, '2019-11-07 09:00')).toEqual(
      both('止めている held-by-row', '止めている held-by-row'),
    )
  })

  it.each<[string, string, string[]]>([
    ['', '7,1', both(go, go)],
    ['', 'なし', []],
    ['なし', '7,1', []],
    ['1', '7,1', [`M10 ${go}`]],
    ['3,1', '7,1', both(go, go)],
    ['前日', '7,1', [`M10 ${go}`]],
    ['いつもどおり', '1', [`M10 ${go}`]],
    ['43783', '1', [`M10 ${go}`]],
    ['', '', both(go, go)],
  ])(
    'follow the meeting’s %j before the setting %j, and no cell that cannot be read',
    (reminders, リマインド, expected) => {
      const rows = { settings: settingRows({ リマインド }) }
      expect(remindersIn({ meeting: { reminders }, rows }, '2019-11-01 09:00')).toEqual(expected)
    },
  )

  it.each(['中止', '延期', '開催済'] as const)('are none for a meeting that is %s', (status) => {
    expect(remindersIn({ meeting: { status } }, '2019-11-01 09:00')).toEqual([])
  })

  it.each(['受付', 'キャンセル', '見送り', 'キャンセル待ち', '繰上げ打診中', ''] as const)(
    'are none for a person in state %j',
    (status) => {
      expect(remindersIn({ registration: { status } }, '2019-11-01 09:00')).toEqual([])
    },
  )

  it.each<['事務局' | 'ゲスト' | '研究員' | '見学', number]>([
    ['事務局', 0],
    ['ゲスト', 0],
    ['研究員', 0],
    ['見学', 2],
  ])('to the role %s are %d', (role, count) => {
    const log = [told('M16', decidedAt)]
    expect(remindersIn({ registration: { role }, log }, '2019-11-01 09:00')).toHaveLength(count)
  })

  it('need no 送る of their own, and 送る on the row does not hurry them', () => {
    const registration = { status: '参加決定' as const, contact: '送る' as const }
    const plan = planMails(bookIn({ registration, log: [decided] }), at('2019-11-01 09:00'))
    expect(plan.map(({ at: when }) => when)).toEqual([
      at('2019-11-07 09:00'),
      at('2019-11-13 09:00'),
    ])
  })
})
