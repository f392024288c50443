import type { Book } from '../../book/book.ts'
import type { ForecastLine } from '../../book/tabs/forecast.ts'
import { dayMs } from '../../time/japan-date.ts'
import { mailKinds } from '../kind/kinds.ts'
import { recipientText } from '../plan/forecast.ts'
import { matterName, seenMails } from '../plan/seen-mails.ts'
import { isDue, type PlannedMail } from '../planned-mail.ts'
import { reasonText } from '../words/reason-text.ts'

/** More than this many go only after a person has seen whom and what (DESIGN §6). */
const mostUnseen = 20

/**
 * Thousands of mails by a slip of the hand: what no forecast has shown, or somebody approved by filling 送る
 * down a column, waits for 「確認して送る」 when it is more than twenty in a day.
 */
export function holdUnforeseen(
  book: Book,
  plan: readonly PlannedMail[],
  now: number,
): readonly PlannedMail[] {
  const candidates = plan.filter(
    (mail) => mail.handling === '自動' && mail.by !== 'panel' && !mail.isOrdered,
  )
  if (!candidates.some((mail) => mail.approved || isDue(mail, now))) return plan
  const sent = book.values.standing?.unforeseenSent ?? new Set<string>()
  const seen = seenMails(book)
  const unseen = candidates.filter((mail) => !seen.has(matterName(mail)))
  const sudden = suddenKeys(book, unseen, now)
  const typed = unseen.filter((mail) => isTyped(book, mail)).map(({ key }) => key)
  const held = new Set([
    ...(new Set([...sent, ...sudden]).size > mostUnseen ? sudden : []),
    ...(typed.length > mostUnseen ? typed : []),
  ])
  const isSudden = new Set(sudden)
  return plan.map((mail) => {
    if (held.has(mail.key)) return { ...mail, handling: '確認待ち', reason: { tag: 'unforeseen' } }
    return isSudden.has(mail.key) ? { ...mail, reason: notShownBefore } : mail
  })
}

const notShownBefore = { tag: 'not-shown-before' } as const

/** Due, though 送信予定 as it stands does not say that it goes by now. */
function suddenKeys(book: Book, mails: readonly PlannedMail[], now: number): readonly string[] {
  const due = mails.filter((mail) => isDue(mail, now) && !mail.approved)
  if (due.length === 0) return []
  const shown = new Set(
    book.forecast.rows
      .map(({ values }) => values)
      .filter(
        ({ handling, at, reason }) =>
          handling === '自動' &&
          at !== null &&
          at <= now + dayMs &&
          reason !== reasonText(notShownBefore),
      )
      .map(lineName),
  )
  return due.filter((mail) => !shown.has(lineName(lineOf(mail)))).map(({ key }) => key)
}

type Named = Pick<ForecastLine, 'kind' | 'recipient' | 'meetingId'>

const lineName = ({ kind, recipient, meetingId }: Named): string =>
  [kind, recipient, meetingId].join('\n')

const lineOf = (mail: PlannedMail): Named => ({
  kind: mailKinds[mail.kind].name,
  recipient: recipientText(mail),
  meetingId: mail.meetingId,
})

/** Goes only because its row says 送る, which nobody but a hand has written. */
function isTyped(book: Book, { approved, kind }: PlannedMail): boolean {
  // From cells nobody is welcomed without it, whatever its 送り方 says.
  if (!approved || kind === 'M06') return approved
  const row = book.mailTexts.rows.find(({ values }) => values.kind === kind)
  return (row?.values.mode || mailKinds[kind].mode) === '確認してから'
}
