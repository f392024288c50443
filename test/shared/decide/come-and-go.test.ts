import { describe, expect, it } from 'vitest'
import { join } from '../../../shared/decide/people/join.ts'
import { eraseDate, isLastOfBody, leave } from '../../../shared/decide/people/leave.ts'
import { succeed } from '../../../shared/decide/people/successor.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { meeting, member, registration } from '../book/sample-book.ts'
import { deskDraft, done, leftForSweep } from './desk-draft.ts'
import { membersOf, now, registrationsOf, written } from './register-request.ts'

const who = '見本'
const over = { ...meeting, meetingId: '2-00', date: '2019-09-01', status: '開催済' } as const
const rows = {
  meetings: [over, meeting],
  roster: [member],
  registrations: [
    { ...registration, registrationId: '2-00-001', meetingId: '2-00', status: '参加決定' },
    { ...registration, status: '参加決定' },
  ],
} as const
const saburo = {
  name: '試験 三郎',
  kana: '',
  municipality: member.municipality,
  department: member.department,
  title: '主任',
  email: 'saburo@town.mihon.example',
  phone: '',
}

describe('leaving', () => {
  const leaving = { memberId: 'K0001', leftOn: '2019-10-16', because: '異動', who }

  it('ends the membership, plans the erasure, and cancels what is still to come', () => {
    const draft = done(leave(deskDraft(rows), leaving))
    expect(membersOf(draft.book)[0]).toMatchObject({
      category: '退会',
      leftOn: '2019-10-16',
      leftBecause: '異動',
      eraseOn: '2021-03-31',
    })
    expect(registrationsOf(draft.book)).toMatchObject([
      { registrationId: '2-00-001', status: '参加決定' },
      { registrationId: '2-01-001', status: 'キャンセル', reason: '都合' },
    ])
  })

  it('does not tell who left that their registration with the group goes on', () => {
    const draft = done(leave(deskDraft(rows), leaving))
    const going = planMails(draft.book, now).filter(({ handling }) => handling !== '出さない')
    expect(going).toEqual([])
  })

  it.each([
    ['2019-10-16', '2021-03-31'],
    ['2020-03-31', '2021-03-31'],
    ['2020-04-01', '2022-03-31'],
  ])('on %s is kept until %s: the end of the business year and one year', (left, erased) => {
    expect(eraseDate(left)).toBe(erased)
  })

  it('is refused twice, for nobody, and on no day', () => {
    const draft = done(leave(deskDraft(rows), leaving))
    expect(leave(draft, leaving)).toMatchObject({ error: { tag: 'wrong-category' } })
    const unknown = { ...leaving, memberId: 'K0099' }
    expect(leave(deskDraft(rows), unknown)).toMatchObject({ error: { tag: 'row-gone' } })
    const undated = { ...leaving, leftOn: '来週' }
    expect(leave(deskDraft(rows), undated)).toMatchObject({ error: { tag: 'bad-date' } })
  })

  it('knows when the body leaves with its last member', () => {
    const colleague = { ...member, memberId: 'K0002', name: saburo.name }
    const [alone] = membersOf(deskDraft(rows).book)
    const both = deskDraft({ ...rows, roster: [member, colleague] }).book
    if (!alone) throw new Error('no member')
    expect(isLastOfBody(deskDraft(rows).book, alone)).toBe(true)
    expect(isLastOfBody(both, alone)).toBe(false)
  })
})

describe('joining', () => {
  const joining = { person: saburo, joinedOn: '2019-10-16', joinedBy: '電話', who } as const

  it('makes a new member, and welcomes them only when 連絡 says so', () => {
    const told = done(join(deskDraft(rows), { ...joining, contact: '送る' }))
    expect(membersOf(told.draft.book)[1]).toMatchObject({
      memberId: 'K0002',
      category: '会員',
      joinedOn: '2019-10-16',
      joinedBy: '電話',
      registeredBy: who,
    })
    const welcomes = (draft: typeof told.draft): readonly string[] =>
      planMails(draft.book, now).flatMap(({ key, kind }) => (kind === 'M06' ? [key] : []))
    expect(welcomes(told.draft)).toEqual(['K0002/M06/1'])
    const silent = done(join(deskDraft(rows), { ...joining, contact: '' }))
    expect(welcomes(silent.draft)).toEqual([])
  })

  it('takes back who had left, in the row they have', () => {
    const left = {
      ...member,
      category: '退会',
      leftOn: '2019-04-01',
      eraseOn: '2021-03-31',
    } as const
    const person = { ...saburo, name: member.name, email: member.email, title: '係長' }
    const given = { ...joining, person, contact: '' } as const
    const { draft, memberId } = done(join(deskDraft({ ...rows, roster: [left] }), given))
    expect(memberId).toBe('K0001')
    expect(membersOf(draft.book)).toMatchObject([
      { category: '会員', leftOn: '', eraseOn: '', title: '係長', phone: member.phone },
    ])
  })

  it('is refused for a member', () => {
    const person = { ...saburo, name: member.name, email: member.email }
    const given = { ...joining, person, contact: '' } as const
    expect(join(deskDraft(rows), given)).toMatchObject({ error: { tag: 'wrong-category' } })
  })
})

describe('a successor', () => {
  const succession = {
    memberId: 'K0001',
    person: saburo,
    changedOn: '2019-10-16',
    registrations: 'hand-over',
    contact: '',
    who,
  } as const

  it('takes over membership and seats in one step, and 後任 links the two', () => {
    const begun = deskDraft(rows)
    const { draft } = done(succeed(begun, succession))
    expect(membersOf(draft.book)).toMatchObject([
      { memberId: 'K0001', category: '退会', successor: 'K0002', leftBecause: '異動' },
      { memberId: 'K0002', category: '会員', name: saburo.name, joinedBy: '後任' },
    ])
    expect(registrationsOf(draft.book)).toMatchObject([
      { registrationId: '2-00-001', status: '参加決定' },
      { registrationId: '2-01-001', status: 'キャンセル', reason: '交代' },
      { registrationId: '2-01-002', status: '参加決定', substituteFor: '2-01-001' },
    ])
    expect(leftForSweep(written(begun.book, draft.changes))).toEqual([])
  })

  it('leaves the seats free when asked to', () => {
    const given = { ...succession, registrations: 'cancel' } as const
    const { draft } = done(succeed(deskDraft(rows), given))
    expect(registrationsOf(draft.book).map(({ status, reason }) => [status, reason])).toEqual([
      ['参加決定', ''],
      ['キャンセル', '都合'],
    ])
  })

  it('keeps a seat of their own where they take part already', () => {
    const known = { ...member, memberId: 'K0002', name: saburo.name, email: saburo.email }
    const own = {
      ...registration,
      registrationId: '2-01-009',
      memberId: 'K0002',
      name: saburo.name,
    }
    const { draft } = done(
      succeed(
        deskDraft({
          ...rows,
          roster: [member, known],
          registrations: [...rows.registrations, own],
        }),
        succession,
      ),
    )
    expect(registrationsOf(draft.book).map(({ status }) => status)).toEqual([
      '参加決定',
      'キャンセル',
      '受付',
    ])
  })
})
