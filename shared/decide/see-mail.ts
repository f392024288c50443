import { type Change, insertRow } from '../book/change.ts'
import { seenKey } from '../mail/seen-mails.ts'
import type { Draft } from './draft.ts'

/** Notes in 送信記録 that a person has looked at this mail and lets it go. */
export const seenRow = (draft: Draft, { key }: { readonly key: string }, who: string): Change =>
  insertRow('mailLog', {
    key: seenKey(key),
    status: '確認済',
    at: draft.now,
    reason: who,
  })
