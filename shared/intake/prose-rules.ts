import type { Role } from './field-labels.ts'

/** A marker in a sentence, and the side on which it names people. */
export type ProseRule = {
  readonly role: Role
  readonly pattern: RegExp
  readonly direction: 'before' | 'behind'
}

const attend =
  '(?:出席|参加|見学|聴講|受講|伺|うかが|入会|出張|お邪魔|同行|追加|行き|行か|参り|出(?:し|させ)ます)'

/** Where sentences put people: in front of a marker, or behind one. */
export const proseRules: readonly ProseRule[] = [
  {
    role: 'incoming',
    direction: 'behind',
    pattern:
      /後任(?:者|の担当者?|の担当)?(?:は|には|として(?:は)?|に|が|の|である|となる|となります)?[、:\s]*/gu,
  },
  {
    role: 'incoming',
    direction: 'behind',
    pattern:
      /(?:代理(?:出席者|の者)?(?:として|で|に|は|には)|(?<!本人に)(?:代わり|替わり|かわり)(?:に|として|まして|で|、)|(?:代わって|替わって|かわって)|変更後は)[、\s]*(?:は)?/gu,
  },
  {
    role: 'incoming',
    direction: 'before',
    pattern:
      /が[、\s]?(?:(?:私|小職|当方)の)?(?:(?:代わり|替わり|かわり)に|(?:代わって|替わって|かわって)|代理(?:で|として))/gu,
  },
  {
    role: 'incoming',
    direction: 'before',
    pattern: /(?:に|へ)(?:変更|交代|交替|引き継|引継|差し替え|変わ(?:りま|ることと|る予定|った))/gu,
  },
  {
    role: 'leaving',
    direction: 'before',
    pattern:
      /(?<!本人)(?:に|の)(?:代わ|替わ|かわ)(?:り|っ)|の代理|から(?=[^。]{1,40}(?:に|へ)(?:変更|交代|交替|引き継|引継|差し替え|変わ(?:りま|ることと|る予定|った)))/gu,
  },
  {
    role: 'leaving',
    direction: 'before',
    pattern: /の(?=(?:会員)?登録(?:を|の)(?:抹消|削除|解除))/gu,
  },
  { role: 'leaving', direction: 'behind', pattern: /前任(?:者)?(?:の|は|である)[、\s]*/gu },
  {
    role: 'leaving',
    direction: 'before',
    pattern: new RegExp(
      `(?:が|は)(?=[^。]{0,30}?(?:別の(?:予定|用務|会議)|${attend}(?:が|は|も)?(?:でき(?:な|ず)|(?:え|叶わ|かなわ)な|困難|難し)|(?:行け|伺え|うかがえ|参れ|出られ)(?:な|ませ)|欠席|不参加|都合がつか|異動|退職|休み(?:です|と|に|の)|休暇|入院|体調(?:不良|を崩)|発熱|出勤停止|急病|忌引|インフルエンザ))`,
      'gu',
    ),
  },
  {
    role: 'participant',
    direction: 'behind',
    pattern:
      /(?:出席者|参加者|見学者|参加予定者|出席予定者|参加するのは|出席するのは|メンバー)(?:は|には|として(?:は)?)[、:\s]*/gu,
  },
  {
    role: 'participant',
    direction: 'before',
    pattern: new RegExp(
      `(?:と(?:一緒|いっしょ|共|とも)に|と(?:二人|2人|2名)で|を(?:連れて|伴って|伴い))(?=[^。]{0,20}?${attend})|と(?=お?(?:参り|伺|うかが|参加|出席|行き))|の(?=(?:参加|出席)(?:を|につ)|(?:参加)?申し?込み?を)`,
      'gu',
    ),
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
      `(?:(?:の|、|,)?\\s?(?:計|合計|以上)?\\d{1,2}(?:名|人)\\)?(?:で|が|を|、)|(?:(?<!です|ます|した)が|を|も|で(?![はなもす]))(?!相談|協議|打ち?合わ|調整|話し|検討|確認))(?=[^。]{0,28}?(?:${attend}|申し?込|希望し))`,
      'gu',
    ),
  },
]
