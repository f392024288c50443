import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/book/apply-changes.ts'
import type { Book } from '../../../shared/book/book.ts'
import { acceptChange } from '../../../shared/decide/deed/accept-change.ts'
import { startDraft } from '../../../shared/decide/deed/draft.ts'
import { dueMails, planMails } from '../../../shared/mail/plan-mails.ts'
import {
  digestFacts,
  readFacts,
  type ToldFacts,
  writeFacts,
} from '../../../shared/mail/told/facts.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { bookIn, planOf, told } from '../../shared/mail/plan-book.ts'
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

/** The claim carries what the mail says; what came of it is noted later, by a run that read it anew. */
function reconciled(book: Book, entry: JournalEntry): Book {
  const claim: JournalEntry = { ...entry, state: 'claimed', draftId: '' }
  const claimed = putEntries(readJournal({}), [claim])
  const { tells: _, ...result } = entry
  const noted = putEntries(readJournal(claimed.properties), [result])
  const journal = readJournal({ ...claimed.properties, ...noted.properties })
  const after = applyChanges(book, reconcileLog(book, journal))
  expect(reconcileLog(after, journal)).toEqual([])
  return after
}

const logOf = (book: Book) => book.mailLog.rows.map(({ values }) => values)

describe('送信記録 and the journal', () => {
  it('take the ひとこと out of the row when a run died before it could, and no later one', () => {
    const noteAfter = (status: '送信中' | '取消') => {
      const book = bookIn({
        registration: { personalNote: 'お待ちしております。' },
        log: [told('M01', at, { status })],
      })
      const [row] = reconciled(book, entryFor(bookIn({}))).registrations.rows
      return row?.values.personalNote
    }
    expect(noteAfter('送信中')).toBe('')
    expect(noteAfter('取消')).toBe('お待ちしております。')
  })

  it('bring a row back that somebody deleted, so that nobody is told twice', () => {
    const book = bookIn({})
    expect(dueMails(planMails(book, now), now)).toHaveLength(1)
    const after = reconciled(book, entryFor(book))
    expect(logOf(after)).toMatchObject([
      { key: '2-01-001/M01/1', status: '送信済', messageId: 'm-1', at },
    ])
    expect(dueMails(planMails(after, now), now)).toEqual([])
  })

  it('say that a mail has gone over an older version of the sheet in which it still waited', () => {
    const waited = { ...told('M01', at), status: '要確認' as const, messageId: '', draftId: '' }
    const after = reconciled(bookIn({ log: [waited] }), entryFor(bookIn({})))
    expect(logOf(after)).toMatchObject([{ status: '送信済', messageId: 'm-1', reason: '' }])
  })

  it('take a mail up that waited and was claimed by a run that died before saying so', () => {
    const waited = { ...told('M01', at), status: '要確認' as const, messageId: '', draftId: '' }
    const claim = entryFor(bookIn({}), { state: 'claimed', draftId: '', messageId: '' })
    expect(logOf(reconciled(bookIn({ log: [waited] }), claim))).toMatchObject([{ status: '予定' }])
  })

  it('leave a mail to a person of which nobody can tell whether it went', () => {
    const doubtful = { ...told('M01', at), status: '要確認' as const, messageId: '' }
    const claim = entryFor(bookIn({}), { state: 'claimed', messageId: '' })
    expect(doubtful.draftId).not.toBe('')
    const after = reconciled(bookIn({ log: [doubtful] }), claim)
    expect(logOf(after)).toMatchObject([{ status: '要確認' }])
  })

  it('say of every row that names a mail what became of it, pasted ones too', () => {
    const underWay = { ...told('M01', at), status: '送信中' as const }
    const book = bookIn({ log: [underWay, told('M01', at)] })
    const after = reconciled(book, entryFor(bookIn({})))
    expect(logOf(after).map(({ status }) => status)).toEqual(['送信済', '送信済'])
  })

  it('bring back what was told, membership included, while the meeting reads the same', () => {
    const book = bookIn({ member: { category: '会員' } })
    const [row] = logOf(reconciled(book, entryFor(book)))
    expect(JSON.parse(row?.facts ?? '')).toMatchObject({ joined: 'K0001' })
  })

  it('remember the membership alone when the meeting reads differently by now', () => {
    const entry = entryFor(bookIn({}))
    const [row] = logOf(reconciled(bookIn({ meeting: { venue: '別館' } }), entry))
    expect([row?.status, row?.facts]).toEqual(['送信済', '{"joined":"K0001","unknown":true}'])
    expect(row?.reason).toContain('分かりません')
  })

  it('bring back exactly what was told, whatever the meeting and the person read by now', () => {
    const book = bookIn({ member: { category: '会員' } })
    const facts = factsOf(book)
    const entry = { ...entryFor(book), tells: writeFacts(facts) }
    const changed = bookIn({ meeting: { venue: '別館' }, registration: { memberId: '' } })
    const [row] = logOf(reconciled(changed, entry))
    expect(readFacts(row?.facts ?? '')).toEqual(facts)
    expect(facts.joined).toBe('K0001')
  })

  it.each<Partial<ToldFacts>>([
    { group: 'A\n空き家の活用' },
    { about: '2-01' },
    { off: '延期' },
    { status: '参加決定' },
  ])('bring back what else was told: %j', (further) => {
    const facts = { meeting: null, joined: '', ...further }
    const entry = entryFor(bookIn({}), { facts: digestFacts(facts), tells: writeFacts(facts) })
    const [row] = logOf(reconciled(bookIn({}), entry))
    expect(readFacts(row?.facts ?? '')).toEqual(facts)
  })

  it('put right what an older row says a mail told that went later with other words', () => {
    const now = { ...factsOf(bookIn({})), joined: '' }
    const entry = entryFor(bookIn({}), { facts: digestFacts(now), tells: writeFacts(now) })
    const book = bookIn({
      meeting: { venue: '別館' },
      log: [told('M01', at - 1000, { status: '取消', facts: { venue: '旧館' } })],
    })
    const [row] = logOf(reconciled(book, entry))
    expect(readFacts(row?.facts ?? '')).toEqual(now)
  })

  it.each(['', 'x', '{"meeting":["2019-11-14","","","旧館","",""]}'])(
    'put right what a sent row says was told after somebody wrote %j there',
    (facts) => {
      const now = { ...factsOf(bookIn({})), joined: '' }
      const entry = entryFor(bookIn({}), { facts: digestFacts(now), tells: writeFacts(now) })
      const book = bookIn({ meeting: { venue: '別館' }, log: [{ ...told('M01', at), facts }] })
      const [row] = logOf(reconciled(book, entry))
      expect(readFacts(row?.facts ?? '')).toEqual(now)
    },
  )

  it('know that what was told is unknown when a cell is blank of which an older build kept too little', () => {
    const book = bookIn({ log: [{ ...told('M01', at), facts: '' }] })
    const [row] = logOf(reconciled(book, entryFor(bookIn({}), { facts: 'abcdefgh' })))
    expect(readFacts(row?.facts ?? '').isUnknown).toBe(true)
  })

  it('hold what depends on a mail of which an older build kept too little, and ask', () => {
    const log = [told('M02', at - 1000, { facts: { venue: '旧館' } })]
    const book = bookIn({
      meeting: { venue: '別館', contact: '送る' },
      registration: { status: '参加決定' },
      log,
      rows: { snapshot: [{ row: 'meetings/2-01', changedAt: at, setBy: 'cells' }] },
    })
    const entry = entryFor(book, { key: '2-01-001/M12/1', facts: 'abcdefgh' })
    const after = reconciled(book, entry)
    expect([...planOf(after, now)].sort()).toEqual([
      'M09 止めている told-unknown',
      'M10 止めている told-unknown',
      'M12 止めている told-unknown',
    ])
    const numbering = { given: {}, identityKey: new Uint8Array() }
    const draft = acceptChange(startDraft(after, numbering, now), {
      meetingId: '2-01',
      who: '事務局',
    })
    expect(planOf(draft.book, now).filter((line) => line.includes('told-unknown'))).toEqual([])
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

  it('remember the membership that a mail told whose registration is gone', () => {
    const book = bookIn({})
    const after = reconciled(book, entryFor(book, { key: '2-01-099/M01/1' }))
    expect(logOf(after)).toMatchObject([{ key: '2-01-099/M01/1', status: '送信済' }])
  })

  it('bring no row back that was filed with a whole announcement', () => {
    const facts = digestFacts({ meeting: null, joined: '', about: '2-01' })
    const entry = entryFor(bookIn({}), { key: 'K0001/M17/1', facts })
    const standing = { key: 'filed/2-01/M17/1', status: '送信済', at } as const
    const filed = bookIn({ log: [{ ...standing, facts: '{"about":"2-01","to":"K0001"}' }] })
    expect(logOf(reconciled(filed, entry))).toEqual(logOf(filed))
    const damaged = bookIn({ log: [{ ...standing, facts: '' }] })
    expect(logOf(reconciled(damaged, entry))).toHaveLength(2)
  })

  it('bring no row back for a registration that is gone', () => {
    const book = bookIn({})
    const facts = digestFacts({ meeting: null, joined: '' })
    const entry = entryFor(book, { key: '2-01-099/M01/1', facts })
    expect(logOf(reconciled(book, entry))).toEqual([])
  })
})
