import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/book/apply-changes.ts'
import type { Book } from '../../../shared/book/book.ts'
import { type Change, updateRow } from '../../../shared/book/change.ts'
import { startDraft } from '../../../shared/decide/deed/draft.ts'
import { decideUndo } from '../../../shared/decide/deed/undo.ts'
import { decideParticipants } from '../../../shared/decide/seat/decide-participants.ts'
import { sweep } from '../../../shared/decide/sweep.ts'
import { meeting, member, registration } from '../book/sample-book.ts'
import { deskDraft, done, leftForSweep } from './desk-draft.ts'
import { noNumbers, now, register, registerRequest, written } from './register-request.ts'

const contact = '送る' as const
const approved = {
  meetings: [{ ...meeting, contact }],
  roster: [{ ...member, category: '退会' as const, contact }],
  registrations: [{ ...registration, contact }],
}
const book = deskDraft(approved).book
const contactsIn = ({ registrations, roster, meetings }: Book): readonly string[] =>
  [registrations, roster, meetings].map(({ rows }) => rows[0]?.values.contact ?? '')
const swept = (edited: Book): Book =>
  written(edited, sweep(edited, { now, numbering: noNumbers, who: '見本' }).changes)
const typed = (change: Change, into = book): Book => swept(applyChanges(into, [change]))

describe('送る that was given for one state', () => {
  it('is taken back when another is typed', () => {
    const decided = updateRow('registrations', 1, { status: '参加決定' })
    expect(contactsIn(typed(decided))).toEqual(['', '送る', '送る'])
    expect(contactsIn(typed(updateRow('roster', 1, { category: '会員' })))[1]).toBe('')
    expect(contactsIn(typed(updateRow('meetings', 1, { status: '中止' })))[2]).toBe('')
  })

  it('stands while other cells of the row are mended', () => {
    const mended = updateRow('registrations', 1, { department: '総務課' })
    expect(contactsIn(typed(mended))).toEqual(['送る', '送る', '送る'])
  })

  it('is one for the new state when it is typed with it', () => {
    const held = typed(updateRow('registrations', 1, { contact: '' }))
    const both = updateRow('registrations', 1, { status: '参加決定', contact })
    expect(contactsIn(typed(both, held))[0]).toBe('送る')
  })

  it('is taken back when a dialog decides otherwise, which needs nothing more', () => {
    const choices = { '2-01-001': '参加決定' } as const
    const asked = { meetingId: '2-01', choices, reasons: {}, overruling: '', who: '見本' }
    const decided = decideParticipants(startDraft(book, noNumbers, now), {
      ...asked,
    })
    const after = written(book, done(decided).changes)
    expect(contactsIn(after)).toEqual(['', '送る', '送る'])
    expect(leftForSweep(after)).toEqual([])
  })

  it('is taken back when who had left applies anew, and back again with 「取り消す」', () => {
    const { draft } = register(book, registerRequest({ decided: true, asMember: true }))
    expect(contactsIn(draft.book)).toEqual(['', '', '送る'])
    const undone = decideUndo(draft.book, draft.trace, { claimed: new Set(), now })
    const back = written(draft.book, done(undone))
    expect(contactsIn(back)).toEqual(['送る', '送る', '送る'])
    expect(leftForSweep(back)).toEqual([])
  })
})
