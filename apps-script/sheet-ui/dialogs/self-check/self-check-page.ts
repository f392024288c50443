import type { SelfCheck } from '../../../health/self-check/check-record.ts'
import { reportLines, reportText } from '../../../health/self-check/report.ts'
import { type Html, html } from '../../html.ts'

const close = html`<button type="button" class="quiet" data-close autofocus>閉じる</button>`

export const onlyOwnerPage = (
  owner: string,
): Html => html`<p>自己点検はメールボックスを使うため、送信するアカウント（${owner === '' ? 'まだありません' : owner}）だけが行えます。</p>
<div class="actions">${close}</div>`

export const startPage: Html = html`<p>Google が、このプログラムの当てにしているとおりに動くかを、実際に試します。</p>
<ul><li>タブ「自己点検」を作り、その中だけで読み書きを試します。終わったら消せます。</li>
<li>自分あてに試験のメールを2通送ります。ほかの方には何も届きません。</li>
<li>結果には、氏名・アドレス・表の中身は入りません。そのまま開発者に送れます。</li></ul>
<div class="actions">${close}<button type="button" data-ask="startSelfCheck">点検を始める</button></div>`

/** What was found so far, what only a person can try, and the report. */
export function resultPage(check: SelfCheck, webAppUrl: string): Html {
  const lines = reportLines(check)
  const differing = lines.filter(({ verdict }) => verdict === 'differs')
  const open = lines.filter(({ verdict }) => verdict === 'unknown')
  return html`<p>${differing.length === 0 ? html`<span class="tag good">違いはありません</span>` : html`<span class="tag bad">違い ${differing.length}件</span>`}
${open.length > 0 && html` <span class="tag">まだ分からないこと ${open.length}件</span>`}</p>
${differing.length > 0 && html`<ul>${differing.map(({ text, found }) => html`<li>${text}<div class="why">実際は：${found}</div></li>`)}</ul>`}
${byHand(check, webAppUrl)}
<h2>結果（そのまま送れます）</h2>
<textarea id="report" rows="9" readonly>${reportText(check)}</textarea>
<div class="actions">${close}<button type="button" class="quiet" data-ask="endSelfCheck">点検用のタブを消す</button>
<button type="button" class="quiet" data-ask="startSelfCheck">もう一度点検する</button>
<button type="button" data-copy="report">結果をコピー</button></div>`
}

const byHand = (
  { token, findings }: SelfCheck,
  webAppUrl: string,
): Html => html`<h2>人が試すこと</h2>
<ol><li>${findings.webAppLock ? html`<span class="tag good">済み</span> ` : ''}ウェブアプリ：<a href="${webAppUrl}?check=${token}" data-probe>ここを開きます</a>（新しい画面に「点検しました」と出ます）。</li>
<li>${findings.typedEvent ? html`<span class="tag good">済み</span> ` : ''}この画面を閉じ、タブ「自己点検」で、列Aに何か入力し、列B（2〜3行目）を選んで並べ替え、列Cに何か入力して「元に戻す」を押します。終わったらこの画面を開き直し、<button type="button" class="link" data-ask="judgeEdits">三つとも行いました</button> を押します。</li>
<li>${findings.sentSearch ? html`<span class="tag good">済み</span> ` : ''}送った控えが検索に出るまで：10分ごとの処理が見ています。少し待って開き直してください。</li></ol>`

/** While the web app is asked in a new page, this one keeps the lock. */
export const selfCheckScript = `
document.addEventListener('click', ({ target }) => {
  if ('probe' in target.dataset) carryOut('awaitProbe', {})
  const { copy } = target.dataset
  if (!copy) return
  q(copy).select()
  document.execCommand('copy')
  say('status', 'コピーしました')
})
`
