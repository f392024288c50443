import { insertRow } from '../../book/change.ts'
import { readMailKey } from '../../mail/kind/mail-key.ts'
import { planMails } from '../../mail/plan-mails.ts'
import { isSent, readHistory } from '../../mail/told/logged-mail.ts'
import { againRow, readOrders } from '../../mail/told/orders.ts'
import { err, ok, type Result } from '../../result.ts'
import { addChanges, type Draft } from '../deed/draft.ts'

export type Again = { readonly key: string; readonly why: string; readonly who: string }

export type AgainFault =
  | { readonly tag: 'not-sent'; readonly key: string }
  | { readonly tag: 'why-missing' }
  /** The rows say something else by now: that mail would be wrong, or too late. */
  | { readonly tag: 'no-longer-true'; readonly key: string }

/** 「もう一度送る」: what went counts as not told, so that the same kind is planned anew under the next number. */
export function sendAgain(draft: Draft, { key, why, who }: Again): Result<Draft, AgainFault> {
  if (why === '') return err({ tag: 'why-missing' })
  const sent = readMailKey(key)
  const mails = readHistory(draft.book).get(sent?.subjectId ?? '') ?? []
  const isOver = mails.some((mail) => mail.key === key && isSent(mail))
  if (!isOver || !sent || readOrders(draft.book).again.has(key))
    return err({ tag: 'not-sent', key })
  const { now } = draft
  const next = addChanges(draft, [
    againRow(draft.book, key, now, `もう一度送る（${who}）：${why}`),
    insertRow('operations', {
      ...{ at: now, who, via: 'メニュー', action: 'もう一度送る' },
      ...{ target: key, before: '', after: why },
    }),
  ])
  const isPlanned = planMails(next.book, now).some(
    ({ subjectId, kind, handling }) =>
      subjectId === sent.subjectId && kind === sent.kind && handling !== '出さない',
  )
  return isPlanned ? ok(next) : err({ tag: 'no-longer-true', key })
}
