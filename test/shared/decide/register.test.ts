import { describe, expect, it } from 'vitest'
import { decideRegister } from '../../../shared/decide/people/register.ts'
import { member } from '../book/sample-book.ts'
import {
  emptyBook,
  hanako,
  jiro,
  membersOf,
  noNumbers,
  now,
  register,
  registerRequest,
  registrationsOf,
} from './register-request.ts'

const errorOf = (...given: Parameters<typeof decideRegister>) => {
  const outcome = decideRegister(...given)
  return outcome.ok ? undefined : outcome.error
}
const circumstances = { now, who: '受付のPC', numbering: noNumbers }

describe('registering', () => {
  it('puts a new person into 名簿 and down for the meeting', () => {
    const { draft, people } = register(emptyBook(), registerRequest())
    expect(people).toEqual([
      {
        memberId: 'K0001',
        name: '見本 花子',
        municipality: '徳島県見本町',
        registrationId: '2-01-001',
        status: '受付',
        already: false,
      },
    ])
    expect(membersOf(draft.book)).toMatchObject([
      { memberId: 'K0001', category: '参加のみ', email: hanako.email, registeredBy: '受付のPC' },
    ])
    expect(registrationsOf(draft.book)).toMatchObject([
      { registrationId: '2-01-001', memberId: 'K0001', role: '参加者', sourceMail: 'message-1' },
    ])
  })

  it('makes a member of who asks for it, with date and way', () => {
    const { draft } = register(emptyBook(), registerRequest({ asMember: true }))
    expect(membersOf(draft.book)).toMatchObject([
      { category: '会員', joinedOn: '2019-10-16', joinedBy: 'メール' },
    ])
  })

  it('takes several people of one mail, also behind one address', () => {
    const request = registerRequest({ participants: [hanako, jiro] })
    const { people } = register(emptyBook(), request)
    expect(people.map(({ memberId, registrationId }) => [memberId, registrationId])).toEqual([
      ['K0001', '2-01-001'],
      ['K0002', '2-01-002'],
    ])
  })

  it('takes the same person twice in one mail as one', () => {
    const again = { ...hanako, name: '見本　花子', email: 'HANAKO@town.mihon.example' }
    const { people, draft } = register(
      emptyBook(),
      registerRequest({ participants: [hanako, again] }),
    )
    expect([people.length, registrationsOf(draft.book).length]).toEqual([1, 1])
  })

  it('leaves a person who is down already as they are', () => {
    const once = register(emptyBook(), registerRequest()).draft
    const twice = register(once.book, registerRequest(), { numbering: once.numbering })
    expect(twice.people).toMatchObject([{ registrationId: '2-01-001', already: true }])
    expect(twice.draft.changes).toEqual([])
  })

  it('brings a known member up to date and takes nothing away with a blank', () => {
    const roster = [
      { ...member, title: '主任', kana: 'みほん はなこ', eligibility: '要確認' as const },
    ]
    const person = { ...hanako, title: '係長', kana: '', phone: '', wishes: '' }
    const { draft } = register(emptyBook({ roster }), registerRequest({ participants: [person] }))
    expect(membersOf(draft.book)).toMatchObject([
      {
        memberId: 'K0001',
        title: '係長',
        kana: 'みほん はなこ',
        phone: member.phone,
        category: '会員',
        eligibility: '要確認',
      },
    ])
  })

  it('takes over the address of who first came by telephone', () => {
    const roster = [{ ...member, email: '' }]
    const { draft, people } = register(emptyBook({ roster }), registerRequest())
    expect(people).toMatchObject([{ memberId: 'K0001' }])
    expect(membersOf(draft.book)).toMatchObject([{ email: hanako.email }])
  })

  it('takes two addresses of one name as two people', () => {
    const other = { ...hanako, email: 'other@city.mihon.example' }
    const { people } = register(
      emptyBook({ roster: [member] }),
      registerRequest({ participants: [other] }),
    )
    expect(people).toMatchObject([{ memberId: 'K0002' }])
  })

  it('decides at once where the panel or an event says so', () => {
    const decided = register(emptyBook(), registerRequest({ decided: true })).draft
    expect(registrationsOf(decided.book)).toMatchObject([
      { status: '参加決定', decidedAt: now, decidedBy: '受付のPC' },
    ])
    const visit = register(emptyBook(), registerRequest({ meetingId: 'E-12', intent: 'observe' }))
    expect(registrationsOf(visit.draft.book)).toMatchObject([{ status: '参加決定', role: '見学' }])
  })

  it('of a membership alone makes no registration', () => {
    const request = registerRequest({ intent: 'join', meetingId: null, asMember: true })
    const { draft, people } = register(emptyBook(), request)
    expect(people).toMatchObject([{ memberId: 'K0001', registrationId: '', already: false }])
    expect(registrationsOf(draft.book)).toEqual([])
    const again = register(draft.book, request, { numbering: draft.numbering })
    expect(again.people).toMatchObject([{ already: true }])
  })

  it.each([
    [{ meetingId: '2-09' }, 'meeting-unknown'],
    [{ meetingId: null }, 'meeting-unknown'],
    [{ participants: [{ ...hanako, name: ' \u200b ' }] }, 'invalid'],
  ])('is refused with %j: %s', (changes, tag) => {
    expect(errorOf(emptyBook(), registerRequest(changes), circumstances)?.tag).toBe(tag)
  })

  it.each([{ status: '開催済' as const }, { status: '中止' as const }, { date: '2019-10-15' }])(
    'is refused for a meeting that is over or off: %j',
    (changed) => {
      const { meetings } = emptyBook()
      const [row] = meetings.rows
      const values = row && { ...row.values, ...changed }
      const book = emptyBook({ meetings: values ? [values] : [] })
      expect(errorOf(book, registerRequest(), circumstances)?.tag).toBe('meeting-closed')
    },
  )

  it('keeps marks and breaks of strangers out of the cells, and their spelling in', () => {
    const person = {
      ...hanako,
      name: '\u202e髙﨑\u0000 𠮷男\ud800',
      department: '政策\r\n推進\u2028課',
      email: 'ｔａｒｏ@town.mihon.example',
    }
    const { draft } = register(emptyBook(), registerRequest({ participants: [person] }))
    expect(membersOf(draft.book)).toMatchObject([
      { name: '髙﨑  𠮷男', department: '政策  推進 課', email: 'taro@town.mihon.example' },
    ])
  })
})
