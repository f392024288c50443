import { type BookHealth, bookHealth } from '../../../health/book-health.ts'
import type { Dialog } from '../../dialog.ts'
import { type Html, html } from '../../html.ts'
import { standingList } from '../handover/standing-list.ts'

/** 「使い方」: one calm page that a new colleague reads once. */
export const guideDialog: Dialog = {
  title: '使い方',
  size: { width: 640, height: 620 },
  open: ({ desk }) => ({ body: page(bookHealth(desk)) }),
}

const steps: readonly (readonly [string, string])[] = [
  [
    '届いた申込を登録する',
    'Gmail で申込のメールを開き、差出人の横の「送信者を登録」を押します。お電話の申込は「参加」の空いている行に、開催IDと氏名を入れるだけです。',
  ],
  [
    '受付のお知らせが出る',
    '登録から30秒後に、受付のお知らせがご本人に届きます。それまでは「取り消す」で元に戻せます。',
  ],
  [
    '参加者を決める',
    'メニュー「参加者を決定する」で提案を見て決めます。「参加」の状態を直接書き換えても同じです。定員を超えた方は「キャンセル待ち」から繰り上げます。',
  ],
  [
    '決定を知らせる',
    'メニュー「確認して送る」で文面と人数を確かめて送ります。行の「連絡」を「送る」にしても同じです。',
  ],
  [
    '7日前と前日は自動',
    'リマインドは、開庁日の朝9時に自動で出ます。何がいつ出るかは「送信予定」に60日先まで並びます。',
  ],
  [
    '日時や会場が変わったら',
    '「開催」の行を書き換えて、メニュー「開催」の「変更を知らせる」を開きます。変更前と変更後を並べたお知らせになります。中止・延期も、メニュー「開催」から文面を見て決められます。',
  ],
  [
    '出欠を入れて、次の回へ',
    '終わったら「出欠」を入れ、開催の状態を「開催済」にします。次の回は「前回から作る」で用意できます。',
  ],
]

const page = (health: BookHealth): Html => html`
<ol>${steps.map(([title, text]) => html`<li><b>${title}</b><br>${text}</li>`)}</ol>
<h2>列「連絡」の意味</h2>
<dl><dt><span class="tag good">送る</span></dt><dd>この行で待っているメールを、すべて承認します。送り終えるか、状態が変わると空欄に戻ります。</dd>
<dt><span class="tag bad">止める</span></dt><dd>この行には何も送りません。空欄に戻すと、待っていたメールがまた予定に入ります。</dd>
<dt><span class="tag">空欄</span></dt><dd>文面の「送り方」のとおりにします。自動のものは送り、確認してからのものは待ちます。</dd></dl>
<h2>安心して直してください</h2>
<p>並べ替え・絞り込み・行の追加・ご自分の列の追加は、自由にできます。直した値は「操作記録」に前後とも残り、消した行もメニューから戻せます。行に入力の誤りがあるあいだ、その行には何も送りません。灰色の列は自動で書き込まれます。</p>
<h2>困ったとき</h2>
<p>行の「送信」と、タブ「送信予定」の「理由」に、何を待っているかが書いてあります。「要確認」と出たら、送信済みメールを確かめてから「連絡」で決めてください。それでも分からないときは、この表を設置した方（事務局のメールボックスの管理者）にお尋ねください。</p>
<h2>いまの状態</h2>
${standingList(health)}
<div class="actions"><button type="button" data-close autofocus>閉じる</button></div>`
