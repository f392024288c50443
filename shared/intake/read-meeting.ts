import type { Evidence, IntakeContext, Intent, KnownMeeting } from './application.ts'
import { type DateMention, findDates } from './find-dates.ts'

export type MeetingReading = {
  readonly meetingId: string | null
  readonly evidence: Evidence | null
  /** Nothing in the mail says which: proposed because it is next. */
  readonly unclear: 'unclear' | 'clear'
}

export type Passage = { readonly text: string; readonly source: Evidence['source'] }

function isOn(meeting: KnownMeeting, date: DateMention): boolean {
  const [year, month, day] = meeting.date.split('-').map(Number)
  return (
    date.day === day &&
    (date.month === undefined || date.month === month) &&
    (date.year === undefined || date.year === year)
  )
}

const ordinal = /第\s?(\d{1,3})\s?回/g
const eventWords = /マッチングイベント|見学|マッチング/u
const groupWords = /研究会/u

/** Numbers such as 第1回 in a meeting's name; the group's own 第2期 does not count. */
function numberOf(meeting: KnownMeeting): string | undefined {
  return /第\s?(\d{1,3})\s?回/.exec(meeting.name.normalize('NFKC'))?.[1]
}

function kindNear(text: string, at: number): KnownMeeting['kind'] | undefined {
  const near = text.slice(Math.max(0, at - 14), at + 30)
  if (/^.{0,16}(?:マッチング|イベント)/u.test(text.slice(at))) return '見学イベント'
  if (eventWords.test(near) && !groupWords.test(near)) return '見学イベント'
  return '研究会'
}

const excluded = /^(?:以降|目以降|からは?|より後|前に|まで)/u

function byNumber(passage: Passage, meetings: readonly KnownMeeting[]): readonly Hit[] {
  return [...passage.text.matchAll(ordinal)].flatMap((match) => {
    if (excluded.test(passage.text.slice(match.index + match[0].length))) return []
    const kind = kindNear(passage.text, match.index)
    const meeting = meetings.find((one) => numberOf(one) === match[1] && one.kind === kind)
    return meeting ? [{ meeting, quote: match[0], passage }] : []
  })
}

function byDate(passage: Passage, meetings: readonly KnownMeeting[]): readonly Hit[] {
  return findDates(passage.text).flatMap((date) => {
    const fitting = meetings.filter((meeting) => isOn(meeting, date))
    const [only] = fitting
    return only && fitting.length === 1 ? [{ meeting: only, quote: date.quote, passage }] : []
  })
}

type Hit = { readonly meeting: KnownMeeting; readonly quote: string; readonly passage: Passage }

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
  const open = meetings.filter(
    (meeting) => meeting.kind === kind && meeting.date >= sent.slice(0, 10),
  )
  return [...open].sort((a, b) => (a.date < b.date ? -1 : 1))[0]
}

/** 見学 and イベント without a word of the study group mean the event, whatever is asked. */
function kindOf(intent: Intent, passages: readonly Passage[]): KnownMeeting['kind'] {
  const own = passages.filter(({ source }) => source !== 'quoted').map(({ text }) => text)
  const aboutEvent =
    own.some((text) => eventWords.test(text)) && !own.some((text) => groupWords.test(text))
  return intent === 'observe' || aboutEvent ? '見学イベント' : '研究会'
}

/** 「先日の研究会ではありがとうございました」: the last one before the mail. */
const justBeen =
  /(?:先日|昨日|先週|過日|前回)の?[^。\n]{0,14}(?:研究会|イベント|会合|意見交換会)|(?:研究会|イベント|意見交換会)(?:では|にて|におきましては)[^。\n]{0,24}(?:ありがと|有難|お世話|勉強)/u

function lastMeeting(
  passages: readonly Passage[],
  kind: KnownMeeting['kind'],
  { meetings, sent }: { readonly meetings: IntakeContext['meetings']; readonly sent: string },
): MeetingReading | undefined {
  const named = passages.find(({ text, source }) => source !== 'quoted' && justBeen.test(text))
  const [last] = meetings
    .filter((meeting) => meeting.kind === kind && meeting.date < sent.slice(0, 10))
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
  { meetings, sent }: { readonly meetings: IntakeContext['meetings']; readonly sent: string },
): MeetingReading | undefined {
  const words = kind === '見学イベント' ? eventWords : /研究会|意見交換会|参加|出席|欠席|申し?込/u
  const named = passages.find((passage) => words.test(passage.text))
  const next = nextMeeting(meetings, kind, sent)
  if (!next || !named) return undefined
  const rivals = meetings.filter(
    (meeting) => meeting.kind === kind && meeting.date >= sent.slice(0, 10),
  )
  return {
    meetingId: next.meetingId,
    evidence: { source: named.source, quote: words.exec(named.text)?.[0] ?? '' },
    unclear: rivals.length > 1 ? 'unclear' : 'clear',
  }
}

/** Which meeting a mail is about, with the words that say so (R39, R40). Earlier passages weigh more. */
export function readMeeting(
  passages: readonly Passage[],
  intent: Intent,
  known: { readonly meetings: IntakeContext['meetings']; readonly sent: string },
): MeetingReading {
  const none: MeetingReading = { meetingId: null, evidence: null, unclear: 'clear' }
  if (!needsMeeting.includes(intent)) return none
  const kind = kindOf(intent, passages)
  const hits = passages.flatMap((passage) => [
    ...byDate(passage, known.meetings),
    ...byNumber(passage, known.meetings),
  ])
  // 研究会を見学したい names its meeting by date; a register that mentions the event's date in passing does not.
  const best =
    hits.find((hit) => hit.meeting.kind === kind) ?? (intent === 'register' ? undefined : hits[0])
  if (best)
    return { meetingId: best.meeting.meetingId, evidence: evidenceOf(best), unclear: 'clear' }
  const been = intent === 'question' ? lastMeeting(passages, kind, known) : undefined
  return (
    been ??
    proposeNext(passages, kind, known) ?? {
      ...none,
      unclear: intent === 'register' ? 'unclear' : 'clear',
    }
  )
}
