import type { Evidence, IntakeContext, KnownMeeting } from '../application.ts'
import { type DateMention, findDates } from '../text/find-dates.ts'
import { findRelativeDays } from '../text/find-relative-days.ts'
import { type Stance, stanceAt } from './clause-stance.ts'

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
export const eventWords = /マッチングイベント|見学|マッチング/u
export const groupWords = /研究会/u

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

export function byNumber(passage: Passage, meetings: readonly KnownMeeting[]): readonly Hit[] {
  return [...passage.text.matchAll(ordinal)].flatMap((match) => {
    if (excluded.test(passage.text.slice(match.index + match[0].length))) return []
    const kind = kindNear(passage.text, match.index)
    const meeting = meetings.find((one) => numberOf(one) === match[1] && one.kind === kind)
    const stance = stanceAt(passage.text, match.index)
    return meeting ? [{ meeting, quote: match[0], passage, stance }] : []
  })
}

export function byDate(passage: Passage, { meetings, sent }: Known): readonly Hit[] {
  const relative = passage.source === 'quoted' ? [] : findRelativeDays(passage.text, sent)
  return [...findDates(passage.text), ...relative].flatMap((date) => {
    const fitting = meetings.filter((meeting) => isOn(meeting, date))
    const [only] = fitting
    const stance = stanceAt(passage.text, date.start)
    return only && fitting.length === 1
      ? [{ meeting: only, quote: date.quote, passage, stance }]
      : []
  })
}

const monthAlone =
  /(?<![\d./-])(\d{1,2})月(?:開催)?(?:の|に(?:開催|行われ|予定)[^。、\n]{0,8}?)(?:第\d回)?(?:地方創生)?(?:研究会|意見交換会|会(?![議員計社合場])|回|マッチングイベント|イベント|見学)|(?:研究会|会|回)\s?\((\d{1,2})月\)/gu

/** 「2月の会」, when there is one meeting in that month. */
export function byMonth(passage: Passage, meetings: readonly KnownMeeting[]): readonly Hit[] {
  return [...passage.text.matchAll(monthAlone)].flatMap((match) => {
    const month = Number(match[1] ?? match[2])
    const kind = kindNear(passage.text, match.index)
    const [only, ...more] = meetings.filter(
      (meeting) => meeting.kind === kind && Number(meeting.date.split('-')[1]) === month,
    )
    const stance = stanceAt(passage.text, match.index)
    return only && more.length === 0 ? [{ meeting: only, quote: match[0], passage, stance }] : []
  })
}

export type Known = { readonly meetings: IntakeContext['meetings']; readonly sent: string }

export type Hit = {
  readonly meeting: KnownMeeting
  readonly quote: string
  readonly passage: Passage
  readonly stance: Stance
}
