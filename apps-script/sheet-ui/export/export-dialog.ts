import type { Book } from '../../../shared/book/book.ts'
import type { Meeting } from '../../../shared/book/tabs/meetings.ts'
import type { Dialog } from '../dialog.ts'
import { type Html, html } from '../html.ts'

/** 「書き出す」: 名簿, 参加 of a meeting or 出席者名簿, as a file for this computer. */
export const exportDialog: Dialog = {
  title: '書き出す',
  size: { width: 480, height: 470 },
  open: ({ desk }) => ({ body: page(desk.book.read(['meetings'])) }),
}

/** Meetings of the group before events, the latest first. */
const rank = ({ kind }: Meeting): number => (kind === '見学イベント' ? 1 : 0)

function page({ meetings }: Book): Html {
  const options = meetings.rows
    .map(({ values }) => values)
    .filter(({ meetingId }) => meetingId !== '')
    .sort((a, b) => rank(a) - rank(b) || (a.date < b.date ? 1 : -1))
    .map(
      ({ meetingId, number, date }) =>
        html`<option value="${meetingId}">${number || meetingId}（${date.replace(/-/g, '/')}）</option>`,
    )
  const closed = options.length === 0 ? html` disabled` : html``
  return html`<form data-ask="exportTable"><p class="label" id="what">何を</p>
<div role="radiogroup" aria-labelledby="what">
<p><label class="inline"><input type="radio" name="what" value="roster" checked autofocus> 名簿（すべての列）</label></p>
<p><label class="inline"><input type="radio" name="what" value="registrations"${closed}> 参加（一つの開催の、すべての列）</label></p>
<p><label class="inline"><input type="radio" name="what" value="attendance"${closed}> 出席者名簿（配布用）</label><br>
<span class="note">参加決定の方のうち「名簿掲載」が「可」の方だけ。連絡先は入りません。団体コード順・敬称略。</span></p></div>
<label for="meeting">開催</label><select id="meeting" name="meetingId"${closed}>${options}</select>
<p class="label" id="format" style="margin-top:12px">形</p><div role="radiogroup" aria-labelledby="format">
<p><label class="inline"><input type="radio" name="format" value="xlsx" checked> Excel（.xlsx）</label> <label class="inline"><input type="radio" name="format" value="csv"> CSV（UTF-8）</label><br>
<span class="note">CSVをExcelで開くと、団体コードや電話番号の先頭の0が消えます。</span></p></div>
<div class="actions"><span class="lead note">個人情報です。書き出したことは「操作記録」に残ります。</span>
<button type="button" class="quiet" data-close>閉じる</button><button>書き出す</button></div></form>`
}
