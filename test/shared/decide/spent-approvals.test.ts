import { expect, it } from 'vitest'
import { spentApprovals } from '../../../shared/decide/row/spent-approvals.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { bookIn, noon, told } from '../mail/plan-book.ts'

const now = noon('2019-10-25')
const before = noon('2019-10-20')
const decided = { status: '参加決定', contact: '送る' } as const

const spent = (log: ReturnType<typeof told>[]): readonly unknown[] => {
  const book = bookIn({ registration: decided, member: { contact: '送る' }, by: 'cells', log })
  return spentApprovals(book, planMails(book, now), now).map(({ tab }) => tab)
}

it('keeps 送る on a row whose mail is still under way: a dead run’s is given up and begun anew', () => {
  expect(spent([told('M02', before, { status: '下書き' })])).not.toContain('registrations')
  expect(spent([told('M02', before, { status: '予定' })])).not.toContain('registrations')
})

it('takes 送る back from a row with nothing left to approve', () => {
  expect(spent([told('M02', before)])).toContain('registrations')
})
