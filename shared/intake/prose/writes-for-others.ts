import { isElsewhere } from './elsewhere.ts'
import { namesAnother } from './names-another.ts'

const own = '(?:私|わたし|わたくし|小職|当方|自分)(?:\\([^()]*\\))?(?:自身|本人)?'
/** 「私の登録は不要です」, 「私は取りまとめ役です」, 「参加は岡﨑1名のみです」 */
const staysBehind = new RegExp(
  `${own}の(?:登録|参加|出席)(?:は|について(?:は)?)[^。、]{0,8}(?:不要|結構|(?:あり|ござい|いたし|し)ません)|${own}は(?:、)?(?:申込みの?|連絡の?|今回は)?(?:取りまとめ|とりまとめ|事務担当|連絡担当|連絡係|連絡役|窓口)(?:役|担当|係)?(?:で(?!参加|出席)|のみ|に過ぎ|として)|${own}は[^。、]{0,12}(?:残(?:り|って|ります|る)|留守番|留守を預)|${own}では?なく|${own}の名前で(?:送|メール|連絡|申し?込)|申し?込み?者は${own}ですが`,
  'u',
)
/** 「代わって申し込みます（当局からの参加はありません）」 */
const only =
  /(?:当(?:局|課|室|部|係|県|方)|(?<=^|[。、\n])県|本庁|私(?:自身|ども)?|小職)(?:から)?の?(?:は|の)?(?:参加|出席)(?:者)?は(?:あり|ござい|いたし|し)ません|(?:代わって|かわって|代理で|とりまとめて|取りまとめて)(?:一括(?:して|で))?お?申し?込み?(?:を)?(?:ます|いた|致|します|させて)|(?:弊社|当社|当方|当局)(?:の者|自身)?(?:から|より)の?(?:は)?(?:参加|出席)者?は(?:あり|ござい|いたし|致し)ません/u

/** Words for somebody else who comes: 「当課の職員1名が」, 「若手を」; 「下記の者が」 may be who signs. */
const somebody =
  '(?<!(?:下記|以下|次|左記)の?)(?:職員|担当者|部下|後輩|上司|同僚|係員|課員|隊員|新人|若手|別の者|他の者|うちの者|[課係室部局班]の者)(?:\\s?(?:\\d|一|二|三)(?:名|人))?'
const taking =
  '(?:参加|出席|派遣|見学|お?伺|お?うかが|行かせ|行き|申し?込|登録|入会|欠席|退会|キャンセル|辞退|任せ)'
const others = new RegExp(
  `${somebody}(?:の|が|を|も|から|より|に)(?!の|[^。、]{1,8}(?:から|より)の)[^。、]{0,16}${taking}|(?:参加|出席)(?:する|予定の)\\p{Script=Han}{1,4}に(?:確認|聞|尋ね)|(?:代理|代わり|代わって|代行)(?:で|して|に)?(?:ご|お)?(?:連絡|メール|申請|送信|登録|申し?上げ|知らせ|答え|回答|返信|返事)|(?:から|より)(?:の)?(?:参加|出席|見学)?(?:の)?(?:申し?込み?|希望|申し?出|依頼|指示)(?:が|を)(?:あり|ござい|受け|いただ|もら|頂)`,
  'u',
)
/** 「私は退会します」, 「研究会は私だけになります」 */
export const meansHimself =
  /(?:私|わたし|わたくし|小職)(?:の登録|は|が|も)[^。、]{0,12}(?:削除|退会|外し|抹消)|^(?:私|小職)(?:の)?(?:1|一)(?:名|人)(?:のみ|だけ)?です|(?:参加|出席|研究会|見学)[^。、]{0,8}は[、]?(?:私|小職)(?:だけ|のみ|1人|一人|1名|一名)/u
/** 「私だけでも参加させてください」, of several who might come. */
export const comesAlone =
  /(?:私|わたし|わたくし|小職)(?:だけ|のみ|(?:1|一)(?:人|名)(?:だけ|のみ|(?=で))|ひとり(?:だけ|のみ|(?=で)))(?:でも|で|が)?(?![^。]*(?:ません|欠席|難し|困難))[^。]{0,30}(?:参加|出席|伺|うかが|見学|申し?込)/u
/** 「私が参加します」 */
export const comesHimself =
  /(?:1|一)(?:名|人)は(?:私|わたし|小職)(?:で|、|です)|(?:私|わたし|わたくし|小職|当方)の(?:ほか|他|外)|(?:私|わたし|わたくし|小職|当方)(?:も|が(?!代わ)|1名|1人|は[^。、]{0,12}(?:参加|出席|伺い)(?:し|いた|致|させ|ます))[^。]{0,24}(?:参加|出席|伺|うかが|見学|申し?込)/u
/** 「私は都合がつきませんので、」, 「私ではなく」, 「私の代わりに」 */
const notHe =
  /(?:私|小職|当方)(?:自身)?は[^、。]{0,20}(?:ません|でき|欠席|難し|都合)[^、。]{0,10}[、。]|(?:私|小職)(?:ではなく|の(?:代わり|かわり|代理)(?:に|で|として))[、]?/gu
/** 「席をお願いできますでしょうか」 asks for it, not about it. */
const politely = /(?:お願い|(?:いただ|頂)け)[^。]{0,8}(?:でしょうか|ますか|ませんか)/gu
/** 「上司の了解が取れましたので」, 「職員も対象になるとお電話で伺い」: of leave and of what was heard, not of who comes. */
const leaveOrHearsay =
  /(?:上司|(?:\p{Script=Han}{0,4}長|補佐)(?:の?\p{Script=Han}{1,3})?)(?:の|から|より)の?(?:了解|了承|承認|許可|決裁|同意|内諾|勧め|紹介)[^、。]{0,12}|[^、。]{0,24}(?:と|(?:電話|窓口|メール)で)[、]?お?(?:伺|うかが)(?:いました|って(?:おり|い))/gu
const ownWords = /私|わたし|わたくし|小職|当方|自分|本人が/u
/** Asked, supposed or told of before: nobody comes by it. */
const unsaid =
  /考えて|判断|場合|でしたら|であれば|可能|でしょうか|ですか|ますか|[?？]|前回|前期|第1期|昨年|以前|ご?一緒した|先日(?![^。]*(?:取り?消|キャンセル|欠席|辞退))|かも|予定がつけば|検討|相談|ければ|聞いて|聞かれ|尋ねられ|別の(?:会議|用務|研修|会)|もともと[^。]*ません|予定(?:どおり|通り)|て(?:い|おり)ました|ていた(?!だ)|たことが|おっしゃ|というお話|かどうか|別(?:に|途)[^。]{0,6}(?:申し?込|連絡|登録)|お断り|断りし|そのまま(?:に|で)(?:し|お願|結構)|(?:参加|出席|申し?込ま)され|申し?込まれ|様|貴(?:社|会|団体|局)|事務局|(?:参加|出席)する?ため|不在|席を(?:外|空)|(?:申込書|資料|書類)は/u

/** Whether the sender says that he does not come himself, whoever else is named. */
export function writesOnlyForOthers(text: string): 'yes' | 'no' {
  return only.test(text) || staysBehind.test(text) ? 'yes' : 'no'
}

const comesOrStays =
  /派遣|行っ|席を|参加|出席|欠席|伺|うかが|行け|行き|行か|見学|申し?込|キャンセル|取り?消|辞退|退会|退職|休/u

/** 「参加者は決まり次第ご連絡します」, 「参加者は添付の名簿のとおりです」 */
const namedLater =
  /(?:参加者|出席者|誰が|どなたが|どの職員が)[^。]{0,16}(?:未定|決まり次第|調整中|後日|追って)|(?:参加者|出席者)(?:名簿|名)?は[、\s]?(?:添付|別紙|別添)/u

/** 「2名で参加します。氏名は追ってご連絡します」: nobody knows yet who they are. */
function countsUnnamed(sentences: readonly string[]): boolean {
  const text = sentences.join('')
  // 「2名から1名に変更をお願いします」
  if (/\d(?:名|人)から\d(?:名|人)(?:に|へ)/u.test(text)) return true
  return (
    /[2-9二三四](?:名|人)(?:で|が|の)/u.test(text) &&
    /(?:氏名|名前|人選)(?:等|など)?は[^。]{0,12}(?:未定|決まり次第|調整中|後日|追って)/u.test(text)
  )
}

/**
 * Whether a sentence speaks of somebody else who comes or stays away, named or not.
 * Where the reader finds nobody else, the sender is whom to ask, not who takes part.
 */
export function speaksOfOthers(sentences: readonly string[], sender: string): 'yes' | 'no' {
  if (sentences.some((one) => comesHimself.test(one) || comesAlone.test(one))) return 'no'
  if (sentences.some((sentence) => namedLater.test(sentence)) || countsUnnamed(sentences))
    return 'yes'
  const spoken = sentences
    .slice(0, 60)
    .map((sentence) =>
      sentence.replace(notHe, '').replace(politely, '').replace(leaveOrHearsay, ''),
    )
    .filter(
      (sentence) => !ownWords.test(sentence) && !unsaid.test(sentence) && !isElsewhere(sentence),
    )
  return spoken.some(
    (sentence) =>
      others.test(sentence) || (comesOrStays.test(sentence) && namesAnother(sentence, sender)),
  )
    ? 'yes'
    : 'no'
}
