import type { Book } from '../../../shared/book/book.ts'
import { registrationsTab } from '../../../shared/book/tabs/registrations.ts'
import {
  type CorrectionFault,
  correctStatus,
} from '../../../shared/decide/people/correct-status.ts'
import { readHistory } from '../../../shared/mail/told/logged-mail.ts'
import { toldStatus } from '../../../shared/mail/told/told.ts'
import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { answering } from '../answering.ts'
import { changeRows, lookAtBook } from '../change-rows.ts'
import { cursorRow } from '../cursor-row.ts'
import { deedFaultText } from '../deed-fault-text.ts'
import type { Asker, Dialog, DialogAnswer } from '../dialog.ts'
import { type Html, html } from '../html.ts'
import { option } from './meeting-select.ts'
import { pickedId, pickField } from './pick-field.ts'
import { whatFollows } from './what-follows.ts'

/** 「訂正する」: a wrong state taken back with a reason, and how the person learns of it. */
export const correctionDialog: Dialog = {
  title: '訂正する',
  size: { width: 600, height: 560 },
  open: (asker) => {
    const book = lookAtBook(asker)
    return { body: formPage(book, cursorRow(asker, book).registrationId) ?? pickPage(book) }
  },
}

const statuses = registrationsTab.columns.status.choices
const reasons = registrationsTab.columns.reason.choices
const picked = z.object({ registration: z.string() })
const correction = z.object({
  registrationId: z.string(),
  from: z.enum([...statuses, '']),
  status: z.enum(statuses),
  reason: z.enum([...reasons, '']),
  why: z.string().check(z.maxLength(200)),
  telling: z.enum(['mail', 'told', 'later']),
})
type Correction = z.infer<typeof correction>

export const correctionAnswers = {
  chooseCorrection: answering(z.object({}), (asker) => ({
    html: pickPage(lookAtBook(asker)).markup,
  })),
  pickCorrection: answering(picked, (asker, { registration }) => {
    const body = formPage(lookAtBook(asker), pickedId(registration))
    return body ? { html: body.markup } : { fault: '受付番号の行が見つかりません。' }
  }),
  correctStatus: answering(correction, correct),
}

function pickPage(book: Book): Html {
  const choices = book.registrations.rows
    .map(({ values }) => values)
    .filter(({ registrationId }) => registrationId !== '')
    .map(({ registrationId, municipality, name, status }) => ({
      id: registrationId,
      label: [municipality, name, status].filter(Boolean).join('　'),
    }))
  return html`<form data-ask="pickCorrection"><p>まちがえて決めた状態を、理由を残して直します。</p>
<p>${pickField({ name: 'registration', label: '直す行', choices })}</p>
<div class="actions"><button type="button" class="quiet" data-close>閉じる</button><button>次へ</button></div></form>`
}

function formPage(book: Book, id: string): Html | undefined {
  const row = book.registrations.rows.find(({ values }) => values.registrationId === id)?.values
  if (!row || id === '') return undefined
  const told = toldStatus(readHistory(book).get(id) ?? [])
  return html`<form data-ask="correctStatus">
<p><b>${row.name} 様</b>　${row.municipality}　${id}</p>
<dl><dt>いまの状態</dt><dd>${row.status || '空欄'}${row.reason && `（${row.reason}）`}</dd>
<dt>お知らせ済み</dt><dd>${told || 'まだ何もお知らせしていません'}</dd></dl>
<input type="hidden" name="registrationId" value="${id}"><input type="hidden" name="from" value="${row.status}">
<div class="row"><div class="grow"><label for="status">正しい状態</label><select id="status" name="status" autofocus>${statuses.map((one) => option(one, one, row.status))}</select></div>
<div class="grow"><label for="reason">理由（キャンセル・見送りのとき）</label><select id="reason" name="reason">${['', ...reasons].map((one) => option(one, one || '（なし）', row.reason))}</select></div></div>
<p><label for="why">訂正の理由（操作記録に残ります）</label><input id="why" name="why" maxlength="200" required autocomplete="off"></p>
<fieldset><legend>ご本人へ</legend>
${tellings.map(([value, label], index) => html`<p><label class="inline"><input type="radio" name="telling" value="${value}" ${index === 0 && html`checked`}>${label}</label></p>`)}</fieldset>
<div class="actions"><p class="lead"><button type="button" class="link" data-ask="chooseCorrection">ほかの行を選ぶ</button></p>
<button type="button" class="quiet" data-close>閉じる</button><button>訂正する</button></div></form>`
}

const tellings = [
  ['later', 'まだ何も送らない（「連絡」を「止める」にします）'],
  ['told', 'お電話などで伝えた（メールは出しません）'],
  ['mail', '訂正とお詫びのメールを用意する（「確認して送る」で文面を見てから送ります）'],
] as const

function correct(asker: Asker, asked: Correction): DialogAnswer {
  const corrected = changeRows(asker, (draft) =>
    correctStatus(draft, { ...asked, why: asked.why.trim(), who: asker.who }),
  )
  if (!corrected.ok) return { fault: faultText(corrected.error) }
  const { registrationId, status } = asked
  return {
    html: html`<p>状態を<b>「${status}」</b>に訂正しました。</p>
${whatFollows(corrected.value.book, asker.desk.clock.now(), [registrationId])}
<div class="actions"><button type="button" class="quiet" data-close autofocus>閉じる</button></div>`
      .markup,
  }
}

function faultText(fault: CorrectionFault): string {
  if (fault.tag === 'why-missing') return '訂正の理由を入れてください。'
  if (fault.tag === 'reason-missing') return 'キャンセル・見送りには理由を選んでください。'
  return deedFaultText(fault)
}
