import { type Change, insertRow } from '../../book/change.ts'
import { seenKey } from '../../mail/plan/seen-mails.ts'
import type { PlannedMail } from '../../mail/planned-mail.ts'
import type { Draft } from '../deed/draft.ts'

/** Notes in 送信記録 that a person has looked at this mail and lets it go. */
export const seenRow = (
  draft: Draft,
  mail: Pick<PlannedMail, 'key' | 'facts'>,
  who: string,
): Change =>
  insertRow('mailLog', {
    key: seenKey(mail),
    status: '確認済',
    at: draft.now,
    reason: who,
  })
