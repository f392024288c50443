import { markCalled } from '../../../../shared/decide/seat/mark-called.ts'
import { planMails } from '../../../../shared/mail/plan-mails.ts'
import * as z from '../../../../shared/protocol/zod-without-eval.ts'
import { ok } from '../../../../shared/result.ts'
import { answering } from '../../answering.ts'
import { changeRows, lookAtBook } from '../../change-rows.ts'
import type { Dialog } from '../../dialog.ts'
import { callListPage } from './call-list-page.ts'

/** 「電話リスト」: whom no mail reaches, or nobody knows whether it did. */
export const callListDialog: Dialog = {
  title: '電話リスト',
  size: { width: 780, height: 560 },
  open: (asker) => ({ body: callListPage(lookAtBook(asker), asker.desk.clock.now()) }),
}

export const callListAnswers = {
  markCalled: answering(z.object({ ids: z.array(z.string()) }), (asker, { ids }) => {
    if (ids.length === 0) return { fault: 'お電話が済んだ方に印を付けてください。' }
    const now = asker.desk.clock.now()
    const decided = changeRows<never>(asker, (draft) => {
      const plan = planMails(draft.book, now)
      return ok(markCalled(draft, { ids: new Set(ids), plan, who: asker.who }))
    })
    if (!decided.ok) return decided.error
    const news = `${ids.length}件を連絡済みにしました。`
    return { html: callListPage(decided.value.book, now, news).markup }
  }),
}
