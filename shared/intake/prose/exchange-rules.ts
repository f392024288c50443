import { attend, type ProseRule } from './prose-rule.ts'

const changed =
  '(?:に|へ)(?:変更|交代|交替|引き継|引継|差し替え|切り?替え|書き?換え|(?:変わ|替わ|代わ)(?:りま|ることと|る予定|った)|バトンタッチ)'
const instead = '(?:代わり|替わり|かわり|代打|代役)'
const inPlace = '(?:代わって|替わって|かわって|代えて|替えて)'
const hindered =
  '(?:別の(?:予定|用務|会議)|(?:行け|伺え|うかがえ|参れ|出られ)(?:な|ませ)|欠席|不参加|都合が(?:つか|つき(?:ませ|そうに)|悪)|異動|退職|(?:派遣|出向|転出)(?:と|に|し|さ)|任期(?:が|を)?(?:終|満了)|休み(?:です|と|に|の)|休暇(?!から|明け)|入院|体調(?:不良|を崩)|発熱|出勤停止|急病|忌引|インフルエンザ|(?:産前|産後|産|育|介護)休(?!中)|(?:産前|産後|育児)の休|育児休(?!業中)|休[職業](?:に|と|する|中|し)|出張(?:に|と)な[りっ]|出張できな|出張(?:が入|中で|のため))'
const gaveUp = 'キャンセル|取り?消|辞退|取り?やめ|見合わせ|見送'
const cannot = `(?:参加|出席)(?:を)?(?:${gaveUp})|${attend}(?:が|は|も)?(?:でき(?:な|ず)|(?:え|叶わ|かなわ)な|困難|難し)|(?:伺う|うかがう|参る|行く|向かう)(?:こと|の)(?:が|は|も)(?:でき|叶|かな(?:わ|い)|困難|難し)`

/** Of whom this is said, he has gone or stays away; 「関口に代わってお申し込みいたします」 says neither. */
export const isGone = new RegExp(`前任|前担当|${hindered}|${cannot}`, 'u')

/** Who comes in whose place, and who stays away. */
export const exchangeRules: readonly ProseRule[] = [
  {
    role: 'incoming',
    direction: 'behind',
    pattern:
      /(?:後任(?:者|の担当者?|の担当)?(?:は|には|として(?:は)?|に|が|の|である|となる|となります)?|新(?:しい)?担当(?:者)?は)[、:\s]*/gu,
  },
  {
    role: 'incoming',
    direction: 'behind',
    naming: 'plain',
    pattern: /(?:後任(?:者|の担当者?|の担当)?|新(?:しい)?担当(?:者)?)は[、:\s]*/gu,
  },
  {
    role: 'incoming',
    direction: 'behind',
    pattern: new RegExp(
      `(?:代理(?:出席者|の者)?(?:として|で|に|は|には)|(?<!本人に)${instead}(?:に|として|まして|で|、)|${inPlace}|変更後は)[、\\s]*(?:は)?`,
      'gu',
    ),
  },
  {
    role: 'incoming',
    direction: 'behind',
    naming: 'plain',
    pattern: new RegExp(
      `(?<!本人に)(?:代理(?:として|で)|${instead}(?:に|として|で|、)|${inPlace})[、\\s]*(?=[^。、]{1,24}(?:が|を)[^。、]{0,12}${attend})`,
      'gu',
    ),
  },
  {
    role: 'incoming',
    direction: 'before',
    pattern: new RegExp(
      `が[、\\s]?(?:(?:私|小職|当方)の)?(?:${instead}に|${inPlace}|代理(?:で|として)|(?:代わり|代理)を(?:務め|勤め|担)|後(?:任)?を引き?継|引き?継(?:ぎます|ぐ(?:こと|予定)|いでくれ))(?![、\\s]?[^。、]{0,8}(?:連絡|報告|申し上げ|知らせ|申し?込|返信))`,
      'gu',
    ),
  },
  // 「淡路を代理で出席させます」
  {
    role: 'incoming',
    direction: 'before',
    naming: 'plain',
    pattern: new RegExp(
      `を[、\\s]?(?:代理(?:で|として)|${instead}(?:に|として))(?=[^。、]{0,12}${attend})`,
      'gu',
    ),
  },
  // 「後輩の遠賀に代わってもらう」
  {
    role: 'incoming',
    direction: 'before',
    naming: 'plain',
    pattern: /に(?=(?:代わ|替わ)って(?:もら|いただ|頂|くれ))/gu,
  },
  { role: 'incoming', direction: 'before', pattern: new RegExp(changed, 'gu') },
  {
    role: 'leaving',
    direction: 'before',
    pattern: new RegExp(
      `(?<!本人)(?:に|の)(?:${instead}|代わっ|替わっ|かわっ)(?!て(?:もら|いただ|頂|くれ))(?!(?:まして|て)?[、\\s]?[^。、がは]{0,14}(?:申し?込|連絡|知らせ|報告|申請|お送り))(?![^。]{0,30}担当(?:に|を|と|いた|し))|の代理|(?<!本人)に(?:代|替)えて|(?<=\\p{Script=Han})名義|の名前で(?=[^。]{0,12}(?:申し?込|登録))|から(?=[^。]{1,40}${changed})`,
      'gu',
    ),
  },
  {
    role: 'leaving',
    direction: 'before',
    pattern: /の(?=(?:会員)?登録(?:を|の)(?:抹消|削除|解除))/gu,
  },
  {
    role: 'leaving',
    direction: 'behind',
    pattern: /(?:前任(?:者)?|前担当(?:者)?|旧担当(?:者)?)(?:の|は|である)[、\s]*/gu,
  },
  // 「安部が急な協議となったため、代わりに」
  {
    role: 'leaving',
    direction: 'before',
    naming: 'plain',
    pattern:
      /が(?=(?:けが|[^。がは]){1,30}(?:ため|ので|ことから|と(?:に)?なり(?:まして)?|により)[、\s][^。、]{0,14}(?:[代替]わ(?!って[、\s]?(?:お?申し?込|ご?連絡|返信|登録|回答|ご?報告))|代理|急遽))/gu,
  },
  // 「雨宮が出席予定でしたが」
  {
    role: 'leaving',
    direction: 'before',
    naming: 'plain',
    pattern:
      /が(?=(?:参加|出席|伺う|参る)(?:する|いたす)?予定(?:でした|だった|でおりました)(?:が|もの|ところ|けれど)|(?:参加|出席)(?:を|する|したい|の)?[^。、]{0,6}(?:希望|予定|つもり|手を挙げ|検討)(?:し|で)?て?(?:おりました|いました|いた|した|だった)(?:が|もの|ところ|けれど))/gu,
  },
  // 「日向寺のみ欠席」, 「日向寺の参加を取り消してください」, 「参加予定の日向寺ですが、…取りやめます」
  {
    role: 'leaving',
    direction: 'before',
    naming: 'plain',
    pattern: new RegExp(
      `(?:のみ|だけ)(?=[はがを]?[、\\s]?[^。、]{0,10}(?:欠席|不参加|${gaveUp}|${cannot}|(?:行け|伺え|うかがえ|参れ|出られ)(?:な|ませ)))|の(?=(?:分|参加|出席|申し?込み?)(?:だけ|のみ)?(?:を|は|につきまして(?:は)?)?[、\\s]?(?:${gaveUp}))|(?:ですが|につきまして(?:は)?)(?<=(?:予定の|予定だった|申し?込んだ|申し?込み?済み?の|申し?込んで(?:いた|おりました))[^。、がをは]{1,16}(?:ですが|につきまして(?:は)?))(?=[^。]{0,60}(?:欠席|早退|${gaveUp}|${cannot}|${hindered}))`,
      'gu',
    ),
  },
  {
    role: 'leaving',
    direction: 'before',
    pattern: new RegExp(`(?:が|は)(?=[^。]{0,30}?(?:${hindered}|${cannot}))`, 'gu'),
  },
  // 「中川が参加を申し込んでおりましたが、昨日から入院いたしましたため」
  {
    role: 'leaving',
    direction: 'before',
    naming: 'plain',
    pattern: new RegExp(
      `が(?=[^。、]{0,20}申し?込(?:んで|み(?:を)?(?:し|いたし|致し)て?)(?:おりました|いました|いた|ました|た)(?:が|もの|ところ|けれど)[^。]{0,60}(?:${hindered}|${gaveUp}))`,
      'gu',
    ),
  },
  // 「原田 紗英は住民説明会が入ったためキャンセルでお願いします」
  {
    role: 'leaving',
    direction: 'before',
    pattern:
      /は(?=[^。は]{0,30}?(?:キャンセル|取り?消し|辞退|取りやめ)(?:で|と|に|させ|いたし|し(?:ます|たく)|をお願い))/gu,
  },
  // 「当課の渡部 聡の参加をお願いしておりましたが」
  {
    role: 'leaving',
    direction: 'before',
    naming: 'plain',
    pattern:
      /(?:の|で)(?=(?:参加|出席)(?:を|で)?[^。、]{0,6}(?:お願い|申し?込|予定|登録|連絡)[^。、]{0,4}(?:ておりました|ていました|でおりました|でいました|ました)(?:が|もの|ところ|けれど))/gu,
  },
]

/** 「前任の羽鳥から担当を引き継ぎました」, in a letter that asks to rename the member. */
export const tookOver: ProseRule = {
  role: 'leaving',
  direction: 'behind',
  naming: 'plain',
  pattern:
    /(?=(?:前任(?:者)?|前担当(?:者)?)の[^。、]{1,10}(?:から|より|の後|に(?:代わ|替わ|かわ))[^。]{0,20}(?:引き?継|担当))|(?<=担当して(?:おりました|いました|いた))[、\s]?(?=[^。、はが]{1,10}[がは][^。]{0,12}(?:異動|退職|転出))/gu,
}
export const renamesMember =
  /(?:会員|名簿|登録|名義)[^。]{0,16}(?:変更|差し?替え|書き?換え|更新|切り?替え)/u
