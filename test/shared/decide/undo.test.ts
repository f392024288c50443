import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/book/apply-changes.ts'
import type { Book } from '../../../shared/book/book.ts'
import { type Change, insertRow, updateRow } from '../../../shared/book/change.ts'
import { readTrace } from '../../../shared/decide/deed/request-trace.ts'
import { decideUndo } from '../../../shared/decide/deed/undo.ts'
import { snapshotValues } from '../../../shared/decide/row/snapshot-values.ts'
import { dueMails, planMails } from '../../../shared/mail/plan-mails.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { member, registration } from '../book/sample-book.ts'
import {
  emptyBook,
  hanako,
  jiro,
  membersOf,
  now,
  register,
  registerRequest,
  registrationsOf,
  written,
} from './register-request.ts'

const nobody: ReadonlySet<string> = new Set()

function taken(book: Book, trace: unknown, claimed = nobody): Book {
  const known = readTrace(JSON.stringify(trace))
  if (!known) throw new Error('no trace')
  const changes = decideUndo(book, known, { claimed, now })
  if (!changes.ok) throw new Error(changes.error.tag)
  return applyChanges(book, changes.value)
}

const facts = (book: Book) => [
  membersOf(book),
  registrationsOf(book),
  book.snapshot.rows.map(({ values }) => values),
]

const decided = { ...registration, status: '参加決定' } as const
const seen = { changedAt: now - 1e6, setBy: 'cells' } as const

const decidedInCells = emptyBook({
  roster: [member],
  registrations: [decided],
  snapshot: [
    { row: 'roster/K0001', values: snapshotValues('roster', member), ...seen },
    { row: 'registrations/2-01-001', values: snapshotValues('registrations', decided), ...seen },
  ],
  mailLog: [{ key: '2-01-001/M01/1', status: '送信済', at: now - 2e6 }],
})

const overForNow = {
  ...registration,
  status: 'キャンセル',
  substituteFor: '2-01-009',
  waitingRank: 2,
  replyBy: '2019-10-11',
  appliedAt: now - 2e6,
  decidedAt: now - 1e6,
  decidedBy: '見本',
} as const

describe('taking a request back', () => {
  it('leaves the book as it was, whatever was registered', () => {
    const person = fc.constantFrom(hanako, jiro, { ...hanako, title: '係長', phone: '' })
    const request = fc.record({
      participants: fc.array(person, { minLength: 1, maxLength: 3 }),
      asMember: fc.boolean(),
      decided: fc.boolean(),
      intent: fc.constantFrom('register' as const, 'join' as const, 'observe' as const),
    })
    const books = fc.constantFrom(
      emptyBook(),
      emptyBook({ roster: [member] }),
      emptyBook({ roster: [member], registrations: [overForNow] }),
      decidedInCells,
    )
    fc.assert(
      fc.property(books, request, (start, changes) => {
        const { draft } = register(start, registerRequest(changes))
        const book = written(start, draft.changes)
        const rows = (b: Book) => [membersOf(b), registrationsOf(b)]
        expect(rows(taken(book, draft.trace))).toEqual(rows(start))
      }),
    )
  })

  it('leaves a mail that waited for approval waiting', () => {
    const cancel = registerRequest({ intent: 'cancel' })
    const { draft } = register(decidedInCells, cancel)
    const after = taken(written(decidedInCells, draft.changes), draft.trace)
    expect(registrationsOf(after)).toMatchObject([{ status: '参加決定' }])
    const later = instantOf('2019-10-17', '10:00')
    expect(dueMails(planMails(after, later), later)).toEqual([])
    expect(facts(after)[2]).toMatchObject([
      { row: 'roster/K0001', setBy: 'cells' },
      { row: 'registrations/2-01-001', setBy: 'cells', changedAt: now - 1e6 },
    ])
  })

  it('keeps in 操作記録 what was typed before and after the request and no sweep has seen', () => {
    const typed = (text: string): Change => updateRow('registrations', 1, { remarks: text })
    const start = applyChanges(decidedInCells, [typed('前日に電話')])
    const { draft } = register(start, registerRequest({ intent: 'cancel' }))
    const later = applyChanges(written(start, draft.changes), [typed('折り返し待ち')])
    const after = taken(later, draft.trace)
    const records = after.operations.rows.map(({ values }) => values)
    expect(records.map(({ via, action, target }) => `${via} ${action} ${target}`)).toEqual([
      'シート 変更 registrations/2-01-001',
      'シート 変更 registrations/2-01-001',
    ])
    expect(records.map((one) => one.after)).toEqual([
      expect.stringContaining('前日に電話'),
      expect.stringContaining('折り返し待ち'),
    ])
  })

  it('is refused once a mail about one of its people is claimed', () => {
    const { draft } = register(emptyBook(), registerRequest({ participants: [hanako, jiro] }))
    const claimed = new Set(['2-01-002'])
    expect(decideUndo(draft.book, draft.trace, { claimed, now })).toMatchObject({
      error: { tag: 'already-sending' },
    })
  })

  it.each<[string, Change]>([
    ['its registration', updateRow('registrations', 1, { department: '総務課' })],
    ['its member', updateRow('roster', 1, { phone: '0884-11-1111' })],
    [
      'its member’s next meeting',
      insertRow('registrations', { registrationId: '2-02-001', memberId: 'K0001' }),
    ],
  ])('is refused when somebody has gone on with %s', (_what, change) => {
    const { draft } = register(emptyBook(), registerRequest())
    const book = applyChanges(draft.book, [change])
    expect(decideUndo(book, draft.trace, { claimed: nobody, now })).toMatchObject({
      error: { tag: 'changed-since' },
    })
  })

  it('restores only cells that hold what the request put there', () => {
    const start = emptyBook({ roster: [{ ...member, title: '主任', phone: '1' }] })
    const person = { ...hanako, title: '係長', phone: '2' }
    const request = registerRequest({ intent: 'join', meetingId: null, participants: [person] })
    const { draft } = register(start, request)
    const edited = applyChanges(draft.book, [updateRow('roster', 1, { title: '課長' })])
    expect(membersOf(taken(edited, draft.trace))).toMatchObject([{ title: '課長', phone: '1' }])
  })

  it('does nothing about rows that somebody deleted meanwhile', () => {
    const { draft } = register(emptyBook(), registerRequest())
    const { registrations, roster } = emptyBook()
    const book = { ...draft.book, registrations, roster }
    expect(registrationsOf(taken(book, draft.trace))).toEqual([])
  })

  it.each(['', 'x', '{}', '[]', 'null', '{"made":1,"changed":[]}'])(
    'is not read from a damaged trace: %j',
    (text) => {
      expect(readTrace(text)).toBeUndefined()
    },
  )
})
