import { describe, expect, it } from 'vitest'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { member, registration } from '../book/sample-book.ts'
import {
  emptyBook,
  hanako,
  jiro,
  now,
  register,
  registerRequest,
  registrationsOf,
} from './register-request.ts'

describe('who applies anew after a cancellation', () => {
  it('takes the row of the earlier application, and keeps what it leaves out', () => {
    const registrations = [
      { ...registration, status: 'キャンセル' as const, reason: '辞退' as const, wishes: '移住' },
    ]
    const book = emptyBook({ roster: [member], registrations })
    const person = { ...hanako, wishes: '', department: '' }
    const { draft, people } = register(
      book,
      registerRequest({ participants: [person] }, 'message-2'),
    )
    expect(people).toMatchObject([{ registrationId: '2-01-001', status: '受付', already: false }])
    expect(registrationsOf(draft.book)).toMatchObject([
      {
        status: '受付',
        reason: '',
        wishes: '移住',
        department: '政策推進課',
        sourceMail: 'message-2',
      },
    ])
  })

  it('is in nobody’s place, and in no place of the waiting list', () => {
    const earlier = {
      ...registration,
      status: 'キャンセル',
      reason: '辞退',
      substituteFor: '2-01-009',
      group: 'A',
      waitingRank: 1,
      replyBy: '2019-10-11',
      decidedAt: now - 1000,
      decidedBy: '見本',
    } as const
    const first = { ...registration, registrationId: '2-01-009', name: jiro.name }
    const book = emptyBook({ roster: [member], registrations: [earlier, first] })
    const applied = register(book, registerRequest()).draft
    expect(registrationsOf(applied.book)[0]).toMatchObject({
      status: '受付',
      substituteFor: '',
      group: 'A',
      waitingRank: null,
      replyBy: '',
      decidedAt: null,
      decidedBy: '',
    })
    const decided = register(book, registerRequest({ decided: true })).draft
    const later = now + 3_600_000
    const kinds = planMails(decided.book, later).map(({ kind }) => kind)
    expect(kinds).toContain('M02')
    expect(kinds).not.toContain('M08b')
  })
})
