import type { Book } from '../../../../shared/book/book.ts'
import type { Meeting } from '../../../../shared/book/tabs/meetings.ts'
import type { WaitingMail } from '../../../../shared/decide/approve/approve-mails.ts'
import type { PlannedMail } from '../../../../shared/mail/planned-mail.ts'
import { changeValues } from '../../../../shared/mail/words/change-values.ts'
import { plannedMatter } from '../../../../shared/mail/words/planned-matter.ts'
import { type Html, html } from '../../html.ts'
import { meetingName, meetingSelect } from '../meeting-select.ts'
import { countsText, isMailed, recipientsAndText } from '../recipients-and-text.ts'

export type ChangesView = {
  readonly book: Book
  /** Every M12 that is not left out. */
  readonly mails: readonly PlannedMail[]
  /** Those of them that wait for a look. */
  readonly waiting: readonly WaitingMail[]
  readonly meetingId: string
}

/** One meeting whose row says something else than people were told: what, whom, and in which words. */
export function changesPage({ book, mails, waiting, meetingId }: ChangesView): Html {
  const meetings = changedMeetings(book, mails)
  const meeting = meetings.find((one) => one.meetingId === meetingId) ?? meetings[0]
  if (!meeting)
    return html`<p>お知らせの後に変わった開催はありません。</p>
<p class="note">「開催」の日時・会場・テーマを書き換えると、ここで変更をお知らせできます。</p>
<div class="actions"><button type="button" data-close autofocus>閉じる</button></div>`
  const own = mails.filter((mail) => mail.meetingId === meeting.meetingId)
  const open = waiting.filter(({ mail }) => mail.meetingId === meeting.meetingId)
  const going = own.filter(({ handling }) => handling === '自動').length
  return html`<form data-ask="tellChange"><div class="row"><div class="grow">${meetingSelect({ meetings, chosen: meeting.meetingId, ask: 'showChanges' })}</div>
<p>${countsText(own)}</p></div>
${own[0] && differences(book, own[0])}
${going > 0 && html`<div class="box">${going}通は、もう承認されています。まもなく送ります。</div>`}
${recipientsAndText(book, own)}
${open.map(({ mail, fingerprint }) => html`<input type="hidden" name="seen.${mail.key}" value="${fingerprint}">`)}
<div class="actions"><p class="lead note">書き損じを直しただけのときは「知らせ済みとする」。メールは出ません。</p>
<button type="button" class="quiet" data-close>閉じる</button><button class="quiet" data-ask="acceptChange">知らせ済みとする</button>
${open.length > 0 && html`<button>${open.filter(({ mail }) => isMailed(mail)).length}通を送る</button>`}</div></form>`
}

function changedMeetings(book: Book, mails: readonly PlannedMail[]): readonly Meeting[] {
  const changed = new Set(mails.map(({ meetingId }) => meetingId))
  return book.meetings.rows
    .map(({ values }) => values)
    .filter(({ meetingId }) => changed.has(meetingId))
}

/** As the mail puts it. */
function differences(book: Book, mail: PlannedMail): Html {
  const values = changeValues(plannedMatter(book, mail, { at: mail.at, reference: '' }))
  return html`<dl><dt>変更前</dt><dd>${lines(values.変更前)}</dd><dt>変更後</dt><dd>${lines(values.変更後)}</dd></dl>`
}

const lines = (text = ''): readonly Html[] =>
  text.split('\n').map((line) => html`<div>${line.trim()}</div>`)

export const meetingTitle = (book: Book, id: string): string => {
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === id)?.values
  return meeting ? meetingName(meeting) : id
}
