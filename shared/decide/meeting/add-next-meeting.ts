import type { Meeting } from '../../book/tabs/meetings.ts'
import { err, ok, type Result } from '../../result.ts'
import { isDate, isTime } from '../../time/japan-date.ts'
import { insertByHand } from '../deed/change-by-hand.ts'
import { cleanText } from '../deed/clean-text.ts'
import type { DeedFault } from '../deed/deed-fault.ts'
import type { Draft } from '../deed/draft.ts'
import { type NewMeeting, proposeNextMeeting } from './next-meeting.ts'

/** Writes the meeting as 準備中: nothing of it can go out before a person opens it. */
export function addNextMeeting(
  draft: Draft,
  given: { readonly fromId: string; readonly meeting: NewMeeting; readonly who: string },
): Result<{ readonly draft: Draft; readonly meetingId: string }, DeedFault> {
  const { fromId, meeting, who } = given
  const from = draft.book.meetings.rows.find(({ values }) => values.meetingId === fromId)?.values
  if (!from || fromId === '') return err({ tag: 'row-gone', id: fromId })
  const wrong = [
    ...[meeting.date, meeting.applyBy, meeting.decisionDate, meeting.groupNoticeDate].filter(
      (text, index) => (index === 0 || text !== '') && !isDate(text),
    ),
    ...[meeting.start, meeting.end].filter((text) => text !== '' && !isTime(text)),
  ]
  if (wrong[0] !== undefined) return err({ tag: 'bad-date', text: wrong[0] })
  const proposal = proposeNextMeeting(draft.book, { from, date: meeting.date })
  if (!proposal.ok) return proposal
  const { meetingId, number, term, kind } = proposal.value
  const { receptionStart, directions, onlineUrl, programme, staff, dayPhone, reminders } = from
  const values: Partial<Meeting> = {
    ...{ receptionStart, directions, onlineUrl, programme, staff, dayPhone, reminders },
    ...meeting,
    venue: cleanText(meeting.venue),
    address: cleanText(meeting.address),
    theme: cleanText(meeting.theme),
    capacity: from.capacity,
    status: '準備中',
    meetingId,
    number,
    term,
    kind,
  }
  const deed = { who, action: '開催の追加' }
  return ok({
    draft: insertByHand(draft, { tab: 'meetings', id: meetingId, values }, deed),
    meetingId,
  })
}
