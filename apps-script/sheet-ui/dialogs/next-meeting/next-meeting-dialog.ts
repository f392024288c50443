import { officeDayExceptions } from '../../../../shared/book/office-day-exceptions.ts'
import type { DeedFault } from '../../../../shared/decide/deed/deed-fault.ts'
import { addNextMeeting } from '../../../../shared/decide/meeting/add-next-meeting.ts'
import {
  type NewMeeting,
  proposeNextMeeting,
  withTyped,
} from '../../../../shared/decide/meeting/next-meeting.ts'
import * as z from '../../../../shared/protocol/zod-without-eval.ts'
import { answering } from '../../answering.ts'
import { changeRows, lookAtBook } from '../../change-rows.ts'
import { deedFaultText } from '../../deed-fault-text.ts'
import type { Asker, Dialog, DialogAnswer } from '../../dialog.ts'
import { html } from '../../html.ts'
import { chooseMeetingPage, proposalPage } from './next-meeting-page.ts'

/** 「前回から作る」: the next meeting from the last one. */
export const nextMeetingDialog: Dialog = {
  title: '前回から作る',
  size: { width: 680, height: 620 },
  open: (asker) => ({ body: chooseMeetingPage(lookAtBook(asker)) }),
}

const text = z.string().check(z.maxLength(500))
const typedMeeting = z.object({
  fromId: z.string(),
  proposedFor: z.string(),
  meeting: z.object({
    date: text,
    start: text,
    end: text,
    theme: text,
    venue: text,
    address: text,
    applyBy: text,
    decisionDate: text,
    groupNoticeDate: text,
  }),
})

type Wish = {
  readonly fromId: string
  readonly date: string
  /** What stands in the page already, and the day for which it was proposed. */
  readonly typed?: { readonly meeting: NewMeeting; readonly proposedFor: string }
}

/** The proposal for a day; what was typed already stays. */
function propose(asker: Asker, { fromId, date, typed }: Wish): DialogAnswer {
  const book = lookAtBook(asker)
  const from = book.meetings.rows.find(({ values }) => values.meetingId === fromId)?.values
  if (!from) return { fault: deedFaultText({ tag: 'row-gone', id: fromId }) }
  const exceptions = officeDayExceptions(book)
  const proposed = proposeNextMeeting(book, { from, date, exceptions })
  if (!proposed.ok) return { fault: deedFaultText(proposed.error) }
  const before = typed && proposeNextMeeting(book, { from, date: typed.proposedFor, exceptions })
  const proposal = before?.ok
    ? withTyped(typed?.meeting ?? proposed.value, { before: before.value, now: proposed.value })
    : { ...proposed.value, ...typed?.meeting }
  return { html: proposalPage({ book, now: asker.desk.clock.now(), from, proposal }).markup }
}

export const nextMeetingAnswers = {
  chooseMeeting: answering(z.object({}), (asker) => ({
    html: chooseMeetingPage(lookAtBook(asker)).markup,
  })),
  proposeMeeting: answering(z.object({ fromId: z.string(), date: z.string() }), propose),
  reviewMeeting: answering(typedMeeting, (asker, { fromId, meeting, proposedFor }) =>
    propose(asker, { fromId, date: meeting.date, typed: { meeting, proposedFor } }),
  ),
  addMeeting: answering(typedMeeting, (asker, given) => {
    let made = ''
    const decided = changeRows<DeedFault>(asker, (draft) => {
      const added = addNextMeeting(draft, { ...given, who: asker.who })
      if (!added.ok) return added
      made = added.value.meetingId
      return { ok: true, value: added.value.draft }
    })
    if (!decided.ok) return { fault: deedFaultText(decided.error) }
    return {
      html: html`<div class="box"><p><b>${made} を「準備中」で追加しました。</b></p>
<p>「開催」のタブでテーマ・ゲスト・次第などを入れ、募集を始めるときに状態を「受付中」にしてください。</p></div>
<div class="actions"><button type="button" data-close autofocus>閉じる</button></div>`.markup,
    }
  }),
}
