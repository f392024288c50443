import type { Book } from '../../../../shared/book/book.ts'
import { officeDayExceptions } from '../../../../shared/book/office-day-exceptions.ts'
import type { Meeting } from '../../../../shared/book/tabs/meetings.ts'
import type { Registration } from '../../../../shared/book/tabs/registrations.ts'
import { isOverdue, offerDeadline } from '../../../../shared/decide/row/reply-deadline.ts'
import {
  offeredList,
  type Seats,
  seatsAt,
  waitingList,
} from '../../../../shared/decide/seat/waiting-list.ts'
import { isPast } from '../../../../shared/mail/when/is-past.ts'
import { japanDate } from '../../../../shared/time/japan-date.ts'
import { mediumDate, shortDate } from '../../../../shared/time/wareki.ts'
import { type Html, html } from '../../html.ts'
import { meetingSelect } from '../meeting-select.ts'

export type WaitingView = {
  readonly book: Book
  readonly now: number
  readonly meetingId: string
  /** What just happened, or a question before it happens. */
  readonly news?: Html
}

/** Meetings with a decision step that are still to come, those where somebody waits first. */
export function meetingsToFill(book: Book, now: number): readonly Meeting[] {
  const waits = ({ meetingId }: Meeting): boolean =>
    waitingList(book, meetingId).length + offeredList(book, meetingId).length > 0
  return book.meetings.rows
    .map(({ values }) => values)
    .filter(({ meetingId, kind }) => meetingId !== '' && kind !== '見学イベント')
    .filter((meeting) => !isPast(meeting, now) && !/^(開催済|中止)$/.test(meeting.status))
    .sort((a, b) => Number(waits(b)) - Number(waits(a)) || (a.date < b.date ? -1 : 1))
}

export function waitingPage({ book, now, meetingId, news }: WaitingView): Html {
  const meetings = meetingsToFill(book, now)
  const meeting = meetings.find((one) => one.meetingId === meetingId) ?? meetings[0]
  if (!meeting)
    return html`<p>これから開く研究会がありません。</p><div class="actions"><button type="button" data-close>閉じる</button></div>`
  const people = { book, now }
  const offered = offeredList(book, meeting.meetingId).map(({ values }) => values)
  const waiting = waitingList(book, meeting.meetingId).map(({ values }) => values)
  const deadline = offerDeadline(meeting, japanDate(now), officeDayExceptions(book))
  return html`<form data-ask="waitingList"><button hidden disabled></button>
${meetingSelect({ meetings, chosen: meeting.meetingId, ask: 'waitingList' })}
<p>${seatsText(seatsAt(book, meeting))}</p>
${news}
${offeredTable(people, offered)}
${waitingTable(people, waiting)}
${deadline === undefined && waiting.length > 0 && html`<div class="box doubt">開催が近いので、打診の返事を待つ日がありません。お電話でうかがい、「決定する」を押してください。</div>`}
<div class="row"><div><label for="replyBy">返信期限（17:00まで）</label><input id="replyBy" name="replyBy" type="date" value="${deadline ?? japanDate(now)}" required></div>
<label class="inline"><input type="checkbox" name="tell" value="送る" checked>参加決定のお知らせも送る</label></div>
<div class="actions"><button type="button" class="quiet" data-close>閉じる</button></div></form>`
}

function seatsText({ capacity, decided, offered, free }: Seats): Html {
  const left =
    free === null
      ? html`<span class="tag">定員なし</span>`
      : html`<span class="tag ${free > 0 ? 'good' : 'doubt'}">空き ${Math.max(0, free)}</span>`
  return html`${left} 定員 ${capacity ?? '—'}・決定 ${decided}・打診中 ${offered}`
}

type People = Pick<WaitingView, 'book' | 'now'>

function phoneOf({ book }: People, { memberId }: Registration): string {
  const member = book.roster.rows.find(({ values }) => values.memberId === memberId)
  return memberId === '' ? '' : (member?.values.phone ?? '')
}

const nameCell = ({ municipality, department, name }: Registration): Html =>
  html`<td>${municipality}　${name} 様<div class="why">${department}</div></td>`

const act = (ask: string, label: string, person: Registration): Html =>
  html`<button class="quiet" type="submit" data-ask="${ask}" name="registrationId" value="${person.registrationId}" aria-label="${person.name} 様：${label}">${label}</button>`

function offeredTable(people: People, offered: readonly Registration[]): Html {
  if (offered.length === 0) return html``
  const rows = offered.map((person) => {
    const overdue = isOverdue(person, people.now)
    const until = person.replyBy === '' ? 'なし' : mediumDate(person.replyBy)
    return html`<tr>${nameCell(person)}<td>${phoneOf(people, person)}</td>
<td>${until}${overdue ? html`<div><span class="tag bad">期限超過</span></div>` : false}</td>
<td><div class="row">${act('acceptOffer', '参加する', person)}${act('declineOffer', '辞退する', person)}${overdue ? act('expireOffer', '返信なし', person) : false}</div></td></tr>`
  })
  return html`<h2>返事を待っている方</h2><p class="note">期限を過ぎたら、受信箱をご覧になってから「返信なし」を押してください。</p>
<table><thead><tr><th scope="col">お名前</th><th scope="col">電話</th><th scope="col">返信期限</th><th scope="col">お返事</th></tr></thead><tbody>${rows}</tbody></table>`
}

function waitingTable(people: People, waiting: readonly Registration[]): Html {
  if (waiting.length === 0) return html`<h2>待っている方</h2><p>いません。</p>`
  const rows = waiting.map((person, index) => {
    const applied = person.appliedAt === null ? '' : shortDate(japanDate(person.appliedAt))
    return html`<tr><td class="number">${index + 1}</td>${nameCell(person)}<td>${phoneOf(people, person)}</td><td>${applied}</td>
<td><div class="row">${act('offerSeat', '打診する', person)}${act('promoteWaiting', '決定する', person)}</div></td></tr>`
  })
  return html`<h2>待っている方（待ち順位、次に申込の順）</h2>
<table><thead><tr><th scope="col" class="number">順</th><th scope="col">お名前</th><th scope="col">電話</th><th scope="col">申込</th><th scope="col">次の一手</th></tr></thead><tbody>${rows}</tbody></table>`
}
