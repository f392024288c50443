import type { Book } from '../../../../shared/book/book.ts'
import type { DueErasure } from '../../../../shared/decide/erase/due-erasures.ts'
import { oldOperations, strandedMails } from '../../../../shared/decide/erase/past-records.ts'
import type { Backup } from '../../../setup/backups.ts'
import { type Html, html } from '../../html.ts'

type Scene = {
  readonly book: Book
  readonly due: readonly DueErasure[]
  readonly now: number
  readonly backups: readonly Backup[]
}

/** What would go, and what nobody but a person can take away. */
export function erasurePage({ book, due, now, backups }: Scene): Html {
  const operations = oldOperations(book, now).length
  const mails = strandedMails(book, now).length
  const close = html`<button type="button" class="quiet" data-close autofocus>閉じる</button>`
  if (due.length + operations + mails === 0)
    return html`<p><b>期限の過ぎた個人情報はありません。</b></p>
<p class="note">退会した方の氏名や連絡先は、「消去予定日」（退会した事業年度の末から1年後）までここに出ません。</p>${copies(backups)}
<div class="actions">${close}</div>`
  return html`<form data-ask="eraseData"><p>保存期間を過ぎた個人情報です。まだ何も消していません。</p>
${due.length > 0 && people(due)}
${operations + mails > 0 && html`<p class="note">あわせて、期間の過ぎた操作記録 ${operations}件の中身と、行の残っていない送信記録 ${mails}件の宛先を消します。</p>`}
<p class="note"><b>消えるもの</b>：氏名・ふりがな・所属・職名・メール・電話・連絡窓口・備考・判断メモ・退会理由・希望テーマ・ひとこと・元メール、控えと操作記録の中身、送信記録の宛先。<br>
<b>残るもの</b>：会員番号・自治体名・開催・状態・出欠・日付（集計のため）。</p>
${copies(backups)}
<label class="inline"><input type="checkbox" name="sure" value="yes"> 元に戻せないことを確かめました</label>
<div class="actions"><p class="lead"><span data-count="member"></span>名を選んでいます</p>${close}
<button>消去する</button></div></form>`
}

const people = (due: readonly DueErasure[]): Html => html`<table><thead><tr>
<th scope="col"><input type="checkbox" data-all="member" checked aria-label="すべて選ぶ"></th>
<th scope="col">会員</th><th scope="col">退会日</th><th scope="col">消去予定日</th><th scope="col">参加</th><th scope="col">メール</th></tr></thead>
<tbody>${due.map(line)}</tbody></table>
<p class="note">届いたメール・送ったメールは、プログラムからは消せません。「探す」で開き、Gmail で削除してください（消去したあとは探せなくなります）。</p>`

const line = ({
  memberId,
  name,
  municipality,
  leftOn,
  eraseOn,
  registrationIds,
  email,
}: DueErasure): Html => html`<tr>
<td><input type="checkbox" name="member" value="${memberId}" checked aria-label="${name} 様を選ぶ"></td>
<th scope="row">${name}<div class="note">${memberId}　${municipality}</div></th>
<td>${slashed(leftOn)}</td><td>${slashed(eraseOn)}</td><td class="number">${registrationIds.length}回</td>
<td>${email !== '' && html`<a href="${searchLink(email)}">探す</a>`}</td></tr>`

const searchLink = (address: string): string =>
  `https://mail.google.com/mail/#search/${encodeURIComponent(`from:(${address}) OR to:(${address})`)}`

const copies = (backups: readonly Backup[]): Html | false =>
  backups.length > 0 &&
  html`<p class="note">更新のときの控えにも、同じ個人情報があります。要らなくなったら、開いて削除してください：${backups.map(({ name, url }) => html` <a href="${url}">${name}</a>`)}</p>`

export const donePage = (
  count: number,
): Html => html`<p><b>${count}名</b>の個人情報を消去しました。</p>
<p class="note">Google スプレッドシートの「変更履歴」には、前の内容が残ります。履歴も残したくないときは、表の「コピーを作成」で新しい表を作り、そちらで準備し直してください。書き出したファイルがあれば、それも削除してください。</p>
<div class="actions"><button type="button" data-close autofocus>閉じる</button></div>`

/** With its year: these days lie years back. */
const slashed = (date: string): string => date.replace(/-/g, '/')
