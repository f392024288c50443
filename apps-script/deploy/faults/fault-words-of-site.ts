import { japanDate, japanTime } from '../../../shared/time/japan-date.ts'
import { editorUrl, spreadsheetUrl } from '../site.ts'
import { again, type FaultWords } from './fault-advice.ts'

/** About what is installed, and what answers there. */
export const wordsOfSite = {
  'spreadsheet-gone': ({ id }) => ({
    what: '設置したスプレッドシートが、ごみ箱にあるか削除されています',
    next: `ごみ箱から元に戻してください。OAuth クライアントを作り直したときは、「--book 別の名前 --script スクリプトID」で引き受けられます。戻せないときは「--book 別の名前」を付けて、新しく設置できます。（${spreadsheetUrl(id)}）`,
    page: 'https://drive.google.com/drive/trash',
  }),
  'cannot-bind': ({ spreadsheetId }) => ({
    what: '作ったばかりのスプレッドシートに、スクリプトを付けられません',
    next: `次のスプレッドシートを開き、どこかのセルに一文字入れて Enter を押します。${again}`,
    page: spreadsheetUrl(spreadsheetId),
  }),
  'several-books': ({ ids }) => ({
    what: `このコマンドが作ったスプレッドシートが ${ids.length} 個あります`,
    next: `使わないほうをごみ箱に移してください。${again}（${ids.map(spreadsheetUrl).join(' ')}）`,
  }),
  'script-gone': ({ spreadsheetId }) => ({
    what: 'スプレッドシートに付いていたスクリプトが削除されています',
    next: '送信の控えも失われているので、自動では作り直しません。スプレッドシートの「版の履歴」ではなく、ごみ箱からスクリプトを戻すか、「--book 別の名前」を付けて新しく設置してください。',
    page: spreadsheetUrl(spreadsheetId),
  }),
  'script-unknown': ({ scriptId }) => ({
    what: `スプレッドシートに付いたスクリプト ${scriptId} が見つかりません`,
    next: 'スプレッドシートの「拡張機能」→「Apps Script」→「プロジェクトの設定」の「スクリプト ID」を指定してください。サインインするアカウントが、そのスプレッドシートを編集できることも確かめてください。',
  }),
  'another-script': ({ recorded }) => ({
    what: `この名前では、別のスクリプト（${recorded}）が設置されています`,
    next: '別の研究会として扱うときは「--book 名前」を付けてください。',
  }),
  'versions-full': ({ scriptId }) => ({
    what: 'スクリプトの版が、Google の上限（200）に達しています',
    next: 'エディターの「プロジェクトの履歴」で要らない版を削除できるときは削除してください。できないときは「--book 別の名前」を付けて新しく設置し、名簿を取り込んでください。',
    page: editorUrl(scriptId),
  }),
  'book-newer': ({ installed, bundle }) => ({
    what: `設置されているプログラム（表の形 ${installed}）は、これから送るもの（表の形 ${bundle}）より新しいものです`,
    next: '新しいほうのリポジトリを取得して実行してください。古いものに戻すと、表を読めなくなります。',
  }),
  'entry-point-missing': ({ scriptId }) => ({
    what: '公開したはずのウェブアプリが見つかりません',
    next: `前の版に戻してあります。もう一度実行してください。続くときは、エディターの「デプロイを管理」で種類が「ウェブアプリ」か確かめてください。`,
    page: editorUrl(scriptId),
  }),
  'access-restricted': ({ access }) => ({
    what: `ウェブアプリを「全員」に公開できません（いまは ${access || '不明'}）。組織の管理者が、外部への公開を止めています`,
    next: `管理者に、管理コンソールの「ドライブとドキュメント」の共有設定で、このアカウントに外部との共有を許すよう頼んでください。${again}`,
    page: 'https://admin.google.com/ac/appsettings/55656082996/sharing',
  }),
  'executes-as-other': () => ({
    what: 'ウェブアプリが、持ち主として動く設定になっていません',
    next: '送ったファイルの appsscript.json が書き換えられていないか確かめ、もう一度実行してください。',
  }),
  'nothing-installed': () => ({
    what: 'ここからの設置の記録がありません',
    next: '設置するには「npm run deploy」です。別のアカウントで設置したときは「--account メールアドレス」を付けてください。',
  }),
  'nothing-older': () => ({
    what: '戻れる前の版がありません',
    next: 'これより前に設置されたものがないので、何もしていません。',
  }),
  'schema-changed': ({ from, to }) => ({
    what: `前の版は表の形が違うので（いま ${from}、前の版 ${to}）、戻せません`,
    next: '戻すと表を読めなくなります。直した版を待って更新するか、スプレッドシートの控えから始めてください。',
  }),
  'old-content-unreadable': ({ version }) => ({
    what: `前の版（Google の版 ${version}）の中身を読めません`,
    next: 'リポジトリの前の版を取得して「npm run deploy」を実行してください。',
  }),
  'node-too-old': () => ({
    what: `Node.js ${process.versions.node} は古すぎます`,
    next: 'Node.js 20.19 以上（LTS）を入れてください。',
    page: 'https://nodejs.org/ja',
  }),
  'needs-terminal': () => ({
    what: '貼り付けによる設置は、案内に答えながら進めます',
    next: '端末（ターミナル）で、「npm run deploy -- --by-hand」をそのまま実行してください。紙の手順は docs/install.md にあります。',
  }),
  interrupted: () => ({
    what: '中断しました',
    next: '同じコマンドをもう一度実行すると、続きから進みます。',
  }),
  'gave-up': () => ({
    what: '確かめられないまま、試す回数を使い切りました',
    next: '同じコマンドをもう一度実行すると、この手順から続けられます。手順は docs/install.md にもあります。',
  }),
  'code-unreadable': () => ({
    what: '接続コードではないようです',
    next: 'スプレッドシートのメニュー「研究会」→「拡張機能をつなぐ」で作ったコードを、始めから終わりまで貼り付けてください。',
  }),
  'code-of-other-book': ({ url }) => ({
    what: `別の研究会の接続コードです（${url}）`,
    next: 'ここで設置したスプレッドシートのメニューから、コードを作り直してください。同じスプレッドシートのときは、その画面の「公開したアドレス」を、いま公開しているものに直してから作ります。',
  }),
  'web-app-page': () => ({
    what: 'ウェブアプリのアドレスが、Google の画面を返しています',
    next: 'メールボックス本人のアカウントで、スプレッドシートのメニュー「研究会」→「はじめに：準備する」を選び、求められた権限をすべて許可してください。済んでいるときは、組織の管理者が外部への公開を止めていないか確かめてください。',
  }),
  'web-app-strange': () => ({
    what: 'ウェブアプリの返事を読めませんでした',
    next: '「npm run deploy」でいまの内容に更新してから、もう一度お試しください。',
  }),
  'web-app-refuses': ({ reason }) => ({
    what: `ウェブアプリに断られました（${reason}）`,
    next: '接続コードの期限（15 分）が過ぎたか、接続が解除されています。メニュー「拡張機能をつなぐ」で新しいコードを作り、「npm run deploy -- connect」でつなぎ直してください。',
  }),
  'run-late': ({ lastRun }) => ({
    what:
      lastRun === 0
        ? '定時の巡回がまだ一度も行われていません'
        : `定時の巡回が ${japanDate(lastRun)} ${japanTime(lastRun)} から行われていません`,
    next: 'メールボックス本人のアカウントで、メニュー「研究会」→「はじめに：準備する」をもう一度選んでください。10 分ほどで動き始めます。',
  }),
} satisfies Partial<FaultWords>
