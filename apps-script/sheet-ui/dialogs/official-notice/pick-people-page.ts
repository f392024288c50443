import type { Book } from '../../../../shared/book/book.ts'
import { headOf } from '../../../../shared/mail/words/body-titles.ts'
import type { NoticeWish } from '../../../../shared/mail/words/official-notice.ts'
import { addDays, japanDate } from '../../../../shared/time/japan-date.ts'
import { type Html, html } from '../../html.ts'
import { meetingName } from '../meeting-select.ts'

/** What the page asks for; 宛先 by 受付番号. */
export type NoticeForm = Omit<NoticeWish, 'addressee'> & {
  readonly ids: readonly string[]
  readonly addressee: Readonly<Record<string, string>>
}

/** Travel is settled for a while after the day. */
const afterwardsDays = 60

type Person = Book['registrations']['rows'][number]

/** All who take part in what is to come or was just held; those who asked for a paper first. */
export function noticePeople(book: Book, now: number): readonly Person[] {
  const since = addDays(japanDate(now), -afterwardsDays)
  const open = new Set(
    book.meetings.rows
      .filter(({ values }) => values.status !== '中止' && values.date >= since)
      .map(({ values }) => values.meetingId),
  )
  const urgency = ({ values }: Person): number =>
    ['要', '', '不要', '発行済'].indexOf(values.officialNotice)
  return book.registrations.rows
    .filter(({ values }) => values.status === '参加決定' && open.has(values.meetingId))
    .filter(({ values }) => values.registrationId !== '')
    .sort((a, b) => urgency(a) - urgency(b))
}

/** 宛先 as written, else the head of the body. */
export const addresseeFor = ({ values }: Person, { addressee }: NoticeForm): string =>
  addressee[values.registrationId]?.trim() ?? headOf(values.municipality)

/** First: for whom, to whom, and under which number and name. */
export function pickPeoplePage(book: Book, now: number, form: NoticeForm): Html {
  const people = noticePeople(book, now)
  if (people.length === 0)
    return html`<p>開催通知を作れる方（状態が「参加決定」の方）がいらっしゃいません。</p>
<div class="actions"><button type="button" data-close autofocus>閉じる</button></div>`
  const { number, date, signer } = form
  return html`<form data-ask="previewNotices">
<p>旅費のお手続きなどで文書が要る方と、メールのない方に、開催通知を印刷してお渡しできます。</p>
<div class="row"><p class="grow"><label for="number">発番（なくても作れます）</label><input id="number" name="number" maxlength="40" autocomplete="off" placeholder="例：研第12号" value="${number}"></p>
<p><label for="date">発出日</label><input id="date" name="date" type="date" required value="${date}"></p>
<p class="grow"><label for="signer">発信者の役職・氏名（主催の下に入ります）</label><input id="signer" name="signer" maxlength="100" autocomplete="off" placeholder="例：代表取締役　見本 太郎" value="${signer}"></p></div>
<table><thead><tr><th scope="col"></th><th scope="col">出席される方</th><th scope="col">宛先</th><th scope="col">開催通知</th></tr></thead>
<tbody>${people.map((person) => row(book, person, form))}</tbody></table>
<div class="actions"><span class="lead note"><output data-count="ids">0</output>名分</span>
<button type="button" class="quiet" data-close>閉じる</button><button autofocus>文書を見る</button></div></form>`
}

function row(book: Book, person: Person, form: NoticeForm): Html {
  const { registrationId, municipality, department, name, meetingId } = person.values
  const { officialNotice } = person.values
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === meetingId)?.values
  return html`<tr><td><input type="checkbox" name="ids" value="${registrationId}" aria-label="${name} 様の開催通知" ${form.ids.includes(registrationId) && html`checked`}></td>
<td>${municipality}　${name} 様<div class="why">${[department, meeting && meetingName(meeting)].filter(Boolean).join('　')}</div></td>
<td><input name="addressee.${registrationId}" maxlength="100" autocomplete="off" aria-label="${name} 様の開催通知の宛先" value="${addresseeFor(person, form)}"></td>
<td class="nowrap">${officialNotice !== '' && html`<span class="tag ${officialNotice === '要' && 'doubt'}">${officialNotice}</span>`}</td></tr>`
}
