import { describe, expect, it } from 'vitest'
import { insertRow } from '../../../shared/book/change.ts'
import { sendAgain } from '../../../shared/decide/approve/send-again.ts'
import { addChanges, type Draft } from '../../../shared/decide/deed/draft.ts'
import { callList } from '../../../shared/decide/seat/call-list.ts'
import { markCalled } from '../../../shared/decide/seat/mark-called.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { undeliveredText } from '../../../shared/mail/told/bounce.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { meeting, member, registration } from '../book/sample-book.ts'
import { deskDraft } from './desk-draft.ts'
import { now, registrationsOf } from './register-request.ts'

const who = '見本'
const byTelephone = { ...member, email: '' }
const calls = (draft: Draft, at = draft.now) => callList(draft.book, planMails(draft.book, at), at)
const tick = (draft: Draft, ...ids: string[]): Draft =>
  markCalled(draft, { ids: new Set(ids), plan: planMails(draft.book, draft.now), who })

const applied = () =>
  deskDraft({ meetings: [meeting], roster: [byTelephone], registrations: [registration] })

describe('the call list', () => {
  it('names who has no mail address, the number, and what the mail would say', () => {
    expect(calls(applied())).toMatchObject([
      {
        id: '2-01-001/M01/1',
        why: 'no-address',
        name: member.name,
        phone: member.phone,
        words: expect.stringContaining('2-01-001'),
      },
    ])
  })

  it('leaves out calls that are not yet to be made', () => {
    const decided = { ...registration, status: '参加決定' } as const
    const rows = { meetings: [meeting], roster: [byTelephone], registrations: [decided] }
    const told = tick(deskDraft(rows), '2-01-001/M02/1')
    expect(calls(told)).toEqual([])
    const before = { ...told, now: instantOf('2019-11-13', '10:00') }
    expect(calls(before).map(({ id }) => id)).toEqual(['2-01-001/M10/1'])
  })

  it('counts a tick as told: the call is gone, and the next state is a new one', () => {
    const told = tick(applied(), '2-01-001/M01/1')
    expect(calls(told)).toEqual([])
    expect(told.book.mailLog.rows.map(({ values }) => values)).toMatchObject([
      { key: '2-01-001/M01/1', status: '知らせ済', reason: `お電話で連絡済（${who}）`, at: now },
    ])
    const recorded = told.changes.filter(({ tab }) => tab === 'operations')
    expect(recorded).toHaveLength(1)
  })

  it('takes the place of a mail that failed or was handed over', () => {
    const rows = { meetings: [meeting], roster: [member], registrations: [registration] }
    const log = (status: '失敗' | '要確認') =>
      deskDraft({
        ...rows,
        mailLog: [{ key: '2-01-001/M01/1', status, draftId: 'r-1', at: now - 7_200_000 }],
      })
    expect(calls(log('失敗'))).toMatchObject([{ id: '2-01-001/M01/1', why: 'failed' }])
    expect(calls(log('要確認'))).toMatchObject([{ id: '2-01-001/M01/2', why: 'handed-over' }])
    expect(calls(tick(log('失敗'), '2-01-001/M01/1'))).toEqual([])
    expect(calls(tick(log('要確認'), '2-01-001/M01/2'))).toEqual([])
  })

  it('shows offers without an answer, those past their deadline as such, and notes each call', () => {
    const offered = { ...registration, status: '繰上げ打診中', replyBy: '2019-10-18' } as const
    const rows = { meetings: [meeting], roster: [member], registrations: [offered] }
    const draft = deskDraft(rows)
    expect(calls(draft)).toMatchObject([{ id: 'offer/2-01-001', why: 'offer-open' }])
    expect(calls(draft, instantOf('2019-10-18', '17:01'))[0]?.why).toBe('offer-overdue')
    const noted = tick(draft, 'offer/2-01-001')
    expect(registrationsOf(noted.book)[0]?.confirmation).toBe(`10/16 10:00 電話 ${who}`)
    expect(noted.book.mailLog.rows).toEqual([])
  })

  it.each([
    ['2019-11-12', '17:00', false],
    ['2019-11-13', '08:00', true],
    ['2019-11-14', '09:00', true],
  ])('names whom 中止 reached by mail alone when it went on %s at %s: %s', (day, time, isNamed) => {
    const facts = '{"meeting":["2019-11-14","13:30","16:30","見本ビル9F","",""],"off":"中止"}'
    const at = instantOf(day, time)
    const key = '2-01-001/M13/1'
    const draft = {
      ...deskDraft({
        meetings: [{ ...meeting, status: '中止' }],
        roster: [member],
        registrations: [{ ...registration, status: '参加決定' }],
        mailLog: [{ key, status: '送信済', facts, at }],
      }),
      now: at + 600_000,
    }
    expect(calls(draft).map(({ id, why }) => [id, why])).toEqual(
      isNamed ? [[key, 'called-off']] : [],
    )
    expect(calls(tick(draft, key))).toEqual([])
    expect(calls(draft, instantOf('2019-11-14', '14:00'))).toEqual([])
  })

  it('names whose mail came back until it is to go once more, and then only if it comes back again', () => {
    const row = (n: number, at: number) =>
      ({ key: `2-01-001/M01/${n}`, status: '送信済', reason: undeliveredText, at }) as const
    const draft = deskDraft({
      meetings: [meeting],
      roster: [member],
      registrations: [registration],
      mailLog: [row(1, now - 7_200_000)],
    })
    expect(calls(draft)).toMatchObject([{ id: '2-01-001/M01/1', why: 'undelivered' }])
    const again = sendAgain(draft, { key: '2-01-001/M01/1', why: '宛先を直した', who })
    if (!again.ok) throw new Error(again.error.tag)
    expect(calls(again.value)).toEqual([])
    const back = addChanges(again.value, [insertRow('mailLog', row(2, now + 60_000))])
    expect(calls({ ...back, now: now + 120_000 })).toMatchObject([{ id: '2-01-001/M01/2' }])
  })

  it('ticks nothing that is not on the list', () => {
    const rows = { meetings: [meeting], roster: [member], registrations: [registration] }
    const draft = deskDraft(rows)
    expect(tick(draft, '2-01-001/M01/1').changes).toEqual([])
  })
})
