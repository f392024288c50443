import type { Book } from '../../../../shared/book/book.ts'
import { officeDayExceptions } from '../../../../shared/book/office-day-exceptions.ts'
import type { Meeting } from '../../../../shared/book/tabs/meetings.ts'
import {
  meetingOutlook,
  type OutlookLine,
  type OutlookWarning,
  outlookWarnings,
} from '../../../../shared/decide/meeting/meeting-outlook.ts'
import type { MeetingProposal } from '../../../../shared/decide/meeting/next-meeting.ts'
import { mediumDate } from '../../../../shared/time/wareki.ts'
import { type Html, html } from '../../html.ts'

const names: Readonly<Record<OutlookLine['what'], string>> = {
  received: '受付のお知らせ（申込を登録したつど）',
  'applications-close': '申込締切',
  decision: '参加決定のお知らせ（決定した方へ。この日までに）',
  'group-notice': 'グループのご連絡（この日までに）',
  'week-before': '7日前のご案内（参加決定の方へ）',
  'day-before': '前日のご確認（参加決定の方へ）',
  meeting: '開催',
}

/** The last meetings, to start from; the newest first. */
export function chooseMeetingPage(book: Book): Html {
  const meetings = book.meetings.rows
    .map(({ values }) => values)
    .filter(({ meetingId }) => meetingId !== '')
    .sort((a, b) => (a.date < b.date ? 1 : -1))
  if (meetings.length === 0)
    return html`<p>もとになる回がまだありません。最初の回は「開催」のタブに直接入れてください。</p><div class="actions"><button type="button" data-close>閉じる</button></div>`
  return html`<form data-ask="proposeMeeting"><p>前の回の会場・時刻・定員などを写し、締切などは開庁日に合わせてずらします。</p>
<div class="row"><div class="grow"><label for="fromId">もとにする回</label><select id="fromId" name="fromId">${meetings.map(({ meetingId, number, date }) => html`<option value="${meetingId}">${meetingId}　${number}　${date === '' ? '' : mediumDate(date)}</option>`)}</select></div>
<div><label for="date">次の開催日（必須）</label><input id="date" name="date" type="date" required autofocus></div></div>
<div class="actions"><button type="button" class="quiet" data-close>やめる</button><button>次へ</button></div></form>`
}

type Proposed = {
  readonly book: Book
  readonly now: number
  readonly from: Meeting
  readonly proposal: MeetingProposal
}

const field = (name: string, label: string, value: string, type = 'text'): Html =>
  html`<div class="grow"><label for="${name}">${label}</label><input id="${name}" name="meeting.${name}" type="${type}" value="${value}" autocomplete="off"></div>`

/** The new meeting as it will stand, and every mail that it will bring. */
export function proposalPage({ book, now, from, proposal }: Proposed): Html {
  const { meetingId, number, kind } = proposal
  const planned = { ...proposal, reminders: from.reminders, isEvent: kind === '見学イベント' }
  const exceptions = officeDayExceptions(book)
  const warnings = outlookWarnings(planned, { now, exceptions })
  const lines = meetingOutlook(planned, book.values.settings, exceptions)
  return html`<form data-ask="addMeeting"><input type="hidden" name="fromId" value="${from.meetingId}"><input type="hidden" name="proposedFor" value="${proposal.date}">
<p><b>${meetingId}　${number}</b>（${from.meetingId} をもとに）</p>
<div class="row">${field('date', '開催日', proposal.date, 'date')}${field('start', '開始', proposal.start, 'time')}${field('end', '終了', proposal.end, 'time')}</div>
<div class="row">${field('theme', 'テーマ', proposal.theme)}</div>
<div class="row">${field('venue', '会場名', proposal.venue)}${field('address', '会場住所', proposal.address)}</div>
<div class="row">${field('applyBy', '申込締切', proposal.applyBy, 'date')}${field('decisionDate', '決定連絡予定日', proposal.decisionDate, 'date')}${field('groupNoticeDate', 'グループ連絡予定日', proposal.groupNoticeDate, 'date')}</div>
${warnings.length === 0 ? false : html`<div class="box doubt"><ul class="plain">${warnings.map((warning) => html`<li>${warningText(warning)}</li>`)}</ul></div>`}
<h2>この回のこれから</h2><table><tbody>${lines.map(outlookRow)}</tbody></table>
<p class="note">「準備中」で追加します。状態を「受付中」にするまで、募集は始まりません。日付を直したときは「予定を見直す」で確かめられます。</p>
<div class="actions"><button type="button" class="quiet" data-ask="chooseMeeting">戻る</button>
<button class="quiet" data-ask="reviewMeeting">予定を見直す</button><button data-ask="addMeeting">準備中で追加する</button></div></form>`
}

function outlookRow({ date, time, what, isLeftOut }: OutlookLine): Html {
  const left = isLeftOut
    ? html`<div class="why">前日のご確認と同じ日になるため、出しません。</div>`
    : false
  return html`<tr><td>${date === '' ? '随時' : `${mediumDate(date)}${time}`}</td><td>${names[what]}${left}</td></tr>`
}

const missing: Readonly<Record<Extract<OutlookWarning, { tag: 'missing' }>['what'], string>> = {
  ...names,
  decision: '決定連絡予定日',
  'group-notice': 'グループ連絡予定日',
  start: '開始',
  venue: '会場名',
}

function warningText(warning: OutlookWarning): string {
  switch (warning.tag) {
    case 'date-closed':
      return `開催日 ${mediumDate(warning.date)}は、役所の閉庁日です。`
    case 'deadline-closed':
      return `${missing[warning.what]} ${mediumDate(warning.date)}は、役所の閉庁日です。`
    case 'missing':
      return `「${missing[warning.what]}」が空欄です。受付中にする前に入れてください。`
    case 'out-of-order':
      return `「${missing[warning.what]}」の順序をお確かめください。`
    case 'past':
      return `開催日 ${mediumDate(warning.date)}は、もう過ぎています。`
  }
}
