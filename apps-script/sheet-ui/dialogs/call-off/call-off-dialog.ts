import type { Book } from '../../../../shared/book/book.ts'
import { startDraft } from '../../../../shared/decide/deed/draft.ts'
import {
  type CallOffFault,
  callOff,
  callOffMails,
} from '../../../../shared/decide/meeting/call-off.ts'
import * as z from '../../../../shared/protocol/zod-without-eval.ts'
import { ok, type Result } from '../../../../shared/result.ts'
import { readNumbering } from '../../../outbox/stored-numbers.ts'
import { answering } from '../../answering.ts'
import { changeRows, lookAtBook } from '../../change-rows.ts'
import { cursorRow } from '../../cursor-row.ts'
import type { Asker, Dialog, DialogAnswer } from '../../dialog.ts'
import { html } from '../../html.ts'
import { onToSending } from '../on-to-sending.ts'
import { isMailed } from '../recipients-and-text.ts'
import { type CallOffWish, previewPage, wishPage } from './call-off-page.ts'

/** 「中止・延期する」: who hears of it and in which words, before it happens. */
export const callOffDialog: Dialog = {
  title: '中止・延期する',
  size: { width: 900, height: 640 },
  open: (asker) => {
    const book = lookAtBook(asker)
    const { meetingId } = cursorRow(asker, book)
    return { body: wishPage(book, asker.desk.clock.now(), { meetingId }) }
  },
}

const wish = z.object({
  meetingId: z.string(),
  status: z.enum(['中止', '延期']),
  because: z.string().check(z.maxLength(100)),
})
const decision = z.extend(wish, { count: z.string(), telling: z.enum(['send', 'later']) })

export const callOffAnswers = {
  askCallOff: answering(wish, (asker, given) => ({
    html: wishPage(lookAtBook(asker), asker.desk.clock.now(), given).markup,
  })),
  previewCallOff: answering(wish, (asker, given) => preview(asker, tidy(given))),
  callOff: answering(decision, decide),
}

/** 「のため」 is the text's own. */
const tidy = <W extends CallOffWish>(given: W): W => ({
  ...given,
  because: given.because.trim().replace(/のため$/, ''),
})

function preview(asker: Asker, given: CallOffWish, news?: string): DialogAnswer {
  const now = asker.desk.clock.now()
  const after = asItWouldBe(lookAtBook(asker), given, now)
  if (!after.ok) return { fault: faultText(after.error) }
  const page = previewPage({
    book: after.value,
    now,
    wish: given,
    ...(news !== undefined && { news }),
  })
  return { html: page.markup }
}

/** The same decision on a book that is thrown away. */
function asItWouldBe(book: Book, given: CallOffWish, now: number): Result<Book, CallOffFault> {
  const draft = startDraft(book, readNumbering({}), now)
  const done = callOff(draft, { ...given, telling: 'send', who: '' })
  return done.ok ? ok(done.value.book) : done
}

function decide(asker: Asker, asked: z.infer<typeof decision>): DialogAnswer {
  const given = tidy(asked)
  const { meetingId, status, because } = given
  const now = asker.desk.clock.now()
  const before = asItWouldBe(lookAtBook(asker), given, now)
  if (!before.ok) return { fault: faultText(before.error) }
  const count = callOffMails(before.value, meetingId, now).filter(isMailed).length
  if (given.telling === 'send' && String(count) !== given.count)
    return preview(
      asker,
      { meetingId, status, because },
      '表示した後に、お知らせする方が変わりました。もう一度ご確認ください。',
    )
  const done = changeRows(asker, (draft) => callOff(draft, { ...given, who: asker.who }))
  if (!done.ok) return { fault: faultText(done.error) }
  const calls = callOffMails(done.value.book, meetingId, now).filter(
    ({ handling }) => handling === '電話する',
  ).length
  return {
    html: html`<p><b>${status}にしました。</b>${
      given.telling === 'send'
        ? `${count}通を、数分のうちに送り始めます。すぐに送るには「今すぐ処理する」を選びます。`
        : 'まだ、どなたにも知らせていません。'
    }</p>
${calls > 0 && html`<div class="box doubt">メールアドレスのない方が${calls}名います。「電話リスト」からお電話ください。</div>`}
${status === '延期' && html`<p class="note">新しい日が決まったら「開催日」などを書き換えてください。変更のお知らせが用意されます。</p>`}
<div class="actions">${
      given.telling === 'later' && count > 0
        ? html`<button type="button" class="quiet" data-close>閉じる</button>${onToSending}`
        : html`<button type="button" data-close autofocus>閉じる</button>`
    }</div>`.markup,
  }
}

function faultText(fault: CallOffFault): string {
  switch (fault.tag) {
    case 'row-gone':
      return '開催の行が見つかりません。画面を開き直してください。'
    case 'meeting-over':
      return 'この開催はもう終わっています。'
    case 'already-off':
      return `この開催はすでに「${fault.status}」です。知らせるときは「確認して送る」を開いてください。`
  }
}
