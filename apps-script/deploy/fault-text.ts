import { japanDate, japanTime } from '../../shared/time/japan-date.ts'
import type { Fault } from './fault.ts'
import { editorUrl, spreadsheetUrl } from './site.ts'

/** What happened, what to do, and the page on which to do it. */
export type FaultAdvice = {
  readonly what: string
  readonly next: string
  readonly page?: string
}

type Words = { readonly [T in Fault['tag']]: (fault: Extract<Fault, { tag: T }>) => FaultAdvice }

const again = 'そのあと、同じコマンドをもう一度実行してください。続きから進みます。'
const credentialsPage = 'https://console.cloud.google.com/apis/credentials'

const words: Words = {
  usage: ({ problem }) => ({
    what: problem,
    next: '「npm run deploy -- --help」で使い方を表示します。',
  }),
  'bundle-missing': ({ path }) => ({
    what: `送るプログラムが見つかりません（${path}）`,
    next: '「npm ci && npm run build」を実行してください。',
  }),
  'no-client-file': ({ path }) => ({
    what: `OAuth クライアントのファイルがありません（${path}）`,
    next: 'Google Cloud の「認証情報」で「OAuth クライアント ID」→「デスクトップ アプリ」を作り、JSON をダウンロードして「npm run deploy -- --client ファイル名」としてください。Google Cloud を使わないときは「npm run deploy -- --by-hand」です。',
    page: credentialsPage,
  }),
  'bad-client-file': ({ path }) => ({
    what: `${path} は「デスクトップ アプリ」の OAuth クライアントのファイルではありません`,
    next: '種類に「デスクトップ アプリ」を選んで作り直し、その JSON を「--client」に指定してください。',
    page: credentialsPage,
  }),
  'which-account': ({ accounts }) => ({
    what: `設置が複数あります（${accounts.join('、')}）`,
    next: 'どれを扱うか、「--account メールアドレス」を付けて実行してください。',
  }),
  'already-running': ({ pid }) => ({
    what: `同じコマンドが動いています（プロセス ${pid}）`,
    next: 'そちらが終わるのを待ってください。',
  }),
  'needs-sign-in': () => ({
    what: 'サインインが必要です',
    next: '画面のある端末で、--json を付けずに「npm run deploy」を一度実行してください。',
  }),
  'consent-refused': () => ({
    what: 'Google の同意画面で「キャンセル」が選ばれました',
    next: 'もう一度実行し、求められた権限をすべて許可してください。',
  }),
  'consent-timeout': () => ({
    what: '10 分待ちましたが、サインインが済みませんでした',
    next: 'もう一度実行してください。',
  }),
  'admin-blocks-app': () => ({
    what: '組織の管理者が、この OAuth クライアントの利用を止めています',
    next: `管理者に、管理コンソールの「API の制御」でこのクライアント ID を「信頼できる」にするよう頼んでください。${again}`,
    page: 'https://admin.google.com/ac/owl/list?tab=configuredApps',
  }),
  'client-deleted': () => ({
    what: 'この OAuth クライアントは、削除されたか無効になっています',
    next: '「デスクトップ アプリ」のクライアントを作り直し、その JSON を「--client」に指定してください。',
    page: credentialsPage,
  }),
  'scopes-missing': () => ({
    what: '必要な権限の一部が許可されていません',
    next: 'もう一度実行し、同意画面のチェックをすべて付けて進んでください。前の許可は、次のページで取り消せます。',
    page: 'https://myaccount.google.com/permissions',
  }),
  'other-account': ({ signedIn, wanted }) => ({
    what: `${signedIn} でサインインしました。設置できるのは ${wanted} だけです`,
    next: `もう一度実行し、${wanted} を選んでください。担当が替わるときは、メニュー「研究会」→「引き継ぎ」から始めてください。`,
  }),
  'account-unconfirmed': ({ signedIn }) => ({
    what: `${signedIn} で設置してよいか、確かめられませんでした`,
    next: '申込メールが届くメールボックス本人でサインインし、「--account メールアドレス」を付けて実行してください。ご自分のアドレスがグループ（メーリングリスト）のときは、それを受け取る一つのアカウントで設置します。',
  }),
  'token-revoked': () => ({
    what: 'サインインの期限が切れたか、許可が取り消されています',
    next: 'もう一度実行し、サインインし直してください。同意画面が「テスト」のままだと 7 日で切れます。',
    page: 'https://console.cloud.google.com/auth/audience',
  }),
  'api-disabled': ({ service, page }) => ({
    what: `Google Cloud のプロジェクトで ${service} が有効になっていません`,
    next: `次のページで「有効にする」を押し、数分待ってください。${again}`,
    page,
  }),
  'user-toggle-off': () => ({
    what: 'このアカウントの「Google Apps Script API」がオフです',
    next: `次のページでオンにし、数分待ってください。${again}`,
    page: 'https://script.google.com/home/usersettings',
  }),
  forbidden: ({ message }) => ({
    what: `Google に断られました（${message}）`,
    next: 'サインインしたアカウントがスプレッドシートの持ち主か、「npm run deploy -- doctor」で確かめてください。',
  }),
  'rate-limited': () => ({
    what: 'Google が、短い間の要求が多すぎると答えています',
    next: '1 時間ほど置いて、同じコマンドをもう一度実行してください。続きから進みます。',
  }),
  unreachable: ({ host }) => ({
    what: `Google（${host}）に届きません`,
    next: `インターネットの接続とプロキシの設定を確かめてください。${again}`,
  }),
  'google-down': ({ status }) => ({
    what: `Google の側で問題が起きています（${status}）`,
    next: 'しばらく置いて、同じコマンドをもう一度実行してください。続きから進みます。',
    page: 'https://www.google.com/appsstatus/dashboard/',
  }),
  'not-found': () => ({
    what: '必要なものが Google に見つかりませんでした',
    next: '「npm run deploy -- doctor」で、どれがないかを確かめてください。',
  }),
  'google-refused': ({ status, message }) => ({
    what: `Google が要求を受け付けませんでした（${status}：${message}）`,
    next: '同じコマンドをもう一度実行し、続くときはこの文を設置の担当者に知らせてください。',
  }),
  'spreadsheet-gone': ({ id }) => ({
    what: '設置したスプレッドシートが、ごみ箱にあるか削除されています',
    next: `ごみ箱から元に戻してください。戻せないときは「--book 別の名前」を付けて、新しく設置できます。（${spreadsheetUrl(id)}）`,
    page: 'https://drive.google.com/drive/trash',
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
    next: 'ここで設置したスプレッドシートのメニューから、コードを作り直してください。',
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
}

/** One sentence and the next step for every way in which the command stops. */
export function faultAdvice(fault: Fault): FaultAdvice {
  const advise: (fault: never) => FaultAdvice = words[fault.tag]
  return advise(fault as never)
}
