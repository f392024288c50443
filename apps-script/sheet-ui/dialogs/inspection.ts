import { faultText } from '../../../shared/book/fault-text.ts'
import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import { dueErasures } from '../../../shared/decide/erase/due-erasures.ts'
import { type Finding, inspectBook, type Matter } from '../../../shared/decide/inspect-book.ts'
import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { answering } from '../answering.ts'
import { lookAtBook } from '../change-rows.ts'
import type { Asker, Dialog } from '../dialog.ts'
import { type Html, html } from '../html.ts'

/** 「点検」: what does not fit together, each with a link that leads to its cell. Changes nothing. */
export const inspectionDialog: Dialog = {
  title: '点検',
  size: { width: 760, height: 560 },
  open: (asker) => ({ body: page(asker) }),
}

const cellAt = z.object({ sheetId: z.number(), cell: z.string().check(z.regex(/^[A-Z]+\d+$/)) })

export const inspectionAnswers = {
  showCell: answering(cellAt, ({ screen }, { sheetId, cell }) =>
    screen.openCell(sheetId, cell)
      ? { close: true }
      : { fault: 'このタブはもうありません。「もう一度調べる」を押してください。' },
  ),
  inspectAgain: answering(z.object({}), (asker) => ({
    html: page(asker).markup,
    notice: 'もう一度調べました。',
  })),
}

function page(asker: Asker): Html {
  const book = lookAtBook(asker)
  const findings = inspectBook(book)
  const due = dueErasures(book, asker.desk.clock.now()).length
  const overdue =
    due > 0 &&
    html`<p class="box doubt">消去予定日を過ぎた方が <b>${due}名</b>います。メニュー「名簿」の「個人情報を消去する」をご覧ください。</p>`
  const actions = html`<div class="actions"><button type="button" class="quiet" data-close autofocus>閉じる</button>
<button type="button" data-ask="inspectAgain">もう一度調べる</button></div>`
  if (findings.length === 0)
    return html`<p><b>直すところは見つかりませんでした。</b></p>
<p class="note">書式・開催ID・会員番号・重複・定員・送信の結果を調べました。</p>${overdue}${actions}`
  const id = asker.desk.spreadsheetId()
  return html`<p><b>${findings.length}か所</b>あります。直すと、次に開いたときには消えています。</p>
<table><thead><tr><th scope="col">場所</th><th scope="col">行</th><th scope="col">内容</th></tr></thead>
<tbody>${findings.map((finding) => line(id, finding))}</tbody></table>${overdue}${actions}`
}

const line = (spreadsheetId: string, finding: Finding): Html => html`<tr>
<td><a href="${cellLink(spreadsheetId, finding)}" data-ask="showCell" data-question="${cellQuestion(finding)}">${allTabs[finding.tab].title} ${cellName(finding)}</a><div class="note">${finding.header}</div></td>
<td>${finding.row}</td><td>${matterText(finding.matter)}</td></tr>`

const cellLink = (spreadsheetId: string, finding: Finding): string =>
  `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit#gid=${allTabs[finding.tab].sheetId}&range=${cellName(finding)}`

const cellQuestion = (finding: Finding): string =>
  JSON.stringify({ sheetId: allTabs[finding.tab].sheetId, cell: cellName(finding) })

/** A1 notation; the first cell of the row where the column is missing. */
const cellName = ({ column = 0, position }: Finding): string =>
  `${columnLetters(column)}${position + 1}`

function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (index % 26))
}

function matterText(matter: Matter): string {
  switch (matter.tag) {
    case 'fault':
      return faultText(matter.fault)
    case 'over-capacity':
      return `定員 ${matter.capacity}名に対して ${matter.taken}名です。`
    case 'listed-twice':
      return `同じ方の行がもうあります（${matter.memberId}）。一つにまとめてください。`
    case 'mail-in-doubt':
      return `送れたかどうか分かりません。${matter.reason}`
    case 'mail-failed':
      return `送れませんでした。${matter.reason}`
  }
}
