import { findBodies } from '../../municipality/find-bodies.ts'
import { isLabelledName } from '../name/person-name.ts'
import { isSurname, isWholeName } from '../name/surname.ts'
import { beginsWithFamilyName, isFamilyName } from '../words/family-names.ts'
import { isTitle, titleAtStart } from '../words/job-titles.ts'
import { isUnit } from '../words/office-units.ts'

const taking =
  '参加|出席|欠席|見学|申し?込|入会|退会|辞退|キャンセル|取り?消|登録|派遣|お?伺|うかが|行[きかけっ]|出ます|退職'

/** What binds the words in front to what is done: 「平塚が」, 「平塚の退会」, 「平塚に行ってもらう」, 「平塚、欠席です」. */
const marker = new RegExp(
  `(?:が|は|(?<!を)も(?!持|携|用意|含))(?=[^。]{0,40}(?:${taking}))|を(?=[^。]{0,16}(?:させ|派遣|行か|伺わ|出し|出席者|参加者))|の(?:分|件|(?:研究会)?(?:へ|に)?の?(?:${taking}))|に(?=行って|参加して|出席して|出て)|(?<![坂橋町宿駅京館])に(?=(?:行か|伺わ)せて(?:いただ|頂))|(?<!(?:さん|様|氏|先生|に))(?:から|より)(?!の(?!参加|出席|見学|申|入会|希望))(?=[^。]{0,16}(?:${taking}))|で(?=[^。]{0,8}(?:${taking}|お?願い))|、(?=(?:${taking}))|ですが|につきまして|について|に関して|\\s?(?:1名|一名)(?:が|で|を|の)`,
  'gu',
)

const weak = /^(?:で|、|ですが|につきまして|について|に関して|\s?(?:1名|一名))/u

/** 「参加は平塚のみです」, 「申込者は平塚です」 */
const topic =
  /(?:参加|出席|見学|申込|派遣)(?:者|予定者)?は[、\s]?(?:[^、。]{0,16}?(?:の|主任|主事|係長|主査|[課係室]) ?)??([\p{Script=Han}々ヶ]{1,4}(?: ?(?:[\p{Script=Han}々]{1,3}|[\p{Script=Hiragana}]{2,4}))?)(?:さん|主任|主事|係長)?(?:\([^()]{1,20}\))?(?:のみ|だけ|1名)?(?:です|で(?:お?願い|す)|とな|にな|が)/gu

const tail =
  /(?:さん|氏|君|本人|1名|一名|のみ|だけ|\([^()]{1,24}\)|\s|(?:係長|課長補佐|課長|補佐|主任主事|主任|主査|主事補|主事|主幹|参事|隊員))+$/u
const last =
  /(^|[、。\s「:・]|[はがを](?=\p{Script=Han})|[のたるい]|[課係室部局]|主任|主事|主査|係長|課長|補佐|職員|隊員?)([\p{Script=Han}々ヶ]{1,4}(?: ?(?:[\p{Script=Han}々]{1,3}|[\p{Script=Hiragana}]{2,4}|[\p{Script=Katakana}ー]{2,5}))?)$/u

/** Subjects of such sentences that are nobody. */
const noName =
  /^(?:研究会|見学会?|勉強会|会議|今回|前回|次回|当日|初回|下記|以下|上記|左記|次|別紙|別添|標記|件名|参加者?|出席者?|欠席者?|申込書?|申込者?|人数|会費|旅費|費用|日程|都合|予定|時間|会場|場所|内容|方法|資料|名簿|書類|様式|期限|締切|締め切り|理由|事情|急用|所用|公務|業務|仕事|議会|災害|台風|天候|交通|飛行機|新幹線|電車|船便|本件|本会|本市|本町|本村|本県|本区|当方|当市|当町|当村|当県|当区|当課|当局|当館|弊市|弊町|我々|皆様|皆さん|他|外|者|方|旨|回|日|件|上|中|際|点|分|席|枠|定員|空き|連絡|返事|返信|回答|案内|連絡先|担当|担当者|職員|会員|代理|代わり|一名|二名|両名|全員|以上|午前|午後|途中|最初|最後|前半|後半|一部|終日|別件|別途|後日|先日|昨日|本日|明日|来週|今週|来月|今月|本来|今後|個人|団体|自治体|県内|市内|町内|村内|庁内|課内|近隣|隣|全国|東京|現地|対面|実費|自費|公費|公用車|無料|有料|入会|退会|登録|興味|関心|希望|意見|交換|質問|相談|検討|調整|確認|手続|手続き|追加|変更|取消|取消し|見込み?|報告|事前|事後|事業|政策|企画|地域|地方|創生|懇親会|交流会|二次会|昼食|宿泊|前泊|後泊|出張|復命|事案|当番|勝手|是非|何卒|誠|特|急|皆|自身|直前|急遽|見通し|目途|見込)$/u

/** 昨夜から, 今朝は, 来春に: when it is, and nobody. */
const moment =
  /^(?:[昨今明翌前先毎一]?[夜晩朝夕昼]|[昨今来翌先]?(?:春|夏|秋|冬|週末|月末|年末|早朝|深夜|夕刻|夕方))$/u

/** 臨時会, 国道, 今期: what a word ends in tells that it is no family name. */
const thing =
  /.(?:会|議|道|式|祭|期|便|雨|風|線|員|者|所|社|側|席|分|日|時|件|用|業|査|校|院|店|品|料|費|金|物|事|務|号|回|度|算|先|備|震|害|市|町|村|区|県)$/u

const colleague =
  /(?:職員|部下|同僚|後輩|先輩|上司|新人|[課係室局]|補佐|係長|課長|主任|主事|主査|主幹|隊員?)(?:の|・|\s)?$/u

/** 「妻の真由美が代わってくれる」: no officer. */
const kin =
  /(?:妻|夫|母|父|母親|父親|祖父|祖母|息子|娘|長男|長女|次男|次女|義母|義父|家内|主人|兄|姉|弟|妹)の$/u

/** How surely a person stands there: 「恐縮ですが」 speaks of nobody, 「部下の大西ですが」 does. */
type Said = 'colleague' | 'any' | 'perhaps'

function isSomebody(words: string, sender: string, said: Said): boolean {
  const [family = '', given = ''] = words.split(' ')
  if (sender !== '' && (family.startsWith(sender) || sender.startsWith(family))) return false
  if (thing.test(words) && !isFamilyName(words)) return false
  if (noName.test(words) || isTitle(words) || isUnit(words) || titleAtStart(words) === words)
    return false
  if (moment.test(words) || findBodies(words).length > 0) return false
  if (given !== '') return isWholeName(words)
  const ofOffice = said === 'colleague' && (isWholeName(words) || isLabelledName(words))
  if (said === 'perhaps') return isFamilyName(words) || isNamed(words)
  return isSurname(words) || isNamed(words) || withKana(words) || ofOffice
}

/** 大西健司 */
const isNamed = (words: string): boolean =>
  words.length > 2 &&
  !/\p{Script=Han}[のにをがはでとし]/u.test(words) &&
  beginsWithFamilyName(words) &&
  isWholeName(words)

/** 比屋根さやか */
const withKana = (words: string): boolean =>
  /^\p{Script=Han}{2,3}(?:\p{Script=Katakana}{2,5}|(?![のにをがはでとしなくれせつ])\p{Script=Hiragana}{2,4}(?<![にをがはのでと]))$/u.test(
    words,
  ) &&
  (/\p{Script=Katakana}$/u.test(words) || isWholeName(words))

/** Whether the sentence says of somebody else than the sender that he comes, stays away or leaves. */
export function namesAnother(sentence: string, sender: string): boolean {
  const text = sentence.slice(0, 240)
  return (
    [...text.matchAll(marker)].slice(0, 12).some((found) => {
      const front = text.slice(0, found.index).replace(tail, '')
      const [whole = '', , words = ''] = last.exec(front) ?? []
      const before = front.slice(0, front.length - words.length)
      const said = colleague.test(before) ? 'colleague' : weak.test(found[0]) ? 'perhaps' : 'any'
      return whole !== '' && !kin.test(before) && isSomebody(words, sender, said)
    }) ||
    [...text.matchAll(topic)].some(([, words = '']) =>
      isSomebody(words.replace(tail, ''), sender, 'any'),
    )
  )
}
