import type { Book } from '../../../shared/book/book.ts'
import { composeWith } from '../../../shared/decide/approve/approve-mails.ts'
import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'
import { reasonText } from '../../../shared/mail/words/reason-text.ts'
import { type Html, html } from '../html.ts'
import { trialNote } from './trial-note.ts'

/** To the left all who get it, to the right the words that the first of them will read. */
export function recipientsAndText(book: Book, mails: readonly PlannedMail[]): Html {
  const first = mails.find(isMailed) ?? mails[0]
  const composed = first && composeWith(book, first, '')
  return html`${trialNote(book)}<div class="split"><div tabindex="0" role="region" aria-label="お知らせする方">
<table><thead><tr><th scope="col">お知らせする方</th><th scope="col"></th></tr></thead><tbody>${mails.map(line)}</tbody></table></div>
<section aria-label="文面" tabindex="0">${
    first &&
    composed?.ok &&
    html`<h2>${first.recipient.name} 様に届く文面</h2>
<dl><dt>件名</dt><dd>${composed.value.subject}</dd></dl><pre>${composed.value.body}</pre>`
  }${composed?.ok === false && html`<div class="box bad">${reasonText(composed.error)}</div>`}</section></div>`
}

/** How many mails, and how many calls besides. */
export function countsText(mails: readonly PlannedMail[]): string {
  const calls = mails.filter(({ handling }) => handling === '電話する').length
  const held = mails.filter((mail) => !isMailed(mail) && mail.handling !== '電話する').length
  return [
    `メール ${mails.filter(isMailed).length}通`,
    calls > 0 && `お電話 ${calls}名`,
    held > 0 && `止めている方 ${held}名`,
  ]
    .filter(Boolean)
    .join('・')
}

/** Goes by itself or as soon as somebody approves it. */
export const isMailed = ({ handling }: PlannedMail): boolean =>
  handling === '自動' || handling === '確認待ち'

const line = (mail: PlannedMail): Html => html`<tr>
<th scope="row">${mail.recipient.name} 様<div class="note">${mail.recipient.address || mail.subjectId}</div></th>
<td>${!isMailed(mail) && html`<span class="tag doubt">${mail.handling}</span><div class="note">${reasonText(mail.reason)}</div>`}</td></tr>`
