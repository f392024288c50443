import { findBodies } from '../../municipality/find-bodies.ts'
import { isForeignName } from '../name/person-name.ts'
import { isSurname, isWholeName } from '../name/surname.ts'
import { isFamilyName, isPlainlyNamed } from '../words/family-names.ts'
import { isUnit } from '../words/office-units.ts'
import { isElsewhere } from './elsewhere.ts'
import { hearsay } from './hearsay.ts'
import { standsInOtherwise } from './was-to-come.ts'

const title =
  '(?:課長補佐|課長|係長|室長|部長|局長|次長|補佐|主任主事|主任|主査|主事補|主事|主幹|参事|技師|班長|所長|館長|町長|市長|村長|教育長|協力隊員?|隊員)'
const relation =
  '(?:上司|部下|同僚|後輩|先輩|前任(?:者)?|後任(?:者)?|職員|係員|新人|若手|担当(?:者)?|うち|(?<=\\p{Script=Han})[課係室部局班]|[課係室庁]内|[当本弊][課係室部局市町村区](?=\\p{Script=Han})|(?:だった|していた|しておりました|いただいた|んだ)(?=\\p{Script=Han}))'
const name =
  '([\\p{Script=Katakana}ー]{2,12}[・=][\\p{Script=Katakana}ー]{1,12}|[\\p{Script=Han}々ヶ]{1,4}(?: ?(?:[\\p{Script=Han}々]{1,3}|[\\p{Script=Hiragana}]{2,4}|[\\p{Script=Katakana}ー]{2,5}))??)'
/** What stands behind a name of which something is said. */
const behind =
  '(?= ?(?:さん|君|くん|氏|様)? ?(?:が|は|を|に|へ|も|の(?![市町村区県])|と(?!申|い)|から|より|で(?!す)|、|のみ|だけ|本人|名義|あて|宛|\\d|\\()|ですが)'

/** 「係長の庄子に」, 「課長補佐・奥田宏明ですが」, 「商工課の中川は」 */
const described = new RegExp(
  `(?:${title}(?:の|である)?[・、 ]?|${relation}(?:の|である|[・、 ]|(?<=[当本弊][課係室部局市町村区]|[ただ])))${name}${behind}`,
  'gu',
)
/** 「平塚係長が」 */
const titled = new RegExp(`([\\p{Script=Han}々ヶ]{1,4}?)${title}${behind}`, 'gu')
/** 「平塚が」 */
const plain = new RegExp(`(?<![\\p{Script=Han}々ヶァ-ヶー])${name}${behind}`, 'gu')
/** 「高松で会議があり」, 「岡山の備前市」 */
const ofPlace =
  /^(?:[にへとで、]|から|より|を(?:発|出|経|離れ|早朝)|の(?![分件方名席枠代]|ほう|参加|出席|登録|退会|申))/u
const isPlace = (words: string): boolean =>
  [...'市町村県'].some((kind) => findBodies(words + kind).length > 0)
/** 「飯田橋にぜひ伺わせてください」: where the writer himself goes to. */
const goesThere =
  /^(?:に|へ|まで)(?:は|も)?[、\s]?(?:ぜひ|是非|必ず|直接)?[、\s]?(?:お?(?:伺|うかが)(?:い|わせて(?:くだ|下さ))|参り|行き(?:ます|たい)|お?邪魔(?:し|いた|させて(?:くだ|下さ)))/u
/** 「鷲巣に行かせていただきます」 may send somebody; 「飯田橋に…」 does not. */
const mayGoThere = /^[にへ][、\s]?(?:ぜひ|是非|必ず)?[、\s]?\S{2,4}せて(?:いただ|頂)/u
const inTown = /[坂橋町宿駅京館]$/u

/** 「羽田に着いて」, 「品川で新幹線を降り」: so is nobody called. */
const onJourney =
  /^(?:に(?:は)?[^、。]{0,6}?(?:着[きくい]|到着|前?泊|宿[を泊]|降り立)|で[^、。]{0,10}?(?:[をに](?:降り|乗り)|(?:降|下)車|乗り?換|前?泊)|(?:から|より|を)[^、。]{0,8}?(?:線[でに]|経由|出発|電車|新幹線|飛行機|バス))/u

function namesPlace(words: string, tail: string): boolean {
  if (onJourney.test(tail)) return true
  const goes = goesThere.test(tail) || (mayGoThere.test(tail) && inTown.test(words))
  return goes ? !isFamilyName(words) : ofPlace.test(tail) && isPlace(words)
}

/** 「総合政策部 南砺で暮らしません課」 */
const isWhere = (words: string, tail: string): boolean =>
  tail.startsWith('で') && !isFamilyName(words) && isPlace(words)

/** 「定住対策福永昌弘が」 */
const run = /\p{Script=Han}{4,}(?=[がはをにも])/gu

function endsInName(words: string): readonly string[] {
  const ends = [3, 4, 5].map((length) => words.slice(-length))
  return ends.filter((end) => end.length < words.length && isPlainlyNamed(end) && isWholeName(end))
}

/** 「当課職員2名が」: somebody who is not named. */
const unnamed =
  /(?<![都道府県市区町村]の?)(?:職員|部下|同僚|後輩|係員|課員|隊員|新人|若手|うちの者|[課係室部局班]の者)(?:\s?(?:\d|一|二|三)(?:名|人)(?=に)|(?:\s?(?:\d|一|二|三)(?:名|人))?(?=[がを]|の(?:名前|分|席|枠|参加|出席)|に(?:出|行|参加|出席|お願い|つきまして)))|(?:次|下記|以下|左記)の?(?:者)?\s?[2-9]名/u

const tight = (text: string): string => text.replace(/\s/g, '')

/** 宮城美和, and not 川上村. */
const isJoinedName = (words: string): boolean =>
  isPlainlyNamed(words) && isWholeName(words) && !isUnit(words) && findBodies(words).length === 0

/** A name that nothing says is one. */
function isNamed(words: string): boolean {
  // 大江戸線
  if (/[線駅]$/u.test(words)) return false
  const family = words.split(' ')[0] ?? ''
  if (isForeignName(words)) return true
  return family === words
    ? words.length > 1 && (isFamilyName(words) || isJoinedName(words))
    : isSurname(family) && isWholeName(words)
}

/** A name beside a title or a word for colleagues; 「市長公室 企画課」 is none. */
function isSpokenOf(words: string): boolean {
  const [family = '', given = ''] = words.split(' ')
  if (isForeignName(words)) return true
  if (isUnit(given)) return false
  if (!isSurname(family) && !isWholeName(words)) return false
  return isFamilyName(family) || findBodies(words).length === 0
}

/** Everybody of whom a sentence speaks, in whatever words: more rather than fewer. */
export function mentionedIn(sentence: string): readonly string[] {
  const text = sentence.slice(0, 300)
  const somebody = unnamed.exec(text)
  if (somebody) return [somebody[0]]
  const behindOffice = [...text.matchAll(run)].flatMap(([words]) => endsInName(words))
  if (behindOffice.length > 0) return behindOffice
  return [described, titled, plain].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: whole, 1: words = '', index }) =>
        pattern === plain
          ? isNamed(words) && !namesPlace(words, text.slice(index + whole.length))
          : isSpokenOf(words) && !isWhere(words, text.slice(index + whole.length)),
      )
      .map(([, words = '']) => tight(words)),
  )
}

/** 「合田（ごうだ） 内線3412」: a person in a line of his own. */
const withReading =
  /([\p{Script=Han}々ヶ]{1,4}(?: ?[\p{Script=Han}々ヶ\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5})?) ?\((?:[\p{Script=Hiragana}ー]{2,8} ?[\p{Script=Hiragana}ー]{0,8}|[\p{Script=Katakana}ー]{2,8} ?[\p{Script=Katakana}ー]{0,8})\)/gu

export function namedInLine(line: string): readonly string[] {
  return [...line.slice(0, 200).matchAll(withReading)].map(([, words = '']) =>
    tight(words.replace(/^.*(?:[の・]|[課係室部局町村市区]の?(?=\p{Script=Han}))/u, '')),
  )
}

/** Of whom it is said, he does not come by it: he recommended, agreed, was before, is whom to call. */
const byTheWay = [
  // What others did for us, and what we asked them for.
  'ご一緒(?:した|して|させて(?:いただ|頂)い)た?|情報交換|名刺(?:交換)?を?|世話にな(?:りまし|った|っておりまし)|教えて|教わ|紹介|お?誘い|勧め|薦め|案内(?:を|が|は)?[^。]{0,6}(?:もら|いただ|頂|受け|回し|転送)|情報(?:提供|共有)|聞い|存じ(?:上げ)?て|(?:お話|話)(?:して|を)|了解|了承|承認|許可|決裁|承知|内諾|相談|打ち?合わ?せ|と言わ|言って|来なさい|きなさい|申しておりまし|宿題|待ち合わせ|訪問|お会い|立ち会|(?:賛成|応援|後押し|指摘|助言|協力|手伝|助け|励ま)[^。、]{0,6}(?:もら|いただ|頂|くれ|受け)|(?:講演|発表|著[書作]|記事|論文|記録)[^。、]{0,6}(?:を|も|は)[^。、]{0,6}(?:拝[読聴見]|読[みん]|聴[きい])',
  // Who had the post, or has it from now on.
  '引き?継|前任|後任|前に担当|移(?:り|動)|異動|若い(?:職員|方)|名簿では|窓口',
  // Whom to call, to write to, to pay.
  '急ぎ|緊急|不在(?!で)|休暇|CC|写し|同報|よろしく(?:と|お?伝)|別に|別途|手配|旅費|交通|経理|請求|精算|領収|支払|振り?込|[にへ][^。、]{0,16}お(?:伝え|申し付け|声[掛が]け|取り?次)[^。、]{0,4}(?:くだ|下さ|いただ|頂|願)|資料[はをの代]|宿泊|通知を|開催通知|(?:問い?合わ?せ先?|連絡(?:先)?|案内|電話)[^。]{0,24}(?:まで|お願い|あて|宛|いたし|結構)|送って|報告(?:済|して)|確認中|上京するのと|席を外|もともと|懇親会|別の[^。]{0,8}(?:同席|に(?:出席|参加))|(?:参加|出席)(?:の予定)?は(?:あり|ござい|いたし|し)ません|予定(?:どおり|通り)|報告書|べき(?:ところ|でし)|が(?:担当|所管)して|重なって|[同陪]席[^。、]{0,4}(?:でき(?:ま|ず)|(?:いた|致)?しません|かな(?:い|わ)|叶|難し)|(?:随行|送迎|応対|レク)[がもの](?:あり|ござい)|の(?:下|もと)[にで](?:おり|い|[^、。]{0,10}(?:担当|働|勤|務め))',
  // Nobody speaks so of his own colleagues.
  'お持ち|おっしゃ|いらっしゃ|なさ(?:い|る|っ)|ご講演|お話の|開発した|期待して|ことと思い|(?:様|氏|先生|[^皆]さん)(?:から|より|に|も|が|の)',
].join('|')
const said = new RegExp(byTheWay, 'iu')
/** 「全国町村会の中原部長」, 「県の大塚主査」 */
const outside =
  /(?:[会社省庁]|団体|大学|法人|協会|新聞|[都道府県]|他[課市町村]|近隣|隣の?[市町村])の(?=[^、。がはを]{0,16}\p{Script=Han})/u
const sends =
  /(?:参加|出席|同行|入会|見学)させ(?!て(?:いただ|頂|くだ|下さ|もら|ほし|欲し))|(?:行か|伺わ|向かわ)せ(?!て(?:いただ|頂|くだ|下さ|もら|ほし|欲し))|派遣|(?:参加|出席|登録)され|\p{Script=Han}(?:さん)?に(?:お願い(?:し|いた)|頼み|任せ|託し)(?!て(?:い|おり))/u

/** 「最寄り駅は飯田橋と神楽坂のどちらが」, 「帰りの便は羽田19:35発です」: of places that are called as people are. */
const travels =
  /最寄り|(?:帰り|行き|往路|復路)の(?:便|電車|列車|新幹線|飛行機)|\d{1,2}:\d{2}(?:発|着)|レンタカー|タクシー|空港|乗り(?:継|換)/u
const comesOrNot = /参加|出席|欠席|代わ|代理|行[けか]|伺|うかが|派遣|申し?込/u

/** 「当市の協力隊員のオリビア・ハートさん」: of whom one's own town is named is one of ours, with さん or without. */
const ownPeople = /((?:[当本弊]|うち|我が)の?[市町村区県府庁課室係局部]の[^、。]{1,40}?)さん/gu

/** Whether what a sentence tells of somebody has to do with other things than who takes part. */
export function isByTheWay(text: string): boolean {
  const sentence = text.replace(ownPeople, '$1')
  if (isElsewhere(sentence) || standsInOtherwise(sentence)) return true
  if (travels.test(sentence) && !comesOrNot.test(sentence)) return true
  return (
    !sends.test(sentence) &&
    (said.test(sentence) || outside.test(sentence) || hearsay.test(sentence))
  )
}
