/** Where a person writes what a mail lacks, by the name of the fact in 文面. */
const places: Readonly<Record<string, string>> = {
  ...of('「開催」', {
    回: '回',
    日時: '開催日',
    開始時刻: '開始',
    会場名: '会場名',
    申込締切: '申込締切',
    予定の月日: '開催日',
  }),
  当日連絡先: '「開催」の「当日連絡先」と設定「事務局電話」',
  ...of('「参加」', { 返信期限: '返信期限', グループ: 'グループ', 前の氏名: '交代元' }),
  ...of('「名簿」', { 退会日: '退会日', 消去予定日: '消去予定日' }),
  グループテーマ: '「グループ」の「テーマ」',
  ...of('「調査」', { 調査名: '調査名', 回答期限: '期限' }),
  成果の一覧: '「成果」の「成果物」',
  公表の一覧: '「成果」の「公開区分」（会員・公開）',
  研究会名: '設定「研究会名」',
  主催: '設定「主催」',
}

function of(
  tab: string,
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, header]) => [name, `${tab}の「${header}」`]),
  )
}

export const whereToWrite = (name: string): string => places[name] ?? `「${name}」`
