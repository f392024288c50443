import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/book/apply-changes.ts'
import type { Book } from '../../../shared/book/book.ts'
import { insertRow, type ValuesOf } from '../../../shared/book/change.ts'
import { sendAgain } from '../../../shared/decide/approve/send-again.ts'
import { startDraft } from '../../../shared/decide/deed/draft.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { filedKeys, fileMails } from '../../../shared/mail/told/filed-mails.ts'
import { dayMs, instantOf } from '../../../shared/time/japan-date.ts'
import { bookOf, meeting, member } from '../book/sample-book.ts'

const sentAt = instantOf('2019-10-16', '09:00')
const night = instantOf('2019-10-22', '02:00')
const people = 130

type LogRow = ValuesOf<'mailLog'>

const idOf = (n: number): string => `K${String(n + 1).padStart(4, '0')}`

/** All members but the last were told of the meeting. */
function announced(change: (row: LogRow, n: number) => LogRow = (row) => row): Book {
  const all = Array.from({ length: people + 1 }, (_, n) => n)
  return bookOf({
    roster: all.map((n) => ({
      ...member,
      memberId: idOf(n),
      name: `見本 第${n}`,
      email: `m${n}@town.mihon.example`,
      category: '会員' as const,
    })),
    meetings: [{ ...meeting, applyBy: '2019-11-07' }],
    snapshot: [{ row: `meetings/${meeting.meetingId}`, changedAt: sentAt - dayMs, setBy: 'cells' }],
    mailLog: all.slice(0, people).map((n) =>
      change(
        {
          key: `${idOf(n)}/M17/1`,
          status: '送信済',
          recipient: `m${n}@town.mihon.example`,
          facts: `{"about":"${meeting.meetingId}"}`,
          reference: 'ABCDE-FGHJK',
          at: sentAt,
          reason: '',
        },
        n,
      ),
    ),
  })
}

const filed = (book: Book, now = night): Book => applyChanges(book, fileMails(book, now))

const planned = (book: Book): string[] =>
  planMails(book, night)
    .map(({ key, handling }) => `${key} ${handling}`)
    .sort()

describe('a big announcement that is over', () => {
  it('leaves one row behind, and its own rows elsewhere without addresses', () => {
    const book = filed(announced())
    expect(book.mailLog.rows).toHaveLength(1)
    expect(book.pastMails.rows).toHaveLength(people)
    expect(JSON.stringify(book.pastMails.rows)).not.toContain('@')
    expect(fileMails(book, night)).toEqual([])
  })

  it('is planned for nobody again, and still for who was not told', () => {
    const before = announced()
    expect(planned(filed(before))).toEqual(planned(before))
    expect(planned(before)).toContain(`${idOf(people)}/M17/1 確認待ち`)
  })

  it('can be sent once more to one of them, and is remembered under its number', () => {
    const numbering = { given: {}, identityKey: new Uint8Array() }
    const order = { key: `${idOf(4)}/M17/1`, why: '届いていない', who: '見本' }
    const again = sendAgain(startDraft(filed(announced()), numbering, night), order)
    if (!again.ok) throw new Error(again.error.tag)
    expect(planned(again.value.book)).toContain(`${idOf(4)}/M17/2 自動`)
    const twice = filed(
      announced((row, n) => (n === 4 ? { ...row, key: `${idOf(4)}/M17/2` } : row)),
    )
    expect(planned(twice).filter((line) => line.startsWith(idOf(4)))).toEqual([])
    expect(twice.mailLog.rows[0]?.values.facts).toContain(`${idOf(4)}/2`)
  })

  it('adds later rows to the one that stands', () => {
    const first = filed(announced())
    const [row] = announced().mailLog.rows
    const later = Array.from({ length: 100 }, (_, n) =>
      insertRow('mailLog', { ...row?.values, key: `K${2000 + n}/M17/1` }),
    )
    const both = filed(applyChanges(first, later))
    const [standing, ...others] = both.mailLog.rows
    expect(others).toEqual([])
    expect(filedKeys(both).size).toBe(people + 100)
    expect(standing?.values.reason).toContain(`${people + 100}通`)
  })

  it.each<[string, (row: LogRow) => LogRow]>([
    ['went lately', (row) => ({ ...row, at: night - dayMs })],
    ['came back undelivered', (row) => ({ ...row, reason: '不達：届きませんでした' })],
    ['is under way', (row) => ({ ...row, status: '送信中' })],
    ['told more than what it is about', (row) => ({ ...row, facts: '{"joined":"K0001"}' })],
    ['is of one person’s own', (row) => ({ ...row, key: String(row.key).replace('M17', 'M06') })],
  ])('leaves alone what %s', (_name, change) => {
    expect(fileMails(announced(change), night)).toEqual([])
  })

  it('is a matter of big ones: a few rows cost no run anything', () => {
    const few = announced((row, n) => (n < 40 ? row : { ...row, key: `x${n}` }))
    expect(fileMails(few, night)).toEqual([])
  })
})
