import type { Intent } from './application.ts'

export type Asked = Extract<
  Intent,
  'register' | 'join' | 'observe' | 'cancel' | 'withdraw' | 'question' | 'optOut'
>

const attend = '(?:参加|出席|聴講|受講|参画|エントリー)'
const wish =
  '(?:希望|申し?込|させて(?:いただ|頂|くだ|下さ|もら|ほし)|いたしま|致しま|いたしたく|致したく|いたします|します|したい|したく|しようと|いただきたい|いただきたく|頂きたく|頂きたい|お願い|予定|報告|登録|決ま|できれば|できたら|できると|参ります|です[。!]?$|で[。!]?お願い)'

/** What a sentence of the letter asks for. Japanese puts the meaning into the predicate at the end. */
export const sentenceCues: readonly { readonly intent: Asked; readonly pattern: RegExp }[] = [
  {
    intent: 'optOut',
    pattern:
      /(?:配信|ご?案内|メルマガ|お知らせ|メール)(?:メール)?[^。]{0,14}?(?:不要|停止|止めて|やめて|中止して|お断り|結構です|解除)|配信(?:不要|停止|解除)/u,
  },
  {
    intent: 'withdraw',
    pattern:
      /退会|脱会|名簿から[^。]{0,12}(?:削除|外し|除い|抹消|消して)|会員[^。]{0,8}(?:辞め|やめ|抹消|解除|を辞)|会員登録[^。]{0,6}(?:抹消|削除|解除)/u,
  },
  {
    intent: 'cancel',
    pattern: /欠席|不参加|取りやめ|取り止め|とりやめ|キャンセル|辞退|取り?下げ|取り?消/u,
  },
  {
    intent: 'cancel',
    pattern: /(?<=キャンセル待ち[^。]{0,8})(?:取り?消|取り?下げ|辞退|解除|不要)/u,
  },
  {
    intent: 'cancel',
    pattern: new RegExp(
      `(?:${attend}|出張|訪問)(?:する(?:こと|の))?(?:が|は|も)?[^。、]{0,6}?(?:でき(?:な|ませ|ず|かね)|かなわ|かない(?:ませ|そう)|叶わ|叶いませ|難し|困難|不可能|見送|見合わせ)|${attend}[^。、]{0,4}かね(?:ま|る)|(?:伺え|行け|うかがえ|参れ|出られ|参加し得|出席しかね|参加しかね)(?:な|ませ|ず|ま)|見送(?:り|ら|る)|見合わせ|都合が(?:つか|合わ|悪)|出席は難しい`,
      'u',
    ),
  },
  {
    intent: 'join',
    pattern:
      /入会|会員(?:に|として|と)?(?:なり|登録|加え|加入)|会員登録|加入(?:を|し|さ)|メンバーに(?:加え|なり|入)/u,
  },
  {
    intent: 'observe',
    pattern: new RegExp(
      `見学|マッチングイベント[^。]{0,30}(?:${attend}|伺|訪問|拝見|来場|行き)|のぞ(?:いて|きた|かせ)|覗(?:いて|きた|かせ)`,
      'u',
    ),
  },
  {
    intent: 'register',
    pattern: new RegExp(
      `${attend}(?:者)?[^。]{0,22}?${wish}|申し?込(?:み|ん)?(?:ます|たい|たく|を|いた|致|申)|${attend}(?:のほど|の程)|(?:研究会|\\d日|回)[^。]{0,16}(?:に|、)(?:お)?伺(?:います|いたい|いたく|わせて)|${attend}(?:を)?お?願い|(?:\\d日|/\\d{1,2}|研究会|第\\d回)[^。]{0,30}(?:参り|伺い|行き)ます|${attend}(?:者)?\\s?:?\\s?\\d{1,2}\\s?(?:名|人)|(?:職員|者)を派遣(?:し|いた|致)`,
      'u',
    ),
  },
  {
    intent: 'question',
    pattern:
      /(?:でしょうか|ますか|ですか|ませんか|可能か|よね)[。、?]*$|[?？]|(?:教えて|教え(?:願|くだ)|ご教示|御教示|お尋ね|お伺いし|伺いたい|お伺いいた|お伺いした|問い?合わ?せ(?:です|いたし|致し|させ|した[いく]|し(?:ます|て)|申し|が(?:あり|ござ))|お聞かせ|ご照会|ご回答(?:を|いただ|くだ|願))/u,
  },
]

/** Subjects name the matter in nouns. */
export const subjectCues: readonly { readonly intent: Asked; readonly pattern: RegExp }[] = [
  { intent: 'withdraw', pattern: /退会|脱会/u },
  {
    intent: 'cancel',
    pattern:
      /(?:欠席|不参加|キャンセル|辞退|取り?消し?|取り?下げ|取りやめ)(?!の場合|の際|時|待ち|料|ポリシー|規定|者)/u,
  },
  { intent: 'join', pattern: /入会|会員登録|加入/u },
  { intent: 'observe', pattern: /見学/u },
  {
    intent: 'question',
    pattern:
      /問い?合わ?せ|質問|お?尋ね|照会|お伺い|ご?確認(?:事項|させ)|可能(?:です|でしょう)?か|できますか|[?？]$/u,
  },
  {
    intent: 'register',
    pattern: new RegExp(
      `${attend}(?:の|を)?(?:ご)?(?:お)?(?:申し?込|希望|登録|予定|者|し(?:ます|たい)|いたします|報告|連絡|回答|申請|表明|届|の?お願い|願)|申し?込(?!み?の?(?:内容|状況|方法|期限|締切|手続|要領))|エントリー|${attend}[。!]?$`,
      'u',
    ),
  },
]
