import { japanDate } from '../../time/japan-date.ts'
import type { Evidence, Intent, KnownMeeting } from '../application.ts'
import { namesWeekday } from '../text/find-relative-days.ts'
import { countAsked, meant } from './asked-meetings.ts'
import {
  byDate,
  byMonth,
  byNumber,
  eventWords,
  groupWords,
  type Hit,
  type Known,
  type Passage,
} from './find-meetings.ts'

export type MeetingReading = {
  readonly meetingId: string | null
  readonly evidence: Evidence | null
  /** Nothing in the mail says which: proposed because it is next. */
  readonly unclear: 'unclear' | 'clear'
}

const needsMeeting: readonly Intent[] = [
  'register',
  'observe',
  'cancel',
  'question',
  'ineligible',
  'accept',
  'decline',
  'acknowledge',
]

function evidenceOf(hit: Hit): Evidence {
  return { source: hit.passage.source, quote: hit.quote }
}

function nextMeeting(
  meetings: readonly KnownMeeting[],
  kind: KnownMeeting['kind'],
  sent: string,
): KnownMeeting | undefined {
  const open = meetings.filter((meeting) => meeting.kind === kind && meeting.date >= sent)
  return [...open].sort((a, b) => (a.date < b.date ? -1 : 1))[0]
}

/** 見学 and イベント without a word of the study group mean the event, whatever is asked. */
function kindOf(intent: Intent, passages: readonly Passage[]): KnownMeeting['kind'] {
  const own = passages.filter(({ source }) => source !== 'quoted').map(({ text }) => text)
  const aboutEvent =
    own.some((text) => eventWords.test(text)) && !own.some((text) => groupWords.test(text))
  // 「見学は辞退させていただきます」 in a letter that speaks of the study group too.
  const [asking] = passages
  const gone =
    intent === 'cancel' &&
    asking?.source === 'body' &&
    eventWords.test(asking.text) &&
    !groupWords.test(asking.text)
  return intent === 'observe' || aboutEvent || gone ? '見学イベント' : '研究会'
}

/** 「先日の研究会ではありがとうございました」: the last one before the mail. */
const justBeen =
  /(?:先日|昨日|先週|過日|前回)の?[^。\n]{0,14}(?:研究会|イベント|会合|意見交換会)|(?:研究会|イベント|意見交換会)(?:では|にて|におきましては)[^。\n]{0,24}(?:ありがと|有難|お世話|勉強)/u

function lastMeeting(
  passages: readonly Passage[],
  kind: KnownMeeting['kind'],
  { meetings, sent }: Known,
): MeetingReading | undefined {
  const named = passages.find(({ text, source }) => source !== 'quoted' && justBeen.test(text))
  const [last] = meetings
    .filter((meeting) => meeting.kind === kind && meeting.date < sent)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
  const quote = named ? (justBeen.exec(named.text)?.[0] ?? '') : ''
  return named && last
    ? { meetingId: last.meetingId, evidence: { source: named.source, quote }, unclear: 'clear' }
    : undefined
}

/** Nothing names a meeting: the next of its kind is proposed, if anything speaks of one at all. */
function proposeNext(
  passages: readonly Passage[],
  kind: KnownMeeting['kind'],
  { meetings, sent }: Known,
): MeetingReading | undefined {
  const words = kind === '見学イベント' ? eventWords : /研究会|意見交換会|参加|出席|欠席|申し?込/u
  const named = passages.find((passage) => words.test(passage.text))
  const next = nextMeeting(meetings, kind, sent)
  if (!next || !named) return undefined
  const rivals = meetings.filter((meeting) => meeting.kind === kind && meeting.date >= sent)
  return {
    meetingId: next.meetingId,
    evidence: { source: named.source, quote: words.exec(named.text)?.[0] ?? '' },
    unclear: rivals.length > 1 ? 'unclear' : 'clear',
  }
}

/** 「途中の回からの入会は可能でしょうか」 is about no meeting. */
const aboutMembership =
  /入会|退会|会員(?:登録|資格|にも?な[るっれら]|は[^。]{0,12}(?:限|職員))|第1期[^。]{0,16}(?:報告|成果|資料|記録)|(?<![親流加])会費|開催実績|(?:会員|参加)自治体(?:の?数)|研究会の?(?:概要|趣旨|設立)|年間(?:の?(?:スケジュール|予定|日程))/u

/** 「15分ほどお時間をいただけませんか」: a meeting of the seller's own. */
const wantsTalk = /お時間|お話しでき|面談|商談|打ち?合わ?せ/u

/** Which meeting a mail is about, with the words that say so (R39, R40). Earlier passages weigh more. */
export function readMeeting(
  passages: readonly Passage[],
  intent: Intent,
  { meetings, sent }: Known,
): MeetingReading {
  const instant = Date.parse(sent)
  const known: Known = { meetings, sent: Number.isNaN(instant) ? '' : japanDate(instant) }
  const none: MeetingReading = { meetingId: null, evidence: null, unclear: 'clear' }
  if (!needsMeeting.includes(intent)) return none
  const asking = passages[0]?.text ?? ''
  if (intent === 'question' && aboutMembership.test(asking)) return none
  const own = passages.filter(({ source }) => source !== 'quoted').map(({ text }) => text)
  const wantsToCome = /参加|出席|聴講|[傍拝]聴|見学|参観|オブザーバー|取材|登壇/u
  // Who only sells is about no meeting, whatever days he names.
  if (
    intent === 'ineligible' &&
    !wantsToCome.test(wantsTalk.test(asking) ? asking : own.join('\n'))
  )
    return none
  const kind = kindOf(intent, passages)
  const exact = passages.flatMap((passage) => [
    ...byDate(passage, known),
    ...byNumber(passage, known.meetings),
  ])
  const all =
    exact.length > 0 ? exact : passages.flatMap((passage) => byMonth(passage, known.meetings))
  // 「第1回ではお世話になりました。次回もぜひ」
  const isNext = intent === 'register' && passages.some(({ text }) => /次回/u.test(text))
  const hits = all.filter(({ meeting }) => !isNext || meeting.date >= known.sent)
  // 研究会を見学したい names its meeting by date; a register that mentions the event's date in passing does not.
  // 「10月17日のイベントに伺えなくなりました。研究会は予定どおり」: the sentence that cancels says which.
  const cancelled = hits.filter(({ passage }) => intent === 'cancel' && passage === passages[0])
  const best =
    cancelled.find(({ stance }) => stance === 'stays') ??
    (cancelled.length === 1 ? cancelled[0] : undefined) ??
    // 「第2回の会場は前回（11月14日）と同じですか」
    meant(hits, intent).find(
      ({ meeting, stance }) => intent === 'question' && meeting.kind === kind && stance !== 'was',
    ) ??
    meant(hits, intent).find((hit) => hit.meeting.kind === kind) ??
    (intent === 'register' ? undefined : hits[0])
  const asked = best ? countAsked(best, hits, intent) : 'one'
  if (asked === 'either') return { ...none, unclear: 'unclear' }
  if (best)
    return {
      meetingId: best.meeting.meetingId,
      evidence: evidenceOf(best),
      unclear: asked === 'one' ? 'clear' : 'unclear',
    }
  const been = intent === 'question' ? lastMeeting(passages, kind, known) : undefined
  // An outsider who asks to join names no meeting.
  if (intent === 'ineligible' && own.some((text) => aboutMembership.test(text))) return none
  // 「来週の木曜」 on which there is no meeting: a person decides.
  if (passages.some(({ text, source }) => source !== 'quoted' && namesWeekday(text)))
    return { ...none, unclear: 'unclear' }
  return (
    been ??
    proposeNext(passages, kind, known) ?? {
      ...none,
      unclear: intent === 'register' ? 'unclear' : 'clear',
    }
  )
}
