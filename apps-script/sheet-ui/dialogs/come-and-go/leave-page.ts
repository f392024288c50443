import type { Book } from '../../../../shared/book/book.ts'
import type { Member } from '../../../../shared/book/tabs/roster.ts'
import {
  comingRegistrations,
  eraseDate,
  isLastOfBody,
} from '../../../../shared/decide/people/leave.ts'
import { waitingList } from '../../../../shared/decide/seat/waiting-list.ts'
import { longDate } from '../../../../shared/time/wareki.ts'
import { type Html, html } from '../../html.ts'

type Leaver = { readonly book: Book; readonly now: number; readonly member: Member }

/** What comes of somebody's leaving, before it happens. */
export function leavePage(
  { book, now, member }: Leaver,
  wish: { readonly leftOn: string; readonly because: string },
): Html {
  return html`<form data-ask="leave"><p><b>${member.municipality}　${member.name} 様</b>（${member.memberId}・${member.category}）を退会にします。</p>
<dl><dt>退会日</dt><dd>${longDate(wish.leftOn)}</dd><dt>理由</dt><dd>${wish.because}</dd>
<dt>消去予定日</dt><dd>${longDate(eraseDate(wish.leftOn))}<div class="why">この日まで、氏名や連絡先を名簿に残します。</div></dd></dl>
${isLastOfBody(book, member) ? html`<div class="box doubt">${member.municipality}の会員は、この方が最後です。後任の方をうかがうときは「後任」をお使いください。</div>` : false}
${cancelled({ book, now, member })}
<input type="hidden" name="memberId" value="${member.memberId}"><input type="hidden" name="leftOn" value="${wish.leftOn}"><input type="hidden" name="because" value="${wish.because}">
<p><label class="inline"><input type="checkbox" name="tell" value="送る" checked>退会の受付をメールでお知らせする</label></p>
<div class="actions"><button type="button" class="quiet" data-ask="comeAndGo" data-question="${JSON.stringify({ page: 'leave' })}">戻る</button>
<button autofocus>退会にする</button></div></form>`
}

function cancelled({ book, now, member }: Leaver): Html {
  const coming = comingRegistrations(book, member.memberId, now)
  if (coming.length === 0) return html`<p>取り消す申込はありません。</p>`
  const lines = coming.map(({ values }) => {
    const waiting = waitingList(book, values.meetingId).length
    const next = values.status === '参加決定' && waiting > 0
    return html`<li>${values.registrationId}（${values.status}）${next ? html`<span class="tag doubt">${waiting}名の方が待っています</span>` : false}</li>`
  })
  return html`<h2>取り消す申込</h2><ul>${lines}</ul>`
}
