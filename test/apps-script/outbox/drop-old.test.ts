import { describe, expect, it } from 'vitest'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { bookOf, meeting } from '../../shared/book/sample-book.ts'
import { type JournalEntry, oldPieces, putEntries, readJournal } from './script-code.ts'

const heldOn = instantOf(meeting.date ?? '', '13:30')
const day = 86_400_000

const entryOf = (key: string, changes: Partial<JournalEntry> = {}): JournalEntry => ({
  key,
  state: 'sent',
  reference: 'ABCDE-FGHJK',
  draftId: 'r-1',
  threadId: 't-1',
  messageId: 'm-1',
  at: heldOn - 7 * day,
  facts: 'abcdefgh',
  ...changes,
})

const dropped = (days: number, isRoomy: boolean, entries: JournalEntry[]): readonly string[] => {
  const { journal } = putEntries(readJournal({}), entries)
  const moment = { now: heldOn + days * day, isRoomy }
  return oldPieces(bookOf({ meetings: [meeting] }), journal, moment)
}
const piecesAfter = (days: number, ...entries: JournalEntry[]): readonly string[] =>
  dropped(days, true, entries)

describe('the journal of a meeting', () => {
  it('goes ninety days after it', () => {
    const mail = entryOf('2-01-001/M09/1')
    expect(piecesAfter(89, mail)).toEqual([])
    expect(piecesAfter(92, mail)).toEqual(['mails/2-01/0'])
  })

  it('stays while one mail of it is under way', () => {
    const claimed = entryOf('2-01-002/M09/1', { state: 'claimed' })
    expect(piecesAfter(500, entryOf('2-01-001/M09/1'), claimed)).toEqual([])
  })

  it('stays for 90 days after a late mail about it', () => {
    expect(piecesAfter(120, entryOf('2-01-001/M08/1', { at: heldOn + 100 * day }))).toEqual([])
  })

  it('keeps what its mails told until the last of them is gone', () => {
    const claim = entryOf('2-01-001/M09/1', { state: 'claimed', draftId: '', tells: '{}' })
    const { properties } = putEntries(readJournal({}), [claim])
    const book = bookOf({ meetings: [meeting] })
    const later = { now: heldOn + 500 * day, isRoomy: true }
    expect(oldPieces(book, readJournal(properties), later)).toEqual([])
    const { 'mails/2-01/0': gone, ...rest } = properties
    expect(gone).toBeDefined()
    expect(oldPieces(book, readJournal(rest), later)).toEqual(['facts/2-01/0'])
  })

  it('takes its announcements along', () => {
    const mail = entryOf('K0001/M17/1', { scope: 'M17/2-01' })
    expect(piecesAfter(92, mail)).toEqual(['mails/M17/2-01/0'])
  })

  it('stays for two years where it tells of results, which come late, while there is room', () => {
    const mails = [
      entryOf('2-01-001/M15/1', { scope: 'M15/2-01' }),
      entryOf('K0001/M15b/1', { scope: 'M15b/2-01' }),
    ]
    expect(dropped(700, true, mails)).toEqual([])
    expect(dropped(740, true, mails)).toHaveLength(2)
    expect(dropped(92, false, mails)).toHaveLength(2)
  })

  it('does not take along that somebody was told of a membership', () => {
    const mails = [
      entryOf('2-01-001/M01/1', { facts: 'abcdefgh+K0001' }),
      entryOf('2-01-001/M02/1'),
    ]
    expect(piecesAfter(92, ...mails)).toEqual(['mails/2-01/0'])
    expect(piecesAfter(700, ...mails)).toEqual(['mails/2-01/0'])
  })

  it('goes after two years where there is no such meeting, as membership does', () => {
    const mails = [entryOf('9-99-001/M01/1'), entryOf('K0001/M06/1')]
    expect(piecesAfter(700, ...mails)).toEqual([])
    expect(piecesAfter(740, ...mails)).toHaveLength(2)
  })
})
