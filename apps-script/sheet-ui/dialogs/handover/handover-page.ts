import type { BookHealth } from '../../../health/book-health.ts'
import { type Html, html } from '../../html.ts'
import { standingList } from './standing-list.ts'

/** What is to be done now, by whom; each state of a handover has one next step. */
export function handoverPage(health: BookHealth): Html {
  return html`${standingList(health)}${nextSteps(health)}`
}

function nextSteps(health: BookHealth): Html {
  if (health.owner === '') return successorSteps(health)
  return health.owner === health.account ? ownerSteps(health) : colleagueSteps(health)
}

const again = html`<button type="button" class="quiet" data-ask="lookAtHandover">最新の状態を見る</button>`
const close = html`<button type="button" class="quiet" data-close autofocus>閉じる</button>`

/** The owner: stop, wait, let go. */
function ownerSteps({ isStopped, underWay }: BookHealth): Html {
  const action = isStopped
    ? html`<button type="button" data-ask="letGoOfBook">手放す</button>`
    : html`<button type="button" class="quiet" data-ask="stopForHandover">送るのを止める</button>`
  return html`<p>担当の方が替わっても、メールボックスのアカウントが同じなら、引き継ぎは要りません。次の方にアカウントをお渡しください。<br>
送信するアカウントを替えるときは、次の順に進めます。</p>
<ol><li>${mark(isStopped)}<b>送るのを止める</b>：設定の「送信方法」を「停止」にします。予定は消えません。</li>
<li>${mark(isStopped && underWay === 0)}<b>途中のメールを片付ける</b>：${underWay === 0 ? '途中のものはありません。' : `あと ${underWay}件です。10分から1時間ほどお待ちください。`}</li>
<li><b>手放す</b>：このアカウントの自動の処理を止めます。次のアカウントで準備するまで、何も送りません。</li></ol>
<div class="actions">${close}${again}${action}</div>`
}

const mark = (isDone: boolean): Html | false => isDone && html`<span class="tag good">済み</span> `

/** Nobody owns the book: the next account sets it up. */
const successorSteps = ({
  formerOwner,
}: BookHealth): Html => html`<p>${formerOwner === '' ? 'この表は、まだ準備されていません。' : 'いまは、どのアカウントからも送りません。'}次のアカウントで、順に進めます。</p>
<ol><li>次のアカウントを、この表の「編集者」に加えます。</li>
<li>次のアカウントで設置します（手順書「導入」の、ウェブアプリの公開まで）。前のウェブアプリのアドレスは、もう使いません。</li>
<li>次のアカウントでこの表を開き、メニュー「はじめに：準備する」を選びます。</li>
<li>端末を「拡張機能をつなぐ」でつなぎ直します（前の接続はすべて切れます）。</li>
<li>「要確認」のものを確かめ、設定の「送信方法」を「自動」に戻します。</li></ol>
<div class="actions">${close}${again}</div>`

/** Somebody else looks: how it goes, and what to do when the owner's account is lost. */
const colleagueSteps = ({
  owner,
}: BookHealth): Html => html`<p>引き継ぎは、送信するアカウント（${owner}）でこの画面を開いて始めます。</p>
<details><summary>そのアカウントが、もう使えないとき</summary>
<form data-ask="takeOverBook"><p>最後の処理から24時間たっていれば、ここから引き継げます。前のアカウントで送信の途中だったメールは、送れたかどうか分からないため「要確認」になります。</p>
<div class="row"><div class="grow"><label for="owner">確かめのため、送信するアカウントのアドレスを入れてください</label>
<input id="owner" name="owner" type="email" required autocomplete="off"></div>
<button>前のアカウントから引き継ぐ</button></div></form></details>
<div class="actions">${close}${again}</div>`
