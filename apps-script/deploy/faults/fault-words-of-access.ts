import { again, type FaultWords } from './fault-advice.ts'

const credentialsPage = 'https://console.cloud.google.com/apis/credentials'

/** On the way to Google: the call, the account, consent, and what Google's interfaces refuse. */
export const wordsOfAccess = {
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
} satisfies Partial<FaultWords>
