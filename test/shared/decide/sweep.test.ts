import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/book/apply-changes.ts'
import type { Book } from '../../../shared/book/book.ts'
import { deleteRow, updateRow } from '../../../shared/book/change.ts'
import { sweep } from '../../../shared/decide/sweep.ts'
import { dueMails, planMails } from '../../../shared/mail/plan-mails.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { member, type Rows, registration } from '../book/sample-book.ts'
import { moment, randomBook } from '../mail/random-book.ts'
import {
  emptyBook,
  membersOf,
  noNumbers,
  now,
  registrationsOf,
  written,
} from './register-request.ts'

const circumstances = { now, numbering: noNumbers, who: '見本' }

/** The book after one sweep, and what 操作記録 says of it. */
function swept(book: Book, at = now) {
  const draft = sweep(book, { ...circumstances, now: at })
  const records = draft.changes.flatMap((change) =>
    change.type === 'insert' && change.tab === 'operations' ? [change.values] : [],
  )
  return { book: written(book, draft.changes), records, changes: draft.changes }
}

const known = (rows: Rows): Book => swept(emptyBook(rows), now - 3_600_000).book
const typed = (book: Book, rows: Rows): Book => {
  const all = emptyBook(rows)
  return { ...all, snapshot: book.snapshot }
}

describe('the sweep', () => {
  it('fills in what a hand-typed registration lacks', () => {
    const row = { meetingId: '2-01', name: '見本　花子' }
    const { book } = swept(
      typed(known({ roster: [member] }), { roster: [member], registrations: [row] }),
    )
    expect(registrationsOf(book)).toMatchObject([
      {
        registrationId: '2-01-001',
        memberId: 'K0001',
        name: '見本　花子',
        municipality: member.municipality,
        role: '参加者',
        status: '受付',
        attendance: '未',
        appliedAt: now,
        contact: '',
      },
    ])
  })

  it('guesses no member where two people bear the name', () => {
    const roster = [member, { ...member, memberId: 'K0002', municipality: '高知県見本村' }]
    const rows = { roster, registrations: [{ meetingId: '2-01', name: member.name }] }
    expect(registrationsOf(swept(typed(known({ roster }), rows)).book)).toMatchObject([
      { memberId: '', municipality: '' },
    ])
    const told = [{ meetingId: '2-01', name: member.name, municipality: '高知県見本村' }]
    const clear = swept(typed(known({ roster }), { roster, registrations: told })).book
    expect(registrationsOf(clear)).toMatchObject([{ memberId: 'K0002' }])
  })

  it('overwrites nothing that people typed', () => {
    const row = { ...registration, department: '総務課', status: 'キャンセル待ち' as const }
    const { book } = swept(
      typed(known({ roster: [member] }), { roster: [member], registrations: [row] }),
    )
    expect(registrationsOf(book)).toMatchObject([row])
  })

  it('gives no number to a registration without a meeting, and none to a meeting', () => {
    const rows = { registrations: [{ name: '見本 花子' }], meetings: [{ number: '第2回' }] }
    const { book, records } = swept(emptyBook(rows))
    expect(registrationsOf(book)).toMatchObject([{ registrationId: '' }])
    expect(records).toEqual([])
  })

  it('decides a visit at once, and notes when a decision was taken in cells', () => {
    const visit = { meetingId: 'E-12', name: '見本 花子' }
    const event = swept(typed(known({}), { registrations: [visit] })).book
    expect(registrationsOf(event)).toMatchObject([
      { role: '見学', status: '参加決定', decidedAt: now },
    ])
    const start = known({ registrations: [registration] })
    const edited = applyChanges(start, [updateRow('registrations', 1, { status: '参加決定' })])
    expect(registrationsOf(swept(edited).book)).toMatchObject([{ decidedAt: now }])
  })

  it('remembers an edit with before and after, and who last set the state', () => {
    const start = known({ registrations: [registration] })
    const edited = applyChanges(start, [updateRow('registrations', 1, { department: '総務課' })])
    const { records } = swept(edited)
    expect(records).toMatchObject([
      { action: '変更', target: 'registrations/2-01-001', who: '見本', via: 'シート' },
    ])
    expect(records[0]?.before).toContain('政策推進課')
    expect(records[0]?.after).toContain('総務課')
  })

  it('leaves the state to the panel that set it while other cells are edited', () => {
    const start = known({ registrations: [registration] })
    const atPanel = applyChanges(
      start,
      start.snapshot.rows.map(({ position }) =>
        updateRow('snapshot', position, { setBy: 'panel' }),
      ),
    )
    const setBy = (book: Book) =>
      book.snapshot.rows.find(({ values }) => values.row === 'registrations/2-01-001')?.values.setBy
    const edited = applyChanges(atPanel, [updateRow('registrations', 1, { wishes: '移住' })])
    expect(setBy(swept(edited).book)).toBe('panel')
    const decided = applyChanges(atPanel, [updateRow('registrations', 1, { status: '参加決定' })])
    expect(setBy(swept(decided).book)).toBe('cells')
  })

  it('takes 送る and 止める for orders: noted with who gave them, no edit of the row', () => {
    const start = known({ registrations: [registration] })
    const seen = (book: Book) =>
      book.snapshot.rows.find(({ values }) => values.row === 'registrations/2-01-001')?.values
    const ordered = applyChanges(start, [updateRow('registrations', 1, { contact: '送る' })])
    const { book, records } = swept(ordered)
    expect(records).toMatchObject([{ action: '連絡', who: '見本', after: '{"contact":"送る"}' }])
    expect(seen(book)).toMatchObject({
      changedAt: seen(start)?.changedAt,
      values: seen(start)?.values,
    })
    const spent = applyChanges(book, [updateRow('registrations', 1, { contact: '' })])
    expect(swept(spent).records).toEqual([])
  })

  it('keeps a deleted row whole in 操作記録 and forgets it', () => {
    const start = known({ roster: [member], registrations: [registration] })
    const { book, records } = swept(applyChanges(start, [deleteRow('registrations', 1)]))
    expect(records).toMatchObject([{ action: '削除', target: 'registrations/2-01-001', after: '' }])
    expect(records[0]?.before).toContain('message-1')
    expect(planMails(book, now).filter(({ subjectId }) => subjectId === '2-01-001')).toEqual([])
    expect(swept(book).records).toEqual([])
  })

  it('gives a copied row a number of its own and leaves the first alone', () => {
    const start = known({ roster: [member], registrations: [registration] })
    const copied = typed(start, { roster: [member], registrations: [registration, registration] })
    const { book } = swept(copied)
    expect(registrationsOf(book).map(({ registrationId }) => registrationId)).toEqual([
      '2-01-001',
      '2-01-002',
    ])
    expect(membersOf(book)).toMatchObject([{ memberId: 'K0001' }])
  })

  it('looks at the marks again when a bad row gets back the number that it had', () => {
    const twice = [registration, { ...registration, registrationId: '2-01-002' }]
    const seen = known({ roster: [member], registrations: twice })
    const { position } = seen.registrations.rows[1] ?? { position: -1 }
    const cleared = written(seen, [updateRow('registrations', position, { registrationId: '' })])
    const { book, changes } = swept(cleared)
    expect(book.snapshot.rows).toEqual(seen.snapshot.rows)
    expect(changes.filter(({ type }) => type === 'marks')).toMatchObject([
      { tab: 'registrations', rows: [{ position, notes: { name: expect.any(String) } }] },
    ])
  })

  it('holds rows that were pasted together until a person asks for their mails', () => {
    const rows = [1, 2, 3].map((n) => ({ meetingId: '2-01', name: `見本 ${n}子` }))
    const { book } = swept(typed(known({}), { registrations: rows }))
    expect(registrationsOf(book).map(({ contact }) => contact)).toEqual([
      '止める',
      '止める',
      '止める',
    ])
    const later = instantOf('2019-10-17', '10:00')
    expect(dueMails(planMails(book, later), later)).toEqual([])
  })

  it('has nothing to do a second time, whatever it found', () => {
    fc.assert(
      fc.property(randomBook, moment, (start, at) => {
        const draft = sweep(start, { ...circumstances, now: at })
        const again = sweep(draft.book, { ...circumstances, now: at, numbering: draft.numbering })
        expect(again.changes).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('leaves each id to one row', () => {
    fc.assert(
      fc.property(randomBook, moment, (start, at) => {
        const { book } = sweep(start, { ...circumstances, now: at })
        const ids = [
          ...registrationsOf(book).map(({ registrationId }) => registrationId),
          ...membersOf(book).map(({ memberId }) => memberId),
        ].filter((id) => id !== '')
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 400 },
    )
  })
})
