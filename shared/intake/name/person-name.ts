import { beginsWithFamilyName, isFamilyName } from '../words/family-names.ts'
import { beginsAsName, looksLikeFamily } from '../words/name-letters.ts'

/** Words that stand where a name could stand but are none. */
const notNames =
  /ますか|ですか|ません|あります|ください|でしょう|補佐|先日|当日|前日|後日|先週|今週|来週|先月|今月|来月|昨年|今年|来年|参加|出席|欠席|庶務|希望|申込|申し込|研究|会議|開催|案内|連絡|担当|事務|自治体|資料|宿泊|予定|報告|以上|未定|同上|同行|随行|各位|御中|役場|役所|市役|県庁|都庁|府庁|住所|電話|直通|代表|内線|携帯|公印|省略|記入|質問|回答|添付|件名|地方創生|株式|会社|貴社|弊社|貴会|当課|本課|当町|当市|本市|本町|当村|本人|名前|氏名|職員|部署|所属|職名|備考|詳細|要領|概要|日時|会場|定員|無料|一名|二名|三名|メール|ホーム|ページ|見学|退会|入会|辞退|異動|後任|前任|拝啓|敬具|前略|草々|時下|皆様|皆さま|先生|下記|標記|標題|御礼|お礼|お世話|宜敷|宜しく|令和|平成|昭和|年度|午前|午後|月曜|火曜|水曜|木曜|金曜|土曜|日曜|丁目|番地|大字|〒|観光|移住|情報|募集|配信|登録|有効|期限|前泊|手配|調整|町長|市長|村長|知事|庁舎|別館|本館|分庁|合同|支援|推進|戦略|企画|政策|総務|財政|産業|商工|地域|振興|創生|交流|課長|係長|主査|主事|主任|部長|次長|局長|室長|課|係|委員|議員|全国|広域|連合|組合|協会|団体|学校|大学|本日|明日(?![香子美葉加海花奈音翔])|昨日|今回|次回|年齢|性別|男性|女性|新規|継続|確認|承知|了解|感謝|変更|中止|延期|場合|予約|不可|可能|不要|必要|任意|任命|兼務|併任|人選|誰か|どなた|アレルギー|出向|派遣|休暇|不在|対応|説明|提案|紹介|営業|販売|最新|限定|特集|第.{1,4}号|通信|便り|新聞|番号|宛先|送信|受信|差出|転送|返信|引用|添書|別紙|一覧|名簿|用紙|書類|様式|原稿|公文|通知|依頼|照会|申請|届出|懇親|意見|交換|月刊|週刊|季刊|編集部|二次会|昼食|弁当/u

const family = '[\\p{Script=Han}々〆ヶケヵノ之\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,5}'
const given = '[\\p{Script=Han}々ヶ\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,6}'
const spaced = new RegExp(`^(?:${family} ${given}|[\\p{Script=Katakana}ー・]{2,14} ${given})$`, 'u')
const joined =
  /^[\p{Script=Han}々〆][\p{Script=Han}々ヶケノ之\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6}$/u
/** Family names of one character; any other single character is a word (者, 方, 件). */
const oneCharacterNames = new Set(
  '源森林原辻堀岸谷関東西南北星島嶋浜濱泉畑畠岡沖湊橘榊梶菅桂楠榎柳桜櫻柴桑椿堤滝瀧窪峰嶺今金高丸宮乾巽伴境栄秦盛城奥角梅杉松竹藤桃鈴鷹鶴亀牛鯨芹芦葛茅萩萱轟郡縄綱鞍鎌鏡錦筧筒竿笹篠粟糸絹緑縣船芝菊蔵藪蘭虎虻蛭蜂衣袋裏覚覺計許訓詫謝貝貫賀赤越路辺迫通郷都酒里野門間陣隅雨青靖音頼飯館馬駒魚鮎鳥黒壇塙塚境墨増夏妻孫宍宗宰寺小尾岩峠崎嵐川工巳巴市常平庄床庵廣徳恒成我戎扇折担持改文斎斉旭早明春景曽有本村李杜東来枝柏柄栃栗根桐桶梁梓森棚植椎楊楢樋樫横櫛歩比毛水永江池沢澤沼泊波津洲浅浦浪海涌淵清渕渡湖湯溝滑漆潮澄瀬灘照熊片牧狩玉王瓜生甘田由甲町畔畦界白的皆盧相矢石神禰秋種稲穂窓立童端笠磯礒茨圷樫栫槌蕨椋菱麓旦杣柾栂桝枡槇槙檜桧欅沓汐洞琴疋碇碓硲磐穐穴窪箕綾翁脇臼荻蓑蓮蕗薗薄豊辰邑釜鋤隈露鬼鰐鴨鷲麻黛鼓井福仲呉堂弓政禎陳張朴崔姜趙劉楊'.split(
    '',
  ),
)
const shortFamily = /^[\p{Script=Han}々〆]{2}$/u
const foreign = /^[\p{Script=Katakana}ー]{2,12}(?:[ ・=][\p{Script=Katakana}ー]{1,12}){0,3}$/u
const latin = /^[A-Za-z][A-Za-z.'-]{0,20}(?: [A-Za-z][A-Za-z.'-]{0,20}){1,3}$/
/** Kora Town Office */
const latinOffice =
  /\b(?:town|city|village|prefecture|prefectural|office|hall|government|section|division|dept|department|planning|info|support|team|center|centre|secretariat|no-?reply)\b/i
const kanaWord = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・ ]{2,24}$/u
/** Nobody writes half a reading in katakana. */
const oneScript = /^[\p{Script=Hiragana}ー・ ]{2,24}$|^[\p{Script=Katakana}ー・ ]{2,24}$/u
const han = /\p{Script=Han}/u

/** 生雄から, 山田が: a particle of the sentence hangs on the name. */
const particleBehind =
  /^\p{Script=Han}{2,3}がけが?$|[\p{Script=Han}\s](?:から|まで|より|ほか|など|です|ます|(?:です|でした|ます|ました)が|には|では|とは|また|ため|こと|もの|ので|のみ|だけ)$|\p{Script=Han}[がをはへもにでのと]$/u
const particleInside = /\p{Script=Han}(?:から|まで|より|の|も|が|を|は|へ|に|で)[\p{Script=Han}\s]/u

/** 錦 から本業務, ふりがな, 樋口さんから: words of the sentence or of the form, in kana. */
const kanaWords =
  /(?:^|\s)(?:から|まで|より|ほか|[がはをにへとも](?=$|\s|\p{Script=Han}))|さん(?:から|より|まで|が|は|も|に|と)|(?:です|ます|でした|ました)(?:が|けど)|に(?:代わ|替わ|かわ)り?|(?:について|に関して)$|と申し?$|れば$|^(?:まち|むら|さと|みやこ|ふるさと)\s|だけで|結構$|^なし$|ふりがな|フリガナ|よみがな|ヨミガナ|[ひふみ](?:とつ|たつ|っつ)め/u

/** Words that follow 課長の and the like without being anybody. */
const nouns =
  /^(?:許可|指示|了解|承認|判断|意向|都合|同意|推薦|決裁|業務|仕事|理解|協力|意見|要望|関係|責任|立場|役割|後輩|部下|上司|同僚|依頼|命令|代行|兼任|定年|出産|育休|病気|体調|家族|急用|所用|公務|出張|議会|会計|予算|監査|選挙|災害|台風|復旧)$/u

/** Whether words of the sentence around it hang on the text. */
function isTorn(text: string): boolean {
  const [, second = ''] = /^\p{Script=Han}{1,4}と(\p{Script=Han}{1,6})$/u.exec(text) ?? []
  return (
    (second !== '' && beginsWithFamilyName(second)) ||
    /^[のをがはにへ]\p{Script=Han}|\s[をがはにへの]\p{Script=Han}/u.test(text) ||
    notNames.test(/^\S \S$/u.test(text) ? text.replace(' ', '') : text) ||
    kanaWords.test(text) ||
    // 「佐野分のみ取消しを」
    (text.endsWith('分') && isFamilyName(text.slice(0, -1))) ||
    nouns.test(text) ||
    particleInside.test(text) ||
    particleBehind.test(text)
  )
}

/** Trims honorifics and brackets: 様 is often put on one's own colleagues. */
export function withoutHonorific(text: string): string {
  return text
    .replace(/[\s　]*(?:様|さま|さん|氏|先生|(?<!^\p{Script=Han})[殿君])[\s。、]*$/u, '')
    .trim()
}

/** Joins letters that were spread (中 原 健 吾 → 中原健吾) and collapses spaces. */
export function tidyName(text: string): string {
  const clean = withoutHonorific(text.replace(/\s+/g, ' ').trim())
  const letters = clean.split(' ')
  if (letters.length < 3) return clean
  const isLetter = (text: string): boolean => text.length === 1 && han.test(text)
  if (letters.every(isLetter)) return letters.join('')
  // 「工　藤　　みずき」
  const given = letters[letters.length - 1] ?? ''
  const family = letters.slice(0, -1)
  return family.every(isLetter) ? `${family.join('')} ${given}` : clean
}

/** 定住対策, 地方行政プレス */
const compound = /^\p{Script=Han}{4,}$|^\p{Script=Han}{3,}[\p{Script=Katakana}ー]+$/u

/** Whether the text, as it stands, has the shape of a person's name in Japanese writing. */
export function isJapaneseName(text: string): boolean {
  if (isTorn(text)) return false
  if (spaced.test(text)) return han.test(text) || text.length >= 4
  return joined.test(text) && (!compound.test(text) || beginsAsName(text))
}

/** Also one-part names, foreign names and Latin letters: only where a label or the sender field says it is a name. */
export function isLabelledName(text: string): boolean {
  if (text.length > 40 || isTorn(text)) return false
  return (
    isJapaneseName(text) ||
    oneCharacterNames.has(text) ||
    (shortFamily.test(text) && looksLikeFamily(text)) ||
    foreign.test(text) ||
    isLatinName(text) ||
    kanaWord.test(text)
  )
}

/** オリビア・ハート: no word of Japanese is written so. */
export function isForeignName(text: string): boolean {
  return /^[\p{Script=Katakana}ー]{2,12}[・=][\p{Script=Katakana}ー]{1,12}$/u.test(text)
}

/** Nguyen Thi Lan, S. Minamoto; not Minami Town Office. */
export function isLatinName(text: string): boolean {
  return latin.test(text) && !latinOffice.test(text)
}

/** ふりがな as written, in either kana. */
export function isKana(text: string): boolean {
  return (
    oneScript.test(text) &&
    !/[ひふみ](?:とつ|たつ|っつ)め/u.test(text) &&
    !/^(?:こと|など|ほか|あて|ない)$|(?:です|ます|ませ|でした|ました|から|まで|より|ため|ので)(?:が|と|も)?$/.test(
      text,
    )
  )
}

/** The part in front of the first space: the family name, where it is set off. */
export function nameBegins(name: string): string {
  return name.split(' ')[0] ?? ''
}

/** Which form of a character somebody writes tells nobody from nobody: 髙橋, 高橋. */
const forms: Readonly<Record<string, string>> = {
  ...{ 髙: '高', 﨑: '崎', 嵜: '崎', 邊: '辺', 邉: '辺', 齋: '斉', 齊: '斉', 斎: '斉', 澤: '沢' },
  ...{
    濱: '浜',
    廣: '広',
    嶋: '島',
    嶌: '島',
    冨: '富',
    櫻: '桜',
    國: '国',
    瀨: '瀬',
    德: '徳',
    眞: '真',
  },
}

const comparableName = (name: string): string =>
  [...name.replace(/\s+/g, '')].map((letter) => forms[letter] ?? letter).join('')

/** Only the family name, as 中瀬 beside 中瀬 航平. */
export function isPartOfName(part: string, whole: string): boolean {
  const [a = '', b = ''] = [part, whole].map(comparableName)
  return a !== '' && b !== '' && (a === b || (a.length < b.length && b.startsWith(a)))
}
