import { describe, expect, it } from 'vitest'
import { substitute } from '../../../shared/decide/people/substitute.ts'
import { dueMails, planMails } from '../../../shared/mail/plan-mails.ts'
import { meeting, member, registration } from '../book/sample-book.ts'
import { deskDraft, done, leftForSweep } from './desk-draft.ts'
import { membersOf, now, registrationsOf, written } from './register-request.ts'

const who = '見本'
const jiro = {
  name: '試験 次郎',
  kana: '',
  municipality: '徳島県見本町',
  department: '',
  title: '係長',
  email: 'jiro@town.mihon.example',
  phone: '',
}
const decided = { ...registration, status: '参加決定', group: 'A', decidedAt: now - 1000 } as const
const start = (extra: Parameters<typeof deskDraft>[0] = {}) =>
  deskDraft({ meetings: [meeting], roster: [member], registrations: [decided], ...extra })
const ask = { registrationId: '2-01-001', person: jiro, contact: '送る', who } as const

describe('a substitute', () => {
  it('takes seat, state and group in a new row that names the old one', () => {
    const { draft, registrationId } = done(substitute(start(), ask))
    expect(registrationId).toBe('2-01-002')
    expect(registrationsOf(draft.book)).toMatchObject([
      { registrationId: '2-01-001', status: 'キャンセル', reason: '交代' },
      {
        registrationId: '2-01-002',
        name: '試験 次郎',
        department: '政策推進課',
        title: '係長',
        status: '参加決定',
        group: 'A',
        substituteFor: '2-01-001',
        memberId: 'K0002',
      },
    ])
    expect(membersOf(draft.book)[1]).toMatchObject({ memberId: 'K0002', category: '参加のみ' })
  })

  it('hears of the decision; the person replaced hears nothing', () => {
    const { draft } = done(substitute(start(), ask))
    const later = now + 3_600_000
    const mails = dueMails(planMails(draft.book, later), later)
    expect(mails.map(({ key, recipient }) => [key, recipient.address])).toEqual([
      ['2-01-002/M08b/1', 'jiro@town.mihon.example'],
    ])
  })

  it('is of the same body and section where nothing else was said', () => {
    const person = { ...jiro, municipality: '' }
    const { draft } = done(substitute(start(), { ...ask, person }))
    const expected = { municipality: member.municipality, department: member.department }
    expect(membersOf(draft.book)[1]).toMatchObject(expected)
    expect(registrationsOf(draft.book)[1]).toMatchObject(expected)
  })

  it('comes back in their own row where they had cancelled', () => {
    const cancelled = {
      ...registration,
      registrationId: '2-01-007',
      memberId: 'K0002',
      name: jiro.name,
      status: 'キャンセル',
      reason: '辞退',
    } as const
    const known = { ...member, memberId: 'K0002', name: jiro.name, email: jiro.email }
    const draft = start({ roster: [member, known], registrations: [decided, cancelled] })
    const given = done(substitute(draft, ask))
    expect(given.registrationId).toBe('2-01-007')
    expect(registrationsOf(given.draft.book)[1]).toMatchObject({ status: '参加決定', reason: '' })
    expect(registrationsOf(given.draft.book)).toHaveLength(2)
  })

  it('is refused for who takes part already, for the same person, and for a closed row', () => {
    const open = { ...registration, registrationId: '2-01-007', memberId: 'K0002' }
    const known = { ...member, memberId: 'K0002', name: jiro.name, email: jiro.email }
    const draft = start({ roster: [member, known], registrations: [decided, open] })
    expect(substitute(draft, ask)).toMatchObject({
      error: { tag: 'already-registered', registrationId: '2-01-007' },
    })
    const same = { ...jiro, name: member.name, email: member.email }
    expect(substitute(start(), { ...ask, person: same })).toMatchObject({
      error: { tag: 'same-person' },
    })
    const once = done(substitute(start(), ask)).draft
    expect(substitute(once, { ...ask, person: { ...jiro, name: '試験 三郎' } })).toMatchObject({
      error: { tag: 'wrong-state', status: 'キャンセル' },
    })
  })

  it('needs a name and, if any, an address that can be mailed to', () => {
    const blank = substitute(start(), { ...ask, person: { ...jiro, name: ' 　' } })
    expect(blank).toMatchObject({ error: { tag: 'name-missing' } })
    const bad = substitute(start(), { ...ask, person: { ...jiro, email: 'jiro@' } })
    expect(bad).toMatchObject({ error: { tag: 'bad-address' } })
  })

  it('leaves nothing for the sweep to find', () => {
    const begun = start()
    const { draft } = done(substitute(begun, ask))
    expect(leftForSweep(written(begun.book, draft.changes))).toEqual([])
  })
})
