/** What a label of a form asks for. Everything after `phone` is read to be kept apart, not to fill a field. */
export type FieldLabel =
  | 'name'
  | 'kana'
  | 'body'
  | 'prefecture'
  | 'department'
  | 'title'
  | 'email'
  | 'phone'
  | 'reach'
  | 'wishes'
  | 'fax'
  | 'address'
  | 'url'
  | 'remark'
  | 'meeting'
  | 'count'
  | 'number'

export type Role = 'participant' | 'contact' | 'leaving' | 'incoming'

const words: Readonly<Record<FieldLabel, string>> = {
  name: '氏名 名前 お名前 御名前 御氏名 ご氏名 ご芳名 御芳名 姓名 name フルネーム',
  kana: 'ふりがな フリガナ 振り仮名 振仮名 ふり仮名 よみがな 読みがな 読み仮名 読み ヨミ よみ かな カナ カナ氏名 氏名カナ 氏名かな ヨミガナ お名前ふりがな',
  body: '会社名 会社 法人名 企業名 社名 自治体 自治体名 団体 団体名 貴団体名 市町村 市町村名 市区町村 市区町村名 区市町村名 所属自治体 所属自治体名 所属団体 所属団体名 勤務先 勤務先名 機関名 組織名 団体等名 市町名 町名 所属機関 地方公共団体名 県市町村名 都道府県市町村名 自治体名等 御所属団体',
  prefecture: '都道府県 都道府県名 県名',
  department:
    '所属 所属部署 所属部署名 所属課 所属課名 所属課室 所属部課 所属課係 部署 部署名 課名 課係名 部課名 部課 部課室 担当課 担当課名 課室名 課室 部局 部局名 所属名 担当部署 担当部署名 課 部課係 所属部局 部局課名 所属部課名 部署課名 部',
  title: '職名 職 役 役職 役職名 肩書 肩書き 職位 補職 補職名 職階 職種 お役職 title 役職等',
  email:
    'メール メールアドレス email e-mail mail eメール 電子メール 電子メールアドレス 連絡先メール 連絡先メールアドレス emailアドレス e-mailアドレス mailアドレス アドレス メアド 返信 返信用 返信先 返信先メール 電子メイル',
  phone:
    '電話 電話番号 tel 連絡先電話 連絡先電話番号 直通 直通電話 直通電話番号 連絡先tel 電話連絡先 tel番号 日中連絡先 日中の連絡先 phone 携帯 携帯電話 携帯番号 携帯電話番号 mobile 緊急連絡先 当日連絡先 当日の連絡先 電話代表 代表電話 代表 電話直通',
  reach: '連絡先 連絡先等 ご連絡先 電話メール 連絡方法',
  wishes:
    '希望テーマ 取り上げてほしいテーマ 取り上げて欲しいテーマ テーマ希望 意見交換テーマ 希望するテーマ 意見交換で取り上げてほしいテーマ 意見交換で取り上げて欲しいテーマ 意見交換会で取り上げてほしいテーマ 意見交換会で取り上げて欲しいテーマ 関心のあるテーマ 関心テーマ 聞きたいこと 意見交換したいこと 意見交換したいテーマ 意見交換希望テーマ 意見交換会希望テーマ グループ討議希望テーマ',
  fax: 'fax fax番号 ファックス ファクシミリ ファクス ファックス番号',
  address: '住所 所在地 郵便番号 勤務先住所 送付先 宿泊先 勤務先所在地',
  url: 'url hp ホームページ web ウェブサイト webサイト',
  remark:
    '備考 その他 連絡事項 質問 ご質問 質問事項 申込動機 参加動機 入会動機 応募動機 動機 参加理由 入会理由 申込理由 応募理由 理由 参加目的 入会目的 目的 入会の動機 参加の動機 入会の理由 参加の理由 参加のきっかけ きっかけ 通信欄 特記事項 交通手段 宿泊 欠席理由 キャンセル理由 退会理由 異動先 新所属 配属先 新任地 回答 要望',
  meeting:
    '日時 開催日 開催日時 日 参加回 参加希望回 希望回 会議名 会議 研究会名 参加希望日 名称 件名 参加区分 区分 会場 場所 テーマ 用件 申込内容 参加する回 出席回 参加会議 内容 行事名 申込区分 イベント名 見学希望日 見学日',
  count: '人数 参加人数 出席人数 参加者数 出席者数 見学人数 申込人数 参加予定人数 見学者数',
  number:
    'no no. 番号 項番 # 通番 受付番号 会員番号 グループ 性別 年齢 経験年数 参加 申込 申込み 申し込み 出欠 参加可否 出席可否 参加有無',
}

const labelOf: ReadonlyMap<string, FieldLabel> = new Map(
  (Object.keys(words) as FieldLabel[]).flatMap((field) =>
    words[field].split(' ').map((word): [string, FieldLabel] => [word, field]),
  ),
)

const rolePrefixes: readonly (readonly [RegExp, Role])[] = [
  [
    /^(?:後任者?|変更後|変更後の参加者|差し?替え?後|訂正後|修正後|交代後|正(?=$)|新担当者?|新任者?|就任者?|着任者?|代理出席者|代理参加者|代理人|代理者|代理|新しい(?:参加者|出席者|会員|担当者?)|新参加者|新出席者|新会員|新|in(?=$))(?:の)?/u,
    'incoming',
  ],
  [
    /^(?:前任者?|変更前|当初(?=$)|差し?替え?前|訂正前|修正前|交代前|誤(?=$)|旧担当者?|旧参加者|旧出席者|旧会員|旧|当初参加者|申込済参加者|取り?消[しす]?者?|キャンセル(?:する)?者?|out(?=$)|不参加者?|(?:欠席|不参加|辞退|退会)(?:する|の)(?:者|職員)|辞退者?|欠席者?|退会者|転出者|退任者?|離任者?)(?:の)?/u,
    'leaving',
  ],
  [
    /^(?:追加(?:参加者|出席者|する者|者|分)?|(?:参加|出席|見学|派遣)(?:する|を続ける|を継続する)(?:者|職員)|付き?添い?(?:者|人)?|[一二三\d](?:人|名)目(?=$)|参加者|参加予定者|参加希望者|参加職員|職員|派遣者|派遣職員|参加申込者|出席者|出席予定者|出席希望者|出席職員|見学者|見学希望者|見学予定者|申込者|申込人|受講者|聴講者|会員|入会者|入会希望者|登録者|登録会員|本人|参加代表者|代表者|同行者?|随行者?|同伴者?|回答者|傍聴者|(?:お?電話の)?相手(?:方|先)?|先方|入電者|来電者|架電者|参加|出席)(?:の|情報)?/u,
    'participant',
  ],
  [
    /^(?:所属長|上司|上長|推薦職員|(?:本件)?(?:の)?照会先|申込事務|(?:差し?替え?|変更)の連絡|事務連絡担当者?|連絡担当者?|事務担当者?|担当者?|申込担当者?|とりまとめ担当者?|取りまとめ担当者?|とりまとめ|取りまとめ|(?:事務連絡|連絡|庁内|町|市|村|当課)?の?窓口(?:担当者?)?|問い?合わ?せ先|お問い?合わ?せ先|本件担当者?|本件連絡先|(?:連絡)?責任者(?:欄)?|(?:経理|庶務|旅費|公印|受付|作成|起案|募集|決裁(?!欄)|書類|出張|支払|照会|送付|報告|入力|通知|文書|秘書|申込事務)(?:担当)?(?:者|係)?(?:欄)?|(?:当方|こちら)の窓口|(?:連絡|照会|推薦|引率|案内)(?:者|人)|連絡先担当者?|事務連絡先|記入者|送信者|発信者|書類送付先|本件に関する問い?合わ?せ先|この件に関する問い?合わ?せ先|本件問い?合わ?せ先)(?:の)?/u,
    'contact',
  ],
]

export type LabelReading = {
  readonly fields: readonly FieldLabel[]
  readonly role: Role | undefined
  /** 氏名２, 参加者①: which of several people. */
  readonly index: number | undefined
}

/** 日中にご連絡のつく電話番号, ご連絡用メールアドレス: long labels say the matter at the end. */
function byEnding(word: string): FieldLabel | undefined {
  if (word.length > 18 || /[は(「]|fax|ファックス|上司|首長|宿|ホテル|会場|店|事務局/.test(word))
    return undefined
  if (/(?:電話番号|電話)$/u.test(word)) return 'phone'
  if (/(?:メールアドレス|mailアドレス|e-mail)$/u.test(word)) return 'email'
  if (/(?:ふりがな|フリガナ|よみがな)$/u.test(word)) return 'kana'
  return /(?:テーマ(?:\(任意\))?)$/u.test(word) && /希望|ほしい|欲しい|関心|意見交換/.test(word)
    ? 'wishes'
    : undefined
}

function oneField(word: string): FieldLabel | undefined {
  return (
    labelOf.get(word) ??
    labelOf.get(word.replace(/^[ご御お貴]/u, '')) ??
    labelOf.get(word.replace(/(?:等|欄|名)$/u, ''))
  )
}

/** 職氏名, 所属職名: labels written in one. */
const runOfWords =
  /^(?:所属|部署名?|課名|職名|役職名?|職|氏名|名前|ふりがな|フリガナ|自治体名|団体名){2,5}$/u
const runWord = /所属|部署名?|課名|職名|役職名?|職|氏名|名前|ふりがな|フリガナ|自治体名|団体名/gu

function fieldsOf(word: string): readonly FieldLabel[] | undefined {
  const whole = oneField(word)
  if (whole) return [whole]
  if (word === '身分') return ['department', 'title']
  const run = runOfWords.test(word) ? word.match(runWord) : null
  const parts =
    run ?? word.split(/[・/、,＆&]|及び|および|並びに|と/u).filter((part) => part !== '')
  const fields = parts.map(oneField)
  if (parts.length > 1 && fields.every((field) => field !== undefined))
    return fields.filter((field) => field !== undefined)
  const ending = byEnding(word)
  return ending ? [ending] : undefined
}

const bracketed = /\(([^()]{0,16})\)/gu

function readWord(word: string): { fields: readonly FieldLabel[]; role?: Role } | undefined {
  const plain = fieldsOf(word)
  if (plain) return { fields: plain }
  for (const [prefix, role] of rolePrefixes) {
    // 「ご参加者」, as one says of others.
    const named = word.replace(/^[ご御](?=参加|出席|見学)/u, '')
    const matched = prefix.exec(named)?.[0]
    if (matched === undefined) continue
    const behind = named.slice(matched.length).replace(/^[・:]/u, '')
    if (
      behind === '' ||
      behind === '名' ||
      behind === '欄' ||
      behind === '一覧' ||
      behind === '名簿'
    )
      return { fields: [], role }
    const fields = fieldsOf(behind)
    if (fields) return { fields, role }
  }
  return undefined
}

/** Reads a label's words; undefined when they are not a label. Spaces inside (氏　名) do not matter. */
export function readLabelWords(text: string): LabelReading | undefined {
  const tight = text
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/[*※:]+$|^[*※]+/g, '')
  if (tight === '' || tight.length > 40) return undefined
  const inner = [...tight.matchAll(bracketed)].map((match) => match[1] ?? '')
  const outer = tight.replace(bracketed, '')
  const digits = /\(?(\d{1,2})\)?(?:人目|名目)?$/u.exec(outer)
  const head = digits && outer.length > digits[0].length ? outer.slice(0, -digits[0].length) : outer
  const lead = /^(\d{1,2})(?:人目|名目)(?:の)?/u.exec(head)
  const base = (lead ? head.slice(lead[0].length) : head)
    .replace(/^その(?=.)/, '')
    .replace(/(?:は|について)$/u, '')
  const indexText = digits?.[1] ?? lead?.[1] ?? inner.find((part) => /^\d{1,2}$/.test(part))
  const index = indexText === undefined ? undefined : Number(indexText)
  const reading = readWord(base)
  if (!reading) return undefined
  // 「事務担当（参加しません）」, 「同行者（研究会には出席しません）」
  const staysAway = inner.some((part) => /(?:参加|出席)(?:し|いたし|致し)ません|不参加/u.test(part))
  const extra = inner.flatMap((part) => fieldsOf(part) ?? [])
  const fields = [...reading.fields]
  if (fields.includes('reach') && extra.length > 0) fields.splice(0, fields.length, ...extra)
  else if (fields.length > 0 || reading.role)
    for (const field of extra) if (!fields.includes(field)) fields.push(field)
  return { fields, role: staysAway ? 'contact' : reading.role, index }
}
