import { type AgainFault, sendAgain } from '../../../../shared/decide/approve/send-again.ts'
import { readMailKey } from '../../../../shared/mail/kind/mail-key.ts'
import { planMails } from '../../../../shared/mail/plan-mails.ts'
import * as z from '../../../../shared/protocol/zod-without-eval.ts'
import { answering } from '../../answering.ts'
import { changeRows, lookAtBook } from '../../change-rows.ts'
import { cursorRow } from '../../cursor-row.ts'
import type { Asker, Dialog, DialogAnswer } from '../../dialog.ts'
import { html } from '../../html.ts'
import { pickedId } from '../pick-field.ts'
import { followingMails } from '../what-follows.ts'
import { pickPage, sentPage } from './send-again-page.ts'

/** 「もう一度送る」: a mail that went, once more, for a reason. */
export const sendAgainDialog: Dialog = {
  title: 'もう一度送る',
  size: { width: 620, height: 540 },
  open: (asker) => {
    const book = lookAtBook(asker)
    const { registrationId, memberId } = cursorRow(asker, book)
    return { body: sentPage(book, registrationId) ?? sentPage(book, memberId) ?? pickPage(book) }
  },
}

const again = z.object({ key: z.string(), why: z.string().check(z.maxLength(200)) })

export const sendAgainAnswers = {
  askSent: answering(z.object({}), (asker) => ({ html: pickPage(lookAtBook(asker)).markup })),
  pickSent: answering(z.object({ subject: z.string() }), (asker, { subject }) => {
    const page = sentPage(lookAtBook(asker), pickedId(subject))
    return page
      ? { html: page.markup }
      : { fault: 'この方には、まだ何も送っていません。一覧から選び直してください。' }
  }),
  sendAgain: answering(again, repeat),
}

function repeat(asker: Asker, { key, why }: z.infer<typeof again>): DialogAnswer {
  const done = changeRows(asker, (draft) =>
    sendAgain(draft, { key, why: why.trim(), who: asker.who }),
  )
  if (!done.ok) return { fault: faultText(done.error) }
  const sent = readMailKey(key)
  const now = asker.desk.clock.now()
  const follows = planMails(done.value.book, now).filter(
    ({ subjectId, kind }) => subjectId === sent?.subjectId && kind === sent.kind,
  )
  return {
    html: html`<p><b>もう一度送るようにしました。</b></p>${followingMails(follows, now)}
<div class="actions"><button type="button" data-close autofocus>閉じる</button></div>`.markup,
  }
}

function faultText(fault: AgainFault): string {
  switch (fault.tag) {
    case 'why-missing':
      return '理由を入れてください。'
    case 'not-sent':
      return 'このメールは送られていないか、もう一度送ることになっています。画面を開き直してください。'
    case 'no-longer-true':
      return 'いまの行の内容では、このお知らせは出せません（状態が変わったか、送る時期を過ぎています）。'
  }
}
