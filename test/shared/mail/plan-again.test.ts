import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/book/apply-changes.ts'
import type { Book } from '../../../shared/book/book.ts'
import type { ValuesOf } from '../../../shared/book/change.ts'
import { sendAgain } from '../../../shared/decide/approve/send-again.ts'
import { type Draft, startDraft } from '../../../shared/decide/deed/draft.ts'
import { correctStatus } from '../../../shared/decide/people/correct-status.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { composeMail } from '../../../shared/mail/words/compose.ts'
import { plannedMatter } from '../../../shared/mail/words/planned-matter.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { bookOf, member } from '../book/sample-book.ts'
import { bookIn, planOf, told } from './plan-book.ts'
import { sentRows } from './random-book.ts'

const now = instantOf('2019-10-25', '12:00')
const decided = told('M02', instantOf('2019-10-20', '10:00'))
const numbering = { given: {}, identityKey: new Uint8Array() }
const begin = (book: Book): Draft => startDraft(book, numbering, now)
const state = (book: Book): readonly string[] =>
  planOf(book, now).filter((line) => !/^M(09|10)/.test(line))

const done = (result: { ok: true; value: Draft } | { ok: false; error: unknown }): Draft => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('「もう一度送る」', () => {
  const book = bookIn({ log: [decided], registration: { status: '参加決定' }, by: 'cells' })
  const asked = { key: '2-01-001/M02/1', why: '届いていないとのお電話', who: '担当' }

  it.each([
    ['取消', 'M02:sent', []],
    ['要確認', 'M02:sent', []],
    ['取消', '', ['M02 自動']],
  ] as const)(
    '%s over the state of a mail with the id 「%s」 leaves %j to tell',
    (status, messageId, left) => {
      const log = [{ ...decided, status, messageId }]
      const row = bookIn({ log, registration: { status: '参加決定' }, by: 'panel' })
      expect(
        planMails(row, now)
          .filter(({ kind }) => kind === 'M02')
          .map(({ kind, handling }) => `${kind} ${handling}`),
      ).toEqual(left)
    },
  )

  it('plans the mail anew under the next number, without another approval, once', () => {
    expect(state(book)).toEqual([])
    const again = done(sendAgain(begin(book), asked)).book
    const [mail] = planMails(again, now)
    expect([mail?.key, mail?.handling]).toEqual(['2-01-001/M02/2', '自動'])
    const sent = applyChanges(again, sentRows(mail ? [mail] : [], now))
    expect(state(sent)).toEqual([])
    expect(sendAgain(begin(sent), asked)).toMatchObject({ ok: false, error: { tag: 'not-sent' } })
    expect(
      planMails(done(sendAgain(begin(sent), { ...asked, key: '2-01-001/M02/2' })).book, now)[0],
    ).toMatchObject({ key: '2-01-001/M02/3' })
  })

  it('stays ordered when an attempt at it was given up', () => {
    const again = done(sendAgain(begin(book), asked)).book
    const given = {
      ...told('M02', now),
      key: '2-01-001/M02/2',
      status: '取消',
      messageId: '',
    } as const
    const tried = applyChanges(again, [{ type: 'insert', tab: 'mailLog', values: given }])
    expect(planMails(tried, now)[0]).toMatchObject({ key: given.key, handling: '自動' })
  })

  it('is journalled with its reason, and needs one', () => {
    const draft = done(sendAgain(begin(book), asked))
    expect(draft.changes.filter(({ tab }) => tab === 'operations')).toMatchObject([
      { values: { action: 'もう一度送る', target: asked.key, after: asked.why, who: '担当' } },
    ])
    expect(sendAgain(begin(book), { ...asked, why: '' })).toMatchObject({
      error: { tag: 'why-missing' },
    })
  })

  it('is refused for what was never sent, and for what is no longer so', () => {
    const key = '2-01-001/M08/1'
    expect(sendAgain(begin(book), { ...asked, key })).toMatchObject({ error: { tag: 'not-sent' } })
    const first = { ...told('M01', instantOf('2019-10-18', '10:00')) }
    const both = bookIn({ log: [first, decided], registration: { status: '参加決定' } })
    expect(sendAgain(begin(both), { ...asked, key: '2-01-001/M01/1' })).toMatchObject({
      error: { tag: 'no-longer-true' },
    })
  })

  it('works for a reminder, a change, the membership and an announcement', () => {
    const at = instantOf('2019-11-07', '10:00')
    const reminded = told('M09', instantOf('2019-11-07', '09:00'))
    const log = [decided, reminded]
    const soon = bookIn({ log, registration: { status: '参加決定' } })
    const again = done(
      sendAgain(startDraft(soon, numbering, at), { ...asked, key: '2-01-001/M09/1' }),
    )
    expect(planOf(again.book, at)).toContain('M09 自動 due')
    const joined = bookOf({
      roster: [member],
      snapshot: [{ row: 'roster/K0001', changedAt: decided.at ?? 0, setBy: 'panel' }],
      mailLog: [told('M06', instantOf('2019-10-20', '10:00'))],
    })
    expect(state(done(sendAgain(begin(joined), { ...asked, key: 'K0001/M06/1' })).book)).toEqual([
      'M06 自動 due',
    ])
  })
})

describe('「訂正する」', () => {
  const wrongly = bookIn({ log: [decided], registration: { status: '参加決定' }, by: 'cells' })
  const correction = {
    registrationId: '2-01-001',
    from: '参加決定' as const,
    status: '受付' as const,
    reason: '' as const,
    why: '同姓の方との取り違え',
    telling: 'mail' as const,
    who: '担当',
  }
  const corrected = (): Book => done(correctStatus(begin(wrongly), correction)).book

  it('plans M20 for a person to look at, with what was wrong, why, and what is right', () => {
    const book = corrected()
    expect(state(book)).toEqual(['M20 確認待ち awaits-approval'])
    const [mail] = planMails(book, now)
    if (!mail) throw new Error('no correction is planned')
    const composed = composeMail(book, plannedMatter(book, mail, { at: now, reference: 'X' }))
    expect(composed.ok && composed.value.body).toMatch(
      /10月20日（日）の「参加決定のお知らせ」は、[\s\S]*参加はまだ決定しておりません。[\s\S]*同姓の方との取り違え/,
    )
  })

  it('is told once, and what follows is told from there', () => {
    const book = corrected()
    const sent = applyChanges(book, sentRows(planMails(book, now), now))
    expect(state(sent)).toEqual([])
    const later = applyChanges(sent, [
      { type: 'update', tab: 'registrations', position: 1, values: { status: '参加決定' } },
    ])
    expect(state(later)).toEqual(['M02 確認待ち awaits-approval'])
  })

  const sinceThen = (values: ValuesOf<'registrations'>): readonly string[] =>
    state(
      applyChanges(corrected(), [{ type: 'update', tab: 'registrations', position: 1, values }]),
    )

  it('is spent when the person applies anew, or the state has become another by then', () => {
    expect(sinceThen({ appliedAt: now + 60_000 })).toEqual(['M01 止めている moved-back'])
    expect(sinceThen({ status: 'キャンセル', reason: '辞退' })).toEqual(['M08 自動 due'])
  })

  it('tells nothing by mail when the person was told by telephone', () => {
    const { book } = done(correctStatus(begin(wrongly), { ...correction, telling: 'told' }))
    expect(state(book)).toEqual([])
  })
})

describe('a membership that ended', () => {
  const earlier = instantOf('2019-10-20', '10:00')
  const left: ValuesOf<'roster'> = { category: '退会', leftOn: '2019-10-24', eraseOn: '2021-03-31' }
  const ended = (
    changes: ValuesOf<'roster'>,
    setBy: 'panel' | 'cells',
    log: readonly ValuesOf<'mailLog'>[] = [told('M06', earlier)],
  ) =>
    state(
      bookOf({
        roster: [{ ...member, ...left, ...changes }],
        snapshot: [{ row: 'roster/K0001', changedAt: earlier, setBy }],
        mailLog: log,
      }),
    )

  it('is told from the panel by itself, from cells once the row says 送る', () => {
    expect(ended({}, 'panel')).toEqual(['M07 自動 due'])
    expect(ended({}, 'cells')).toEqual(['M07 確認待ち awaits-approval'])
    expect(ended({ contact: '送る' }, 'cells')).toEqual(['M07 自動 due'])
  })

  it('is told once, and not to who never heard from us', () => {
    const gone = { ...told('M06', earlier + 1000), key: 'K0001/M07/1' }
    expect(ended({}, 'panel', [told('M06', earlier), gone])).toEqual([])
    expect(ended({}, 'cells', [])).toEqual([])
    const back = ended({ category: '会員' }, 'panel', [told('M06', earlier), gone])
    expect(back).toEqual(['M06 自動 due'])
  })

  it('says by when the data go, or waits', () => {
    expect(ended({ eraseOn: '' }, 'panel')).toEqual(['M07 止めている fact-missing'])
  })

  it('waits while the person is still down for a meeting, and stops every other mail', () => {
    const snapshot = [
      { row: 'roster/K0001', changedAt: earlier, setBy: 'panel' as const },
      { row: 'registrations/2-01-001', changedAt: earlier, setBy: 'panel' as const },
    ]
    const registration = { status: '参加決定' as const }
    const lines = planOf(
      bookIn({ member: left, registration, log: [decided], rows: { snapshot } }),
      now,
    )
    expect(lines).toContain('M07 止めている still-registered')
    expect(lines.filter((line) => / 自動 /.test(line))).toEqual([])
  })
})
