import type { Table } from './table.ts'
import type { settingsTab } from './tabs/settings-tab.ts'

type Setting = { readonly item: string; readonly initial: string; readonly note: string }

/** The rows of 設定, in their order. A setting without an initial value must be filled in before mails go out. */
export const settingDefinitions = {
  groupName: {
    item: '研究会名',
    initial: '',
    note: '件名と本文に入ります。例：第2期 地方創生研究会（必須）',
  },
  host: { item: '主催', initial: '', note: '例：株式会社あわえ（必須）' },
  signer: {
    item: '発信者',
    initial: '',
    note: '開催通知（印刷する文書）で、主催の名前の下に入ります。例：代表取締役　見本 太郎',
  },
  office: {
    item: '事務局の所在',
    initial: '',
    note: '署名の2行目に入ります。例：（株式会社あわえ 事業開発部内）',
  },
  term: { item: '期', initial: '1', note: '新しい開催IDの前半になります。例：2' },
  foundedOn: {
    item: '設立日',
    initial: '',
    note: '研究会ができた日。これより前の入会日に印が付きます。例：2019/7/1',
  },
  mailbox: {
    item: '事務局メール',
    initial: '',
    note: '差出人になるアドレス。空欄のときは設置したアカウントのアドレスです。',
  },
  phone: { item: '事務局電話', initial: '', note: '署名に入ります。' },
  phoneHours: {
    item: '電話の受付時間',
    initial: '平日9:00から17:30まで',
    note: '署名に入ります。',
  },
  staff: { item: '担当者', initial: '', note: '署名に入ります。例：見本／試験' },
  notify: {
    item: '知らせ先',
    initial: '',
    note: '要確認や送信できなかったことを知らせるアドレス（一つ）。空欄のときは事務局メールです。',
  },
  notifyTime: {
    item: '知らせる時刻',
    initial: '8:30',
    note: '開庁日のこの時刻に、待っていること・送れなかったこと・本日の予定を知らせ先へ1通で知らせます。「なし」で止めます。',
  },
  sendingMode: {
    item: '送信方法',
    initial: '自動',
    note: '「自動」で送ります。「試験」のあいだは、すべて知らせ先だけに届きます。「停止」のあいだは何も送らず、予定だけを示します。',
  },
  dailyLimit: {
    item: '一日の上限',
    initial: '80',
    note: 'この数を超えるメールは翌日に回します。Googleの残り枠が少ないときはそちらに従います。',
  },
  reminderDays: {
    item: 'リマインド',
    initial: '7,1',
    note: '開催の何日前に知らせるか。「なし」で止めます。',
  },
  businessCards: { item: '名刺枚数', initial: '15', note: '持ち物の行に入ります。' },
  discussion: {
    item: '意見交換の呼び名',
    initial: '意見交換会',
    note: '例：第三部の意見交換会',
  },
  eventOffice: {
    item: 'イベント事務局名',
    initial: 'イベント事務局',
    note: '見学のご案内の名乗りに入ります。',
  },
  schema: {
    item: '表の版',
    initial: '1',
    note: '表のつくりの番号です。「はじめに：準備する」が書き込みます。変えないでください。',
  },
} as const satisfies Record<string, Setting>

export type SettingKey = keyof typeof settingDefinitions
export type Settings = Readonly<Record<SettingKey, string>>

/** Words to choose from, however they were spaced; others are told where they matter. */
const words: ReadonlySet<string> = new Set<SettingKey>(['sendingMode'])

/** Settings by key: a row that is missing keeps its initial value, a value left blank is blank. */
export function readSettings(table: Table<(typeof settingsTab)['columns']>): Settings {
  const byItem = new Map(table.rows.map(({ values }) => [values.item, values.value]))
  const entries = Object.entries(settingDefinitions).map(([key, { item, initial }]) => {
    const said = byItem.get(item) ?? initial
    return [key, words.has(key) ? said.normalize('NFKC').replace(/\s/g, '') : said]
  })
  return Object.fromEntries(entries) as Settings
}
