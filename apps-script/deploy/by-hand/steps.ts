/** What a step asks for at its end. */
export type Expected = 'enter' | 'address' | 'old-address' | 'answer' | 'pairing-code'

export type HandStep = {
  readonly name: string
  readonly title: string
  readonly lines: readonly string[]
  /** Opened in the browser. */
  readonly page?: string
  /** Put on the clipboard, or opened as a file where there is none. */
  readonly paste?: 'code' | 'manifest'
  readonly expect: Expected
}

export const openEditor: HandStep = {
  name: 'editor',
  title: 'エディターを開く',
  lines: [
    'スプレッドシートのメニュー「拡張機能」→「Apps Script」を選びます。新しいタブが開きます。',
  ],
  expect: 'enter',
}

export const pasteCode: HandStep = {
  name: 'code',
  title: 'プログラムを貼り付ける',
  lines: [
    'エディターの左で「コード.gs」（または Code.gs）を選びます。',
    '中を一度クリックし、Ctrl+A（Mac は ⌘A）で全部選び、Ctrl+V（⌘V）で貼り付けます。長いので数秒かかります。',
    'Ctrl+S（⌘S）で保存します。',
  ],
  paste: 'code',
  expect: 'enter',
}

export const pasteManifest: HandStep = {
  name: 'manifest',
  title: '設定ファイルを貼り付ける',
  lines: [
    'エディターの左の歯車「プロジェクトの設定」を開き、「『appsscript.json』マニフェスト ファイルをエディタで表示する」にチェックを付けます。',
    '左の「< >」（エディタ）に戻り、「appsscript.json」を選びます。',
    '同じように、全部選んで貼り付け、保存します。',
  ],
  paste: 'manifest',
  expect: 'enter',
}

export const setUp: HandStep = {
  name: 'set-up',
  title: '準備する',
  lines: [
    'スプレッドシートのタブに戻り、ページを再読み込みします。10 秒ほどでメニュー「研究会」が出ます。',
    '「研究会」→「はじめに：準備する」を選びます。',
    '「承認が必要です」→ アカウントを選ぶ →「Google で確認されていません」では「詳細」→「（安全ではないページ）に移動」→「すべて選択」→「続行」。ご自分のプログラムなので、この表示になります。',
    '同意が済んだら、もう一度「はじめに：準備する」を選びます。タブ「名簿」「開催」「参加」「送信予定」ができたら完了です。',
  ],
  expect: 'answer',
}

export const connect: HandStep = {
  name: 'connect',
  title: 'つながりを確かめる',
  lines: [
    'メニュー「研究会」→「拡張機能をつなぐ」で、端末の名前を「設置の確認」として「接続コードを作る」を押し、「コピーする」を押します。',
  ],
  expect: 'pairing-code',
}

export const publish: HandStep = {
  name: 'publish',
  title: 'ウェブアプリとして公開する',
  lines: [
    'エディターの右上「デプロイ」→「新しいデプロイ」を選びます。',
    '「種類の選択」の歯車で「ウェブアプリ」を選びます。',
    '「次のユーザーとして実行」は「自分」、「アクセスできるユーザー」は「全員」にして「デプロイ」を押します。（「全員」が選べないときは、組織の管理者が外部への公開を止めています）',
    '「アクセスを承認」と出たら、承認して進みます。',
    '「ウェブアプリ」の「URL」の「コピー」を押します。',
  ],
  expect: 'address',
}

export const previous: HandStep = {
  name: 'previous',
  title: 'いま動いているものを確かめる',
  lines: [
    'エディターの右上「デプロイ」→「デプロイを管理」を選び、「ウェブアプリ」の「URL」の「コピー」を押します。新しいものは、これより大きな版の番号を持ちます。',
  ],
  expect: 'old-address',
}
