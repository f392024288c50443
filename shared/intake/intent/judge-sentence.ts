import { withoutAsides } from '../text/sentences.ts'
import { type Asked, sentenceCues } from './intent-cues.ts'
import { withoutTakenBack } from './taken-back.ts'
import { isUndecided } from './undecided.ts'

export type Vote = {
  readonly intent: Asked
  /** `later`: about a time after the next meeting. */
  readonly strength: 'strong' | 'later'
  readonly quote: string
  readonly at: number
  /** The meeting that its clause names, as written; blank when it names none. */
  readonly about: string
}

/** Conditions, possibilities and rules: no request. */
const hypothetical =
  /^[^。]{0,24}?(?:場合|可能性|ときは|際は|際には|恐れ|おそれ|かもしれ|こともあ|なれば|な(?:りまし|っ)たら|であれば|ようでしたら|ようなら|とき(?:に|の)|せず|しないで|料|待ち|(?<!(?:次|下記|以下)の)者(?:が|の)|規定|ポリシー)/u
/** What was done before, as background of what is asked now. */
const past =
  /^(?:参加|出席)(?:を)?(?:して(?:おり|いて)[、\s]|させて(?:いただ|頂)きました(?:。|$))|^[^。]{0,24}?(?:ておりました|ていました|てありました|ましたが|たところ|済み?(?=の|です|で|と|者|、)|ましたもの|ました件|てきました|たこと(?:が|も)|た(?:はず|つもり|際|覚え)|いただきまして|頂きまして|たのです|た者|た件|をお送りした|を送った|の受け?付け?[^。]{0,12}ありがと|の申し?込みと同じ|たのち|ただいたのに|予定(?:でした|だった)|済んで|済ませ|(?:いただき|頂き|くださり)[、 ]?[^。]{0,10}(?:ありがと|有難|感謝|お礼|御礼|光栄))/u
/** 「先日見学を申し込みました○○です」: applied for before. */
const before =
  /(?:先日|先般|先ほど|既に|すでに|以前|昨日|先週|先月|過日|このほど|前回)[^。、]{0,24}$/u
const done =
  /^[^。]{0,14}?(?:申し?込み(?:を)?(?:し)?ました|申し?込んだ|登録しました|応募しました|お願いしました)/u
/** 「欠席いたしません」, 「参加の予定はございません」, 「見学：希望しません」 */
const negated =
  /^(?:[^。]{0,6}?(?:は|を)?(?:せず|ではありません|ではございません|ない予定|(?:希望|予定)(?:は|を)?(?:して)?(?:い|お)?(?:り)?(?:ません|ない)|予定は?[、\s]?(?:いまのところ|今のところ|現時点では|現在(?:は)?|特に|まだ)?(?:あり|ござい)ません)|[^。]{0,24}?申し?込みません|[^。、/]{0,8}?[\s:はを]{0,3}(?:希望)?(?:は|を)?(?:いたしません|致しません|しません|しない|不要|なし(?=[。、\s/]|$)))/u
const later =
  /次回(?!\(?第?\s?\d)|またの機会|次の機会|第\s?\d{1,2}\s?回(?:以降|(?:から|より)(?!(?:ぜひ|是非)?[、\s]?(?:参加|出席|$)))|今後(?:は|とも|も|の)|以降(?:は|も|の)|いずれ(?![かもの])|改めて|あらためて|別途|個別に|[来次]年度/u
/** 「本庁からの出張が難しいため、私が出席させていただきます」 */
const insteadHe =
  /^[^。]{0,20}(?:ため|ので|ことから)[、\s]?(?:代わりに|代わって)?[、\s]?(?:私|小職|わたくし)が[^。]{0,16}(?:参加|出席|伺|うかが|参り)(?!でき)/u

/** 「会員登録は継続させていただきたく」: who is a member stays one. */
const staysMember = /^(?:会員|入会|加入)[^。、]{0,8}(?:継続|そのまま|引き続き|続け)/u

/** 「参加された近隣の町の方から」: what others did. */
const didOthers = /^(?:参加|出席|見学)(?:された|なさった|した)[^。、]{0,12}(?:方|者|職員|同僚|皆)/u

/** 「現時点で参加できる回は決まっておりません」, 「参加決定のお知らせの件で」 */
const saysNoComing =
  /^(?:参加|出席)(?:(?:できる|する)(?:回|日程?|日時)(?:は|が|も)[^。、]{0,16}(?:決ま|未定|分か|わか)|決定(?:の|通知|メール)|したい(?:との|という)(?:相談|声|話|問い?合わ?せ|要望)|できるか(?:どうか)?(?:が|は)?[^。、]{0,6}(?:決ま|分か|わか|かかって))/u
/** 「参加できそうな回があれば別途申し込みます」 */
const laterOn =
  /^[^。]{0,10}(?:次回|[来次]年度(?:から|以降))|^[^。]{0,40}(?:次の|また|別の)機会に|^[^。]{0,24}(?:別途|個別に|(?:その)?都度|そのつど|改めて|あらためて)[、\s]?(?:ご|お)?(?:申し?込|応募|連絡(?:いた|し|さ)|お願い|いた|致し|させて)/u
const open =
  /検討|都度|そのつど|調整中|確認中|未定|決まり次第|かどうか|の可否|可否(?:は|について|を)|迷って|相談(?:中|して)|方向で|(?:参加|出席)を考え|判断(?:する|し(?:ます|たい|たく)|いた|致|させ)|後日|来週|追って|正式な/u
const asks =
  /(?:可能|でき(?:る|ます)|よろしい|(?:も|て)(?:よい|いい|良い|構わない|差し支えない)(?:もの|の)?|必要|ある|あります|です|でしょう)か(?:どうか)?[、\s]*(?:について)?(?:を)?(?:お|ご|御)?(?:伺|尋ね|教え|教示|聞か|聞き|確認|照会|知らせ|問い?合わ?せ|質問)|(?:でしょうか|ますか|ですか|ませんか|か)[。?]*$/u
/** 「…か確認させてください」 asks to be told, not to take part. */
const politeAsking = /(?:確認|質問|相談|問い?合わ?せ|お?伺い|お尋ね)(?:を)?(?:させて|した[いく])/gu
const requestForm =
  /(?:加え|入れ|混ぜ|登録し|含め|追加し|会員にし|外し|削除し|除い|消し)て(?:(?:いただけ|頂け|もらえ)(?:ます|ない|ません)|(?:いただ|頂)[きく])|(?:お?取り|確保|用意)(?:いただ|頂)け(?:ます|ません)|(?:[かさらわがばまた]せて(?:いただ|頂|くだ|下さ|もら|ほし)|させて|した[いく]|希望|いただきた|頂きた|お願い|申し?込みま|申し?込みた|たいのです)/u

/** 「議員は参加できないのでしょうか」, 「当日の参加は難しいですか」 ask whether he may. */
const asksWhether =
  /^[^。、]{0,20}?(?:(?:でき|行け|伺え|出られ|認められ|入れ)(?:ない|ません)|かない(?:ません)?|かなわない|難しい|困難|無理|不可能?)(?:もの|の|ん)?(?:で(?:しょう|す))?か(?![らねけっなもしに])/u

/** 「いかがお過ごしでしょうか」 asks nothing. */
const greeting =
  /いかがお過ごし|お変わり(?:なく|あり|ござい)|お元気(?:です|でしょう)か|(?:清祥|清栄|健勝)/u

/** A meeting by its number or its day. */
export const meetingName = /第\s?\d{1,2}\s?回|\d{1,2}月\s?\d{1,2}日|\d{1,2}\/\d{1,2}(?!\d)/gu

/** 「第1回には参加しますが、第2回は未定です」: what follows is about another meeting. */
function upToOtherMeeting(tail: string): string {
  const joint = /(?:が|けれども?|けど|ものの)[、\s]/u.exec(tail)
  const rest = joint ? tail.slice(joint.index + joint[0].length) : ''
  return joint && rest.search(meetingName) >= 0
    ? tail.slice(0, joint.index + joint[0].length)
    : tail
}

/** 「第1回に参加した江﨑は、今回は」: who came then has not applied now. */
const cameBefore =
  /(?:第\s?\d{1,2}\s?回|前回|先日|昨年)[^。]{0,12}(?:参加|出席|ご?一緒)した\S{1,12}は[^。]{0,24}$/u
/** 「第2回につきましても、引き続き参加させていただきます」 */
const nextToo = /第\s?\d{1,2}\s?回(?:の研究会)?(?:につきまして|について|に)も/u
/** 「朝日町さんにも声をかけましたが、都合がつかないとのことでした」: who was asked never had a seat. */
const ofInvited =
  /(?:に|へ|を)も?、?(?:お?声を?(?:か|が|掛)け|お?誘い?|呼び?かけ)[^。]{0,16}(?:が|ところ|けれども?|けど)[、\s][^。]{0,40}(?:とのこと|そうで|ようで)/u
/** 「議員も参加できるのではというお話です」: what others think. */
const opinion = /^[^。]{0,40}(?:のではと?(?:いう|の)|というお話|とおっしゃ)/u
/** 「うちも参加したい」と聞かれた: what others said. */
const speech = /「[^「」]{2,80}」(?=と(?:おっしゃ|言|いう|聞|尋ね|問))/gu

/** 「11月14日は予定どおり伺います」 */
const comesAsPlanned =
  /^(?:\d{1,2}月\s?\d{1,2}日|\d{1,2}日|第\s?\d{1,2}\s?回|研究会|当日)[^。、]{0,6}[、\s]?予定(?:どおり|通り)[^。、]{0,8}(?:参加|出席|伺|うかが|参り)/u

function standsFor(intent: Asked, sentence: string, at: number): Vote['strength'] | undefined {
  const tail = upToOtherMeeting(sentence.slice(at))
  const head = sentence.slice(0, at)
  if (intent === 'cancel') {
    const saysNo = !/^(?:参加|出席)/u.test(tail) && negated.test(tail)
    if (hypothetical.test(tail) || saysNo || past.test(tail)) return undefined
    if (insteadHe.test(tail)) return undefined
    if (cameBefore.test(head) || asksWhether.test(tail) || ofInvited.test(sentence))
      return undefined
    // 「懇親会：欠席」 is no word about the meeting.
    const aside =
      /(?:懇親会|交流会|二次会|宿泊?|前泊|昼食|弁当|視察|ホテル|飛行機|航空券|新幹線|切符)[^。、]{0,12}$/u
    // 「飛行機が欠航となり伺えなくなりました」
    const staysAway = /^(?:参加|出席|お?伺|うかが|行[けか]|参れ|出られ)/u.test(tail)
    return (!staysAway && aside.test(head)) || /(?:万一|もし|仮に|場合)[^。]{0,16}$/u.test(head)
      ? undefined
      : 'strong'
  }
  if (intent === 'register' || intent === 'observe' || intent === 'join') {
    if (past.test(tail) || open.test(tail) || isUndecided({ head, tail }) || opinion.test(tail))
      return undefined
    if (hypothetical.test(tail.slice(0, 20)) || saysNoComing.test(tail)) return undefined
    if (didOthers.test(tail) || staysMember.test(tail)) return undefined
    if (negated.test(tail) || (before.test(head) && done.test(tail))) return undefined
    // 「第1回は別の者が参加予定です」: of somebody who applies himself.
    if (/(?:誰|だれ|どなた)[がを][^。、]{0,4}$/u.test(head)) return undefined
    if (/(?:別|他|ほか)の(?:者|職員|担当者?|部署|課|係)[^。、]{0,12}$/u.test(head)) return undefined
    if (asks.test(sentence) && !requestForm.test(tail.replace(politeAsking, ''))) return undefined
    if (
      /(?:以外|取り?消|取りやめ|キャンセル|欠席|辞退|でき(?:な|ませ|ず)|(?:伺え|うかがえ|行け|参れ|出られ)(?:な|ませ)|見送|見合わせ|難し|困難)/u.test(
        tail,
      )
    )
      return undefined
    // 「私は予定どおり参加します」 beside somebody's absence applies for nothing new.
    const asBefore =
      (/(?:予定(?:どおり|通り)|変わらず|引き続き)[^。、]{0,8}$/u.test(head) ||
        comesAsPlanned.test(tail)) &&
      !nextToo.test(head)
    return asBefore || later.test(head) || laterOn.test(tail) ? 'later' : 'strong'
  }
  if (intent === 'withdraw')
    return hypothetical.test(tail) ||
      /^[^。]{0,6}(?:方法|手続き(?!を(?:お願|お取|して)|と[^。]{0,32}お?願い(?!でき))|でき|可能)/u.test(
        tail,
      ) ||
      (asks.test(sentence) && !requestForm.test(tail.replace(politeAsking, ''))) ||
      negated.test(tail)
      ? undefined
      : 'strong'
  if (intent === 'optOut') return hypothetical.test(tail.slice(0, 16)) ? undefined : 'strong'
  return 'strong'
}

/** 「2名の入会を申し込みます」 applies for membership, not for a meeting. */
export function withoutJoining(text: string): string {
  return text.replace(
    /(?:入会|会員登録|加入)(?:(?!参加|出席)[^。、]){0,8}?(?:申し?込(?:み|む|書)?|申請|登録)/gu,
    '',
  )
}

/** How a meeting is named beside others: 「今回は見送り、2月の回に」. */
const meetingSpokenOf = new RegExp(`${meetingName.source}|\\d{1,2}月|今回`, 'gu')

/** The last one named before the place. */
function meetingNamed(text: string, before: number): string {
  const named = [...text.slice(0, before).matchAll(meetingSpokenOf)].map(([name]) => name)
  return named[named.length - 1]?.replace(/\s/g, '') ?? ''
}

/** What the sentence says it does not ask for: 「見学：希望しません」. */
export function declinedIn(sentence: string): readonly Asked[] {
  const text = sentence.slice(0, 400)
  return sentenceCues
    .filter(({ pattern }) => {
      const found = pattern.exec(text)
      const tail = found === null ? '' : text.slice(found.index)
      return negated.test(tail) || /^(?:見学|参加|出席)は(?:欠席|見送|辞退|不参加)/u.test(tail)
    })
    .map(({ intent }) => intent)
}

type Standing = { readonly strength: Vote['strength']; readonly end: number }

/** The first words of a sentence that ask for something: 「11月は参加できませんので、2月の回に参加します」. */
function firstStanding(
  { intent, pattern }: (typeof sentenceCues)[number],
  text: string,
): Standing | undefined {
  for (let from = 0, tries = 0; tries < 4; tries++) {
    const found = pattern.exec(text.slice(from))
    if (!found) return undefined
    const at = from + found.index
    const strength = standsFor(intent, text, at)
    // 「次回の参加は、後日それぞれから申し込みます」
    if (!strength && open.test(text.slice(at))) return undefined
    if (strength) return { strength, end: at + found[0].length }
    from = at + 1
  }
  return undefined
}

/** All that one sentence asks for. */
export function judgeSentence(sentence: string, at: number): readonly Vote[] {
  const text = withoutTakenBack(withoutAsides(sentence.slice(0, 400).replace(speech, '')))
  return sentenceCues.flatMap((cue): Vote[] => {
    const { intent } = cue
    if (intent === 'question' && greeting.test(text)) return []
    const found = firstStanding(cue, intent === 'register' ? withoutJoining(text) : text)
    if (!found) return []
    const about = meetingNamed(text, found.end)
    return [{ intent, strength: found.strength, quote: text.slice(0, 120), at, about }]
  })
}
