import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import {
  type BringBackFault,
  bringBack,
  type Deletion,
  recentDeletions,
} from '../../../shared/decide/deed/bring-back.ts'
import { snapshotKey } from '../../../shared/decide/row/snapshot-values.ts'
import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { japanDate, japanTime } from '../../../shared/time/japan-date.ts'
import { shortDate } from '../../../shared/time/wareki.ts'
import { answering } from '../answering.ts'
import { changeRows, lookAtBook } from '../change-rows.ts'
import type { Asker, Dialog, DialogAnswer } from '../dialog.ts'
import { type Html, html } from '../html.ts'

/** 「消した行を戻す」: what 操作記録 keeps of deleted rows. */
export const deletedRowsDialog: Dialog = {
  title: '消した行を戻す',
  size: { width: 680, height: 520 },
  open: (asker) => ({ body: page(deletions(asker)) }),
}

const shownRows = 100

export const deletedRowsAnswers = {
  bringBack: answering(z.object({ row: z.string() }), restore),
}

function deletions(asker: Asker): readonly Deletion[] {
  const { operations } = asker.desk.book.read(['operations'])
  return recentDeletions(
    lookAtBook(asker),
    operations.rows.map(({ values }) => values),
  )
}

function page(deleted: readonly Deletion[]): Html {
  const close = html`<div class="actions"><button type="button" class="quiet" data-close autofocus>閉じる</button></div>`
  if (deleted.length === 0)
    return html`<p>戻せる行はありません。</p>
<p class="note">行を消してから10分ほどで、ここに並びます。すぐのときは「元に戻す」（Ctrl＋Z）をお使いください。</p>${close}`
  return html`<p>消した行を、番号も中身もそのまま戻します。一度お知らせしたことは、もう一度は送りません。</p>
<table><thead><tr><th scope="col">気づいた日時</th><th scope="col">タブ</th><th scope="col">行</th><th></th></tr></thead>
<tbody>${deleted.slice(0, shownRows).map(line)}</tbody></table>${close}`
}

function line({ tab, id, at, values }: Deletion): Html {
  const { name, municipality, status, theme } = values
  const words = [municipality, name, theme, status].filter(Boolean).join('　')
  return html`<tr><td>${shortDate(japanDate(at))} ${japanTime(at)}</td><td>${allTabs[tab].title}</td>
<th scope="row">${id}<div class="note">${words}</div></th>
<td class="number"><button type="button" class="quiet" data-ask="bringBack" data-question="${JSON.stringify({ row: snapshotKey(tab, id) })}" aria-label="${id} を戻す">戻す</button></td></tr>`
}

function restore(asker: Asker, { row }: { readonly row: string }): DialogAnswer {
  const deletion = deletions(asker).find(({ tab, id }) => snapshotKey(tab, id) === row)
  const id = row.split('/').slice(1).join('/')
  const restored = changeRows(asker, (draft) => bringBack(draft, deletion, { id, who: asker.who }))
  return restored.ok
    ? {
        html: page(deletions(asker)).markup,
        notice: `${id} の行を、タブの一番下に戻しました。`,
      }
    : { fault: faultText(restored.error) }
}

const faultText = (fault: BringBackFault): string =>
  fault.tag === 'there-again'
    ? `「${fault.id}」の行は、もう表にあります。`
    : `「${fault.id}」の行は戻せません。画面を開き直してください。`
