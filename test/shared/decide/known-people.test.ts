import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../shared/decide/deed/clean-text.ts'
import { openMeetings } from '../../../shared/decide/meeting/meeting-summary.ts'
import { knownPeople } from '../../../shared/decide/row/known-people.ts'
import { hashAddress } from '../../../shared/protocol/keyed-hash.ts'
import { event, meeting, member, type Rows, registration } from '../book/sample-book.ts'
import { emptyBook, identityKey, now } from './register-request.ts'

const hour = 3_600_000
const jiro = { ...member, memberId: 'K0002', name: '試験 次郎', email: 'jiro@town.mihon.example' }
const seen = (row: string, changedAt: number) => ({ row, changedAt, setBy: 'cells' as const })
const rows: Rows = {
  roster: [member, jiro],
  registrations: [registration],
  snapshot: [
    seen('roster/K0001', now - 3 * hour),
    seen('roster/K0002', now - 3 * hour),
    seen('registrations/2-01-001', now - 3 * hour),
  ],
}
const ask = (given: Rows, since = '', at = now) =>
  knownPeople(emptyBook(given), { since, now: at, key: identityKey })

describe('the people a device knows', () => {
  it('are all at first, by hash and without a word of personal data', () => {
    const answer = ask(rows)
    expect(answer.complete).toBe(true)
    expect(answer.people).toEqual([
      {
        address: hashAddress(member.email, identityKey),
        memberId: 'K0001',
        category: '会員',
        registrations: [{ registrationId: '2-01-001', meetingName: '第1回', status: '受付' }],
      },
      {
        address: hashAddress(jiro.email, identityKey),
        memberId: 'K0002',
        category: '会員',
        registrations: [],
      },
    ])
    expect(JSON.stringify(answer)).not.toMatch(/見本|花子|次郎|@/)
  })

  it('are none later, while nothing changes', () => {
    const { stamp } = ask(rows)
    expect(ask(rows, stamp, now + hour)).toMatchObject({ complete: false, people: [] })
  })

  it('are those whose own row or registration changed since', () => {
    const { stamp } = ask(rows)
    const changed = (row: string) => ({
      ...rows,
      snapshot: [seen('roster/K0001', now - hour), seen(row, now + 60_000)],
    })
    const ids = (given: Rows) =>
      ask(given, stamp, now + hour).people.map(({ memberId }) => memberId)
    expect(ids(changed('roster/K0002'))).toEqual(['K0002'])
    expect(ids(changed('registrations/2-01-001'))).toEqual(['K0001'])
  })

  it.each<[string, Rows]>([
    ['a member', { ...rows, roster: [member] }],
    ['a registration', { ...rows, registrations: [] }],
  ])('are all again when %s has gone', (_what, fewer) => {
    const { stamp } = ask(rows)
    expect(ask(fewer, stamp, now + hour).complete).toBe(true)
  })

  it.each(['x', '1.2', '-1.0.0', '1.2.3.4'])('are all for a stamp that is none: %j', (stamp) => {
    expect(ask(rows, stamp).complete).toBe(true)
  })

  it('leave out who has no address', () => {
    expect(ask({ ...rows, roster: [{ ...member, email: ' ' }] }).people).toEqual([])
  })
})

describe('the meetings a mail may mean', () => {
  const ids = (given: readonly object[], today: string) =>
    openMeetings(emptyBook({ meetings: given }), today).map(({ meetingId }) => meetingId)

  it('are those to come, the day itself included, and those without a date', () => {
    const undated = { ...meeting, meetingId: '2-02', date: '' }
    expect(ids([meeting, event, undated], '2019-11-14')).toEqual(['2-01', 'E-12', '2-02'])
    expect(ids([meeting, event, undated], '2019-11-15')).toEqual(['E-12', '2-02'])
  })

  it('are none that are over, off or without an id', () => {
    const others = [
      { ...meeting, status: '開催済' },
      { ...meeting, status: '中止' },
      { ...meeting, meetingId: '' },
    ]
    expect(ids(others, '2019-10-16')).toEqual([])
  })

  it('count seats by participants only', () => {
    const roles = ['参加者', '見学', '事務局', '参加者'] as const
    const registrations = roles.map((role, index) => ({
      ...registration,
      registrationId: `2-01-00${index + 1}`,
      role,
      status: index === 3 ? ('キャンセル待ち' as const) : ('参加決定' as const),
    }))
    const [summary] = openMeetings(emptyBook({ registrations }), '2019-10-16')
    expect([summary?.decided, summary?.waiting]).toEqual([1, 1])
  })
})

describe('text from strangers', () => {
  it.each([
    ['  髙﨑 𠮷男　', '髙﨑 𠮷男'],
    ['a\tb\r\nc', 'a b  c'],
    ['\u202e見本\u200b花子\ufeff', '見本花子'],
    ['一\u2028二\u0085三', '一 二 三'],
    ['見本\ud842', '見本'],
    ['=1+1', '=1+1'],
  ])('%j stands in a cell as %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })
})
