import {
  bodyEvidence,
  chooseIntent,
  type IntentReading,
  type Present,
  reading,
  readSubject,
} from './choose-intent.ts'
import type { Asked } from './intent-cues.ts'
import { declinedIn, judgeSentence, type Vote } from './judge-sentence.ts'
import { comesAsDecided, declinesInvitation, readAnswer, readNod } from './read-answer.ts'
import type { ReplyKind } from './reply-kind.ts'
import { takenBackIn } from './taken-back.ts'
import { joiningByOtherWords, standingVotes, type Weight } from './weigh-votes.ts'

export type IntentFacts = Weight & {
  readonly subject: string
  readonly sentences: readonly string[]
  readonly reply: ReplyKind
  /** The words of ours that are answered, as far as they are quoted. */
  readonly answered: string
  /** Whether it answers our question for what an application lacked. */
  readonly asked: 'yes' | 'no'
  /** One person comes for another, in the meeting or in office. */
  readonly exchange: 'substitute' | 'successor' | 'none'
}

const listedBelow =
  /(?:下記|以下|次)の?[^。]{0,10}(?:\d(?:名|人)|者|とおり)[^。]{0,8}(?:を|で|にて)?(?:お願い|申し?込)/u

/** 「可能であれば、11月14日に1名でお願いしたく存じます」 */
const ifPossible =
  /空き?が?(?:あれば|あるようでしたら|ございましたら)[^。]{0,10}(?:お?願いします|お?願いいた|伺います|うかがいます|参ります|参加します|行きます)|(?:可能|大丈夫|差し支えな|よろし|空き?が?あ|間に合)[^。、]{0,8}(?:であれば|でしたら|なら|ようでしたら|ければ|場合は|れば)(?![^。]*(?:検討|考えて|改めて|あらためて|後日|別途|追って))[^。]{0,40}(?:\d(?:名|人)|参加|出席|申し?込|登録)[^。]{0,10}(?:お願い|希望|申し?込み|させて|した[いく])|(?:可能|大丈夫|空き?が?あ)[^。、]{0,8}(?:であれば|でしたら|なら|れば)[、\s]?[^。]{0,12}(?:伺い|行き|参り)(?:たい|ます)/u

/** 「明日ですが、見学できますか？1名です。」 */
const asksForHimself =
  /(?:参加|出席|見学|お?伺い|(?:見せて|行かせて)(?:もらう|いただく)こと|(?:伺っ|うかがっ|行っ|お邪魔し)て)(?:は|も|が)?(?:まだ)?(?:でき|可能|大丈夫|よろしい|よい|いい|良い|構いません|構わない|差し支えな)[^。]{0,8}か[。?]*$/u
const counted =
  /^(?:計|合計)?(?:\d{1,2}|[一二三])(?:名|人)(?:です|になります|でお願い[^。]*)?[。.]?$/u

/** 「見学は当日でも可能でしょうか。可能でしたら下記1名で」 asks and applies at once. */
function appliesBelow(chosen: IntentReading | undefined, facts: IntentFacts): Asked | undefined {
  if (chosen?.intent !== 'question') return undefined
  const asks = facts.sentences.some((sentence) => asksForHimself.test(sentence))
  const applies = (sentence: string): boolean =>
    listedBelow.test(sentence) || ifPossible.test(sentence) || (asks && counted.test(sentence))
  if (!facts.sentences.some(applies)) return undefined
  return whatIsAppliedFor(facts)
}

const takesPart = /参加|出席|見学|申し?込|伺|うかが|行[きっけ]|見せて|のぞ|覗|\d(?:名|人)/u

/** 「オンラインでの聴講」 above 「テレビ会議などで聴くことはできますか？」: the subject names what is asked about. */
function asksWhether({ subject, sentences, form }: IntentFacts): boolean {
  return (
    form === 'none' &&
    !/申し?込|希望|登録|予定|お?願|報告|連絡|エントリー|ます|たい/u.test(subject) &&
    sentences.some((sentence) =>
      /(?:聴|聞|見|視聴|参加|出席|参画)[^。、]{0,10}(?:でき|可能|可)[^。]{0,12}か[。?]*$/u.test(
        sentence,
      ),
    )
  )
}

/** The event is visited, the study group attended. */
function whatIsAppliedFor(facts: IntentFacts): 'observe' | 'register' | 'join' {
  if (/入会|会員登録|加入/u.test(facts.subject) && !/参加|出席|見学/u.test(facts.subject))
    return 'join'
  // 「研究会の案内は県から届きました」 asks for nothing.
  const asking = facts.sentences.filter((sentence) => takesPart.test(sentence))
  const all = [facts.subject, ...(asking.length > 0 ? asking : facts.sentences)].join('\n')
  return /見学|マッチング|イベント/u.test(all) && !/研究会(?!事務局)/u.test(all)
    ? 'observe'
    : 'register'
}

const hasLeft = /(?:退職|異動|転出|転籍|休職|逝去|死去)(?:を)?(?:し|いた|致|と|に|の|で)/u

/** A refusal taken back, and nothing else said: he comes after all, or stays a member, which is to be answered. */
function afterTaking(
  undone: ReadonlySet<Asked>,
  { sentences }: IntentFacts,
): IntentReading | undefined {
  const quote = sentences.find((sentence) => takenBackIn(sentence).length > 0)
  if (quote === undefined) return undefined
  return reading(undone.has('withdraw') ? 'question' : 'register', bodyEvidence(quote))
}

/** What the mail asks for, from what the sender wrote now, the subject, and what it answers. */
export function readIntent(facts: IntentFacts): IntentReading {
  const subject = readSubject(facts.subject)
  const undone = new Set([facts.subject, ...facts.sentences].flatMap(takenBackIn))
  const said = joiningByOtherWords(
    facts.sentences.flatMap((sentence, at) => judgeSentence(sentence, at)),
    facts.sentences.join(''),
  ).map(
    // 「欠席の連絡は誤りでした。予定どおり参加します」
    (vote): Vote =>
      vote.intent === 'register' && undone.has('cancel') ? { ...vote, strength: 'strong' } : vote,
  )
  const votes = standingVotes(said, facts)
  const body = (intent: Asked) =>
    votes.find((vote) => vote.intent === intent && vote.strength === 'strong') ??
    votes.find((vote) => vote.intent === intent)
  // 「退会手続きについて」 above nothing but questions is a question.
  const asksOnly = votes.length > 0 && votes.every(({ intent }) => intent === 'question')
  // 「私は事務担当のため、会員登録は不要です」 of who writes for others.
  const ofAll = facts.sentences.filter(
    (sentence) => facts.sender === 'participant' || !/私|小職|当方/u.test(sentence),
  )
  const not = new Set([...[facts.subject, ...ofAll].flatMap(declinedIn), ...undone])
  const named =
    asksOnly &&
    (!subject.intents.has('register') || asksWhether(facts)) &&
    !/(?:入会|加入|見学)(?:の)?(?:希望|申し?込)/u.test(facts.subject)
      ? new Set<Asked>()
      : new Set([...subject.intents].filter((intent) => !not.has(intent)))
  const present: Present = {
    body,
    any: (intent) => body(intent) !== undefined || named.has(intent),
    subject: { ...subject, intents: named },
    votes,
  }
  const answer = readAnswer(facts.reply, facts.sentences, facts.answered)
  if (answer && !present.any('withdraw')) return reading(answer.intent, answer.evidence)
  const chosen = chooseIntent(present) ?? afterTaking(undone, facts)
  // 「見学は私の都合がつかず、代わりに若手を行かせます」
  const visits =
    chosen?.intent === 'observe' ||
    (body('observe')?.strength === 'strong' && whatIsAppliedFor(facts) === 'observe')
  if (facts.exchange === 'successor' && chosen?.intent === 'withdraw')
    return { ...chosen, secondary: ['join'] }
  if (facts.exchange !== 'none' && chosen?.intent !== 'withdraw')
    return facts.exchange === 'substitute'
      ? reading(visits ? 'observe' : 'register', chosen?.evidence ?? null, ['cancel'])
      : reading('join', chosen?.evidence ?? null, ['withdraw'])
  const coming = body('register')?.quote ?? chosen?.evidence?.quote ?? ''
  const isOurs = facts.form === 'none' && facts.sender === 'participant'
  const mayCome = chosen?.intent === 'register' || (!chosen && coming !== '')
  if (mayCome && isOurs && comesAsDecided(facts.reply, coming, facts.answered))
    return reading('acknowledge', bodyEvidence(coming), chosen?.secondary)
  if (chosen?.intent === 'cancel' && declinesInvitation(facts.reply, votes))
    return { ...chosen, intent: 'decline' }
  const applied = appliesBelow(chosen, facts)
  if (applied) return reading(applied, chosen?.evidence ?? null, ['question'])
  // 「午後から見学に伺ってもよろしいでしょうか。参加は私ひとりです。」
  if (chosen?.intent === 'register' && whatIsAppliedFor(facts) === 'observe')
    return { ...chosen, intent: 'observe' }
  if (chosen && (chosen.intent !== 'question' || facts.form === 'none')) return chosen
  const nod = readNod(facts.reply, facts.sentences)
  if (nod) return reading(nod.intent, nod.evidence)
  // 「三好は先日退職いたしました」 below our decision for 三好
  const left = facts.sentences.find((sentence) => hasLeft.test(sentence))
  if (!chosen && facts.reply === 'decision' && left !== undefined)
    return reading('cancel', bodyEvidence(left))
  if (facts.form === 'people')
    return reading(whatIsAppliedFor(facts), chosen?.evidence ?? null, chosen ? ['question'] : [])
  return facts.asked === 'yes' && ['other', 'invitation'].includes(facts.reply)
    ? reading('register', null)
    : reading('other', null)
}
