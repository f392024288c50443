import { isCommonWord } from '../words/common-words.ts'
import { isFamilyName } from '../words/family-names.ts'
import { isTitle } from '../words/job-titles.ts'
import { isOfficeWords } from '../words/office-words.ts'
import { isJapaneseName } from './person-name.ts'

/** What comes, stays away or is of the office without being anybody's name. */
const nobody =
  /上司|部下|同僚|後輩|先輩|若手|新人|全員|両名|先方|有志|各自|双方|一同|自分|当方|小職|恐縮|失礼|突然|議事|資料|見直|手続|家族|子供|体調|都合|天候|台風|日程|公用|公務|隣|近隣|県内|市内|町内|村内|庁内|課内|他課|他市|他町|議会|首長|住民|業者|学生|友人|知人|主人|現在|来庁|午後|午前|結果|内容|理由|関係|多数|複数|以外|当初|直前|急遽|今年|本年|現任|新任|次第|全部|双子|残念|実際|状況|今般|是非|誠に|弊社|御社|当社|後日|随時|別途|一部|各課|有無|以下|上記|左記|会員|正式|当人|両者|代打|代役|本人|追加|別紙|別添|会場|場所|時刻|動画|録画|書面|口頭|紙面|後述|前述|未満|人数|総勢|男女|年配|主催|後援|隊員|組織|団体|事業|会社|民間|専門|役員|理事|幹部|住所|宛名|所属|区分|種別|単独|同伴|家内|夫婦|議長|来賓|講師|司会|遠方|地元|現地|本町|本市|本村|本県|他県|各市|各町|該当|対象|希望|複数|少数|若干|数名|何名|誰|何方|方々|皆|我々|退職|異動|転勤|着任|就任|赴任|出産|入院|退院|辞任/u

/** A family name by the dictionary, or two or three characters that are no word of offices: 粂田, 猪飼. */
export function isSurname(text: string): boolean {
  if (isFamilyName(text)) return true
  return (
    /^\p{Script=Han}{2,3}$/u.test(text) &&
    isJapaneseName(text) &&
    !isOfficeWords(text) &&
    !isTitle(text) &&
    !isCommonWord(text) &&
    !nobody.test(text)
  )
}

/** Behind 「部下の」 or in 「杠 貴子から」, also a whole name that begins with no common family name. */
export function isWholeName(text: string): boolean {
  const parts = text.split(' ')
  const shape =
    /^\p{Script=Han}{2,4}(?![がをへで])\p{Script=Hiragana}{0,4}$|^\p{Script=Han}{1,3} [\p{Script=Han}\p{Script=Hiragana}]{1,4}$/u
  // 「退職し」, 「相談しました」: the ending of a verb.
  const verb =
    /^\p{Script=Han}+\p{Script=Hiragana}$|(?:した|ます|まして|して|ない|たい|った|って|れば|せず)$/u.test(
      text,
    )
  return (
    shape.test(text) &&
    !verb &&
    isJapaneseName(text) &&
    !nobody.test(text) &&
    !isCommonWord(text) &&
    !parts.some((part) => part.length > 1 && (isOfficeWords(part) || isTitle(part)))
  )
}
