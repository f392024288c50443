import type { HandWay } from './hand-file.ts'

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

const openEditor: HandStep = {
  name: 'editor',
  title: 'エディターを開く',
  lines: [
    'スプレッドシートのメニュー「拡張機能」→「Apps Script」を選びます。新しいタブが開きます。',
  ],
  expect: 'enter',
}

const pasteCode: HandStep = {
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

const pasteManifest: HandStep = {
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

const setUp: HandStep = {
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

const connect: HandStep = {
  name: 'connect',
  title: 'つながりを確かめる',
  lines: [
    'メニュー「研究会」→「拡張機能をつなぐ」で、端末の名前を「設置の確認」として「接続コードを作る」を押し、「コピーする」を押します。',
  ],
  expect: 'pairing-code',
}

const publish: HandStep = {
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

const previous: HandStep = {
  name: 'previous',
  title: 'いま動いているものを確かめる',
  lines: [
    'エディターの右上「デプロイ」→「デプロイを管理」を選び、「ウェブアプリ」の「URL」の「コピー」を押します。新しいものは、これより大きな版の番号を持ちます。',
  ],
  expect: 'old-address',
}

/** From nothing to a working desk: a quarter of an hour. */
export const installSteps: readonly HandStep[] = [
  {
    name: 'sheet',
    title: '新しいスプレッドシートを作る',
    lines: [
      '申込メールが届くメールボックス本人のアカウントでサインインした、ブラウザーの窓を使います。ほかのアカウントでは始めないでください。',
      '新しいスプレッドシートが開きます。左上で名前（例：研究会 事務局）を付けます。',
    ],
    page: 'https://sheets.new',
    expect: 'enter',
  },
  openEditor,
  pasteCode,
  pasteManifest,
  {
    ...publish,
    lines: [
      ...publish.lines,
      '前の担当者のデプロイは、「デプロイを管理」で選び、右上の「アーカイブ」を押して終わらせます。',
    ],
  },
  setUp,
  connect,
]

/** The same address afterwards: a version of its own, never a new deployment. */
export const updateSteps: readonly HandStep[] = [
  openEditor,
  pasteCode,
  pasteManifest,
  {
    name: 'publish-again',
    title: '新しい版にする',
    lines: [
      'エディターの右上「デプロイ」→「デプロイを管理」を選びます。（「新しいデプロイ」ではありません。アドレスが変わってしまいます）',
      '右上の鉛筆「編集」を押し、「バージョン」で「新バージョン」を選び、「デプロイ」を押します。',
      'スプレッドシートに戻って再読み込みし、メニュー「研究会」→「はじめに：準備する」を選びます。',
    ],
    expect: 'answer',
  },
  connect,
]

const openSheet: HandStep = {
  name: 'sheet',
  title: '設置してあるスプレッドシートを開く',
  lines: ['メールボックス本人のアカウントで、設置してあるスプレッドシートを開きます。'],
  page: 'https://docs.google.com/spreadsheets/',
  expect: 'enter',
}

/** An installation of which this computer knows nothing. */
const adoptSteps: readonly HandStep[] = [openSheet, openEditor, previous, ...updateSteps.slice(1)]

/** The successor publishes as themselves; what the predecessor published stays until they stop it. */
const takeOverSteps: readonly HandStep[] = [
  {
    ...openSheet,
    title: '引き継ぐスプレッドシートを開く',
    lines: [
      '前の担当者が、メニュー「研究会」→「引き継ぎ」を済ませ、スプレッドシートをあなたと共有（できればオーナー権限を譲渡）していることを確かめます。',
      'これから申込メールが届くメールボックス本人のアカウントで、そのスプレッドシートを開きます。',
      'タブ「設定」の「事務局メール」を、これからのアドレスに書き換えます。',
    ],
  },
  openEditor,
  previous,
  pasteCode,
  pasteManifest,
  publish,
  setUp,
  connect,
]

export const stepsOfWay: Readonly<Record<HandWay, readonly HandStep[]>> = {
  install: installSteps,
  update: updateSteps,
  adopt: adoptSteps,
  'take-over': takeOverSteps,
}
