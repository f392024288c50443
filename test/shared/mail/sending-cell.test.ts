import { expect, it } from 'vitest'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { sendingCell } from '../../../shared/mail/sending-cell.ts'
import { writeFacts } from '../../../shared/mail/told/facts.ts'
import { readHistory } from '../../../shared/mail/told/logged-mail.ts'
import { registration } from '../book/sample-book.ts'
import { bookIn, noon, type Situation, told } from './plan-book.ts'

function shownIn(situation: Situation): string {
  const now = noon('2019-10-21')
  const book = bookIn(situation)
  const [row] = book.registrations.rows
  if (!row) throw new Error('no row')
  const mails = readHistory(book).get(registration.registrationId) ?? []
  return sendingCell(planMails(book, now), mails, { registration: row.values, now })
}

it.each(['中止', '延期'] as const)('a row says 「%s」 of the mail that tells so', (off) => {
  const decided = told('M02', noon('2019-10-17'))
  const situation: Situation = {
    registration: { status: '参加決定' },
    meeting: { status: off },
    log: [decided],
    rows: { snapshot: [{ row: 'meetings/2-01', changedAt: noon('2019-10-18'), setBy: 'cells' }] },
  }
  expect(shownIn(situation)).toBe(`${off} 確認待ち`)
  const facts = writeFacts({ meeting: null, joined: '', off })
  const notice = { ...told('M13', noon('2019-10-18')), facts }
  expect(shownIn({ ...situation, log: [decided, notice] })).toBe(`${off} 10/18 済`)
})
