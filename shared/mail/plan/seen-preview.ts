import { sha256 } from '@noble/hashes/sha2.js'
import type { Book } from '../../book/book.ts'
import type { Change } from '../../book/change.ts'
import { bytesToBase64Url, utf8Bytes } from '../../protocol/bytes.ts'
import { isMailKind } from '../kind/kinds.ts'
import type { PlannedMail } from '../planned-mail.ts'
import { previewRow, previewScope, readOrders } from '../told/orders.ts'
import { mailValues } from '../words/mail-values.ts'
import { plannedMatter } from '../words/planned-matter.ts'
import type { PlanContext } from './plan-context.ts'

/** So many may go by a 送る typed into 開催 or 調査; for more a person looks first (DESIGN §4). */
export const withoutLooking = 20

const scopeOf = ({ kind, meetingId, facts }: PlannedMail): string =>
  previewScope(kind, facts.about || meetingId)

/** Holds mails ordered for many at once until somebody has seen count, names and one full text. */
export function seenBeforeMany(
  { book }: PlanContext,
  mails: readonly PlannedMail[],
): PlannedMail[] {
  const groups = new Map<string, PlannedMail[]>()
  for (const mail of mails) {
    if (mail.handling !== '自動' || !mail.isOrdered) continue
    const scope = scopeOf(mail)
    const group = groups.get(scope)
    if (group) group.push(mail)
    else groups.set(scope, [mail])
  }
  const unseen = new Map<string, number>()
  for (const [scope, group] of groups)
    if (group.length > withoutLooking && !isSeen(book, scope, group))
      unseen.set(scope, group.length)
  if (unseen.size === 0) return [...mails]
  return mails.map((mail) => {
    const count = mail.isOrdered && unseen.get(scopeOf(mail))
    if (!count || mail.handling !== '自動') return mail
    return { ...mail, handling: '確認待ち', reason: { tag: 'awaits-preview', count } }
  })
}

function isSeen(book: Book, scope: string, group: readonly PlannedMail[]): boolean {
  const seen = readOrders(book).previews.get(scope)
  const [first] = group
  if (!seen || !first || group.length > seen.count) return false
  return seen.words === commonWords(book, first)
}

/** The look that a person took at all mails of one kind about one matter, to be kept. */
export function noteSeen(book: Book, group: readonly PlannedMail[], at: number): readonly Change[] {
  const [first] = group
  if (!first) return []
  const seen = { words: commonWords(book, first), count: group.length }
  return [previewRow(book, scopeOf(first), seen, at)]
}

/** Stands for all that they have in common: the texts, and the values that are nobody's own. */
function commonWords(book: Book, mail: PlannedMail): string {
  const { meeting, survey = null } = plannedMatter(book, mail, { at: 0, reference: '' })
  const matter = {
    kind: mail.kind,
    meeting,
    survey,
    registration: null,
    member: null,
    tellsMembership: false,
    at: 0,
    reference: '',
  }
  const texts = book.mailTexts.rows
    .map(({ values }) => values)
    .filter(({ kind }) => kind === mail.kind || !isMailKind(kind))
    .map(({ kind, subject, body }) => [kind, subject, body])
  const themes = book.groups.rows
    .filter(({ values }) => values.meetingId === mail.meetingId)
    .map(({ values }) => [values.group, values.theme])
  const all = JSON.stringify([texts, mailValues(book, matter), themes])
  return bytesToBase64Url(sha256(utf8Bytes(all))).slice(0, 16)
}
