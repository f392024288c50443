export const menuTitle = '研究会'

export type MenuEntry =
  | { readonly label: string; readonly functionName: string }
  | { readonly label: string; readonly items: readonly MenuEntry[] }
  | 'separator'

/** Labels and the entry points behind them: first what comes every day, then by what it is about. */
export const menuItems: readonly MenuEntry[] = [
  { label: '参加者を決定する', functionName: 'chooseParticipants' },
  { label: '確認して送る', functionName: 'confirmSending' },
  { label: '知らせる／知らせ済みとする', functionName: 'openHeldRows' },
  { label: '電話リスト', functionName: 'openCallList' },
  { label: '今すぐ処理する', functionName: 'runNow' },
  'separator',
  {
    label: '申込と参加',
    items: [
      { label: 'キャンセル待ち', functionName: 'openWaitingList' },
      { label: '交代', functionName: 'openSubstitute' },
      { label: '開催通知を作る', functionName: 'makeOfficialNotices' },
      { label: '訂正する', functionName: 'openCorrection' },
      { label: 'もう一度送る', functionName: 'openSendAgain' },
    ],
  },
  {
    label: '開催',
    items: [
      { label: '前回から作る', functionName: 'openNextMeeting' },
      { label: '変更を知らせる／知らせ済みとする', functionName: 'openChanges' },
      { label: '中止・延期する', functionName: 'openCallOff' },
    ],
  },
  {
    label: '名簿',
    items: [
      { label: '入会・退会・後任', functionName: 'openComeAndGo' },
      { label: '名簿を取り込む', functionName: 'importRosterList' },
      { label: '団体コード順に並べる', functionName: 'sortRoster' },
      { label: '個人情報を消去する', functionName: 'openErasure' },
    ],
  },
  { label: '集計', functionName: 'showTotals' },
  { label: '書き出す', functionName: 'exportTables' },
  'separator',
  { label: '点検', functionName: 'openInspection' },
  { label: '消した行を戻す', functionName: 'openDeletedRows' },
  'separator',
  {
    label: '文面・設定を開く',
    items: [
      { label: '文面', functionName: 'openMailTexts' },
      { label: '設定', functionName: 'openSettings' },
      { label: '休日', functionName: 'openHolidays' },
      { label: 'ドメイン対応表', functionName: 'openDomains' },
    ],
  },
  {
    label: 'ほかのタブを使う',
    items: [
      { label: 'グループ', functionName: 'openGroups' },
      { label: '調査', functionName: 'openSurveys' },
      { label: '回答', functionName: 'openAnswers' },
      { label: '成果', functionName: 'openResults' },
      'separator',
      { label: '送信記録', functionName: 'openMailLog' },
      { label: '過去の送信記録', functionName: 'openPastMails' },
      { label: '操作記録', functionName: 'openOperations' },
    ],
  },
  'separator',
  { label: '拡張機能をつなぐ', functionName: 'connectExtension' },
  { label: 'はじめに：準備する', functionName: 'setUp' },
  {
    label: 'この表の管理',
    items: [
      { label: '自己点検', functionName: 'openSelfCheck' },
      { label: '引き継ぎ', functionName: 'openHandover' },
    ],
  },
  { label: '使い方', functionName: 'openGuide' },
]
