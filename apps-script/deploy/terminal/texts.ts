import type { PushedVersion } from '../steps/ensure-version.ts'
import type { WebAppState } from '../steps/web-app-check.ts'

/** What the command says while it works; why it stops stands in fault-text.ts. */
export const deployTexts = {
  bookTitle: '研究会 事務局',
  scriptTitle: '研究会 事務局',
  steps: {
    signIn: 'サインイン',
    found: '設置されているもの',
    book: 'スプレッドシートとスクリプト',
    program: 'プログラム',
    webApp: 'ウェブアプリ',
    check: '外からの確認',
  },
  openToSignIn: (url: string, account: string | undefined) =>
    `ブラウザーで Google の画面を開きます。${account === undefined ? '申込メールが届くメールボックス本人のアカウント' : account}で同意してください。\n開かないときは、次のアドレスを開いてください。\n${url}`,
  isMailboxAccount: (account: string) =>
    `${account} でサインインしました。申込メールが届くメールボックス本人のアカウントですか（以後、メールはこのアカウントから送られます）[y/N] `,
  askPairingCode:
    'スプレッドシートのメニュー「研究会」→「拡張機能をつなぐ」で、端末の名前を「設置の確認」としてコードを作り、ここに貼り付けてください。\nコード：',
  tokenGone: '前回のサインインの期限が切れています。もう一度サインインしてください。',
  pageAfterConsent: 'サインインできました。この画面は閉じて、元の画面に戻ってください。',
  pageWithoutConsent: 'サインインは済んでいません。元の画面の案内をご覧ください。',
  bookGivenUp:
    '前回、スクリプトを作る途中で通信が切れていました。作りかけの空のスプレッドシートをごみ箱に移し、作り直します。',
  fewVersionsLeft: (left: number) =>
    `スクリプトの版を作れるのは、あと ${left} 回です（Google の上限は 200）。近いうちに、新しいスプレッドシートへの引っ越しを計画してください。`,
  versionTold: ({ number, note, isNew }: PushedVersion) =>
    `${note.version}（版 ${note.build}、Google の版 ${number}）${isNew ? '' : '・前回と同じ内容です'}`,
  webAppTold: {
    answers: '応答しています',
    'asks-sign-in': 'サインインを求められます（管理者の設定で、外部に公開できません）',
    'shows-page': '同意待ちです',
    unreachable: '確かめられませんでした',
  } satisfies Record<WebAppState['tag'], string>,
} as const
