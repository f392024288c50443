import { type Change, insertRow, updateRow } from '../../book/change.ts'
import type { PlannedMail } from '../../mail/planned-mail.ts'
import { writeFacts } from '../../mail/told/facts.ts'
import type { Draft } from './draft.ts'

/** A mail that counts as told though none goes: the log keeps what, when and on whose word. */
export function toldRow({ book, now }: Draft, mail: PlannedMail, reason: string): Change {
  const row = book.mailLog.rows.find(({ values }) => values.key === mail.key)
  const entry = {
    key: mail.key,
    status: '知らせ済' as const,
    recipient: mail.recipient.address,
    facts: writeFacts(mail.facts),
    at: now,
    reason,
  }
  return row ? updateRow('mailLog', row.position, entry) : insertRow('mailLog', entry)
}
