import type { Book } from '../../../shared/book/book.ts'
import type { Meeting } from '../../../shared/book/tabs/meetings.ts'
import { waitingMails } from '../../../shared/decide/approve/approve-mails.ts'
import {
  decideParticipants,
  type ParticipantsFault,
} from '../../../shared/decide/seat/decide-participants.ts'
import {
  type Choice,
  proposeParticipants,
} from '../../../shared/decide/seat/propose-participants.ts'
import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { japanDate } from '../../../shared/time/japan-date.ts'
import { answering } from '../answering.ts'
import { changeRows, lookAtBook } from '../change-rows.ts'
import { cursorRow } from '../cursor-row.ts'
import { deedFaultText } from '../deed-fault-text.ts'
import type { Asker, Dialog, DialogAnswer } from '../dialog.ts'
import { type Html, html } from '../html.ts'
import { type ChoiceCell, candidateTable, choiceCells } from './candidate-table.ts'
import { meetingName, meetingSelect } from './meeting-select.ts'
import { onToSending } from './on-to-sending.ts'

/** 「参加者を決定する」: a proposal with its reasons; the person has the last word. */
export const chooseParticipantsDialog: Dialog = {
  title: '参加者を決定する',
  size: { width: 860, height: 640 },
  open: (asker) => {
    const book = lookAtBook(asker)
    return { body: page(book, { meetingId: firstMeeting(asker, book) }) }
  },
}

const question = z.object({
  meetingId: z.string(),
  choice: z.optional(z.record(z.string(), z.enum(choiceCells))),
  overruling: z.optional(z.string().check(z.maxLength(200))),
  overCapacity: z.optional(z.literal('allowed')),
})
type Question = z.infer<typeof question>

export const chooseParticipantsAnswers = {
  proposeParticipants: answering(question, (asker, asked) => ({
    html: page(lookAtBook(asker), asked).markup,
  })),
  decideParticipants: answering(question, decide),
}

/** The meeting under the cursor, else the next one for which somebody waits for a decision. */
function firstMeeting(asker: Asker, book: Book): string {
  const open = meetingsToDecide(book)
  const pointed = cursorRow(asker, book).meetingId
  const today = japanDate(asker.desk.clock.now())
  const first =
    open.find(({ meetingId }) => meetingId === pointed) ??
    open.find(({ date }) => date >= today) ??
    open[0]
  return first?.meetingId ?? ''
}

function meetingsToDecide(book: Book): readonly Meeting[] {
  const wanted = new Set(
    book.registrations.rows
      .filter(({ values }) => values.status === '受付' && values.role === '参加者')
      .map(({ values }) => values.meetingId),
  )
  return book.meetings.rows
    .map(({ values }) => values)
    .filter(({ meetingId, status }) => wanted.has(meetingId) && status !== '中止')
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

function page(book: Book, asked: Question): Html {
  const proposal = proposeParticipants(book, asked.meetingId)
  if (!proposal || meetingsToDecide(book).length === 0)
    return html`<p>決定を待っている申込はありません。</p>
<div class="actions"><button type="button" class="quiet" data-close autofocus>閉じる</button></div>`
  const { meeting, seats, candidates } = proposal
  const capacity = seats.capacity === null ? '定めなし' : `${seats.capacity}名`
  return html`<form data-ask="decideParticipants">
<div class="row"><div class="grow">${meetingSelect({
    meetings: meetingsToDecide(book),
    chosen: meeting.meetingId,
    ask: 'proposeParticipants',
  })}</div>
<p>定員 <b>${capacity}</b>・決定済み <b>${seats.decided}名</b>${
    seats.offered > 0 && html`・打診中 <b>${seats.offered}名</b>`
  }${seats.free !== null && html`・残席 <b>${seats.free}名</b>`}</p></div>
${candidateTable(book, candidates, asked.choice ?? {})}
<p><label for="overruling">提案と違う決め方をしたときは、その理由（操作記録に残ります）</label>
<input id="overruling" name="overruling" maxlength="200" autocomplete="off" value="${asked.overruling ?? ''}"></p>
<div class="actions"><p class="lead" role="status">参加決定 <output data-count="choice" data-value="参加決定"></output>名・キャンセル待ち <output data-count="choice" data-value="キャンセル待ち"></output>名・受付のまま <output data-count="choice" data-value="受付"></output>名</p>
<button type="button" class="quiet" data-close>閉じる</button><button>この内容で決定する</button></div></form>`
}

function decide(asker: Asker, asked: Question): DialogAnswer {
  const cells = asked.choice ?? {}
  const decided = changeRows(asker, (draft) =>
    decideParticipants(draft, {
      meetingId: asked.meetingId,
      choices: Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, choiceOf(cell)])),
      reasons: Object.fromEntries(
        Object.entries(cells).map(([id, cell]) => [
          id,
          cell === '見送り/対象外' ? '対象外' : '定員',
        ]),
      ),
      overruling: (asked.overruling ?? '').trim(),
      ...(asked.overCapacity && { overCapacity: asked.overCapacity }),
      who: asker.who,
    }),
  )
  if (decided.ok)
    return { html: donePage(decided.value.book, asked, asker.desk.clock.now()).markup }
  if (decided.error.tag === 'no-seat-left')
    return { html: overCapacityPage(asked, decided.error).markup }
  return { fault: faultText(decided.error) }
}

const choiceOf = (cell: ChoiceCell): Choice => (cell.split('/')[0] ?? '受付') as Choice

function faultText(fault: ParticipantsFault): string {
  return fault.tag === 'overruling-unexplained'
    ? `提案と違う決め方をした理由を入れてください（${fault.names.join('、')} 様）。`
    : deedFaultText(fault)
}

/** Over 定員 is allowed after a question, never silently (DESIGN §5). */
function overCapacityPage(asked: Question, seats: { capacity: number; taken: number }): Html {
  const kept = Object.entries(asked.choice ?? {}).map(
    ([id, cell]) => html`<input type="hidden" name="choice.${id}" value="${cell}">`,
  )
  return html`<form data-ask="decideParticipants"><div class="box doubt" role="alert">
<p><b>定員を超えます。</b>定員 ${seats.capacity}名に対して、参加決定が ${seats.taken}名になります。</p>
<p class="note">会場・資料・昼食などの数が足りるか、ご確認ください。</p></div>
<input type="hidden" name="meetingId" value="${asked.meetingId}">
<input type="hidden" name="overruling" value="${asked.overruling ?? ''}">${kept}
<div class="actions"><button class="quiet" data-ask="proposeParticipants" autofocus>選び直す</button>
<button name="overCapacity" value="allowed">定員を超えて決定する</button></div></form>`
}

function donePage(book: Book, { meetingId, choice = {} }: Question, now: number): Html {
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === meetingId)?.values
  const chosen = Object.values(choice).map(choiceOf)
  const counts = (['参加決定', 'キャンセル待ち', '見送り'] as const)
    .map((status) => ({ status, count: chosen.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0)
  const waiting = waitingMails(book, now).filter(({ mail }) => mail.subjectId in choice)
  return html`<h2>${meeting ? meetingName(meeting) : meetingId}</h2>
<p>${counts.length === 0 ? '変更はありません。' : `${counts.map(({ status, count }) => `${status} ${count}名`).join('、')} としました。`}</p>
${waiting.length > 0 && html`<p class="note">お知らせのうち${waiting.length}通は、文面を確かめてから送ります。</p>`}
<div class="actions"><button type="button" class="quiet" data-close ${waiting.length === 0 && html`autofocus`}>閉じる</button>${waiting.length > 0 && onToSending}</div>`
}
