import { sha256 } from '@noble/hashes/sha2.js'
import type { Book } from '../../book/book.ts'
import { insertRow } from '../../book/change.ts'
import { mailKinds } from '../../mail/kind/kinds.ts'
import { planMails } from '../../mail/plan-mails.ts'
import type { PlannedMail } from '../../mail/planned-mail.ts'
import { type ComposedMail, composeMail } from '../../mail/words/compose.ts'
import { plannedMatter } from '../../mail/words/planned-matter.ts'
import { bytesToBase64Url, utf8Bytes } from '../../protocol/bytes.ts'
import { err, ok, type Result } from '../../result.ts'
import { addChanges, type Draft } from '../deed/draft.ts'
import { approvalChanges } from './approval-changes.ts'

/** A mail that waits for a person, with the words it has without a ひとこと. */
export type WaitingMail = {
  readonly mail: PlannedMail
  readonly text: ComposedMail
  /** Of those words: what a person approves is what the person saw. */
  readonly fingerprint: string
}

export type Approval = {
  /** Fingerprint of each approved mail by its key. */
  readonly seen: Readonly<Record<string, string>>
  /** ひとこと by 受付番号. */
  readonly notes: Readonly<Record<string, string>>
  readonly who: string
}

export type ApprovalFault =
  | { readonly tag: 'no-longer-waiting'; readonly key: string }
  | { readonly tag: 'changed-since'; readonly name: string }

/** Everything that waits for 「確認して送る」, in the order of its time. */
export function waitingMails(book: Book, now: number): readonly WaitingMail[] {
  return planMails(book, now)
    .filter(({ handling }) => handling === '確認待ち')
    .flatMap((mail) => {
      const composed = composeWith(book, mail, '')
      if (!composed.ok) return []
      const { subject, body } = composed.value
      const digest = sha256(utf8Bytes(`${mail.recipient.address}\n${subject}\n${body}`))
      const fingerprint = bytesToBase64Url(digest).slice(0, 22)
      return [{ mail, text: composed.value, fingerprint }]
    })
}

/** The words of a planned mail with this ひとこと. */
export function composeWith(book: Book, mail: PlannedMail, personalNote: string) {
  const matter = plannedMatter(book, mail, { at: mail.at, reference: '（送信時に付きます）' })
  const registration = matter.registration && { ...matter.registration, personalNote }
  return composeMail(book, { ...matter, registration })
}

/** 連絡=送る for each mail that a person has seen; refused whole when one of them reads otherwise by now. */
export function approveMails(draft: Draft, approval: Approval): Result<Draft, ApprovalFault> {
  const waiting = new Map(waitingMails(draft.book, draft.now).map((one) => [one.mail.key, one]))
  const approved: WaitingMail[] = []
  for (const [key, fingerprint] of Object.entries(approval.seen)) {
    const one = waiting.get(key)
    if (!one) return err({ tag: 'no-longer-waiting', key })
    if (one.fingerprint !== fingerprint)
      return err({ tag: 'changed-since', name: one.mail.recipient.name })
    approved.push(one)
  }
  if (approved.length === 0) return ok(draft)
  const changes = approvalChanges(draft, {
    waiting: [...waiting.values()].map(({ mail }) => mail),
    approved: approved.map(({ mail }) => mail),
    notes: approval.notes,
    who: approval.who,
  })
  return ok(addChanges(draft, [...changes, record(draft, approved, approval.who)]))
}

function record(draft: Draft, approved: readonly WaitingMail[], who: string) {
  const lines = approved.map(({ mail }) => `${mail.subjectId} ${mailKinds[mail.kind].name}`)
  return insertRow('operations', {
    at: draft.now,
    who,
    via: 'メニュー',
    action: '確認して送る',
    target: `${approved.length}件`,
    before: '',
    after: lines.join('\n'),
  })
}
