import { heldMails, markAsTold, tellPasted } from '../../../shared/decide/approve/tell-pasted.ts'
import { mailKinds } from '../../../shared/mail/kind/kinds.ts'
import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'
import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { ok } from '../../../shared/result.ts'
import { answering } from '../answering.ts'
import { changeRows, lookAtBook } from '../change-rows.ts'
import type { Asker, Dialog, DialogAnswer } from '../dialog.ts'
import { type Html, html } from '../html.ts'
import { whatFollows } from './what-follows.ts'

/** 「知らせる／知らせ済みとする」: the one question about rows that came together, or were held. */
export const heldRowsDialog: Dialog = {
  title: '知らせる／知らせ済みとする',
  size: { width: 680, height: 560 },
  open: (asker) => ({
    body: page(heldMails(lookAtBook(asker), asker.desk.clock.now())),
  }),
}

const question = z.object({ row: z.optional(z.array(z.string())) })
type Question = z.infer<typeof question>

export const heldRowsAnswers = {
  tellHeld: answering(question, (asker, asked) => letGo(asker, asked, tellPasted)),
  markHeldAsTold: answering(question, (asker, asked) => letGo(asker, asked, markAsTold)),
}

function page(mails: readonly PlannedMail[]): Html {
  if (mails.length === 0)
    return html`<p>止まっている行はありません。</p>
<p class="note">まとめて貼り付けた行や「連絡」を「止める」にした行で、まだお知らせしていないものが、ここに並びます。</p>
<div class="actions"><button type="button" class="quiet" data-close autofocus>閉じる</button></div>`
  return html`<form data-ask="tellHeld"><p>次のものは、まだ送っていません。「連絡」が「止める」の行と、送り始める前に時刻を過ぎたものです。</p>
<table><thead><tr><th scope="col"><input type="checkbox" data-all="row" checked aria-label="すべて選ぶ"></th>
<th scope="col">氏名</th><th scope="col">番号</th><th scope="col">送るもの</th></tr></thead><tbody>${mails.map(line)}</tbody></table>
<p class="note"><b>知らせる</b>：「送り方」のとおりに送ります。「確認してから」のものは「確認して送る」に並びます。<br>
<b>知らせ済みとする</b>：前の名簿から移した方など、もうご存じの方に。メールは出ません。</p>
<div class="actions"><p class="lead"><span data-count="row"></span>件を選んでいます</p>
<button type="button" class="quiet" data-close autofocus>閉じる</button>
<button class="quiet" data-ask="markHeldAsTold">知らせ済みとする</button><button>知らせる</button></div></form>`
}

const line = ({ subjectId, kind, recipient }: PlannedMail): Html => html`<tr>
<td><input type="checkbox" name="row" value="${subjectId}" checked aria-label="${recipient.name} 様を選ぶ"></td>
<th scope="row">${recipient.name}<div class="note">${recipient.address}</div></th>
<td>${subjectId}</td><td>${mailKinds[kind].name}</td></tr>`

function letGo(asker: Asker, { row = [] }: Question, decide: typeof tellPasted): DialogAnswer {
  if (row.length === 0) return { fault: '行を選んでください。' }
  const subjectIds = new Set(row)
  const done = changeRows<never>(asker, (draft) =>
    ok(decide(draft, { subjectIds, who: asker.who })),
  )
  if (!done.ok) return done.error
  const now = asker.desk.clock.now()
  return {
    html: html`<p><b>${row.length}件</b>${decide === markAsTold ? 'を知らせ済みとしました。' : 'を止めるのをやめました。'}</p>
${whatFollows(done.value.book, now, row)}
<div class="actions"><button type="button" class="quiet" data-close autofocus>閉じる</button></div>`
      .markup,
  }
}
