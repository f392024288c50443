import type { Book } from '../../../../shared/book/book.ts'
import { mailKinds } from '../../../../shared/mail/kind/kinds.ts'
import { isSent, type LoggedMail, readHistory } from '../../../../shared/mail/told/logged-mail.ts'
import { japanDate, japanTime } from '../../../../shared/time/japan-date.ts'
import { mediumDate } from '../../../../shared/time/wareki.ts'
import { type Html, html } from '../../html.ts'
import { type Choice, pickField } from '../pick-field.ts'

/** First: whose mail. */
export function pickPage(book: Book): Html {
  return html`<form data-ask="pickSent"><p>届いていないと言われたときや、書き損じて消したと言われたときに使います。いまの内容で、もう一度送ります。</p>
<p>${pickField({ name: 'subject', label: 'どなたへ', choices: peopleWithMails(book) })}</p>
<div class="actions"><button type="button" class="quiet" data-close>閉じる</button><button>次へ</button></div></form>`
}

/** Whoever something went to, the latest first. */
function peopleWithMails(book: Book): readonly Choice[] {
  const names = namesOf(book)
  return [...readHistory(book)]
    .filter(([, mails]) => mails.some(isSent))
    .sort(([, a], [, b]) => lastAt(b) - lastAt(a))
    .map(([id]) => ({ id, label: names.get(id) ?? '' }))
}

const lastAt = (mails: readonly LoggedMail[]): number => mails[mails.length - 1]?.at ?? 0

function namesOf(book: Book): ReadonlyMap<string, string> {
  return new Map([
    ...book.roster.rows.map(
      ({ values }) => [values.memberId, `${values.municipality}　${values.name}`] as const,
    ),
    ...book.registrations.rows.map(
      ({ values }) => [values.registrationId, `${values.municipality}　${values.name}`] as const,
    ),
  ])
}

/** Then: which of the mails that went, and why. */
export function sentPage(book: Book, id: string): Html | undefined {
  const sent = (readHistory(book).get(id) ?? []).filter(isSent)
  if (sent.length === 0) return undefined
  const name = namesOf(book).get(id) ?? ''
  return html`<form data-ask="sendAgain"><p><b>${name} 様</b>（${id}）</p>
<fieldset><legend>もう一度送るもの</legend>${[...sent].reverse().map(line)}</fieldset>
<p><label for="why">理由（操作記録に残ります）</label><input id="why" name="why" maxlength="200" required autocomplete="off" placeholder="例：届いていないとのお電話" autofocus></p>
<div class="actions"><p class="lead"><button type="button" class="link" data-ask="askSent">ほかの方を選ぶ</button></p>
<button type="button" class="quiet" data-close>閉じる</button><button>もう一度送る</button></div></form>`
}

const line = ({ key, kind, at, status }: LoggedMail, index: number): Html => html`<p>
<label class="inline"><input type="radio" name="key" value="${key}" ${index === 0 && html`checked`}>${mailKinds[kind].name}
<span class="note">${mediumDate(japanDate(at))} ${japanTime(at)}${status === '知らせ済' && '（メールではなくお知らせ済み）'}</span></label></p>`
