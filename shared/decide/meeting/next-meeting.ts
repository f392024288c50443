import type { Book } from '../../book/book.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import { err, ok, type Result } from '../../result.ts'
import { addDays, daysBetween, isDate } from '../../time/japan-date.ts'
import {
  type OfficeDayExceptions,
  officeDayOnOrBefore,
  officeDaysFrom,
} from '../../time/office-days.ts'
import type { DeedFault } from '../deed/deed-fault.ts'

/** What a person decides anew for the next meeting; the rest is taken over. */
export type NewMeeting = Readonly<
  Record<
    | 'date'
    | 'start'
    | 'end'
    | 'venue'
    | 'address'
    | 'theme'
    | 'applyBy'
    | 'decisionDate'
    | 'groupNoticeDate',
    string
  >
>

export type MeetingProposal = NewMeeting & {
  readonly meetingId: string
  readonly number: string
  readonly term: string
  readonly kind: Meeting['kind']
}

type Id = { readonly prefix: string; readonly count: number }

function readId(meetingId: string): Id | undefined {
  const match = /^(.*\D)(\d+)$/.exec(meetingId)
  return match ? { prefix: match[1] ?? '', count: Number(match[2]) } : undefined
}

/** 2-01 → 2-02, E-12 → E-13: the one after the highest of its series. */
export function nextMeetingId(book: Book, meetingId: string): Id & { readonly meetingId: string } {
  const own = readId(meetingId) ?? { prefix: `${meetingId}-`, count: 0 }
  const counts = book.meetings.rows
    .map(({ values }) => readId(values.meetingId))
    .filter((id) => id?.prefix === own.prefix)
    .map((id) => id?.count ?? 0)
  const count = Math.max(own.count, ...counts) + 1
  return {
    prefix: own.prefix,
    count,
    meetingId: `${own.prefix}${String(count).padStart(2, '0')}`,
  }
}

/** The last meeting carried over to a new day: deadlines keep their distance, moved back onto office days. */
export function proposeNextMeeting(
  book: Book,
  wish: {
    readonly from: Meeting
    readonly date: string
    readonly exceptions?: OfficeDayExceptions
  },
): Result<MeetingProposal, DeedFault> {
  const { from, date, exceptions } = wish
  if (!isDate(date)) return err({ tag: 'bad-date', text: date })
  const { meetingId, count, prefix } = nextMeetingId(book, from.meetingId)
  const shifted = (deadline: string): string =>
    deadline === '' || from.date === ''
      ? ''
      : officeDayOnOrBefore(addDays(date, daysBetween(from.date, deadline)), exceptions)
  const decisionDate = shifted(from.decisionDate)
  const applyBy = shifted(from.applyBy)
  // Two days that fall on one office day: applications close the day before the decision.
  const collides = from.applyBy < from.decisionDate && applyBy !== '' && applyBy >= decisionDate
  return ok({
    meetingId,
    number: from.number.replace(/第[0-9０-９]+回/, `第${count}回`),
    term: from.term || (/^\d+-$/.test(prefix) ? prefix.slice(0, -1) : ''),
    kind: from.kind,
    date,
    start: from.start,
    end: from.end,
    venue: from.venue,
    address: from.address,
    theme: '',
    applyBy: collides ? officeDaysFrom(decisionDate, -1, exceptions) : applyBy,
    decisionDate,
    groupNoticeDate: shifted(from.groupNoticeDate),
  })
}

/** What a person typed over a proposal; deadlines they left as proposed follow the new day. */
export function withTyped(
  typed: NewMeeting,
  proposals: { readonly before: NewMeeting; readonly now: MeetingProposal },
): MeetingProposal {
  const { before, now } = proposals
  const deadline = (key: 'applyBy' | 'decisionDate' | 'groupNoticeDate'): string =>
    typed[key] === before[key] ? now[key] : typed[key]
  return {
    ...now,
    ...typed,
    applyBy: deadline('applyBy'),
    decisionDate: deadline('decisionDate'),
    groupNoticeDate: deadline('groupNoticeDate'),
  }
}
