import * as z from '../../../../shared/protocol/zod-without-eval.ts'
import type { Result } from '../../../../shared/result.ts'
import { triggers } from '../../../google/triggers.ts'
import { type BookHealth, bookHealth } from '../../../health/book-health.ts'
import { type LetGoFault, letGo, stopSending, takeOver } from '../../../health/let-go.ts'
import { answering } from '../../answering.ts'
import type { Dialog, DialogAnswer } from '../../dialog.ts'
import { handoverPage } from './handover-page.ts'
import { momentText } from './standing-list.ts'

/** 「引き継ぎ」: from one sending account to the next, nothing lost and nothing twice (DESIGN §11). */
export const handoverDialog: Dialog = {
  title: '引き継ぎ',
  size: { width: 640, height: 600 },
  open: ({ desk }) => ({ body: handoverPage(bookHealth(desk)) }),
}

export const handoverAnswers = {
  lookAtHandover: answering(z.object({}), ({ desk }) => ({
    html: handoverPage(bookHealth(desk)).markup,
    notice: '新しくしました。',
  })),
  stopForHandover: answering(z.object({}), ({ desk }) => {
    stopSending(desk)
    return { html: handoverPage(bookHealth(desk)).markup, notice: '送るのを止めました。' }
  }),
  letGoOfBook: answering(z.object({}), ({ desk }) => told(letGo(desk, triggers))),
  takeOverBook: answering(z.object({ owner: z.string() }), ({ desk }, { owner }) =>
    told(takeOver(desk, owner)),
  ),
}

const told = (result: Result<BookHealth, LetGoFault>): DialogAnswer =>
  result.ok ? { html: handoverPage(result.value).markup } : { fault: faultText(result.error) }

function faultText(fault: LetGoFault): string {
  switch (fault.tag) {
    case 'not-owner':
      return `手放せるのは、送信するアカウント（${fault.owner}）だけです。`
    case 'still-sending':
      return '先に「送るのを止める」を押してください。'
    case 'under-way':
      return `送信の途中のメールが ${fault.count}件あります。10分から1時間ほどで片付きます。少し待って、もう一度押してください。`
    case 'still-running':
      return `前のアカウントは、まだ動いています（最後の処理 ${momentText(fault.lastRunAt)}）。そのアカウントで「引き継ぎ」を開いてください。アカウントが本当に使えないときは、最後の処理から24時間たつと引き継げます。`
    case 'other-name':
      return '送信するアカウントのアドレスと違います。上に表示されたとおりに入れてください。'
  }
}
