import type { Book } from '../book/book.ts'
import type { PlannedMail } from '../mail/planned-mail.ts'
import { settledMs } from '../mail/when/send-window.ts'
import type { ComposedMail } from '../mail/words/compose.ts'
import { dayMs } from '../time/japan-date.ts'
import { needsHand } from './morning-report.ts'
import { mailLines } from './morning-text.ts'

/** Whoever has to look for a mail that should have gone a week ago has been told by then. */
const forgottenMs = 7 * dayMs

/** Waits as everything of its kind does: no mishap. */
const usualReasons: ReadonlySet<string> = new Set([
  'awaits-approval',
  'awaits-preview',
  'unforeseen',
])

/** Mails due within a day that something holds up, once their rows have come to rest (DESIGN §6, law 8). */
export function holdsWithinADay(
  book: Book,
  plan: readonly PlannedMail[],
  now: number,
): readonly PlannedMail[] {
  const near = plan.filter(
    (mail) =>
      needsHand(mail) &&
      !usualReasons.has(mail.reason.tag) &&
      mail.at <= now + dayMs &&
      mail.at > now - forgottenMs,
  )
  if (near.length === 0) return []
  const young = new Set(
    book.snapshot.rows
      .filter(({ values }) => now - (values.changedAt ?? 0) < settledMs)
      .map(({ values }) => values.row),
  )
  return near.filter(
    ({ subjectId, meetingId, memberId }) =>
      !young.has(`registrations/${subjectId}`) &&
      !young.has(`meetings/${meetingId}`) &&
      !young.has(`roster/${memberId}`),
  )
}

/** A hold is another one when its reason is another. */
export const holdId = ({ key, reason }: PlannedMail): string => `${key} ${reason.tag}`

/** The words of the mail that tells of new holds. */
export function holdText(book: Book, holds: readonly PlannedMail[], bookUrl: string): ComposedMail {
  const { groupName } = book.values.settings
  return {
    subject: `【${groupName} 事務局】まもなくお送りするはずのメールが止まっています（${holds.length}件）`,
    body: [
      `${groupName} 事務局の管理表からのお知らせです。`,
      '24時間以内にお送りするはずの、次のメールが止まっています。',
      mailLines(holds).join('\n'),
      `管理表：${bookUrl}`,
      'このお知らせは、一つの理由につき一度だけ届きます。',
    ].join('\n\n'),
  }
}
