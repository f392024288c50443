import type { Book } from '../../../../shared/book/book.ts'
import { type Call, callList } from '../../../../shared/decide/seat/call-list.ts'
import { mailKinds } from '../../../../shared/mail/kind/kinds.ts'
import { planMails } from '../../../../shared/mail/plan-mails.ts'
import { japanDate, japanTime } from '../../../../shared/time/japan-date.ts'
import { longDate, mediumDate } from '../../../../shared/time/wareki.ts'
import { type Html, html } from '../../html.ts'

const because: Readonly<Record<Call['why'], string>> = {
  'no-address': 'メールアドレスがありません',
  'call-instead': '開催が近く、メールでは間に合いません',
  'bad-address': 'メールアドレスの形が正しくありません',
  'handed-over': '送れたかどうか分かりません',
  failed: '送れませんでした',
  undelivered: 'メールが届かずに戻ってきました',
  'called-off': 'メールは送りましたが、すでに出発されているかもしれません',
  'offer-open': '繰上げの返事待ち',
  'offer-overdue': '繰上げの返信期限を過ぎました',
}

/** Names, numbers, what to say, and a tick for each; prints as a sheet of paper. */
export function callListPage(book: Book, now: number, news = ''): Html {
  const calls = callList(book, planMails(book, now), now)
  const printed = `${longDate(japanDate(now))}${japanTime(now)} 現在`
  if (calls.length === 0)
    return html`${newsBox(news)}<p>お電話する方はいらっしゃいません。</p><p class="note">${printed}</p>
<div class="actions"><button type="button" data-close autofocus>閉じる</button></div>`
  return html`<form data-ask="markCalled">${newsBox(news)}
<p>お電話が済んだ方に印を付けて「連絡済みにする」を押します。その方にその件のメールは出ません。</p>
<p class="note">${printed}</p>
<table><thead><tr><th scope="col"><span class="note">済</span></th><th scope="col">お名前</th><th scope="col">電話</th><th scope="col">用件</th></tr></thead><tbody>${calls.map(row)}</tbody></table>
<div class="actions"><span class="lead note"><output data-count="ids">0</output>件に印</span><button type="button" class="quiet" data-close>閉じる</button>
<button type="button" class="quiet" data-print>印刷する</button><button>連絡済みにする</button></div></form>`
}

const newsBox = (news: string): Html =>
  news === '' ? html`` : html`<div class="box">${news}</div>`

function row(call: Call): Html {
  const { id, municipality, department, name, phone, subjectId } = call
  return html`<tr><td><input type="checkbox" name="ids" value="${id}" aria-label="${name} 様：連絡済み"></td>
<td>${municipality}　${name} 様<div class="why">${department}　${subjectId}</div></td>
<td class="nowrap">${phone === '' ? html`<span class="tag doubt">番号がありません</span>` : phone}</td>
<td>${matter(call)}<div class="why">${because[call.why]}</div>${words(call)}</td></tr>`
}

function matter({ kind, replyBy }: Call): string {
  if (kind !== undefined) return mailKinds[kind].name
  const until = replyBy === '' ? '' : `（返信期限 ${mediumDate(replyBy)}17:00）`
  return `繰上げ参加のご意向をうかがう${until}`
}

const words = (call: Call): Html =>
  call.words === ''
    ? html``
    : html`<details><summary class="note">お伝えする内容</summary><pre>${call.words}</pre></details>`
