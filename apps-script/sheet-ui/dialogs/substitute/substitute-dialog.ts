import type { Book } from '../../../../shared/book/book.ts'
import { comingOnes } from '../../../../shared/decide/people/leave.ts'
import { substitute } from '../../../../shared/decide/people/substitute.ts'
import * as z from '../../../../shared/protocol/zod-without-eval.ts'
import { answering } from '../../answering.ts'
import { changeRows, lookAtBook } from '../../change-rows.ts'
import { cursorRow } from '../../cursor-row.ts'
import { deedFaultText } from '../../deed-fault-text.ts'
import type { Dialog } from '../../dialog.ts'
import { html } from '../../html.ts'
import { enteredPerson, personFields } from '../person-fields.ts'
import { type Choice, pickedId, pickField } from '../pick-field.ts'
import { whatFollows } from '../what-follows.ts'

/** 「交代」: a colleague comes instead and keeps the seat. */
export const substituteDialog: Dialog = {
  title: '交代',
  size: { width: 620, height: 540 },
  open: (asker) => {
    const book = lookAtBook(asker)
    const choices = openSeats(book, asker.desk.clock.now())
    const value = cursorRow(asker, book).registrationId
    return {
      body: html`<p>出席される方が替わるときに使います。席・状態・グループは、そのまま引き継ぎます。前の方には何も送りません。</p>
<form data-ask="substitute">${pickField({ name: 'registrationId', label: '交代する申込（必須）', choices, value })}
${personFields({ heading: '新しく出席される方', sameWhenBlank: true })}
<p><label class="inline"><input type="checkbox" name="tell" value="送る" checked>新しい方へ、いまの状態のお知らせを送る</label></p>
<div class="actions"><button type="button" class="quiet" data-close>やめる</button><button>交代する</button></div></form>`,
    }
  },
}

export const substituteAnswers = {
  substitute: answering(
    z.object({
      registrationId: z.string(),
      person: enteredPerson,
      tell: z.array(z.string()),
    }),
    (asker, { registrationId, person, tell }) => {
      const now = asker.desk.clock.now()
      let made = ''
      const decided = changeRows(asker, (draft) => {
        const given = { registrationId: pickedId(registrationId), person, who: asker.who }
        const contact = tell.includes('送る') ? '送る' : ''
        const done = substitute(draft, { ...given, contact })
        if (!done.ok) return done
        made = done.value.registrationId
        return { ok: true, value: done.value.draft }
      })
      if (!decided.ok) return { fault: deedFaultText(decided.error) }
      const { book } = decided.value
      return {
        html: html`<div class="box"><p><b>${person.name} 様に交代しました。</b>（受付番号 ${made}）</p>${whatFollows(book, now, [made])}</div>
<div class="actions"><button type="button" data-close autofocus>閉じる</button></div>`.markup,
      }
    },
  ),
}

function openSeats(book: Book, now: number): readonly Choice[] {
  return comingOnes(book, now).map(({ values }) => ({
    id: values.registrationId,
    label: `${values.municipality}　${values.name}（${values.status}）`,
  }))
}
