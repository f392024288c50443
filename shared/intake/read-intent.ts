import type { Evidence, Intent } from './application.ts'
import { sentencesOf } from './sentences.ts'

export type IntentReading = {
  readonly intent: Intent
  readonly secondary: readonly Intent[]
  readonly evidence: Evidence | null
}

type Cue = { readonly intent: Intent; readonly weight: number; readonly pattern: RegExp }

/** What a sentence asks for. Patterns end in the predicate, where Japanese puts its meaning. */
const cues: readonly Cue[] = [
  {
    intent: 'optOut',
    weight: 9,
    pattern:
      /(?:配信|ご?案内|メール|送付).{0,12}(?:不要|停止|止めて|やめて|中止して|お断り|結構です)|配信解除/u,
  },
  {
    intent: 'withdraw',
    weight: 9,
    pattern:
      /退会|脱会|名簿から.{0,12}(?:削除|外し|除い|抹消)|会員.{0,8}(?:辞め|やめ|抹消|解除)|登録.{0,6}(?:抹消|削除|解除)/u,
  },
  {
    intent: 'cancel',
    weight: 8,
    pattern:
      /(?:欠席|不参加|参加.{0,6}取り?止め|取りやめ|取り止め|キャンセル|辞退|取り?下げ|取り?消)(?!料)/u,
  },
  {
    intent: 'cancel',
    weight: 8,
    pattern:
      /(?:参加|出席|出張|伺う|お伺い)(?:すること)?(?:が|は|も)?(?:でき(?:な|ませ|ず)|かな[わい]|叶[わい]|難し|困難|不可能|見送)|(?:伺え|行け|うかがえ|参れ|出られ|参加し得)(?:な|ませ|ず)|見送(?:り|ら|る)|都合が(?:つか|合わ|悪)|出席は難しい|参加は難しい/u,
  },
  {
    intent: 'join',
    weight: 7,
    pattern:
      /入会|会員(?:に|として|と)?(?:なり|登録|加え|加入)|会員登録|加入(?:を|し|さ)|メンバーに(?:加え|なり|入)/u,
  },
  {
    intent: 'observe',
    weight: 7,
    pattern:
      /見学|マッチングイベント.{0,30}(?:参加|伺|訪問|のぞ|拝見|来場)|(?:のぞ|覗)(?:い|か|き)/u,
  },
  {
    intent: 'register',
    weight: 6,
    pattern:
      /(?:参加|出席|聴講|受講|エントリー|申し?込み?|参画)(?:を|の|に(?:つい|関し)て)?(?:.{0,10})?(?:希望|申し?込|申込|さ?せて(?:いただ|頂|くだ|下さ)|いたし|致し|します|したい|したく|申し上げ|お願い|予定|いただきたく|頂きたく|ご?報告|できれば|登録|決ま)|(?:参加|出席)(?:です|者は|させ|希望)|申し?込(?:み|ん)?(?:ます|たい|たく|を|いた|致)|(?:参加|出席)申し?込|出席いたします/u,
  },
  {
    intent: 'question',
    weight: 4,
    pattern:
      /(?:でしょうか|ますか|ですか|可能か|か[、。]?)$|[?？]$|(?:教えて|ご教示|御教示|お尋ね|お伺い(?:し|い)|伺いたい|問い合わせ|問合せ|お聞かせ|ご回答)/u,
  },
]

/** Conditions, possibilities, the past and other people's cases: no request. */
const hypothetical =
  /(?:場合|可能性|ときは|際は|恐れ|かもしれ|際には|なれば|であれば|ようでしたら|ようなら|おそれ|とき(?:に|の))/u
const past =
  /(?:おりましたが|ていましたが|ておりましたところ|済みです(?:が)|いたしましたが|ていた(?:もの|件)|しましたが)/u
const later =
  /次回以降|またの機会|第\s?\d{1,2}\s?回以降|次回(?:は|も|こそ|の)|今後(?:とも|も)?|以降は|改めて|いずれ/u
const undecided =
  /検討(?:させて|いたし|し(?:て|たい|ます)|中|の(?:上|うえ))|調整中|確認中|未定|決まり次第|かどうか/u

type Vote = { intent: Intent; weight: number; quote: string; source: Evidence['source'] }

function judge(cue: Cue, sentence: string): number {
  const matched = cue.pattern.exec(sentence)
  if (!matched) return 0
  const tail = sentence.slice(matched.index)
  if (cue.intent === 'cancel') {
    if (hypothetical.test(tail.slice(0, 30)) || /キャンセル待ち|(?:欠席|辞退)(?:者|率)/.test(tail))
      return 0
    if (/(?:欠席|見送り?|キャンセル|辞退)(?:は)?(?:いた)?しません/.test(tail)) return 0
  }
  if (cue.intent === 'register' || cue.intent === 'observe') {
    if (past.test(tail) || undecided.test(tail)) return 0
    if (
      /(?:でしょうか|ますか|ですか|か)[。?？]?$/.test(sentence) &&
      !/(?:させて|参加し|希望)/.test(tail)
    )
      return 0
    if (later.test(sentence.slice(0, matched.index + 2))) return cue.weight - 5
  }
  if (cue.intent === 'join' && hypothetical.test(tail.slice(0, 12))) return 1
  return cue.weight
}

function votesOf(
  text: string,
  source: Evidence['source'],
  lines: readonly string[],
): readonly Vote[] {
  const sentences = source === 'subject' ? [text] : sentencesOf(lines)
  return sentences.flatMap((sentence) =>
    cues.flatMap((cue): Vote[] => {
      const weight = judge(cue, sentence)
      return weight > 0
        ? [{ intent: cue.intent, weight, quote: sentence.slice(0, 120), source }]
        : []
    }),
  )
}

function decide(votes: readonly Vote[], subject: readonly Vote[]): IntentReading {
  const has = (intent: Intent, least = 2) =>
    votes.find((vote) => vote.intent === intent && vote.weight >= least)
  const inSubject = (intent: Intent) => subject.find((vote) => vote.intent === intent)
  const order: readonly Intent[] = [
    'optOut',
    'withdraw',
    'join',
    'cancel',
    'observe',
    'register',
    'question',
  ]
  const present = order.filter((intent) => has(intent) ?? inSubject(intent))
  const pick = (intent: Intent, secondary: readonly Intent[]): IntentReading => {
    const vote = has(intent) ?? inSubject(intent)
    return {
      intent,
      secondary: secondary.filter((other) => other !== intent),
      evidence: vote ? { source: vote.source, quote: vote.quote } : null,
    }
  }
  const first = present.find((intent) => intent === 'optOut' || intent === 'withdraw')
  if (first) return pick(first, [])
  if (present.includes('join')) {
    if (present.includes('cancel')) return pick('join', [])
    return present.includes('register') ? pick('register', ['join']) : pick('join', [])
  }
  if (present.includes('cancel')) return pick('cancel', [])
  if (present.includes('observe'))
    return pick(
      'observe',
      present.includes('register') && /研究会/.test(votes.map((v) => v.quote).join(''))
        ? ['register']
        : [],
    )
  if (present.includes('register'))
    return pick('register', present.includes('question') ? ['question'] : [])
  return present.includes('question')
    ? pick('question', [])
    : { intent: 'other', secondary: [], evidence: null }
}

/** What the mail asks for, from what the sender wrote now and the subject. */
export function readIntent(subject: string, body: readonly string[]): IntentReading {
  return decide(votesOf('', 'body', body), votesOf(subject, 'subject', []))
}
