import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/book/apply-changes.ts'
import type { Book } from '../../../shared/book/book.ts'
import type { ValuesOf } from '../../../shared/book/change.ts'
import { approveMails, waitingMails } from '../../../shared/decide/approve/approve-mails.ts'
import { startDraft } from '../../../shared/decide/deed/draft.ts'
import { spentApprovals } from '../../../shared/decide/row/spent-approvals.ts'
import { forecastLines } from '../../../shared/mail/plan/forecast.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { bookOf, meeting, member, type Rows, registration } from '../book/sample-book.ts'
import { result, survey } from './kind-matter.ts'
import { sentRows } from './random-book.ts'

const now = instantOf('2019-10-16', '12:00')
const changedAt = instantOf('2019-10-15', '10:00')
const cells = 'cells' as const
const open = { ...meeting, applyBy: '2019-10-25' }
const over = { ...meeting, status: '開催済' as const }
const later = instantOf('2019-11-20', '12:00')

const person = (n: number, changes: ValuesOf<'roster'> = {}): ValuesOf<'roster'> => ({
  ...member,
  memberId: `K${String(n).padStart(4, '0')}`,
  name: `見本 ${n}`,
  email: `m${n}@town.mihon.example`,
  ...changes,
})

const bookWith = (rows: Rows): Book =>
  bookOf({
    meetings: [open],
    snapshot: [{ row: 'meetings/2-01', changedAt, setBy: cells }],
    ...rows,
  })

const mailsOf = (book: Book, at = now) =>
  planMails(book, at).map(({ memberId, kind, handling, reason }) =>
    [memberId, kind, handling, reason.tag === 'not-shown-before' ? 'due' : reason.tag].join(' '),
  )

const kindsFor = (rows: Rows, at = now): readonly string[] =>
  mailsOf(bookWith(rows), at).map((line) => line.split(' ').slice(0, 2).join(' '))

describe('the announcement of a meeting', () => {
  it.each<[ValuesOf<'roster'>, boolean]>([
    [{ category: '会員', newsletter: '未確認' }, true],
    [{ category: '会員', newsletter: '不要' }, false],
    [{ category: '参加のみ', newsletter: '未確認' }, false],
    [{ category: '参加のみ', newsletter: '同意' }, true],
    [{ category: '退会', newsletter: '同意' }, false],
  ])('to %j: %s', (changes, isSent) => {
    expect(kindsFor({ roster: [person(1, changes)] })).toEqual(isSent ? ['K0001 M17'] : [])
  })

  it('is none of who has applied already, whatever became of it', () => {
    for (const status of ['受付', 'キャンセル'] as const) {
      const registrations = [{ ...registration, status, reason: '期限' as const }]
      const kinds = kindsFor({ roster: [person(1), person(2)], registrations })
      expect(kinds.filter((line) => line.endsWith('M17'))).toEqual(['K0002 M17'])
    }
  })

  describe('to a person whom 名簿 lists twice', () => {
    const [name, email] = ['見本 花子', 'hanako@town.mihon.example']
    const first = person(1, { name, email })
    const twin = person(2, { name: '見本　花子', email: 'Hanako@town.mihon.example' })
    const lines = (rows: Rows) => mailsOf(bookWith({ roster: [twin, first], ...rows }))
    const [goes, once] = ['M17 確認待ち awaits-approval', 'M17 出さない listed-twice']

    it('goes once, whatever the order of the rows', () => {
      expect(lines({})).toEqual([`K0001 ${goes}`, `K0002 ${once}`])
    })

    it('goes no more when either row was told, or has applied, or wants no news', () => {
      const facts = '{"about":"2-01"}'
      const told = { key: 'K0002/M17/1', status: '送信済', facts, at: changedAt } as const
      expect(lines({ mailLog: [told] })).toEqual([`K0001 ${once}`])
      const applied = { ...registration, memberId: 'K0002', contact: '止める' } as const
      expect(lines({ registrations: [applied] })).toEqual([`K0001 ${once}`])
      expect(lines({ roster: [first, { ...twin, newsletter: '不要' }] })).toEqual([`K0001 ${once}`])
    })

    it('goes to two people of one section, and to who left and came back', () => {
      const other = { ...twin, name: '試験 次郎' }
      expect(lines({ roster: [first, other] })).toEqual([`K0001 ${goes}`, `K0002 ${goes}`])
      const left = { ...first, category: '退会' as const }
      expect(lines({ roster: [left, twin] })).toEqual([`K0002 ${goes}`])
    })
  })

  it.each<[ValuesOf<'meetings'>, boolean]>([
    [{ status: '準備中' }, false],
    [{ status: '締切' }, false],
    [{ applyBy: '2019-10-15' }, false],
    [{ kind: '見学イベント' }, false],
    [{ applyBy: '2019-10-16' }, true],
  ])('of a meeting that is %j: %s', (changes, isSent) => {
    const kinds = kindsFor({ roster: [person(1)], meetings: [{ ...open, ...changes }] })
    expect(kinds).toEqual(isSent ? ['K0001 M17'] : [])
  })

  it('names the cell that is missing, and telephones nobody by mail', () => {
    const meetings = [{ ...open, contact: '送る' as const, venue: '' }]
    const roster = [person(1), person(2, { email: '' }), person(3, { email: 'bad' })]
    expect(mailsOf(bookWith({ roster, meetings }))).toEqual([
      'K0001 M17 止めている fact-missing',
      'K0002 M17 電話する no-address',
      'K0003 M17 止めている faulty-cell',
    ])
  })

  it('of two meetings goes as two mails, and once each', () => {
    const second = { ...open, meetingId: '2-02', number: '第2回', contact: '送る' as const }
    const rows: Rows = {
      roster: [person(1)],
      meetings: [{ ...open, contact: '送る' }, second],
      snapshot: ['2-01', '2-02'].map((id) => ({ row: `meetings/${id}`, changedAt, setBy: cells })),
    }
    const plan = planMails(bookWith(rows), now)
    expect(plan.map(({ key, facts }) => [key, facts.about])).toEqual([
      ['K0001/M17/1', '2-01'],
      ['K0001/M17/2', '2-02'],
    ])
    const half = applyChanges(bookWith(rows), sentRows(plan.slice(1), now))
    expect(planMails(half, now).map(({ key, facts }) => [key, facts.about])).toEqual([
      ['K0001/M17/3', '2-01'],
    ])
    const all = applyChanges(bookWith(rows), sentRows(plan, now))
    expect(planMails(all, now)).toEqual([])
  })
})

describe('what came of a meeting', () => {
  const attended = {
    ...registration,
    status: '参加決定' as const,
    attendance: '出席' as const,
  }
  const roster = [
    person(1, { municipality: '徳島県見本町' }),
    person(2, { municipality: '徳島県見本町' }),
    person(3, { municipality: '徳島県見本町', category: '退会' }),
    person(4, { municipality: '別の市' }),
    person(5, { municipality: '別の市', category: '参加のみ', newsletter: '同意' }),
    person(6, { municipality: '徳島県見本町', newsletter: '不要' }),
  ]
  const results = (audience: (typeof result)['audience'] | '出席自治体限り' | '会員') => {
    const log = { key: '2-01-001/M14/1', status: '送信済' as const, at: later - 1000 }
    return kindsFor(
      {
        roster,
        meetings: [over],
        registrations: [attended],
        results: [{ ...result, audience }],
        mailLog: [log],
      },
      later,
    )
  }

  it('goes to the bodies that attended, all their people', () => {
    expect(results('出席自治体限り')).toEqual(['K0001 M15', 'K0002 M15'])
  })

  it('is announced as far as 公開区分 goes', () => {
    const own = ['K0001 M15', 'K0002 M15']
    expect([...results('会員')].sort()).toEqual([...own, 'K0004 M15b'])
    expect([...results('公開')].sort()).toEqual([...own, 'K0004 M15b', 'K0005 M15b'])
  })

  it('is nothing without a row in 成果', () => {
    const rows = { roster, meetings: [over], registrations: [attended] }
    expect(kindsFor(rows, later).filter((line) => /M15/.test(line))).toEqual([])
  })
})

describe('a survey', () => {
  const requests = (changes: ValuesOf<'surveys'>, rows: Rows = {}, at = now): readonly string[] =>
    mailsOf(bookOf({ roster: [person(1)], surveys: [{ ...survey, ...changes }], ...rows }), at)
  const asked = {
    key: 'K0001/M19/1',
    status: '送信済' as const,
    at: now,
    facts: '{"about":"S-1"}',
  }

  it('waits for 送る in its own row', () => {
    expect(requests({})).toEqual(['K0001 M19 確認待ち awaits-approval'])
    expect(requests({ contact: '送る' })).toEqual(['K0001 M19 自動 due'])
    expect(requests({ status: '検討中', contact: '送る' })).toEqual([])
    expect(requests({ contact: '送る', answerBy: '' })).toEqual([
      'K0001 M19 止めている fact-missing',
    ])
  })

  it('asks whom 対象 names, and nobody by a word it does not know', () => {
    const roster = [person(1, { category: '参加のみ' })]
    expect(requests({}, { roster })).toEqual([])
    expect(requests({ audience: '会員と参加のみ' }, { roster })).toHaveLength(1)
    const unknown = { audience: 'みんな' as '会員', contact: '送る' as const }
    expect(requests(unknown)).toEqual(['K0001 M19 止めている faulty-cell'])
  })

  const reminded = (rows: Rows, at = instantOf('2019-11-26', '12:00')): readonly string[] =>
    requests({ contact: '送る' }, { mailLog: [asked], ...rows }, at)

  it('is recalled three office days before its end, to those who have not answered', () => {
    const answer = { answerId: '1', surveyId: 'S-1', status: '回答済' as const }
    expect(reminded({})).toEqual(['K0001 M19b 自動 due'])
    expect(reminded({ mailLog: [] })).toEqual(['K0001 M19 自動 due'])
    expect(reminded({ answers: [{ ...answer, memberId: 'K0001' }] })).toEqual([])
    expect(reminded({ answers: [{ ...answer, municipality: member.municipality }] })).toEqual([])
    expect(reminded({ answers: [{ ...answer, municipality: '別の市' }] })).toHaveLength(1)
    const open = [{ ...answer, status: '未回答' as const, memberId: 'K0001' }]
    expect(reminded({ answers: open })).toHaveLength(1)
  })

  it('is over with its last day', () => {
    expect(reminded({}, instantOf('2019-11-29', '17:01'))).toEqual([])
  })
})

describe('many mails at once', () => {
  const many = (count: number, contact: '' | '送る'): Book =>
    bookWith({
      roster: Array.from({ length: count }, (_, n) => person(n + 1)),
      meetings: [{ ...open, contact }],
    })
  const states = (book: Book): readonly string[] => [
    ...new Set(mailsOf(book).map((line) => line.split(' ').slice(2).join(' '))),
  ]

  it('go by a typed 送る up to twenty; above, somebody looks first', () => {
    expect(states(many(20, '送る'))).toEqual(['自動 due'])
    expect(states(many(21, '送る'))).toEqual(['確認待ち awaits-preview'])
  })

  const looked = (book: Book, count?: number): Book => {
    const numbering = { given: {}, identityKey: new Uint8Array() }
    const shown = waitingMails(book, now).slice(0, count)
    const seen = Object.fromEntries(shown.map(({ mail, fingerprint }) => [mail.key, fingerprint]))
    const approval = { seen, notes: {}, who: '担当' }
    const approved = approveMails(startDraft(book, numbering, now), approval)
    if (!approved.ok) throw new Error(approved.error.tag)
    return approved.value.book
  }

  it('go once 「確認して送る」 has shown count, names and words', () => {
    const book = looked(many(30, ''))
    expect(book.meetings.rows[0]?.values.contact).toBe('送る')
    expect(states(book)).toEqual(['自動 due'])
  })

  it('wait again when words or facts have changed since, or more people came', () => {
    const book = looked(many(30, ''))
    const withMeeting = (changes: ValuesOf<'meetings'>): Book =>
      applyChanges(book, [{ type: 'update', tab: 'meetings', position: 1, values: changes }])
    expect(states(withMeeting({ venue: '別館' }))).toEqual(['確認待ち awaits-preview'])
    const text = book.mailTexts.rows.find(({ values }) => values.kind === 'M17')
    const body = `${text?.values.body}\n追伸`
    const position = text?.position ?? 0
    const reworded = applyChanges(book, [
      { type: 'update', tab: 'mailTexts', position, values: { body } },
    ])
    expect(states(reworded)).toEqual(['確認待ち awaits-preview'])
    const more = applyChanges(book, [{ type: 'insert', tab: 'roster', values: person(99) }])
    expect(states(more)).toEqual(['確認待ち awaits-preview'])
  })

  it('that a look let go without the rest wait for no other look when 送る is typed later', () => {
    const values = { contact: '送る' } as const
    const order = { type: 'update', tab: 'meetings', position: 1, values } as const
    const ordered = applyChanges(looked(many(30, ''), 29), [order])
    expect(states(ordered)).toEqual(['自動 due'])
  })

  it('are approved one by one in their own rows when only some were ticked', () => {
    const numbering = { given: {}, identityKey: new Uint8Array() }
    const start = many(3, '')
    const [first] = waitingMails(start, now)
    if (!first) throw new Error('nothing waits')
    const seen = { [first.mail.key]: first.fingerprint }
    const done = approveMails(startDraft(start, numbering, now), { seen, notes: {}, who: '担当' })
    if (!done.ok) throw new Error(done.error.tag)
    expect(done.value.book.meetings.rows[0]?.values.contact).toBe('')
    expect(mailsOf(done.value.book)).toEqual([
      'K0001 M17 自動 due',
      'K0002 M17 確認待ち awaits-approval',
      'K0003 M17 確認待ち awaits-approval',
    ])
  })

  it('of two meetings let one person have the one that was ticked, and not the other', () => {
    const numbering = { given: {}, identityKey: new Uint8Array() }
    const next = { ...open, meetingId: '2-02', number: '第2回' }
    const start = bookWith({
      roster: [person(1), person(2)],
      meetings: [open, next],
      snapshot: ['2-01', '2-02'].map((id) => ({ row: `meetings/${id}`, changedAt, setBy: cells })),
    })
    const second = waitingMails(start, now).find(({ mail }) => mail.facts.about === '2-02')
    if (!second) throw new Error('nothing waits')
    const seen = { [second.mail.key]: second.fingerprint }
    const done = approveMails(startDraft(start, numbering, now), { seen, notes: {}, who: '担当' })
    if (!done.ok) throw new Error(done.error.tag)
    const going = planMails(done.value.book, now).filter(({ handling }) => handling === '自動')
    expect(going.map(({ memberId, facts }) => [memberId, facts.about])).toEqual([['K0001', '2-02']])
  })

  it('stand in the forecast as one line', () => {
    const book = many(30, '送る')
    expect(forecastLines(planMails(book, now), now)).toMatchObject([
      { kind: '開催の案内', recipient: '見本 1 様 ほか29名', handling: '確認待ち' },
    ])
  })

  it('leave no 送る behind that would approve what comes later', () => {
    const book = many(3, '送る')
    const plan = planMails(book, now)
    expect(spentApprovals(book, plan, now)).toEqual([])
    const sent = applyChanges(book, sentRows(plan, now))
    expect(spentApprovals(sent, planMails(sent, now), now)).toMatchObject([
      { tab: 'meetings', values: { contact: '' } },
    ])
  })

  it.each<[string, ValuesOf<'roster'>, ValuesOf<'meetings'>, boolean]>([
    ['one person has no address', { email: '' }, {}, false],
    ['one address is wrong', { email: 'bad' }, {}, false],
    ['one row is held', { contact: '止める' }, {}, false],
    ['the venue is missing', {}, { venue: '' }, true],
  ])('keep the meeting approved when %s: %s', (_what, person, changes, isKept) => {
    const meetings = [{ ...open, contact: '送る' as const, ...changes }]
    const book = bookWith({ roster: [{ ...member, ...person }], meetings })
    const spent = spentApprovals(book, planMails(book, now), now)
    expect(spent.some(({ tab }) => tab === 'meetings')).toBe(!isKept)
  })

  it('leave no 送る in the row of a member either', () => {
    const roster = [person(1, { contact: '送る', category: '参加のみ' })]
    const seen = [{ row: 'roster/K0001', changedAt, setBy: cells }]
    const book = bookWith({ roster, snapshot: seen })
    expect(spentApprovals(book, planMails(book, now), now)).toMatchObject([
      { tab: 'roster', values: { contact: '' } },
    ])
  })
})
