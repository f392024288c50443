/** What the options page says. */
export const optionsText = {
  codeHint: 'シートのメニュー「研究会」→「拡張機能をつなぐ」に出る文字を、そのまま貼り付けます。',
  code: '接続コード',
  connect: 'つなぐ',
  connecting: 'つないでいます…',
  connectedTo: (studyGroup: string) => `「${studyGroup}」につながっています`,
  checking: '確かめています…',
  connectAgain: '別の接続コードでつなぎ直す',
  year: '年',
  notConnected: 'まだつながっていません',
  disconnect: '接続を解除',
  disconnectSure: 'もう一度押すと解除します（送信待ちも消えます）',
  optionsTitle: '研究会 事務局：拡張機能の設定',
  studyGroup: '研究会',
  deviceName: 'この端末の名前',
  mailbox: 'メール',
  lastContact: '最後の通信',
  never: 'まだありません',
  waitingRequests: '送信待ち',
  count: (waiting: number, failed: number) =>
    failed > 0 ? `${waiting} 件、登録できなかったもの ${failed} 件` : `${waiting} 件`,
  version: '版',
  versionAdvice: {
    same: (version: string) => `${version}（シートの側と合っています）`,
    'extension-older': (version: string) =>
      `${version}（シートの側より古いものです。拡張機能の一覧で「更新」を押すか、設置した方から新しいフォルダーを受け取ってください）`,
    'script-older': (version: string) =>
      `${version}（シートの側のほうが古いものです。設置した方に、シートの側の更新を頼んでください）`,
  },
  check: '通信を確かめる',
} as const
