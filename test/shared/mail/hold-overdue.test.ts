import { expect, it } from 'vitest'
import type { ValuesOf } from '../../../shared/book/change.ts'
import { holdOverdue } from '../../../shared/mail/guard/hold-overdue.ts'
import { seenKey } from '../../../shared/mail/plan/seen-mails.ts'
import { bookOf, registration } from '../book/sample-book.ts'
import { noon } from './plan-book.ts'
import { plannedMail } from './planned.ts'

const since = noon('2019-10-16')
const hour = 3_600_000
const mail = plannedMail({ key: '2-01-001/M01/1', kind: 'M01', subjectId: '2-01-001', at: since })

function handling(seenAt: number, row: ValuesOf<'registrations'> = {}): string | undefined {
  const book = bookOf({
    registrations: [{ ...registration, ...row }],
    mailLog: [{ key: seenKey(mail), status: '確認済', at: seenAt }],
  })
  const standing = {
    ...{ overdue: new Set([mail.key]), overdueSince: since, unforeseenSent: new Set<string>() },
    ...{ trials: [], senderFault: '', budget: { left: 100, daily: 100 } },
  }
  return holdOverdue({ ...book, values: { ...book.values, standing } }, [mail])[0]?.handling
}

it('holds what was overdue when sending began until somebody lets it go from then on', () => {
  expect(handling(since + hour)).toBe('自動')
  expect(handling(since - hour)).toBe('止めている')
})

it('holds nothing from who has applied since', () => {
  expect(handling(since - hour, { appliedAt: since + hour })).toBe('自動')
  expect(handling(since - hour, { appliedAt: since - hour })).toBe('止めている')
})
