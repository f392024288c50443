import { describe, expect, it } from 'vitest'
import { decideRegister } from '../../../shared/decide/people/register.ts'
import { member, registration } from '../book/sample-book.ts'
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

describe('cancelling', () => {
  const book = emptyBook({ roster: [member], registrations: [registration] })
  const cancel = registerRequest({ intent: 'cancel' }, 'message-9')

  it('changes the state and leaves all else', () => {
    const { draft, people } = register(book, cancel)
    expect(people).toMatchObject([{ status: 'キャンセル', already: false }])
    expect(registrationsOf(draft.book)).toMatchObject([
      { ...registration, status: 'キャンセル', reason: '辞退', sourceMail: 'message-9' },
    ])
    expect(membersOf(draft.book)).toMatchObject([{ category: '会員' }])
  })

  it('twice is once', () => {
    const again = register(register(book, cancel).draft.book, cancel)
    expect(again.people).toMatchObject([{ already: true }])
    expect(again.draft.changes).toEqual([])
  })

  it('makes no row for who is not registered', () => {
    const request = registerRequest({ intent: 'cancel', participants: [jiro] })
    expect(errorOf(book, request, circumstances)).toEqual({
      tag: 'not-registered',
      name: jiro.name,
    })
  })

  it('refuses the whole request when one of its people is unknown', () => {
    const request = registerRequest({ intent: 'cancel', participants: [hanako, jiro] })
    expect(errorOf(book, request, circumstances)?.tag).toBe('not-registered')
  })
})
