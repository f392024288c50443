import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sweep } from '../../../shared/decide/sweep.ts'
import { dueMails, planMails } from '../../../shared/mail/plan-mails.ts'
import {
  emptyBook,
  hanako,
  jiro,
  noNumbers,
  now,
  register,
  registerRequest,
  written,
} from './register-request.ts'

describe('what the panel wrote', () => {
  const person = fc.constantFrom(hanako, jiro, { ...hanako, email: '' })
  const request = fc.record({
    participants: fc.array(person, { minLength: 1, maxLength: 3 }),
    asMember: fc.boolean(),
    decided: fc.boolean(),
    meetingId: fc.constantFrom('2-01', 'E-12'),
  })

  it('is what the sweep finds: it has nothing to add, to change or to record', () => {
    fc.assert(
      fc.property(fc.array(request, { minLength: 1, maxLength: 3 }), (requests) => {
        let book = written(emptyBook(), [])
        let numbering = noNumbers
        // The meetings are known to 控え before anybody applies.
        const known = sweep(book, { now: now - 60_000, numbering, who: '' })
        book = written(book, known.changes)
        for (const changes of requests) {
          const { draft } = register(book, registerRequest(changes), { numbering })
          book = written(book, draft.changes)
          numbering = draft.numbering
        }
        const found = sweep(book, { now: now + 60_000, numbering, who: '見本' })
        expect(found.changes).toEqual([])
      }),
    )
  })

  it('is told by one mail a person within the undo time', () => {
    const { draft } = register(
      emptyBook(),
      registerRequest({ participants: [hanako, jiro], asMember: true }),
    )
    const due = dueMails(planMails(draft.book, now + 30_000), now + 30_000)
    expect(due.map(({ key }) => key)).toEqual(['2-01-001/M01/1', '2-01-002/M01/1'])
    expect(dueMails(planMails(draft.book, now + 29_999), now + 29_999)).toEqual([])
  })
})
