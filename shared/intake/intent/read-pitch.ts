/** Words of somebody who sells; each counts once. */
const selling: readonly RegExp[] = [
  /(?:弊社|当社|小社|私ども)/u,
  /(?:サービス|製品|商品|ソリューション|システム|プラットフォーム|ツール)(?:の|を|など)?(?:ご?紹介|ご?提案|ご?案内|ご?提供)/u,
  /ご?(?:提案|紹介)(?:させて|の機会|の?お時間|したく|できれば)/u,
  /(?:導入|ご?利用)(?:実績|いただいて|事例)/u,
  /(?:お打ち?合わ?せ|面談|商談|オンライン会議|デモ)(?:の|を|に)?(?:お時間|機会|日程|ご?希望|させて)/u,
  /お時間を?(?:頂戴|いただ|頂)/u,
  /無料(?:トライアル|相談|診断)|資料請求|キャンペーン|お見積/u,
  /自治体(?:様)?(?:向け|へ)|自治体様|営業|協賛|スポンサー|広告/u,
  /日程調整はこちら|calendly|timerex|spir\./iu,
]

const outsider =
  /取材(?:を|させ|の)|記者の|(?:新聞|編集|報道)(?:社|部|局)の|(?:学生|大学院生|大学生)(?:の|です|で)|大学院[^。]{0,24}(?:学んで|在籍|所属)|(?:修士|博士)(?:課程|論文)|卒業?論文|学部\s?\d年|(?:ゼミ|研究室)の|フリー(?:ランス|ライター|の\p{Script=Han}{0,4}(?:コンサルタント|プランナー|デザイナー|ライター))|個人事業(?:主)?(?:\)|と|で|を)|年金暮らし|定年後|個人で(?:活動|事業)|(?:大学|短大|高専|研究所)[^。、]{0,20}(?:教授|講師|助教|教員|研究員|学部)|コンサルタントの/u

/** 「自治体職員ではございませんが」 */
const noOfficer =
  /(?:自治体|市町村|行政|役所|役場|公務員)(?:の)?(?:職員|関係者|人間|者)?(?:ではござい|では?(?:ない|なく|ありま))|(?:一般|一)の?(?:個人|市民|住民)(?:として|です|で、|の立場)|(?:自治体|行政)とは?(?:関わり|関係|かかわり)(?:が|は|も)?(?:あり|ござい|な)|会社員の|(?:団体|法人)職員(?:です|でも|の(?:私|立場|身))/u

/** 「新聞記者の西田和夫さん」, 「株式会社みほん 営業部 黒沢 剛 様」: what others are. */
const ofOthers = /[^。、\n]{0,30}(?:さん|先生|氏)(?=[がはもとにをのへ])|株式会社[^。、\n]{0,30}様/gu

const halfPublic =
  /財団法人|社団法人|観光協会|観光局|社会福祉協議会|商工会|公社|DMO|まちづくり会社|NPO法人|非営利活動法人/u

export type WriterFacts = {
  readonly text: string
  /** The sender's organisation when it is no municipality; blank when none is named. */
  readonly organisation: string
  readonly municipal: 'domain' | 'words' | 'no'
  /** Whether he applies for officers of a municipality whom he names. */
  readonly appliesFor: 'officers' | 'himself'
}

/** Whether the writer is plainly not of a municipality: a seller, a journalist, a student (R3). */
export function isOutsider({ text, organisation, municipal, appliesFor }: WriterFacts): boolean {
  if (municipal === 'domain' || appliesFor === 'officers') return false
  const own = /さん|先生|氏|株式会社/u.test(text) ? text.replace(ofOthers, '') : text
  const signs = selling.filter((sign) => sign.test(own)).length
  const saysSo = noOfficer.test(own)
  if (organisation === '')
    return signs >= 4 || (municipal === 'no' && (saysSo || outsider.test(own)))
  // 外郭団体: a person decides (R4), unless they say so themselves.
  if (halfPublic.test(organisation)) return signs >= 3 || saysSo
  return signs >= 1 || municipal === 'no'
}
