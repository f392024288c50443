import type { Book } from '../../../shared/book/book.ts'
import { mailKinds } from '../../../shared/mail/kinds.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'
import { reasonText } from '../../../shared/mail/reason-text.ts'
import { japanDate, japanTime } from '../../../shared/time/japan-date.ts'
import { mediumDate } from '../../../shared/time/wareki.ts'
import { type Html, html } from '../html.ts'

/** What the planner makes of the rows now, for these people: the dialogs promise nothing of their own. */
export function whatFollows(book: Book, now: number, subjectIds: readonly string[]): Html {
  const lines = planMails(book, now)
    .filter(({ subjectId }) => subjectIds.includes(subjectId))
    .filter(({ kind, handling }) => mailKinds[kind].approver !== 'none' && handling !== '出さない')
    .map((mail) => html`<li>${followingText(mail)}</li>`)
  return lines.length === 0
    ? html`<p>メールは出ません。必要なときは、お電話などでお知らせください。</p>`
    : html`<ul class="plain">${lines}</ul>`
}

function followingText({ kind, recipient, handling, reason, at }: PlannedMail): string {
  const what = `${recipient.name} 様へ「${mailKinds[kind].name}」`
  if (handling === '自動')
    return `${what}を${mediumDate(japanDate(at))}${japanTime(at)}ごろに送ります。`
  return handling === '電話する'
    ? `${what}：メールアドレスがないため、電話リストに載ります。`
    : `${what}は${handling}です。${reasonText(reason)}。`
}
