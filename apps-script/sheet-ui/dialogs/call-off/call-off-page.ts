import type { Book } from '../../../../shared/book/book.ts'
import type { Meeting } from '../../../../shared/book/tabs/meetings.ts'
import { type CallOff, callOffMails } from '../../../../shared/decide/meeting/call-off.ts'
import { isPast } from '../../../../shared/mail/when/is-past.ts'
import { type Html, html } from '../../html.ts'
import { meetingName, option } from '../meeting-select.ts'
import { countsText, isMailed, recipientsAndText } from '../recipients-and-text.ts'

export type CallOffWish = Pick<CallOff, 'meetingId' | 'status' | 'because'>

/** Meetings that people may still count on. */
function meetingsToCome(book: Book, now: number): readonly Meeting[] {
  return book.meetings.rows
    .map(({ values }) => values)
    .filter(({ meetingId, status }) => meetingId !== '' && !/^(開催済|中止)$/.test(status))
    .filter((meeting) => !isPast(meeting, now))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** First: which meeting, and why. */
export function wishPage(book: Book, now: number, wish: Partial<CallOffWish>): Html {
  const meetings = meetingsToCome(book, now)
  if (meetings.length === 0)
    return html`<p>これから開く予定の開催がありません。</p><div class="actions"><button type="button" data-close autofocus>閉じる</button></div>`
  const chosen = meetings.find(({ meetingId }) => meetingId === wish.meetingId)?.meetingId ?? ''
  return html`<form data-ask="previewCallOff">
<p>申し込みの行はそのまま残ります。次の画面で、お知らせする方と文面を確かめてから決められます。</p>
<p><label for="meetingId">開催</label><select id="meetingId" name="meetingId" required autofocus>${chosen === '' && html`<option value="">選んでください</option>`}${meetings.map((meeting) => option(meeting.meetingId, meetingName(meeting), chosen))}</select></p>
<fieldset><legend>どうするか</legend>
<p><label class="inline"><input type="radio" name="status" value="中止" ${wish.status !== '延期' && html`checked`}>中止する</label></p>
<p><label class="inline"><input type="radio" name="status" value="延期" ${wish.status === '延期' && html`checked`}>延期する（新しい日は、決まったら「開催日」に入れます）</label></p></fieldset>
<p><label for="because">理由（「◯◯のため」の◯◯。文面に入ります）</label>
<input id="because" name="because" maxlength="100" autocomplete="off" placeholder="例：台風の接近" value="${wish.because ?? ''}"></p>
<div class="actions"><button type="button" class="quiet" data-close>やめる</button><button>文面を確かめる</button></div></form>`
}

type Preview = {
  /** The book as it would be. */
  readonly book: Book
  readonly now: number
  readonly wish: CallOffWish
  readonly news?: string
}

/** Then: who hears of it, in which words. Nothing has happened yet. */
export function previewPage({ book, now, wish, news }: Preview): Html {
  const { meetingId, status, because } = wish
  const mails = callOffMails(book, meetingId, now)
  const count = mails.filter(isMailed).length
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === meetingId)?.values
  return html`<form data-ask="callOff">${news !== undefined && html`<div class="box doubt" role="alert">${news}</div>`}
<p><b>${meeting ? meetingName(meeting) : meetingId}</b> を<b>${status}</b>にします。${mails.length === 0 ? 'まだ何もお知らせしていないため、メールは出ません。' : `${countsText(mails)}です。`}</p>
<input type="hidden" name="meetingId" value="${meetingId}"><input type="hidden" name="status" value="${status}">
<input type="hidden" name="because" value="${because}"><input type="hidden" name="count" value="${String(count)}">
${mails.length > 0 && recipientsAndText(book, mails)}
<div class="actions"><p class="lead"><button type="button" class="link" data-ask="askCallOff" data-question="${JSON.stringify(wish)}">戻る</button></p>
<button type="button" class="quiet" data-close autofocus>やめる</button>
<button class="quiet" name="telling" value="later">${status}にする（まだ知らせない）</button>
${count > 0 && html`<button name="telling" value="send">${status}にして${count}通を送る</button>`}</div></form>`
}
