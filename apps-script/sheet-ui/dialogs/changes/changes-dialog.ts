import type { Book } from '../../../../shared/book/book.ts'
import { approveMails, waitingMails } from '../../../../shared/decide/approve/approve-mails.ts'
import { acceptChange } from '../../../../shared/decide/deed/accept-change.ts'
import { planMails } from '../../../../shared/mail/plan-mails.ts'
import * as z from '../../../../shared/protocol/zod-without-eval.ts'
import { ok } from '../../../../shared/result.ts'
import { answering } from '../../answering.ts'
import { approvalFaultText } from '../../approval-fault-text.ts'
import { changeRows, lookAtBook } from '../../change-rows.ts'
import { cursorRow } from '../../cursor-row.ts'
import type { Asker, Dialog, DialogAnswer } from '../../dialog.ts'
import { type Html, html } from '../../html.ts'
import { changesPage, meetingTitle } from './changes-page.ts'

/** 「変更を知らせる／知らせ済みとする」: 日時, 会場 or テーマ differ from what people were told. */
export const changesDialog: Dialog = {
  title: '変更を知らせる／知らせ済みとする',
  size: { width: 900, height: 660 },
  open: (asker) => {
    const book = lookAtBook(asker)
    return { body: page(book, asker.desk.clock.now(), cursorRow(asker, book).meetingId) }
  },
}

const question = z.object({
  meetingId: z.string(),
  seen: z.optional(z.record(z.string(), z.string())),
})
type Question = z.infer<typeof question>

export const changesAnswers = {
  showChanges: answering(question, (asker, { meetingId }) => ({
    html: page(lookAtBook(asker), asker.desk.clock.now(), meetingId).markup,
  })),
  tellChange: answering(question, tell),
  acceptChange: answering(question, (asker, { meetingId }) => {
    const done = changeRows<never>(asker, (draft) =>
      ok(acceptChange(draft, { meetingId, who: asker.who })),
    )
    if (!done.ok) return done.error
    const title = meetingTitle(done.value.book, meetingId)
    return donePage(html`<p><b>${title}の変更を、知らせ済みとしました。</b>メールは出ません。</p>`)
  }),
}

function page(book: Book, now: number, meetingId: string): Html {
  const mails = planMails(book, now).filter(
    ({ kind, handling }) => kind === 'M12' && handling !== '出さない',
  )
  const waiting = waitingMails(book, now).filter(({ mail }) => mail.kind === 'M12')
  return changesPage({ book, mails, waiting, meetingId })
}

function tell(asker: Asker, { seen = {} }: Question): DialogAnswer {
  const count = Object.keys(seen).length
  if (count === 0) return { fault: 'お知らせを待っている方がいません。' }
  const told = changeRows(asker, (draft) =>
    approveMails(draft, { seen, notes: {}, who: asker.who }),
  )
  if (!told.ok) return { fault: approvalFaultText(told.error) }
  return donePage(html`<p><b>${count}通</b>を承認しました。10分以内に送り始めます。</p>
<p class="note">それまでは「開催」の「連絡」を空欄か「止める」にすると取りやめられます。すぐに送るには「今すぐ処理する」を選びます。</p>`)
}

const donePage = (news: Html): DialogAnswer => ({
  html: html`${news}<div class="actions"><button type="button" data-close autofocus>閉じる</button></div>`
    .markup,
})
