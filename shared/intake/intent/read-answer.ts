import type { Evidence, Intent } from '../application.ts'
import { meetingName, type Vote } from './judge-sentence.ts'
import type { ReplyKind } from './reply-kind.ts'
import { givesBack } from './weigh-votes.ts'

export type Answer = { readonly intent: Intent; readonly evidence: Evidence }

const positive =
  /(?:参加|出席|伺)(?:し(?:ます|たい(?!気持ち|ところ|のは山々|と思っ))|いたします|致します|させて|を?希望|で(?:お願い|す)|可能|でき(?:ます|そう)|います)|(?:うかが|伺)(?:います|わせて)|(?:お受け|よろしくお願い)|(?:是非|ぜひ)(?![^。]{0,14}(?:ください|下さい|お越し|次))|都合が?つき|大丈夫/gu
const refusing =
  /辞退|見送|見合わせ|欠席|遠慮|(?:参加|出席)(?:は|が|も)?(?:でき(?:な|ませ|ず)|いたしかね|しかね|叶い|かない)|難し|無理|(?:行け|伺え|うかがえ|参れ)(?:な|ませ|ず|そうに)|都合が(?:つか|つき(?:ませ|そうに)|悪|合わ)|お断り|お?譲り|(?:他|ほか|別)の(?:方|予定|自治体|用務)|次回以降|次の機会に|山々|(?:会議|予定|用務|出張)[をが](?:入れ|入っ|重な)|先約|予定が(?:入|重な|埋ま)|残念ながら|またの機会|今回は(?:結構|ちょっと|やめて)/gu
const seen =
  /確認(?:いた|致)?しました|承知(?:いた|致)?し(?:ま|て)|了解(?:いた|致|です|しま|。|$)|(?<!案内[^。]{0,16})拝見(?:いた|致)?しました|かしこまりました|承りました|(?:受領|拝受|拝読)(?:いた|致)?しました|受け取りました|(?:変更|延期|中止|会場|日程)の(?:件|旨)[^。]{0,12}(?:承知|了解|確認|ありがと|分かり|わかり)|(?:分|わ)かりました|拝承|了承(?:いた|致|し|です)|(?:問題|差し支え|支障|異存)(?:は)?(?:ござい|あり)ません/u
/** 「またの機会にはぜひ」 comes after a refusal and takes nothing back. */
const later = /次回|またの機会|次の機会|今後|いずれ/u

/** 「なお、第2回は欠席の予定です」 says nothing to an offer for the first. */
function otherMeeting(sentence: string, offer: string): boolean {
  const named = sentence.match(/第\s?\d{1,2}\s?回/gu)
  return (
    named !== null &&
    /第\s?\d{1,2}\s?回/u.test(offer) &&
    !named.some((name) => offer.includes(name))
  )
}

/** The last word of the letter counts: 「参加したかったのですが、辞退します」. */
function lastWord(sentences: readonly string[], offer: string): Answer | undefined {
  let answer: Answer | undefined
  let best = -1
  sentences.forEach((sentence, i) => {
    if (otherMeeting(sentence, offer)) return
    const clauses = later.test(sentence)
      ? sentence.replace(/[^、]*(?:次回|またの機会|次の機会|今後|いずれ)[^。]*/u, '')
      : sentence
    for (const [intent, pattern] of [
      ['decline', refusing],
      ['accept', positive],
    ] as const)
      for (const match of (intent === 'accept' ? clauses : sentence).matchAll(pattern)) {
        const weak = intent === 'accept' && /お願い$/u.test(match[0])
        const at = weak ? 0 : (i + 1) * 1_000 + match.index
        if (at < best || (at === best && intent === 'accept')) continue
        best = at
        answer = { intent, evidence: { source: 'body', quote: sentence } }
      }
  })
  return answer
}

/** 「また次の機会に」 after our own cancellation refuses nothing. */
const refuses = (sentence: string): boolean =>
  sentence.replace(/また(?:の|次の)機会|次の機会|残念/gu, '').search(refusing) >= 0

/** Answers to our own mails are short words whose meaning is in what they answer. */
export function readAnswer(
  reply: ReplyKind,
  sentences: readonly string[],
  offer: string,
): Answer | undefined {
  if (reply === 'offer') {
    const answer = lastWord(sentences, offer)
    if (answer) return answer
  }
  const noted = sentences.find((sentence) => seen.test(sentence))
  return reply === 'change' && noted !== undefined && !sentences.some(refuses)
    ? { intent: 'acknowledge', evidence: { source: 'body', quote: noted } }
    : undefined
}

/** 「当日は予定どおり伺います」 below our decision says what was decided; 「第2回にも参加します」 asks for more. */
export function comesAsDecided(reply: ReplyKind, words: string, answered: string): boolean {
  const named = words.match(meetingName) ?? []
  return reply === 'decision' && named.every((name) => answered.includes(name))
}

/** 「今回は見送ります」 below our invitation, to which he had not answered yet. */
export function declinesInvitation(reply: ReplyKind, votes: readonly Vote[]): boolean {
  return reply === 'invitation' && !votes.some(({ quote }) => givesBack.test(quote))
}

/** A mere 「承知しました」 under another mail of ours. */
export function readNod(reply: ReplyKind, sentences: readonly string[]): Answer | undefined {
  const noted = sentences.find((sentence) => seen.test(sentence))
  return ['other', 'decision', 'invitation'].includes(reply) && noted !== undefined
    ? { intent: 'acknowledge', evidence: { source: 'body', quote: noted } }
    : undefined
}
