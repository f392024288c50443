import type { Vote } from './judge-sentence.ts'

/** 「私は伺えませんが、課長が出席します」: only the sender stays away, who was never to come. */
const senderAway =
  /(?:私|わたくし|小職|当方|自分|(?:弊社|当社|当県|県庁?)(?:の者|から)?)(?:自身)?(?:\([^()]{1,8}\))?(?:は|も|が|の|、)|伺え|うかがえ|参れ|お伺いでき/u

const meansWriter =
  /(?:私|わたくし|小職|自分)(?:自身)?(?:\([^()]{1,8}\))?は[^。]{0,12}(?:参加|出席)(?:は|を)?(?:いた|致)?しません/u

/** 「代わりに私が参加します」 */
const senderComes =
  /(?:代わ|代理|替わ|かわ)(?:り|って|で|に|として)[^。]{0,12}(?:私|小職|わたくし|当方|自分)[^。]{0,8}が|(?:私|小職|わたくし|当方|自分)(?:[^。、]{0,8})が[、\s]?(?:代わ|代理|替わ|かわり)/u

/** Without absences of a sender who was never to come; 「代わりに私が」 brings him instead. */
function withoutOwnAbsence(
  votes: readonly Vote[],
  { sender, writer, form }: Weight,
): readonly Vote[] {
  const away = votes.filter(({ intent }) => intent === 'cancel')
  const others = votes.filter(({ intent }) => intent !== 'cancel')
  if (away.some(({ quote }) => senderComes.test(quote)))
    return [...others, ...away.map((vote): Vote => ({ ...vote, intent: 'register' }))]
  const comes = others.some(
    ({ intent, strength }) =>
      (intent === 'register' || intent === 'observe') && strength === 'strong',
  )
  const isOwn = ({ quote }: Vote): boolean =>
    senderAway.test(quote) ||
    (writer !== '' && new RegExp(`^\\(?${writer}(?:自身)?は`, 'u').test(quote))
  // 「なお、取りまとめ担当の私は出席いたしません」 beside a list of who does.
  const lists = form === 'people' && away.every(({ quote }) => meansWriter.test(quote))
  return (comes || lists) && sender === 'contact' && away.every(isOwn) ? others : votes
}

/** Who had a seat gives it back, whatever else he comes to. */
export const givesBack =
  /取り?消|取り?下げ|キャンセル|申し?込(?:んで|み?ました|みをし|み済)|予定(?:でし|だっ)た|決定/u

/** 副市長 is not 市長. */
const deputies = /副(?:[市町村区]長|知事)/gu

/** 「係長の平塚は出席いたしません」 in an application of somebody else: of whom it is said has nothing to take back. */
function withoutAbsenceOfOthers(
  votes: readonly Vote[],
  { strangers, namesOther }: Weight,
): readonly Vote[] {
  const applies = votes.some(
    ({ intent, strength, quote }) =>
      intent === 'register' && strength === 'strong' && !/代わ|代理|交代/u.test(quote),
  )
  return votes.filter(
    ({ intent, quote }) =>
      intent !== 'cancel' ||
      !(
        strangers.some((name) => quote.replace(deputies, '').includes(name)) ||
        // 「14日は私が参加します。課長の三村は議会の関係で伺えません」
        (applies && (!givesBack.test(quote) || /当初は/u.test(quote)) && namesOther(quote))
      ),
  )
}

/** 「11月は伺えませんが、第2回には参加します」: the meeting is named behind the turn. */
function turnsTo({ about, quote }: Vote): boolean {
  const turn =
    /(?:(?:ません|です|ます)が|けれども?|ものの|ので|ため|[いきしちにりえけせてべめれ])、/u.exec(
      quote,
    )
  return (
    turn !== null &&
    quote.replace(/\s/g, '').includes(about) &&
    quote.slice(turn.index).replace(/\s/g, '').includes(about)
  )
}

/** 「第1回は伺えませんが、第2回に参加します」: staying away from another meeting cancels nothing. */
export function withoutOtherMeetings(votes: readonly Vote[]): readonly Vote[] {
  const coming = votes.filter(
    ({ intent, strength, about, quote }) =>
      about !== '' &&
      strength === 'strong' &&
      (intent === 'register' || intent === 'observe') &&
      !/予定(?:どおり|通り)|引き続き|変わらず/u.test(quote),
  )
  if (coming.length === 0) return votes
  return votes.filter(
    ({ intent, about, at, quote }) =>
      intent !== 'cancel' ||
      givesBack.test(quote) ||
      (about === ''
        ? !coming.some((vote) => vote.at === at && turnsTo(vote))
        : coming.some((vote) => vote.about === about)),
  )
}

/** 「第1回は参加できず残念でした」, 「欠席してしまい失礼しました」 */
const wasAway =
  /(?:ませんでした|でき(?:ず|なくて)[^。]{0,16}(?:でした|失礼|残念でし)|欠席(?:いたし|し)(?:てしまい|まして)[^。]{0,16}(?:した|せん)|欠席(?:いたし|し)ました)/u

/** Who stayed away last time and asks for something now takes nothing back. */
function withoutPastAbsence(votes: readonly Vote[]): readonly Vote[] {
  const now = votes.some(({ intent }) => intent !== 'cancel' && intent !== 'withdraw')
  return now
    ? votes.filter(({ intent, quote }) => intent !== 'cancel' || !wasAway.test(quote))
    : votes
}

/** 「前任の平塚は3月に退会したと聞いております」, 「一度退会しておりましたが」 */
const wasMember =
  /退会(?:を)?(?:の)?[^。、]{0,16}(?:たと(?:の|聞|伺)|た(?:よう|はず)|てお?り?(?:い?まし|い?ます)[たが]|ました(?:が|けれ))/u

/** Who was a member once and applies now leaves nothing. */
function withoutPastLeave(votes: readonly Vote[]): readonly Vote[] {
  const applies = votes.some(({ intent }) => intent === 'join')
  return applies
    ? votes.filter(({ intent, quote }) => intent !== 'withdraw' || !wasMember.test(quote))
    : votes
}

const plainNo = /(?:参加|出席)(?:は|を)?(?:いた|致)?しません/u
/** 「旅費の都合で参加が難しい状況です」, of whom nothing says that he had a seat. */
const hardlyComes =
  /(?:参加|出席|上京|出張|訪問|伺うの)(?:が|は|も)?(?:難しい|困難な|でき(?:そうに|ませ))(?!くな)|(?:行け|伺え|出られ)(?:そうに|ませ)/u
const asksForMatter = /資料|動画|録画|配信|オンライン|リモート|Zoom|議事/iu
const hadSeat = /申し?込|予定|決定|登録|取り?消|取り?やめ|キャンセル|辞退/u

/** 「資料だけいただけますか。参加は致しません」 asks; nothing was applied for that he could take back. */
function withoutPlainNo(votes: readonly Vote[]): readonly Vote[] {
  const asks = votes.some(({ intent }) => intent === 'question')
  const refusing = votes.filter(({ intent }) => intent === 'cancel')
  const wantsMatter = votes.some(
    ({ intent, quote }) => intent === 'question' && asksForMatter.test(quote),
  )
  const isPlain = ({ quote }: Vote): boolean =>
    (plainNo.test(quote) || (wantsMatter && hardlyComes.test(quote))) &&
    !hadSeat.test(quote.replace(/予定[^。]{0,8}(?:あり|ござい)ま/u, ''))
  return asks && refusing.every(isPlain) ? votes.filter(({ intent }) => intent !== 'cancel') : votes
}

/** 「協力隊でも入会できると聞きました。ぜひ仲間に入れてください」, and of who does not come to the meeting. */
export function joiningByOtherWords(votes: readonly Vote[], letter: string): readonly Vote[] {
  const staysAway = votes.some(({ intent, quote }) => intent === 'cancel' && !givesBack.test(quote))
  return staysAway || /入会|会員/u.test(letter)
    ? votes.map(
        (vote): Vote =>
          vote.intent === 'register' && /仲間(?:に|として)/u.test(vote.quote)
            ? { ...vote, intent: 'join' }
            : vote,
      )
    : votes
}

/** 「可能であれば参加したいと考えております」 beside the question whether it is. */
const wishesOnly =
  /(?:可能|大丈夫|できる)(?:の)?[^。、]{0,6}(?:であれば|でしたら|なら|ようでしたら)[^。]{0,16}[しみい]た[いく]と?(?:考え|思|存)/u

/** Says that he comes, and asks for nothing by it. */
export function isBackground(quote: string): boolean {
  if (wishesOnly.test(quote)) return true
  return (
    /(?:参加|出席)(?:を|する|させて(?:いただく|頂く)|いたす)?予定(?:です|でおり|しており|となって|の(?=\S))|伺う予定です/u.test(
      quote,
    ) && !/申し?込|希望|お願い|\d(?:名|人)/u.test(quote)
  )
}

export type Weight = {
  /** Whether the sender is one of those the mail is about. */
  readonly sender: 'participant' | 'contact'
  /** The family name of who writes; blank when he gives none. */
  readonly writer: string
  /** Family names of whom the letter tells that they stay away, and who are not whom it is about. */
  readonly strangers: readonly string[]
  /** Whether a sentence speaks of somebody who is neither the writer nor one whom the mail is about. */
  readonly namesOther: (sentence: string) => boolean
  /** Whether the mail lists people or fills a form. */
  readonly form: 'people' | 'none'
}

/** The votes that stand, beside what the letter tells of other times, other meetings and other people. */
export function standingVotes(said: readonly Vote[], weight: Weight): readonly Vote[] {
  const ofOurs = withoutPlainNo(withoutAbsenceOfOthers(said, weight))
  return withoutOtherMeetings(
    withoutOwnAbsence(withoutPastAbsence(withoutPastLeave(ofOurs)), weight),
  )
}
