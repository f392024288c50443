import type { Book } from '../../../shared/book/book.ts'
import { approveMails, waitingMails } from '../../../shared/decide/approve/approve-mails.ts'
import { ungrouped } from '../../../shared/decide/seat/waiting-groups.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { reasonText } from '../../../shared/mail/words/reason-text.ts'
import { noticeAddress } from '../../../shared/morning/notice-address.ts'
import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { japanDate, japanTime } from '../../../shared/time/japan-date.ts'
import { mediumDate } from '../../../shared/time/wareki.ts'
import { askForTrial } from '../../outbox/trials.ts'
import { answering } from '../answering.ts'
import { approvalFaultText } from '../approval-fault-text.ts'
import { changeRows, lookAtBook } from '../change-rows.ts'
import type { Asker, Dialog, DialogAnswer } from '../dialog.ts'
import { type Html, html } from '../html.ts'
import { type Chosen, waitingPage } from './waiting-mails.ts'

/** 「確認して送る」: everything that waits for a person, with the words each one will read. */
export const confirmSendingDialog: Dialog = {
  title: '確認して送る',
  size: { width: 1000, height: 680 },
  open: (asker) => ({ body: page(asker, {}) }),
}

const question = z.object({
  send: z.optional(z.array(z.string())),
  seen: z.optional(z.record(z.string(), z.string())),
  note: z.optional(z.record(z.string(), z.string().check(z.maxLength(500)))),
  shown: z.optional(z.string()),
})
type Question = z.infer<typeof question>

export const confirmSendingAnswers = {
  confirmSending: answering(question, (asker, asked) => ({ html: page(asker, asked).markup })),
  approveSending: answering(question, approve),
  tryMail: answering(question, tryMail),
}

function page(asker: Asker, asked: Question): Html {
  const book = lookAtBook(asker)
  const waiting = waitingMails(book, asker.desk.clock.now())
  if (waiting.length === 0)
    return html`<p>確認を待っているメールはありません。</p>
<p class="note">これから送るものは、タブ「送信予定」にあります。</p>
<div class="actions"><button type="button" class="quiet" data-close autofocus>閉じる</button></div>`
  return waitingPage(book, waiting, chosenIn(asked))
}

function chosenIn({ send, note = {}, shown }: Question): Chosen {
  return { notes: note, shown: shown ?? '', ...(send && { keys: new Set(send) }) }
}

function approve(asker: Asker, asked: Question): DialogAnswer {
  const { send = [], seen = {}, note = {} } = asked
  if (send.length === 0) return { fault: '送るメールを選んでください。' }
  const shown = Object.fromEntries(send.map((key) => [key, seen[key] ?? '']))
  const notes = Object.fromEntries(Object.entries(note).map(([id, text]) => [id, text.trim()]))
  let keys: readonly string[] = []
  const approved = changeRows(asker, (draft) => {
    const single = ungrouped(waitingMails(draft.book, draft.now), shown)
    if (!single.ok) return single
    keys = Object.keys(single.value)
    return approveMails(draft, { seen: single.value, notes, who: asker.who })
  })
  return approved.ok
    ? { html: donePage(approved.value.book, keys, asker.desk.clock.now()).markup }
    : { fault: approvalFaultText(approved.error) }
}

/** The words in view, to 知らせ先: asked for here, sent by the owner alone (DESIGN law 9). */
function tryMail(asker: Asker, { note = {}, shown = '' }: Question): DialogAnswer {
  const book = lookAtBook(asker)
  const one = waitingMails(book, asker.desk.clock.now()).find(({ mail }) => mail.key === shown)
  if (!one) return { fault: 'このメールはもう待っていません。画面を開き直してください。' }
  const text = (note[one.mail.subjectId] ?? '').trim()
  const to = noticeAddress(book.values.settings, '知らせ先')
  return {
    trial: askForTrial(asker.desk, { of: shown, note: text }),
    notice: `${to} への試し送りを受け付けました。10分以内に届きます。`,
  }
}

function donePage(book: Book, keys: readonly string[], now: number): Html {
  const meant = planMails(book, now).filter(({ key }) => keys.includes(key))
  const going = meant.filter(({ handling }) => handling === '自動')
  const held = meant.filter(({ handling }) => handling !== '自動')
  const [first] = going
  const when =
    first && first.at > now
      ? `${mediumDate(japanDate(first.at))} ${japanTime(first.at)} から順に送ります。`
      : '10分以内に送り始めます。'
  return html`${
    going.length > 0 &&
    html`<p><b>${going.length}通</b>を承認しました。${when}</p>
<p class="note">送るまでは、行の「連絡」を空欄か「止める」にすると取りやめられます。すぐに送るには「今すぐ処理する」を選びます。</p>`
  }
${
  held.length > 0 &&
  html`<div class="box doubt"><p>次の${held.length}通は、まだ送れません。</p><ul>${held.map(
    ({ recipient, reason }) => html`<li>${recipient.name} 様：${reasonText(reason)}</li>`,
  )}</ul></div>`
}
<div class="actions"><button type="button" class="quiet" data-close autofocus>閉じる</button></div>`
}
