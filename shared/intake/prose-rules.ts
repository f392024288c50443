import { exchangeRules } from './exchange-rules.ts'
import { attend, type ProseRule } from './prose-rule.ts'

/** What somebody is told or asked to do who comes. */
const sent =
  '(?:(?:参加|出席|受講|勉強|同行)(?:を)?(?:し(?:て(?:もら|いただ|頂)|てほし)|する(?:よう|こと)|さ?せ|を(?:指示|命じ|お願|頼|打診))|行(?:か|って(?:もら|いただ))|伺わせ|お願いする)'

/** Where what is said of one ends and what is said of another begins. */
const turn =
  'ます(?:が|けれども?|けど|ので|し)[、\\s]|(?:ため|となり(?:まして)?|なくな[りっ]て?)[、\\s]|代わ(?:り|って)|替わ(?:り|って)|かわり|代理(?!出席|参加)'
const notSo =
  '[^。、]{0,8}(?:難し|困難|でき(?:な|ず|ません|かね)|叶わ|かない?ま?せ|不可|見送|辞退|取り?や|見合わ|なくな|ません|控え)'

/** Where sentences put people: in front of a marker, or behind one. */
export const proseRules: readonly ProseRule[] = [
  ...exchangeRules,
  {
    role: 'participant',
    direction: 'behind',
    pattern:
      /(?:(?<!前回の?|第1期の?)(?:出席|参加|見学)(?:予定)?者?(?:は|には|として(?:は)?)|(?:参加|出席|見学|入会|伺|うかが)(?:する|いたす|う)(?:の|者|予定(?:の者|者)?)は|メンバーは)[、:\s]*(?:(?:下記|以下|次|申し?込み?)の?(?:とおり|通り)?[、:\s]*)?/gu,
  },
  // 「参加は六車のみです」, 「参加するのは六車です」
  {
    role: 'participant',
    direction: 'behind',
    naming: 'plain',
    pattern:
      /(?:(?<!前回の?|第1期の?)(?:出席|参加|見学)(?:予定)?者?は|(?:参加|出席|見学|入会|伺|うかが)(?:する|いたす|う)(?:の|者)は)[、:\s]*(?=[^。、]{1,16}?(?:のみ|だけ|\d(?:名|人)|です|になります|となります|でございます))/gu,
  },
  {
    role: 'participant',
    direction: 'before',
    pattern: new RegExp(
      `(?:と(?:一緒|いっしょ|共|とも)に|と(?:二人|2人|2名)で|を(?:連れて|伴って|伴い))(?=[^。]{0,20}?${attend})|と(?=お?(?:参り|伺|うかが|参加|出席|行き))|の(?=(?:参加|出席|会員登録|登録|入会)(?:を(?!取り?消|キャンセル|辞退|見合|取り?やめ|抹消|削除|解除)|につ|の件|の申|方)|(?:参加)?申し?込み?を)`,
      'gu',
    ),
  },
  // 「部下に行かせます」, 「課長の苫米地に出席していただく」, 「小此木に出席するよう指示しました」
  {
    role: 'participant',
    direction: 'before',
    naming: 'plain',
    pattern: new RegExp(`に(?=${sent})`, 'gu'),
  },
  // 「課長の生方に私が同行します」
  {
    role: 'participant',
    direction: 'before',
    naming: 'plain',
    pattern: /に(?=[、\s]?(?:私|小職)[がもは]?[、\s]?(?:同行|随行|お供))/gu,
  },
  // 「鷲巣を行かせます」, 「一色を登録してください」
  {
    role: 'participant',
    direction: 'before',
    naming: 'plain',
    pattern:
      /を(?=(?:参加|出席|見学|受講|同行|行か|伺わ|向かわ)(?:さ)?せ|派遣|出し(?:ます|たく|たい)|(?:会員(?:に|として)?)?(?:登録|追加|参加)(?:して|いただ|願|を?お願|の?ほど))/gu,
  },
  // 「小鳥遊から参加したいとの申し出がありました」
  {
    role: 'participant',
    direction: 'before',
    naming: 'plain',
    pattern:
      /(?:から|より)(?=(?!私)[^。、]{0,24}(?:希望|申し?出|申し?込み?|依頼|連絡)(?:が|を)(?:あり|ござい|受け|もら|いただ|頂))/gu,
  },
  // 「現場の職員（檜垣 剛）に代わって申し込みます」
  {
    role: 'participant',
    direction: 'before',
    naming: 'plain',
    pattern:
      /に(?:代わ|替わ|かわ)(?:り(?:まして)?|って)[、\s]?(?=[^。、がは]{0,14}(?:申し?込|ご?連絡|お?知らせ|ご?報告|申請|お送り))/gu,
  },
  {
    role: 'participant',
    direction: 'behind',
    pattern: /(?:担当(?:者)?|会員)は[、\s]*(?=(?:私|わたし|わたくし|小職|自分)と)/gu,
  },
  {
    role: 'participant',
    direction: 'behind',
    pattern: /\((?=[^()]{2,40}?の?(?:計|以上)?(\d{1,2})(?:名|人)\))/gu,
  },
  {
    role: 'participant',
    direction: 'behind',
    pattern: /(?:(\d{1,2})|[一二三四五])(?:名|人)\s?\((?=[^()]*(?:\([^()]*\)[^()]*)*\))/gu,
  },
  {
    role: 'participant',
    direction: 'before',
    pattern:
      /の\s?(?:計|合計)?\d{1,2}(?:名|人)(?:に(?:なる|なり)|です|の予定|となり|でお願い)|[の、]\s?\d{1,2}(?:名|人)とも/gu,
  },
  {
    role: 'participant',
    direction: 'before',
    pattern: new RegExp(
      `(?:(?:の|、|,)?\\s?(?:計|合計|以上)?\\d{1,2}(?:名|人)\\)?(?:で|が|を|、)|(?:(?<!です|ます|した)が|を|も|で(?![はなもす])|は(?=(?:参加|出席)(?:(?:し|いたし|致し)ます|させていただ)|お?伺いします))(?!相談|協議|打ち?合わ|調整|話し|検討|確認))(?=(?:(?!${turn})[^。]){0,28}?(?:${attend}|申し?込(?!んで(?:いる|おる|おります|います)(?:第|\\d|研究|件))|希望し)(?!${notSo}))`,
      'gu',
    ),
  },
]
