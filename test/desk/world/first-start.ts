import type { World } from '../../google/open-world.ts'

type Row = Readonly<Record<string, string | number>>

const settings: Readonly<Record<string, string>> = {
  研究会名: '第2期 地方創生研究会',
  主催: '株式会社あわえ',
  事務局の所在: '（株式会社あわえ 事業開発部内）',
  期: '2',
  事務局電話: '0884-00-0100',
  担当者: '見本／例示',
  意見交換の呼び名: '第三部の意見交換会',
  イベント事務局名: '自治体×企業マッチングイベント 事務局',
}

const place = {
  会場名: 'ローベル神楽坂ビル9F',
  会場住所: '東京都新宿区神楽坂6丁目46番地',
  会場案内: '東京メトロ東西線 神楽坂駅から徒歩',
  担当者: '見本',
  当日連絡先: '090-0000-0100',
}

const meetings: readonly Row[] = [
  {
    開催ID: 'E-12',
    種別: '見学イベント',
    状態: '受付中',
    開催日: '2019/10/17',
    開始: '13:00',
    終了: '17:00',
    テーマ: '地域課題をビジネスチャンスに',
    回: '第12回 自治体×企業マッチングイベント',
    受付開始: '12:30',
    ...place,
  },
  {
    開催ID: '2-01',
    種別: '研究会',
    状態: '受付中',
    開催日: '2019/11/14',
    開始: '13:30',
    終了: '16:30',
    テーマ: 'サテライトオフィス誘致の取り組みについて',
    定員: 10,
    期: '2',
    回: '第1回',
    受付開始: '13:00',
    ゲスト: '見本町 政策課 政策推進係長 見本 一郎 氏',
    次第: '第一部 話題提供／第二部 質疑／第三部 グループでの意見交換',
    申込締切: '2019/10/31',
    決定連絡予定日: '2019/11/01',
    グループ連絡予定日: '2019/11/07',
    ...place,
  },
  {
    開催ID: '2-02',
    種別: '研究会',
    状態: '受付中',
    開催日: '2020/02/20',
    開始: '13:30',
    終了: '16:30',
    テーマ: '関係人口のひろげ方について',
    定員: 10,
    期: '2',
    回: '第2回',
    受付開始: '13:00',
    申込締切: '2020/02/03',
    決定連絡予定日: '2020/02/05',
    グループ連絡予定日: '2020/02/13',
    ...place,
  },
]

/** Cells side by side are written together, as from a list that somebody had ready: one edit, not twenty. */
function writeRow(world: World, title: string, at: number, row: Row): void {
  const [headers = []] = world.sheet.read(title)
  const values = headers.map((header) => row[String(header)] ?? '')
  const unknown = Object.keys(row).filter((header) => !headers.includes(header))
  if (unknown.length > 0) throw new Error(`The tab ${title} has no column ${unknown.join(', ')}.`)
  world.sheet.edit({ title, row: at, column: 1, values: [values] })
}

/** What the owner does on the first day, click for click: prepare, fill in 設定, announce the meetings. */
export function setUpAsOwner(world: World): void {
  const prepared = world.clickMenu('はじめに：準備する')
  if (!prepared.ok) throw new Error(`Preparing the book failed: ${prepared.error ?? 'killed'}`)
  const [headers = [], ...items] = world.sheet.read('設定')
  const column = headers.indexOf('値') + 1
  items.forEach(([item], index) => {
    const value = settings[String(item)]
    if (value === undefined) return
    world.sheet.edit({ title: '設定', row: index + 2, column, values: [[value]] })
  })
  meetings.forEach((meeting, index) => {
    writeRow(world, '開催', index + 2, meeting)
  })
}
