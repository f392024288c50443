import type { InstallResult } from '../install.ts'

/** What remains for the person, by what the web app answered. */
export function nextClick({
  webApp,
  spreadsheetUrl,
  build,
  changed,
}: InstallResult): readonly string[] {
  switch (webApp.tag) {
    case 'shows-page':
      return [
        `スプレッドシートを開きます：${spreadsheetUrl}`,
        'メニュー「研究会」→「はじめに：準備する」を選びます（メニューが出るまで 10 秒ほどかかります）。',
        '「承認が必要です」→ アカウントを選ぶ →「このアプリは Google で確認されていません」では「詳細」→「研究会 事務局（安全ではないページ）に移動」→「すべて選択」→「続行」。これは、ご自分のアカウントに設置したご自分のプログラムだからです。',
        '同意が済んだら、もう一度「はじめに：準備する」を選びます。タブができたら完了です。',
      ]
    case 'answers':
      return webApp.build === build
        ? [
            changed
              ? 'スプレッドシートで、メニュー「研究会」→「はじめに：準備する」をもう一度選びます。新しい列や設定だけが足されます。'
              : 'することはありません。最新のものが動いています。',
            `スプレッドシート：${spreadsheetUrl}`,
          ]
        : [
            `アドレスはまだ前の版（${webApp.build}）を返しています。1 分ほど置いて「npm run deploy -- status」で確かめてください。`,
          ]
    case 'asks-sign-in':
      return [
        '組織の管理者が、外部への公開を止めています。管理コンソール（https://admin.google.com/ac/appsettings/55656082996/sharing）で、このアカウントに外部との共有を許すよう頼み、もう一度実行してください。',
      ]
    case 'unreachable':
      return [
        'ウェブアプリのアドレスに届きませんでした。インターネットの接続を確かめ、「npm run deploy -- status」で確かめてください。',
        `スプレッドシート：${spreadsheetUrl}`,
      ]
  }
}
