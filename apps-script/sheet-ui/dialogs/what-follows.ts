import type { Book } from '../../../shared/book/book.ts'
import { mailKinds } from '../../../shared/mail/kind/kinds.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'
import { reasonText } from '../../../shared/mail/words/reason-text.ts'
import { japanDate, japanTime } from '../../../shared/time/japan-date.ts'
import { mediumDate } from '../../../shared/time/wareki.ts'
import { type Html, html } from '../html.ts'

/** What the planner makes of the rows now, for these people: the dialogs promise nothing of their own. */
export function whatFollows(book: Book, now: number, subjectIds: readonly string[]): Html {
  return followingMails(
    planMails(book, now)
      .filter(({ subjectId }) => subjectIds.includes(subjectId))
      .filter(({ kind }) => mailKinds[kind].approver !== 'none'),
    now,
  )
}

/** The same for these mails of the plan. */
export function followingMails(mails: readonly PlannedMail[], now: number): Html {
  const lines = mails
    .filter(({ handling }) => handling !== '出さない')
    .map((mail) => html`<li>${followingText(mail, now)}</li>`)
  return lines.length === 0
    ? html`<p>メールは出ません。必要なときは、お電話などでお知らせください。</p>`
    : html`<ul class="plain">${lines}</ul>`
}

function followingText(mail: PlannedMail, now: number): string {
  const { kind, recipient, handling, reason, at } = mail
  const what = `${recipient.name} 様へ「${mailKinds[kind].name}」`
  if (handling === '自動')
    return `${what}を${at <= now ? 'まもなく' : `${mediumDate(japanDate(at))}${japanTime(at)}ごろに`}送ります。`
  return handling === '電話する'
    ? `${what}：メールアドレスがないため、電話リストに載ります。`
    : `${what}は${handling}です。${reasonText(reason)}。`
}
