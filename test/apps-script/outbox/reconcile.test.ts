import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/book/apply-changes.ts'
import type { Book } from '../../../shared/book/book.ts'
import { digestFacts, type ToldFacts } from '../../../shared/mail/facts.ts'
import { dueMails, planMails } from '../../../shared/mail/plan-mails.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { bookIn, told } from '../../shared/mail/plan-book.ts'
import { type JournalEntry, putEntries, readJournal, reconcileLog } from './script-code.ts'

const at = instantOf('2019-10-16', '10:01')
const now = instantOf('2019-10-16', '12:00')

function factsOf(book: Book): ToldFacts {
  const [mail] = planMails(book, now)
  if (!mail) throw new Error('nothing is planned')
  return mail.facts
}

const entryFor = (book: Book, changes: Partial<JournalEntry> = {}): JournalEntry => ({
  key: '2-01-001/M01/1',
  state: 'sent',
  reference: 'ABCDE-FGHJK',
  draftId: 'r-1',
  threadId: 't-1',
  messageId: 'm-1',
  at,
  facts: digestFacts(factsOf(book)),
  ...changes,
})

function reconciled(book: Book, entry: JournalEntry): Book {
  const { journal } = putEntries(readJournal({}), [entry])
  const after = applyChanges(book, reconcileLog(book, journal))
  expect(reconcileLog(after, journal)).toEqual([])
  return after
}

const logOf = (book: Book) => book.mailLog.rows.map(({ values }) => values)

describe('送信記録 and the journal', () => {
  it('bring a row back that somebody deleted, so that nobody is told twice', () => {
    const book = bookIn({})
    expect(dueMails(planMails(book, now), now)).toHaveLength(1)
    const after = reconciled(book, entryFor(book))
    expect(logOf(after)).toMatchObject([
      { key: '2-01-001/M01/1', status: '送信済', messageId: 'm-1', at },
    ])
    expect(dueMails(planMails(after, now), now)).toEqual([])
  })

  it('bring back what was told, membership included, while the meeting reads the same', () => {
    const book = bookIn({ member: { category: '会員' } })
    const [row] = logOf(reconciled(book, entryFor(book)))
    expect(JSON.parse(row?.facts ?? '')).toMatchObject({ joined: 'K0001' })
  })

  it('remember the membership alone when the meeting reads differently by now', () => {
    const entry = entryFor(bookIn({}))
    const [row] = logOf(reconciled(bookIn({ meeting: { venue: '別館' } }), entry))
    expect([row?.status, row?.facts]).toEqual(['送信済', '{"joined":"K0001"}'])
    expect(row?.reason).toContain('異なります')
  })

  it.each(['予定', '下書き', '送信中', '取消', '失敗', ''] as const)(
    'agree on a mail that the journal knows as sent and the row as %j',
    (status) => {
      const book = bookIn({ log: [told('M01', at - 1000, { status })] })
      const after = reconciled(book, entryFor(bookIn({})))
      expect(logOf(after)).toMatchObject([{ status: '送信済', at, messageId: 'm-1' }])
    },
  )

  it('leave alone what is sent in the sheet, whatever the journal says', () => {
    const book = bookIn({ log: [told('M01', at)] })
    const entry = entryFor(bookIn({}), { state: 'claimed' })
    expect(logOf(reconciled(book, entry))).toEqual(logOf(book))
  })

  it.each([
    ['', '予定'],
    ['r-1', '送信中'],
  ])('bring an open claim with draft %j back as %s, which nothing overtakes', (draftId, status) => {
    const book = bookIn({})
    const after = reconciled(book, entryFor(book, { state: 'claimed', draftId }))
    expect(logOf(after)).toMatchObject([{ status }])
    expect(dueMails(planMails(after, now), now)).toEqual([])
  })

  it('bring no row back for a registration that is gone', () => {
    const book = bookIn({})
    const entry = entryFor(book, { key: '2-01-099/M01/1' })
    expect(logOf(reconciled(book, entry))).toEqual([])
  })
})
